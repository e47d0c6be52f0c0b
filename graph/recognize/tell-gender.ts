/** Whether a name's courtesy or given name tells a man or a woman: only where it is certain. */
import type { LanguageData, PhraseIndex } from '../languages/language-data.ts'
import { foldToken } from '../lexicon/fold-token.ts'
import type { LexiconToken } from './sentence.ts'

type Gender = 'm' | 'f' | null

/** Phrases before a name are at most this many tokens long, full stops and hyphens counted. */
const LONGEST_PHRASE = 5
/** `Frau Präsidentin Dr. Keller`: phrases that stand before each other. */
const MOST_PHRASES = 3

/** After these a German `Frau` may be somebody's wife, not the woman named: `seine Frau`, `die Frau Kellers`. */
const OF_SOMEBODY = new Set(['die', 'der', 'eine', 'einer', 'seine', 'seiner', 'ihre', 'ihrer', 'deren', 'dessen'])

const wordOf = (token: LexiconToken | undefined): string => token?.text.toLowerCase().replace(/\.$/u, '') ?? ''
const isJoint = (token: LexiconToken | undefined): boolean => token?.text === '-' || token?.text === '.'

/** The phrase of `phrases` that ends right before token `end`. */
function phraseBefore(
  tokens: readonly LexiconToken[],
  end: number,
  phrases: PhraseIndex,
): { from: number; value: string } | null {
  for (let from = Math.max(0, end - LONGEST_PHRASE); from < end; from++) {
    const known = isJoint(tokens[from]) ? undefined : phrases.get(wordOf(tokens[from]))
    if (!known) continue
    const words = tokens.slice(from, end).filter((token) => !isJoint(token)).map(wordOf) // prettier-ignore
    const match = known.find(
      (phrase) => phrase.words.length === words.length && phrase.words.every((word, at) => word === words[at]),
    )
    if (match) return { from, value: match.value }
  }
  return null
}

const genderOf = (value: string | undefined): Gender => (value === 'm' || value === 'f' ? value : null)

/**
 * What the courtesy before token `from` tells (`Mrs.`, `Herr`, `госпожа`), other titles between them or not. Titles tell
 * nothing: those in the masculine are given to women too, and `дочь` may stand before her father's name.
 */
export function genderBefore(tokens: readonly LexiconToken[], from: number, language: LanguageData): Gender {
  let end = from
  for (let count = 0; count < MOST_PHRASES; count++) {
    const courtesy = phraseBefore(tokens, end, language.courtesies)
    if (courtesy) {
      const before = tokens[courtesy.from - 1]
      if (OF_SOMEBODY.has(wordOf(before))) return null
      // `Mr. and Mrs. Keller`
      const joined = before?.kind === 'word' && phraseBefore(tokens, courtesy.from - 1, language.courtesies) !== null
      return joined ? null : genderOf(courtesy.value)
    }
    const title = phraseBefore(tokens, end, language.titles)
    if (!title) return null
    end = title.from
  }
  return null
}

/** What a given name tells: all languages that know it must agree, and none may give it to both. */
export function genderOfGiven(given: string, languages: ReadonlyMap<string, LanguageData>): Gender {
  const folded = foldToken(given)
  let gender: Gender = null
  for (const { firstNames } of languages.values()) {
    const told = firstNames.get(folded)?.gender
    if (told === undefined) continue
    if (told === 'u' || (gender !== null && gender !== told)) return null
    gender = told
  }
  return gender
}
