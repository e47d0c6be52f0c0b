/**
 * Needs tokens and lexicon candidates; finds countries whose names stand for their teams: `Bulgaria - Francia 2-1`,
 * `Germany beat Spain 3–1`. A verb alone says nothing (`Russia beat back the attack`): a score must stand there.
 */
import type { LanguageData } from '../languages/language-data.ts'
import type { Candidate } from './candidate.ts'
import type { LexiconToken } from './sentence.ts'

/** The institution whose names, with a country's, are those of its teams. */
export const NATIONAL_TEAM = 'national-team'

/** `3:1` as one token; `10:30` is a time. */
const COLON_SCORE = /^\d{1,2}:\d$/u
const GOALS = /^\d{1,2}$/u
const DASH = /^[-‑–—:]$/u
const VERSUS = /^(?:[-‑–—]|vs|v|contre|gegen|contra)$/u

/** Most tokens between a verb and the country that won or lost, and between the verb and the score. */
const REACH = 4
const SCORE_REACH = 8

type Words = Pick<LanguageData, 'resultVerbs' | 'functionWords'>

/** A score in a sentence, token range `[from, to)`. */
interface Score {
  from: number
  to: number
}

function scoreEnd(tokens: readonly LexiconToken[], at: number): number {
  const first = tokens[at]
  if (first?.kind !== 'number') return 0
  if (COLON_SCORE.test(first.text)) return at + 1
  const [dash, second] = [tokens[at + 1], tokens[at + 2]]
  const isTight = dash?.spaceBefore === false && second?.spaceBefore === false
  const isScore = isTight && DASH.test(dash.text) && GOALS.test(first.text) && GOALS.test(second.text)
  return isScore ? at + 3 : 0
}

/** Whether what follows a score leaves it one: a noun makes it an amount (`2-3 punti`), a per cent sign too. */
function mayEnd(token: LexiconToken | undefined, isCountry: boolean, words: Words): boolean {
  if (!token || isCountry) return true
  if (token.kind === 'punctuation') return !/^[%°€$£/-]$/u.test(token.text)
  return words.functionWords.has(token.text.toLowerCase().replace(/'$/u, ''))
}

function scoresOf(tokens: readonly LexiconToken[], countries: readonly Candidate[], words: Words): Score[] {
  const scores: Score[] = []
  for (let at = 0; at < tokens.length; at++) {
    const to = scoreEnd(tokens, at)
    if (to === 0) continue
    const isCountry = countries.some(({ from }) => from === to)
    // Right behind a country, it is a score whatever follows: `a battu l'Espagne 3-1 samedi`.
    const isBehind = countries.some((country) => country.to === at)
    if (isBehind || mayEnd(tokens[to], isCountry, words)) scores.push({ from: at, to })
  }
  return scores
}

/** `A - B 2-1`, `A 2-1 B`. */
function pairedBy(score: Score, tokens: readonly LexiconToken[], countries: readonly Candidate[]): Candidate[] {
  const after = countries.find(({ from }) => from === score.to)
  const last = countries.find(({ to }) => to === score.from || (to === score.from - 1 && /^[:,(]$/u.test(tokens[to]?.text ?? ''))) // prettier-ignore
  if (after && last) return [last, after]
  const first = countries.find(({ to }) => last?.from === to + 1)
  return first && last && VERSUS.test(tokens[first.to]?.text.toLowerCase() ?? '') ? [first, last] : []
}

/** The countries that a verb of result near the score speaks of: the one before it, and the one behind it or the score. */
function toldBy(
  score: Score,
  tokens: readonly LexiconToken[],
  countries: readonly Candidate[],
  words: Words,
): Candidate[] {
  const verb = tokens.findIndex(
    ({ text }, at) => Math.abs(at - score.from) <= SCORE_REACH && words.resultVerbs.has(text.toLowerCase()),
  )
  if (verb < 0) return []
  const winner = countries.filter(({ to }) => to <= verb && verb - to <= REACH).at(-1)
  const loser = countries.find(
    ({ from }) => from > verb && (from - verb <= REACH || (from >= score.to && from - score.to <= REACH)),
  )
  return [winner, loser].filter((country) => country !== undefined)
}

/** The same candidates, countries that a match result names turned into their teams. */
export function withTeams(
  known: readonly Candidate[],
  tokens: readonly LexiconToken[],
  words: Words | undefined,
): readonly Candidate[] {
  const countries = known.filter(({ type, via }) => type === 'country' && (via === 'name' || via === 'abbreviation'))
  if (!words || countries.length === 0) return known
  const scores = scoresOf(tokens, countries, words)
  if (scores.length === 0) return known
  const teams = new Set(
    scores.flatMap((score) => {
      const pair = pairedBy(score, tokens, countries)
      return pair.length > 0 ? pair : toldBy(score, tokens, countries, words)
    }),
  )
  return known.map((candidate) =>
    teams.has(candidate)
      ? {
          ...candidate,
          type: 'organization',
          via: 'metonym',
          lexicon: `${NATIONAL_TEAM}@${candidate.lexicon}`,
          ambiguous: false,
        }
      : candidate,
  )
}
