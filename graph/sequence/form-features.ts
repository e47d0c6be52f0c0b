/** One word form → what can be said of it out of context: hashes of its letters, its shape, and its classes in the lexicons. */
import { tokenKey } from '../lexicon/fold-token.ts'
import type { LanguageData } from '../languages/language-data.ts'

/** Bits of `FormFeatures.classes`. */
export const CLASS = {
  firstName: 1 << 0, firstNameWord: 1 << 1, surname: 1 << 2, surnameWord: 1 << 3, foreignFirstName: 1 << 4, particle: 1 << 5,
  functionWord: 1 << 6, commonWord: 1 << 7, headFirst: 1 << 8, headLast: 1 << 9, legalForm: 1 << 10, headEnding: 1 << 11,
  say: 1 << 12, personCue: 1 << 13, organizationCue: 1 << 14, placeCue: 1 << 15, titleWord: 1 << 16,
} as const // prettier-ignore

/** How many class bits there are. */
export const CLASS_COUNT = 17

export interface FormFeatures {
  lower: number
  exact: number
  prefix2: number
  prefix3: number
  prefix4: number
  suffix1: number
  suffix2: number
  suffix3: number
  suffix4: number
  stem: number
  shape: number
  classes: number
  capital: boolean
  allCapital: boolean
  lowerCase: boolean
  letter: boolean
}

/** 32-bit FNV-1a over UTF-16 code units. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}

function shapeOf(text: string): string {
  let shape = ''
  for (const character of text) {
    const lower = character.toLowerCase()
    const sign = character !== lower ? 'X' : character !== character.toUpperCase() ? 'x' : character >= '0' && character <= '9' ? '9' : character
    if (shape.at(-1) !== sign) shape += sign
    if (shape.length > 6) break
  }
  return text.length === 1 ? `${shape}1` : text.length <= 3 && shape === 'X' ? 'X3' : shape
}

export interface FormKnowledge {
  language: LanguageData | undefined
  allFirstNames: ReadonlySet<string>
}

function classesOf(lower: string, key: string, { language, allFirstNames }: FormKnowledge): number {
  let classes = allFirstNames.has(key) ? CLASS.foreignFirstName : 0
  if (!language) return classes
  const first = language.firstNames.get(key)
  if (first) classes |= first.word ? CLASS.firstNameWord : CLASS.firstName
  const surname = language.surnames.get(key)
  if (surname) classes |= surname.word ? CLASS.surnameWord : CLASS.surname
  if (language.particles.has(lower)) classes |= CLASS.particle
  if (language.functionWords.has(lower)) classes |= CLASS.functionWord
  if (language.commonWords.has(lower)) classes |= CLASS.commonWord
  const head = language.organizationHeads.get(lower)
  if (head === 'first' || head === 'both') classes |= CLASS.headFirst
  if (head === 'last' || head === 'both') classes |= CLASS.headLast
  if (head === 'legal') classes |= CLASS.legalForm
  if (lower.length > 6 && language.organizationEndings.some((ending) => lower.endsWith(ending))) classes |= CLASS.headEnding
  const cue = language.cues.get(lower)
  if (cue === 'say') classes |= CLASS.say
  if (cue === 'person') classes |= CLASS.personCue
  if (cue === 'org') classes |= CLASS.organizationCue
  if (cue === 'place') classes |= CLASS.placeCue
  if (language.titles.has(lower)) classes |= CLASS.titleWord
  return classes
}

/** The features of one form in one language. */
export function formFeatures(text: string, knowledge: FormKnowledge): FormFeatures {
  const lower = text.toLowerCase()
  const n = lower.length
  const first = text.charAt(0)
  const capital = first !== first.toLowerCase()
  const key = tokenKey(text)
  return {
    lower: hashText(lower),
    exact: hashText(text),
    prefix2: hashText(lower, 0, Math.min(2, n)),
    prefix3: hashText(lower, 0, Math.min(3, n)),
    prefix4: hashText(lower, 0, Math.min(4, n)),
    suffix1: hashText(lower, Math.max(0, n - 1)),
    suffix2: hashText(lower, Math.max(0, n - 2)),
    suffix3: hashText(lower, Math.max(0, n - 3)),
    suffix4: hashText(lower, Math.max(0, n - 4)),
    stem: hashText(key),
    shape: hashText(shapeOf(text)),
    classes: classesOf(lower, key, knowledge),
    capital,
    allCapital: n > 1 && text === text.toUpperCase() && text !== lower,
    lowerCase: !capital && first !== first.toUpperCase(),
    letter: first.toLowerCase() !== first.toUpperCase(),
  }
}
