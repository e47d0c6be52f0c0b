/**
 * Needs the tagger's candidates of a whole document; leaves out what bears a person's name and is none: storms
 * (`Hurricane Melissa`, and `Melissa` in the same document) and governments by their number (`Berlusconi IV`). Streets,
 * hospitals and ships are told by the word before them, whoever found the name.
 */
import type { LanguageData } from '../languages/language-data.ts'
import { foldToken } from '../lexicon/fold-token.ts'
import type { Candidate } from './candidate.ts'
import { beginsSmall } from './case-in-sentence.ts'
import type { LexiconToken } from './sentence.ts'

interface NamedSentence {
  language: string
  tokens: readonly LexiconToken[]
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u

/** The token behind the noun of a storm, as `Melissa` in `Hurricane Melissa`; gives the places of all such tokens. */
function stormPlaces(tokens: readonly LexiconToken[], { storms }: LanguageData): number[] {
  const places: number[] = []
  for (let at = 1; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? ''
    if (beginsSmall(text) || !CAPITALISED.test(text)) continue
    const [noun, adjective] = [tokens[at - 1]?.text.toLowerCase() ?? '', tokens[at - 2]?.text.toLowerCase() ?? '']
    if (storms.has(noun) || storms.has(`${adjective} ${noun}`)) places.push(at)
  }
  return places
}

/** The word right before a token, in lower case; an abbreviation with its full stop (`им.`). */
function wordBefore(tokens: readonly LexiconToken[], at: number): string {
  const before = tokens[at - 1]
  const word = before?.text === '.' && !before.spaceBefore ? `${tokens[at - 2]?.text ?? ''}.` : (before?.text ?? '')
  return word.toLowerCase()
}

/**
 * Whether a person's name is that of a street, or of something else that is named after people: `rue Victor Hugo`,
 * `ospedale Gaetano Rummo`. The latter counts only for people whom nothing but the tagger knows.
 */
export function isEponym(
  { type, from, recognizer }: Candidate,
  tokens: readonly LexiconToken[],
  { frames, eponyms }: Pick<LanguageData, 'frames' | 'eponyms'>,
): boolean {
  if (type !== 'person' || from === 0) return false
  const word = wordBefore(tokens, from)
  return frames.has(word) || (recognizer === 'tagger' && eponyms.has(word))
}

const NUMBER = /^[IVX]{1,4}$/u

/** A surname that is no given name, with a Roman number: popes and kings are numbered by their given names. */
function isGovernment({ from, to }: Candidate, tokens: readonly LexiconToken[], language: LanguageData): boolean {
  const surname = foldToken(tokens[from]?.text ?? '')
  const isNumbered = to - from === 2 && NUMBER.test(tokens[from + 1]?.text ?? '')
  return isNumbered && language.surnames.has(surname) && !language.firstNames.has(surname)
}

/** The same candidates, a list for each sentence, without people who are storms or governments. */
export function withoutFalsePeople(
  tagged: readonly (readonly Candidate[])[],
  sentences: readonly NamedSentence[],
  languages: ReadonlyMap<string, LanguageData>,
): Candidate[][] {
  const named = new Set<string>()
  const places = sentences.map(({ tokens, language: code }) => {
    const language = languages.get(code)
    const found = language ? stormPlaces(tokens, language) : []
    for (const at of found) named.add(tokens[at]?.text ?? '')
    return found
  })
  return tagged.map((candidates, index) => {
    const { tokens = [], language: code = '' } = sentences[index] ?? {}
    const language = languages.get(code)
    return candidates.filter((candidate) => {
      const { type, from, to } = candidate
      if (type !== 'person' || !language || to - from > 2) return true
      const isStorm = to - from === 1 ? named.has(tokens[from]?.text ?? '') : places[index]?.includes(from + 1)
      return !isStorm && !isGovernment(candidate, tokens, language)
    })
  })
}
