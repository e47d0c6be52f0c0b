/** The classes that the language data give to a single word: title, first name, cue, function word … */
import type { LanguageData } from '../languages/language-data.ts'
import { tokenKey } from '../lexicon/fold-token.ts'

/** One bit a class. The second group is set by `known-names.ts`, from phrases of the lexicon. */
export const CLASS = {
  firstName: 1 << 0,
  surname: 1 << 1,
  alsoWord: 1 << 2,
  organizationHead: 1 << 3,
  legalForm: 1 << 4,
  title: 1 << 5,
  particle: 1 << 6,
  functionWord: 1 << 7,
  commonWord: 1 << 8,
  cueSay: 1 << 9,
  cuePerson: 1 << 10,
  cueOrganization: 1 << 11,
  cuePlace: 1 << 12,
  country: 1 << 13,
  demonym: 1 << 14,
  place: 1 << 15,
  person: 1 << 16,
  organization: 1 << 17,
  acronym: 1 << 18,
  institution: 1 << 19,
  ambiguous: 1 << 20,
  bareSurname: 1 << 21,
  begin: 1 << 22,
} as const

/** One bitset of CLASS bits a token. */
export type TokenClasses = Int32Array

/** Gives the CLASS bits of a single word in a language. */
export type ClassLookup = (text: string, language: string) => number

const CUE_CLASSES: ReadonlyMap<string, number> = new Map([
  ['say', CLASS.cueSay],
  ['person', CLASS.cuePerson],
  ['org', CLASS.cueOrganization],
  ['place', CLASS.cuePlace],
])

type Bits = Map<string, number>

function mark(bits: Bits, word: string, value: number): void {
  const key = tokenKey(word)
  bits.set(key, (bits.get(key) ?? 0) | value)
}

/** Of a phrase, the word that stands next to the name: its last. */
function markLast(bits: Bits, words: readonly string[], value: number, functionWords: ReadonlySet<string>): void {
  const last = words.at(-1)
  if (last && last.length > 1 && (words.length === 1 || !functionWords.has(last))) mark(bits, last, value)
}

interface LanguageClasses {
  words: Bits
  /** Endings of compounds: of organizations, and of titles (`Bundesgesundheitsminister`). */
  endings: ReadonlyMap<string, number>
  longestEnding: number
}

const SHORTEST_ENDING = 4
const SHORTEST_COMPOUND = 7

function classesOf(data: LanguageData): LanguageClasses {
  const words: Bits = new Map()
  for (const [name, { word }] of data.surnames) mark(words, name, word ? CLASS.alsoWord : 0)
  for (const [name, { word }] of data.firstNames) mark(words, name, word ? CLASS.alsoWord : 0)
  const endings = new Map<string, number>()
  for (const list of data.titles.values())
    for (const { words: phrase } of list) {
      markLast(words, phrase, CLASS.title, data.functionWords)
      const last = phrase.at(-1) ?? ''
      if (data.writing.compounds && last.length >= SHORTEST_ENDING) endings.set(tokenKey(last), CLASS.title)
    }
  for (const [head, position] of data.organizationHeads)
    markLast(
      words,
      head.split(/[\s-]+/u),
      position === 'legal' ? CLASS.legalForm : CLASS.organizationHead,
      data.functionWords,
    )
  for (const ending of data.organizationEndings) endings.set(tokenKey(ending), CLASS.organizationHead)
  for (const particle of data.particles)
    for (const word of particle.split(/[\s-]+/u)) if (word !== '') mark(words, word, CLASS.particle)
  for (const word of data.functionWords) mark(words, word, CLASS.functionWord)
  for (const word of data.commonWords) if (!word.includes(' ')) mark(words, word, CLASS.commonWord)
  for (const [cue, kind] of data.cues) markLast(words, cue.split(' '), CUE_CLASSES.get(kind) ?? 0, NO_WORDS)
  return { words, endings, longestEnding: Math.max(0, ...[...endings.keys()].map((ending) => ending.length)) }
}

const NO_WORDS: ReadonlySet<string> = new Set()

function endingClass(key: string, { endings, longestEnding }: LanguageClasses): number {
  if (key.length < SHORTEST_COMPOUND) return 0
  for (let length = Math.min(longestEnding, key.length - 3); length >= SHORTEST_ENDING; length--) {
    const value = endings.get(key.slice(-length))
    if (value !== undefined) return value
  }
  return 0
}

/** Names of all languages together: a German article names Italians. */
function namesOf(languages: ReadonlyMap<string, LanguageData>): Bits {
  const names: Bits = new Map()
  for (const data of languages.values()) {
    for (const name of data.firstNames.keys()) mark(names, name, CLASS.firstName)
    for (const name of data.surnames.keys()) mark(names, name, CLASS.surname)
  }
  return names
}

/** The lookup of single words, over the parsed language data, which are read as they are needed. Words in small letters are no names. */
export function buildClassLookup(languages: ReadonlyMap<string, LanguageData>): ClassLookup {
  let names: Bits | null = null
  const byLanguage = new Map<string, LanguageClasses>()
  const classesIn = (language: string): LanguageClasses | undefined => {
    const data = languages.get(language)
    const known = byLanguage.get(language)
    if (known || !data) return known
    const classes = classesOf(data)
    byLanguage.set(language, classes)
    return classes
  }
  return (text, language) => {
    const key = tokenKey(text)
    const own = classesIn(language)
    let bits = 0
    if (own) {
      bits = own.words.get(key) ?? 0
      if ((bits & (CLASS.title | CLASS.organizationHead)) === 0 && own.endings.size > 0) bits |= endingClass(key, own)
    }
    const first = text.charAt(0)
    if (first === first.toLowerCase()) return bits
    names ??= namesOf(languages)
    return bits | (names.get(key) ?? 0)
  }
}
