/** Golden cases: sample articles in which a person marked every name, as `[Tokayev](p:tokayev)`. One folder a case. */
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType } from '../../graph/types.ts'

export interface GoldenMention {
  start: number
  end: number
  text: string
  type: EntityType
  /** The real-world thing meant: the same in every language and document. */
  id: string
  /** Counts neither for nor against (metonyms). */
  optional: boolean
}

export interface GoldenCase {
  /** The folder's name, `<language>-<slug>`. */
  name: string
  language: string
  text: string
  mentions: GoldenMention[]
}

const TYPES: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organization', c: 'country' }
const MARK = /\[([^\]]+)\]\(([poc])(\??):([\w-]+)\)/gu

/** Takes the marks out of `marked` and gives the plain text with the mentions at their offsets (UTF-16 code units). */
export function parseMarked(marked: string): { text: string; mentions: GoldenMention[] } {
  const mentions: GoldenMention[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(MARK)) {
    const [whole, name = '', type = '', optional = '', id = ''] = match
    text += marked.slice(from, match.index)
    mentions.push({
      start: text.length,
      end: text.length + name.length,
      text: name,
      type: TYPES[type] ?? 'place',
      id: `${TYPES[type] ?? 'place'}/${id}`,
      optional: optional === '?',
    })
    text += name
    from = match.index + whole.length
  }
  return { text: text + marked.slice(from), mentions }
}

const FOLDER = import.meta.dirname

/** Every golden case, by name. */
export function goldenCases(): GoldenCase[] {
  return readdirSync(FOLDER)
    .filter((name) => existsSync(join(FOLDER, name, 'marked.md')))
    .sort()
    .map((name) => ({
      name,
      language: name.slice(0, 2),
      ...parseMarked(readFileSync(join(FOLDER, name, 'marked.md'), 'utf8')),
    }))
}
