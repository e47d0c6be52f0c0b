/** An organization's name, made comparable: legal forms, articles, word order and spelling habits taken out. */
import { foldToken, tokenKey } from '../lexicon/fold-token.ts'

export interface OrganizationName {
  text: string
  /** Content words, folded and spelled one way, in order. */
  words: string[]
  /** The same words sorted: equal for names that differ in word order alone. */
  key: string
  /** One word in capitals. */
  acronym: boolean
}

const EMPTY_WORDS = new Set([
  'the', 'of', 'for', 'and', 'on', 'in', 'to', 'der', 'die', 'das', 'des', 'dem', 'den', 'für', 'und', 'von', 'vom', 'zur', 'zum', 'im', 'di', 'del', 'della', 'dello', 'dei',
  'degli', 'delle', 'dell', 'per', 'il', 'lo', 'la', 'le', 'i', 'gli', 'e', 'de', 'du', 'et', 'pour', 'les', 'el', 'los', 'las', 'y', 'para', 'do', 'da', 'dos', 'das', 'a', 'o',
  'd', 'l', 'и', 'по', 'в', 'на', 'за',
]) // prettier-ignore

const LEGAL_FORMS = new Set([
  'inc', 'ltd', 'llc', 'plc', 'corp', 'corporation', 'co', 'company', 'gmbh', 'ag', 'se', 'kg', 'ev', 'spa', 'srl', 'sa', 'sas', 'sl', 'slu', 'ltda', 'nv', 'bv', 'ab', 'oy', 'asa', 'as', 'jsc', 'ojsc', 'pjsc', 'ооо', 'оао', 'пао', 'зао', 'ао',
  'holding', 'holdings', 'group',
]) // prettier-ignore

/** `organisation` and `organization`, `defence` and `defense`, plural and singular meet. */
function spelledOneWay(word: string): string {
  return word
    .replace(/is(?=ation|ing|ed|e$)/u, 'iz')
    .replace(/our(?=$|s$)/u, 'or')
    .replace(/re$/u, 'er')
    .replace(/ence$/u, 'ense')
    .replace(/(?<=[a-z]{3})s$/u, '')
}

/** Parses the name as written. */
export function parseOrganizationName(text: string): OrganizationName {
  const raw = text.split(/[\s\u00A0\-–—/.,'’"“”«»()]+/u).filter((word) => word !== '')
  const kept = raw.filter((word) => !EMPTY_WORDS.has(word.toLowerCase()))
  const named = kept.filter((word) => !LEGAL_FORMS.has(word.toLowerCase()))
  const words = (named.length > 0 ? named : kept).map((word) =>
    /\p{Script=Cyrillic}/u.test(word) ? tokenKey(word) : spelledOneWay(foldToken(word)),
  )
  return {
    text,
    words,
    key: [...words].sort().join(' '),
    acronym: raw.length === 1 && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(raw[0] ?? ''),
  }
}

/** The initials of the content words, upper case: `Collective Security Treaty Organization` → `CSTO`. */
export function initialsOf(name: OrganizationName): string {
  return name.words
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
}
