/** The lexicon as it is read on demand: nothing that its text holds may be missed, whatever is asked first. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FormIndex } from '../../../graph/lexicon/form-index.ts'
import { foldToken, tokenKey } from '../../../graph/lexicon/fold-token.ts'
import { buildLexicon, type TrieNode } from '../../../graph/lexicon/lexicon.ts'
import { expandGroups, scanLexicon } from '../../../graph/lexicon/parse-lexicon.ts'
import { tokenize } from '../../../graph/segment/tokens.ts'

const ROOT = join(import.meta.dirname, '../../../graph/lexicon')

function sources(): Record<string, string> {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'))
  return Object.fromEntries(
    files.map((name) => [`./${name.replaceAll('\\', '/')}`, readFileSync(join(ROOT, name), 'utf8')]),
  )
}

const SMALL = {
  './countries/a.txt': [
    '# two states with one capital',
    'XA kind=country',
    '  * Examplia | #E.X.',
    '  en.adjective Examplian',
    '  en.capital Exampleton',
    'old-examplia kind=country',
    '  * Old Examplia',
    '  en.capital Exampleton',
  ].join('\n'),
  './organizations/b.txt':
    'example-ministry country=XA institution=ministry\n  en Écho Ministry | ^Ex\n  # a note\n  de Nationaler Rat',
  './places.txt':
    'exampleton country=XA kind=city\n  en Exampleton | Ex-ton\nother country=XA kind=city\n  en An Other',
}

const NATIONAL = { pattern: /^(national)(?:e|er|es|en)$/u, endings: ['e', 'er', 'es', 'en'] }

const wordsOf = (text: string): string[] =>
  tokenize(text)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.text)

function nodeOf(root: TrieNode, text: string, acronym: boolean): TrieNode | undefined {
  return wordsOf(text).reduce<TrieNode | undefined>(
    (node, word) => node?.children.get(acronym ? foldToken(word) : tokenKey(word)),
    root,
  )
}

describe('the lexicon on demand', () => {
  it('finds every name of every line, each for its own thing', () => {
    const texts = sources()
    const lexicon = buildLexicon(texts, tokenize)
    const missed: string[] = []
    for (const text of Object.values(texts))
      for (const { id, lines } of scanLexicon(text))
        for (const { forms, role, languages } of lines)
          for (const form of forms)
            for (const written of expandGroups(form.text)) {
              const found = nodeOf(lexicon.root, written, form.marks.includes('#'))?.forms ?? []
              const own = found.filter(({ entity, language }) => {
                const isOwn = role === 'capital' ? entity.type === 'place' : entity.id === id
                return isOwn && languages.includes(language)
              })
              if (own.length === 0) missed.push(`${id}: ${written}`)
            }
    expect(missed).toEqual([])
  }, 60_000)

  it('gives the same whatever is asked first', () => {
    const ask = (names: readonly string[]): string[] => {
      const { root } = buildLexicon(SMALL, tokenize, { given: () => [], adjectiveIn: () => NATIONAL })
      const told = names.map((name) => {
        const forms = nodeOf(root, name, false)?.forms ?? []
        return `${name}: ${forms.map((form) => `${form.entity.id} ${form.language} ${form.via}`).join(', ')}`
      })
      return told.sort()
    }
    const names = ['Ex', 'Exampleton', 'Examplia', 'Examplian', 'Old Examplia', 'Écho Ministry', 'Nationalen Rat', 'Ex-ton', 'An Other'] // prettier-ignore
    const asked = ask(names)
    expect(ask([...names].reverse())).toEqual(asked)
    expect(asked.find((line) => line.startsWith('Exampleton'))).toBe('Exampleton: exampleton en name')
    expect(asked.find((line) => line.startsWith('Nationalen'))).toBe('Nationalen Rat: example-ministry de name')
    expect(asked.filter((line) => line.endsWith(': '))).toEqual([])
  })

  it('knows its things by id and in order; a capital that is a place too is one thing', () => {
    const { entities, owned, gluedParts } = buildLexicon(SMALL, tokenize, {
      given: () => ['Anna'],
      adjectiveIn: () => null,
    })
    expect([...entities.values()].map(({ id }) => id)).toEqual(['XA', 'exampleton', 'old-examplia', 'example-ministry', 'other']) // prettier-ignore
    expect(entities.get('exampleton')).toMatchObject({ type: 'place', country: 'XA' })
    expect(entities.get('exampleton')).toBe(entities.get('exampleton'))
    expect(entities.get('nothing')).toBeUndefined()
    expect([...owned]).toEqual([['ministry@XA', 'example-ministry']])
    expect(['Examplia', 'Anna', 'Examplian'].map((word) => gluedParts.has(word))).toEqual([true, true, false])
  })
})

describe('FormIndex', () => {
  it('hands each name out once, in the order of the text', () => {
    const index = new FormIndex(new Map([['a.txt', 'one\n  en Alpha | Alphabet | ?#Al\n  de Beta\ntwo\n  * 7 Days']]))
    const written = (key: string) => index.take(key).map(({ start, end }) => index.text.slice(start, end).trim())
    expect(written('alphabet')).toEqual(['7 Days', 'Alpha', 'Alphabet'])
    expect(written('alpha')).toEqual([])
    expect(written('al')).toEqual(['?#Al'])
    expect(index.take('beta').map(({ block }) => block.id)).toEqual(['one'])
  })
})
