import { describe, expect, it } from 'vitest'
import { de } from '../../../src/strings/de.ts'
import { en } from '../../../src/strings/en.ts'
import { it as italian } from '../../../src/strings/it.ts'

type Say = (...given: unknown[]) => unknown
type Said = string | Say
const catalogues = { en, de, it: italian }

/** Every string and function of a catalogue by its path. */
function saidIn(value: unknown, path = ''): [path: string, said: Said][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Said]]
  if (typeof value !== 'object' || value === null) throw new Error(`${path} says nothing`)
  return Object.entries(value).flatMap(([key, inner]) => saidIn(inner, path === '' ? key : `${path}.${key}`))
}

/** What a function may take in some place: numbers, a text, texts, nothing, kinds of names and of reviews, a date. */
const GIVEN: readonly unknown[] = [0, 1, 2, 'Ada', ['Ada', 'Bob'], [3, 4], null, 'person', 'surname', '2022-01-05']

function combinations(places: number): unknown[][] {
  if (places === 0) return [[]]
  return combinations(places - 1).flatMap((before) => GIVEN.map((value) => [...before, value]))
}

/** What a function says, or null when it can't take what it was given. */
function saying(say: Say, given: readonly unknown[]): string | null {
  try {
    const text = say(...given)
    return typeof text === 'string' && text !== '' && !/undefined|NaN|\[object|Invalid|\bnull\b/u.test(text)
      ? text
      : null
  } catch {
    return null
  }
}

/** The same as in English, and rightly so: names of things, signs, and words that both languages have. */
const SIGNS = [
  'Betweenness',
  'Cytoscape (cyjs)',
  'Dramatis',
  'Esc',
  'GEXF',
  'GraphML',
  'NPMI',
  'PageRank',
  'asking.question.showOnlyPath',
  'asking.timeline.bar',
  'asking.timeline.span',
  'chips.dates',
  'chips.entities',
  'chips.languages',
  'chips.types',
  'numbers.plain',
  'overview.from',
  'reader.member',
  'seeing.community',
]
const SAME = { de: [...SIGNS, 'Form', 'Graph', 'Name', 'Person', 'Text'], it: [...SIGNS, 'Ctrl', 'Ctrl Z'] }

const english = new Map(saidIn(en))

/** Each function with all that it can be given, as far as the English one says something of it. */
const functions = [...english].flatMap(([path, say]) => {
  if (typeof say !== 'function') return []
  return [{ path, say, takes: combinations(say.length).filter((given) => saying(say, given) !== null) }]
})

describe('the English catalogue', () => {
  it('says something for none, one and several wherever it takes a number', () => {
    expect(functions.filter(({ takes }) => takes.length === 0).map(({ path }) => path)).toEqual([])
    expect(functions.length).toBeGreaterThan(150)
  })
})

describe.each(['de', 'it'] as const)('the catalogue %s', (language) => {
  const said = new Map(saidIn(catalogues[language]))

  it('says all that the English one says, and nothing else', () => {
    const kinds = (all: ReadonlyMap<string, Said>): string[] => [...all].map(([path, item]) => `${path} ${typeof item}`)
    expect(kinds(said).sort()).toEqual(kinds(english).sort())
  })

  it('says something for none, one and several in each place where the English one does', () => {
    const silent = functions.flatMap(({ path, takes }) => {
      const say = said.get(path)
      if (typeof say !== 'function') return [path]
      const taken = takes.filter((given) => saying(say, given) !== null)
      const hasAt = (all: readonly unknown[][], value: unknown, place: number): boolean =>
        all.some((given) => given[place] === value)
      const lacking = GIVEN.flatMap((value) => [0, 1, 2].map((place) => [value, place] as const)).filter(
        ([value, place]) => typeof value === 'number' && hasAt(takes, value, place) && !hasAt(taken, value, place),
      )
      return taken.length === 0 ? [path] : lacking.map(([value, place]) => `${path}: ${value} in place ${place}`)
    })
    expect(silent).toEqual([])
  })

  it('leaves no English over', () => {
    const texts = [...said].filter(([path, item]) => typeof item === 'string' && item === english.get(path))
    const alike = functions.filter(({ path, say, takes }) => {
      const other = said.get(path)
      return typeof other === 'function' && takes.every((given) => saying(say, given) === saying(other, given))
    })
    const words = texts.map(([, item]) => String(item)).filter((text) => /\p{L}{2}/u.test(text))
    expect([...new Set([...words, ...alike.map(({ path }) => path)])].sort()).toEqual([...SAME[language]].sort())
  })

  it('tells one from several', () => {
    const { entities, ties, mentions, passages, sources, languages, sentences } = catalogues[language].numbers
    for (const count of [entities, ties, mentions, passages, sources, languages, sentences]) {
      expect(count(1).slice(2)).not.toBe(count(2).slice(2))
      expect(count(0).slice(2)).toBe(count(2).slice(2))
    }
  })

  it('writes numbers and dates in its own way', () => {
    expect(catalogues[language].numbers.plain(12_345)).toBe('12.345')
    expect(catalogues[language].numbers.decimal(-0.5)).toBe('−0,50')
    expect(catalogues[language].dates.format('2022-01-05')).toBe(language === 'de' ? '5. Jan. 2022' : '5 gen 2022')
    expect(catalogues[language].dates.format('2022')).toBe('2022')
  })
})
