/** An organization's name, made comparable: legal forms, articles, word order, inflection and spelling habits taken out. */
import { foldToken, tokenKey } from '../lexicon/fold-token.ts'
import { nominatives } from './russian-cases.ts'
import { soundKeys } from './sound-key.ts'

export interface OrganizationName {
  text: string
  /** Content words, folded and spelled one way, in order. */
  words: string[]
  /** The same words sorted, and those with their German endings off: names with a key in common differ in word order or inflection alone. */
  keys: string[]
  /** The words' sounds, sorted: names with one in common are transliterations. Empty for acronyms and very short names. */
  sounds: string[]
  /** Upper-case first letters of the content words, with the legal form and without. */
  initials: string[]
  cyrillic: boolean
  /** One word in capitals. */
  acronym: boolean
}

const EMPTY_WORDS = new Set([
  'the', 'of', 'for', 'and', 'on', 'in', 'to', 'der', 'die', 'das', 'des', 'dem', 'den', 'für', 'und', 'von', 'vom', 'zur', 'zum', 'im', 'di', 'del', 'della', 'dello', 'dei',
  'degli', 'delle', 'dell', 'per', 'il', 'lo', 'la', 'le', 'i', 'gli', 'e', 'de', 'du', 'et', 'pour', 'les', 'el', 'los', 'las', 'y', 'para', 'do', 'da', 'dos', 'das', 'a', 'o',
  'd', 'l', 'и', 'по', 'в', 'на', 'за', 'о', 'об', 'при', 'для',
]) // prettier-ignore

const LEGAL_FORMS = new Set([
  'inc', 'ltd', 'llc', 'plc', 'corp', 'corporation', 'co', 'company', 'gmbh', 'ag', 'se', 'kg', 'kgaa', 'ev', 'spa', 'srl', 'sa', 'sas', 'sarl', 'sl', 'slu', 'ltda', 'nv', 'bv', 'ab', 'oy', 'oyj', 'asa', 'as',
  'jsc', 'ojsc', 'pjsc', 'ооо', 'оао', 'пао', 'зао', 'ао', 'holding', 'holdings', 'group',
]) // prettier-ignore

/** A name that sounds shorter than this sounds like too many others. */
const SHORTEST_SOUND = 5

/** `organisation` and `organization`, `defence` and `defense`, plural and singular meet. */
function spelledOneWay(word: string): string {
  return word
    .replace(/is(?=ation|ing|ed|e$)/u, 'iz')
    .replace(/our(?=$|s$)/u, 'or')
    .replace(/(?<=[a-z]{3})s$/u, '')
    .replace(/re$/u, 'er')
    .replace(/ence$/u, 'ense')
    .replace(/amme$/u, 'am')
}

/** `Europäischen`, `Bundesverbandes`, `Instituts` without their case. */
function withoutGermanEnding(word: string): string {
  return word.replace(/(?<=\p{L}{4})(?:en|er|es|em|e|s)$/u, '')
}

/** `S.p.A.`, `e. V.`, `U.S.`: letters with dots are one word. */
function splitWords(text: string): string[] {
  return text
    .replace(/(?<!\p{L})\p{L}\.(?:\s?\p{L}\.)+/gu, (letters) => ` ${letters.replace(/[.\s]/gu, '')} `)
    .replace(/\bA\/S\b/gu, 'AS')
    .split(/[\s\u00A0\-–—/.,'’"“”«»()]+/u)
    .filter((word) => word !== '')
}

const PLAIN = /^[A-Za-z]+$/u

/** The sounds of the words: each reading that the languages allow for all of them. */
function soundsOf(words: readonly string[], language: string): string[] {
  const readings = words.map((word) => {
    if (/\p{N}/u.test(word)) return [word.toLowerCase()]
    if (PLAIN.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return soundKeys(word, language)
    return nominatives(word).flatMap((form) => soundKeys(form, language))
  })
  const most = Math.max(0, ...readings.map((keys) => keys.length))
  const sounds = Array.from({ length: most }, (_, at) =>
    readings
      .map((keys) => keys[at] ?? keys[0] ?? '')
      .sort()
      .join(' '),
  )
  return [...new Set(sounds)].filter((sound) => sound.length >= SHORTEST_SOUND)
}

/** `Collective Security Treaty Organization` → `CSTO`. */
function initialsOf(words: readonly string[]): string {
  return words
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
}

/** Parses the name as written in a text in `language`. */
export function parseOrganizationName(text: string, language: string): OrganizationName {
  const raw = splitWords(text)
  const kept = raw.filter((word) => !EMPTY_WORDS.has(word.toLowerCase()))
  const named = kept.filter((word) => !LEGAL_FORMS.has(word.toLowerCase()))
  const content = named.length > 0 ? named : kept
  const words = content.map((word) =>
    /\p{Script=Cyrillic}/u.test(word) ? tokenKey(word) : spelledOneWay(foldToken(word)),
  )
  const stems = language === 'de' && words.length > 1 ? words.map(withoutGermanEnding) : words
  const acronym = raw.length === 1 && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(raw[0] ?? '')
  const keys = [words, stems].map((list) => [...list].sort().join(' '))
  return {
    text,
    words,
    keys: [...new Set(keys)].filter((key) => key !== ''),
    sounds: acronym ? [] : soundsOf(content, language),
    initials: [...new Set([kept, content].map(initialsOf))],
    cyrillic: /\p{Script=Cyrillic}/u.test(text),
    acronym,
  }
}

/** Letters that cognates of two languages share at their beginning. */
const COGNATE = 4

/** The share of the longer name's words that the other has too, as they are or as a cognate, 0 to 1. */
export function sharedWords(a: OrganizationName, b: OrganizationName): number {
  const [x, y] = [a, b].map(({ words }) => new Set(words.map((word) => word.slice(0, COGNATE))))
  if (!x || !y) return 0
  return [...x].filter((word) => y.has(word)).length / Math.max(x.size, y.size, 1)
}
