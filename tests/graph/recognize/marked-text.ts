/**
 * Sentences with their names marked, as `[Tokayev|p]`: `p` person, `o` organization, `c` country, `d` country by
 * nationality, `m` organization by metonym, `l` place. Places may be left unmarked; everything else must be marked.
 */
import { expect } from 'vitest'
import { extractDocument } from '../../../graph/extract-document.ts'
import type { DocumentExtraction } from '../../../graph/types.ts'
import { knowledgeFromDisk } from '../../evaluate/knowledge-from-disk.ts'

const knowledge = knowledgeFromDisk()

const KINDS: Readonly<Record<string, string>> = {
  p: 'person',
  o: 'organization',
  c: 'country',
  d: 'country by demonym',
  m: 'organization by metonym',
  l: 'place',
}
const MARK = /\[([^\]|]+)\|([pocdml])\]/gu

interface PlacedName {
  start: number
  name: string
}

/** Takes the marks out. Offsets in UTF-16 code units of the plain text. */
function parseMarks(marked: string): { text: string; names: PlacedName[] } {
  const names: PlacedName[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(MARK)) {
    const [whole, name = '', kind = ''] = match
    text += marked.slice(from, match.index)
    names.push({ start: text.length, name: `${KINDS[kind] ?? ''}: ${name}` })
    text += name
    from = match.index + whole.length
  }
  return { text: text + marked.slice(from), names }
}

/** Extracts a text by itself; `language` null lets it be detected. */
export function extracted(text: string, language: string | null): DocumentExtraction {
  return extractDocument({ name: 'text', text, language, title: null, date: null, source: null, url: null }, knowledge)
}

function foundNames(text: string, language: string | null): PlacedName[] {
  const { mentions, entities } = extracted(text, language)
  return mentions.map(({ start, text: name, entity, via }) => {
    const type = entities[entity]?.type ?? ''
    const how = via === 'demonym' || via === 'metonym' ? ` by ${via}` : ''
    return { start, name: `${type}${how}: ${name}` }
  })
}

/** Expects that the engine finds the marked names in the text, and no others, places aside. */
export function expectNames(marked: string, language: string | null): void {
  const { text, names } = parseMarks(marked)
  const expectedPlaces = new Set(names.map(({ start }) => start))
  const found = foundNames(text, language).filter(
    ({ start, name }) => !name.startsWith('place: ') || expectedPlaces.has(start),
  )
  expect(found.map(({ name }) => name)).toEqual(names.map(({ name }) => name))
  expect(found).toEqual(names)
}

/** A test for every case: the language, and the marked text. */
export type MarkedCase = readonly [language: string, marked: string]
