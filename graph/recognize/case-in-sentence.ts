/** What capitals, and the place in the sentence, say of words and candidates. */
import type { Candidate } from './candidate.ts'
import type { LexiconToken } from './sentence.ts'

/** Whether nothing but punctuation stands before a candidate: its capital may be the sentence's. */
export function startsSentence(candidate: Candidate, tokens: readonly LexiconToken[]): boolean {
  for (let at = 0; at < candidate.from; at++) if (tokens[at]?.kind !== 'punctuation') return false
  return true
}

/** Whether a word begins with a capital. */
export function isCapitalised(text: string | undefined): boolean {
  return text !== undefined && text.charAt(0) !== text.charAt(0).toLowerCase()
}

/** Begins with a capital or a digit. */
export function isUpper(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase() || /\p{N}/u.test(first)
}

const SECOND_CAPITAL = /^\p{Ll}\p{Lu}\p{Ll}/u

/** Begins with a capital, or with a small letter before one, as some names want it (`eSwatini`, `iTunes`). */
export function isNamelike(text: string): boolean {
  return isUpper(text) || SECOND_CAPITAL.test(text)
}

/** Whether a word of at least two characters is in capitals. Most words begin small, and those need no conversion. */
export function isAllUpper(text: string): boolean {
  if (beginsSmall(text)) return false
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
}

/** Whether a text begins with an ASCII small letter, as most words do: then no pattern needs to be asked. */
export function beginsSmall(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit >= 97 && unit <= 122
}
