/** What is known of a word from its letters alone; computed once for each form and kept. */
import { foldToken, stemCyrillic } from '../lexicon/fold-token.ts'
import { hashText, hashUnit, SEED } from '../hash-text.ts'

export const LOWER = 0
export const TITLE = 1
export const UPPER = 2
export const INITIAL = 3
const MIXED = 4
export const NUMBER = 5
export const PUNCTUATION = 6
export const LETTERS_AND_DIGITS = 7

/** LOWER … LETTERS_AND_DIGITS */
type CaseKind = number

export interface WordForm {
  /** Tells the forms of one run apart; 0 where nobody gives numbers. */
  id: number
  text: string
  lower: string
  kind: CaseKind
  /** Begins with a capital letter. */
  capital: boolean
  /** Hashes of the form: as written, in lower case, without accents and case endings, as consonants in Latin letters. */
  cased: number
  small: number
  folded: number
  latin: number
  shape: number
  suffix2: number
  suffix3: number
  prefix3: number
}

const CYRILLIC_LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'
const LATIN_LETTERS = [
  'a', 'b', 'v', 'g', 'd', 'e', 's', 's', 'i', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'r', 's', 't', 'u', 'v', 'h', 's', 's', 's',
  's', '', 'i', '', 'e', 'u', 'a',
] // prettier-ignore
const SAME_SOUND: ReadonlyMap<string, string> = new Map([
  ['w', 'v'], ['f', 'v'], ['c', 'k'], ['q', 'k'], ['z', 's'], ['x', 's'], ['g', 'g'], ['j', ''], ['y', ''], ['h', ''],
  ['a', ''], ['e', ''], ['i', ''], ['o', ''], ['u', ''],
]) // prettier-ignore

/** The consonants of a folded word in Latin letters, alike for spellings of one name (`Токаева`, `Tokayev`, `Tokajew`). */
function consonants(folded: string): string {
  let out = ''
  let last = ''
  const stem = /[а-я]/u.test(folded) ? stemCyrillic(folded) : folded
  for (const letter of stem.replace(/sch|sh|ch|zh|ck|tsch/gu, 's')) {
    const at = CYRILLIC_LETTERS.indexOf(letter)
    const latin = at >= 0 ? (LATIN_LETTERS[at] ?? '') : letter
    const sound = SAME_SOUND.get(latin) ?? latin
    if (sound !== '' && sound !== last) out += sound
    last = sound
  }
  return out
}

const HAS_LETTER = /\p{L}/u
const HAS_DIGIT = /\p{N}/u

function kindOf(text: string, lower: string): CaseKind {
  const letters = HAS_LETTER.test(text)
  if (HAS_DIGIT.test(text)) return letters ? LETTERS_AND_DIGITS : NUMBER
  if (!letters) return PUNCTUATION
  if (text === lower) return LOWER
  const first = text.charAt(0)
  if (text.length === 1 || (text.length === 2 && text.endsWith('.'))) return INITIAL
  if (text === text.toUpperCase()) return UPPER
  return first !== lower.charAt(0) && text.slice(1) === lower.slice(1) ? TITLE : MIXED
}

/** `Xxxx` → `Xx4`: classes of characters, long runs cut at four. */
function shapeOf(text: string, lower: string): number {
  let hash = SEED
  let last = 0
  let run = 0
  for (let index = 0; index < text.length && index < 40; index++) {
    const unit = text.charCodeAt(index)
    const small = lower.charCodeAt(index)
    const isDigit = unit >= 48 && unit <= 57
    const isLetter = unit > 127 || ((unit | 32) >= 97 && (unit | 32) <= 122)
    const kind = isDigit ? 1 : isLetter ? (unit === small ? 2 : 3) : 64 + unit
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 4) hash = hashUnit(hash, kind)
  }
  return hash
}

function suffixHash(text: string, length: number): number {
  let hash = SEED ^ length
  const from = Math.max(0, text.length - length)
  for (let index = text.length - 1; index >= from; index--) hash = hashUnit(hash, text.charCodeAt(index))
  return hash
}

function prefixHash(text: string, length: number): number {
  let hash = SEED ^ (length << 8)
  const to = Math.min(text.length, length)
  for (let index = 0; index < to; index++) hash = hashUnit(hash, text.charCodeAt(index))
  return hash
}

/** Words longer than this are looked at by their ends only: keeps hostile input cheap. */
const LONGEST = 64

export function describeForm(written: string): WordForm {
  const text = written.length > LONGEST ? written.slice(0, LONGEST / 2) + written.slice(-LONGEST / 2) : written
  const lower = text.toLowerCase()
  const folded = foldToken(text)
  const kind = kindOf(text, lower)
  const skeleton = folded.length >= 4 ? consonants(folded) : ''
  return {
    id: 0,
    text,
    lower,
    kind,
    capital: kind !== LOWER && kind !== NUMBER && kind !== PUNCTUATION && text.charAt(0) !== lower.charAt(0),
    cased: hashText(text),
    small: hashText(lower),
    folded: hashText(/[а-я]/u.test(folded) ? stemCyrillic(folded) : folded),
    latin: skeleton.length >= 3 ? hashText(skeleton) : 0,
    shape: shapeOf(text, lower),
    suffix2: suffixHash(lower, 2),
    suffix3: suffixHash(lower, 3),
    prefix3: prefixHash(lower, 3),
  }
}

export { prefixHash, suffixHash }
