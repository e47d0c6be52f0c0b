/** The lexicon's files: one block a thing, nothing twice, the coverage that the README speaks of. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expandGroups, scanLexicon, type LexiconBlock } from '../../../graph/lexicon/parse-lexicon.ts'

const ROOT = join(import.meta.dirname, '../../../graph/lexicon')
const LANGUAGES = ['en', 'it', 'de', 'fr', 'es', 'pt', 'ru']

interface PlacedBlock extends LexiconBlock {
  file: string
  /** The first folder, or the file's own name: `countries`, `organizations`, `people`, `places`, `institutions`. */
  kind: string
}

const blocks: PlacedBlock[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort()
  .flatMap((file) => {
    const kind = (file.split('/')[0] ?? '').replace('.txt', '')
    return scanLexicon(readFileSync(join(ROOT, file), 'utf8')).map((block) => ({ ...block, file, kind }))
  })

const ofKind = (kind: string): PlacedBlock[] => blocks.filter((block) => block.kind === kind)

const languagesOf = (languages: readonly string[]): readonly string[] =>
  languages.includes('*') ? LANGUAGES : languages

function isNamedIn(block: PlacedBlock, language: string): boolean {
  return block.lines.some((line) => line.role === 'name' && languagesOf(line.languages).includes(language))
}

/** Every form without the mark of ambiguity, by kind, language and spelling, with the ids that claim it. */
function ownersOfForms(): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>()
  for (const block of blocks) {
    // The capital of a state that is no more is the same city as its heir's: capitals are no claim of their own.
    for (const line of block.lines.filter(({ role }) => role !== 'capital')) {
      for (const form of line.forms.filter(({ marks }) => !marks.includes('?'))) {
        for (const text of expandGroups(form.text)) {
          for (const language of languagesOf(line.languages)) {
            const key = `${block.kind} ${language} ${text}`
            owners.set(key, (owners.get(key) ?? new Set()).add(block.id))
          }
        }
      }
    }
  }
  return owners
}

describe('the lexicon', () => {
  it('has one block for each id', () => {
    const seen = new Map<string, string>()
    const twice: string[] = []
    for (const { id, file } of blocks) {
      const first = seen.get(id)
      if (first !== undefined) twice.push(`${id}: ${first}, ${file}`)
      seen.set(id, file)
    }
    expect(twice).toEqual([])
  })

  it('has ids that can stand in a file name and an address', () => {
    const odd = blocks.filter(({ id, kind }) => !(kind === 'countries' ? /^(?:[A-Z]{2}|[a-z][a-z0-9-]*)$/u : /^[a-z0-9][a-z0-9-]*$/u).test(id)) // prettier-ignore
    expect(odd.map(({ id, file }) => `${file}: ${id}`)).toEqual([])
  })

  it('has no empty block, line or form', () => {
    const empty = blocks.filter(
      ({ lines }) =>
        lines.length === 0 || lines.some(({ forms }) => forms.length === 0 || forms.some(({ text }) => text === '')),
    )
    expect(empty.map(({ id, file }) => `${file}: ${id}`)).toEqual([])
  })

  it('speaks only the languages that the engine has', () => {
    const known = new Set([...LANGUAGES, '*'])
    const others = blocks.flatMap(({ id, lines }) =>
      lines.flatMap(({ languages }) => languages.filter((code) => !known.has(code)).map((code) => `${id}: ${code}`)),
    )
    expect(others).toEqual([])
  })

  it('names every state of today, and the historical ones, in every language', () => {
    const states = ofKind('countries').filter(({ file }) => !file.endsWith('historical.txt'))
    expect(states.length).toBeGreaterThanOrEqual(193)
    const unnamed = ofKind('countries').flatMap((block) =>
      LANGUAGES.filter((language) => !isNamedIn(block, language)).map((language) => `${block.id}: ${language}`),
    )
    expect(unnamed).toEqual([])
  })

  it('has at least 700 organizations and 800 people with their Russian names', () => {
    expect(ofKind('organizations').length).toBeGreaterThanOrEqual(700)
    expect(ofKind('people').filter((block) => isNamedIn(block, 'ru')).length).toBeGreaterThanOrEqual(800)
  })

  it('marks as ambiguous what is a name by its plus sign alone, because tokens lose it', () => {
    const unmarked = blocks.flatMap(({ id, lines }) =>
      lines.flatMap(({ forms }) =>
        forms.flatMap(({ text, marks }) =>
          /\+$|^[\d+]+$/u.test(text) && !marks.includes('?') ? [`${id}: ${text}`] : [],
        ),
      ),
    )
    expect(unmarked).toEqual([])
  })

  it('gives no unmarked form to two things of one type in one language', () => {
    const clashes = [...ownersOfForms()].flatMap(([form, ids]) =>
      ids.size > 1 ? [`${form}: ${[...ids].join(', ')}`] : [],
    )
    expect(clashes).toEqual([])
  })
})
