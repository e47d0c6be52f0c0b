/** The name-pair benchmark: the engine's decision by names alone beside double metaphone and Jaro–Winkler. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldToken } from '../../graph/lexicon/fold-token.ts'
import type { Lexicon } from '../../graph/lexicon/lexicon.ts'
import { compareNames, type WrittenName } from '../../graph/resolve/compare-names.ts'
import { doubleMetaphone } from './double-metaphone.ts'
import { jaroWinkler } from './jaro-winkler.ts'

export interface NamePair {
  type: 'person' | 'organization'
  a: WrittenName
  b: WrittenName
  same: boolean
}

export interface NamePairRow {
  method: string
  type: 'person' | 'organization' | 'all'
  precision: number
  recall: number
  f1: number
  same: number
  different: number
}

const FILE = join(import.meta.dirname, '../graph/resolve/name-pairs.txt')

/** The pairs of `name-pairs.txt`, one a line: type, name, language, name, language, `same` or `different`. */
export function readNamePairs(): NamePair[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [type, a = '', languageA = '', b = '', languageB = '', verdict] = line.split('\t')
      if ((type !== 'person' && type !== 'organization') || (verdict !== 'same' && verdict !== 'different'))
        throw new Error(`Not a pair of names: ${line}`)
      return {
        type,
        a: { text: a, language: languageA },
        b: { text: b, language: languageB },
        same: verdict === 'same',
      }
    })
}

/** How many of the true pairs of people are of nobody in the lexicon, 0 to 1. */
export function shareOfUnknown(pairs: readonly NamePair[], lexicon: Lexicon): number {
  const known = new Set<string>()
  for (const entity of lexicon.entities.values()) {
    if (entity.type === 'person') for (const name of entity.names.values()) known.add(foldToken(name))
  }
  const people = pairs.filter((pair) => pair.type === 'person' && pair.same)
  // A pair is of somebody known when any of that person's spellings in the list is in the lexicon.
  const persons = new Map<string, string>()
  const rootOf = (name: string): string => {
    const up = persons.get(name)
    return up === undefined || up === name ? name : rootOf(up)
  }
  for (const { a, b } of people) persons.set(rootOf(foldToken(b.text)), rootOf(foldToken(a.text)))
  const knownRoots = new Set([...persons.keys(), ...persons.values()].filter((name) => known.has(name)).map(rootOf))
  return people.filter(({ a }) => !knownRoots.has(rootOf(foldToken(a.text)))).length / people.length
}

/** Letters of the Latin alphabet for Cyrillic ones, as English texts write them: the baselines know no other. */
const ROMAN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
} // prettier-ignore

function roman(text: string): string {
  return Array.from(text.toLowerCase())
    .map((letter) => ROMAN[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
}

function samePhonetically(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => roman(text).split(/[^a-z]+/u).filter((word) => word !== '').map(doubleMetaphone)) // prettier-ignore
  if (!x || !y || x.length !== y.length) return false
  return x.every((codes, index) => codes.some((code) => y[index]?.includes(code)))
}

type Decide = (pair: NamePair) => boolean

const METHODS: readonly (readonly [name: string, decide: Decide])[] = [
  ['Dramatis, names alone', ({ a, b, type }) => compareNames(a, b, type).verdict === 'same'],
  ['double metaphone, word by word', ({ a, b }) => samePhonetically(a.text, b.text)],
  ['Jaro–Winkler ≥ 0.90', ({ a, b }) => jaroWinkler(roman(a.text), roman(b.text)) >= 0.9],
]

function rowOf(method: string, decide: Decide, type: NamePairRow['type'], pairs: readonly NamePair[]): NamePairRow {
  const own = pairs.filter((pair) => type === 'all' || pair.type === type)
  const same = own.filter((pair) => pair.same)
  const hits = same.filter(decide).length
  const falseMerges = own.filter((pair) => !pair.same && decide(pair)).length
  const precision = hits / (hits + falseMerges)
  const recall = hits / same.length
  return { method, type, precision, recall, f1: (2 * precision * recall) / (precision + recall), same: same.length, different: own.length - same.length } // prettier-ignore
}

/** One row a method and type. */
export function evaluateNamePairs(pairs: readonly NamePair[] = readNamePairs()): NamePairRow[] {
  const types = ['person', 'organization', 'all'] as const
  return METHODS.flatMap(([method, decide]) => types.map((type) => rowOf(method, decide, type, pairs)))
}

/** The pairs on which the engine is wrong. */
export function mistakenPairs(pairs: readonly NamePair[] = readNamePairs()): NamePair[] {
  return pairs.filter(({ a, b, type, same }) => (compareNames(a, b, type).verdict === 'same') !== same)
}
