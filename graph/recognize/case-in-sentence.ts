/** What case and place in the sentence say of a candidate. */
import type { Candidate } from './candidate.ts'
import type { LexiconToken } from './lexicon-recognizer.ts'

/** Whether nothing but punctuation stands before a candidate: its capital may be the sentence's. */
export function startsSentence(candidate: Candidate, tokens: readonly LexiconToken[]): boolean {
  for (let at = 0; at < candidate.from; at++) if (tokens[at]?.kind !== 'punctuation') return false
  return true
}

/** Whether a word begins with a capital. */
export function isCapitalised(text: string | undefined): boolean {
  return text !== undefined && text.charAt(0) !== text.charAt(0).toLowerCase()
}
