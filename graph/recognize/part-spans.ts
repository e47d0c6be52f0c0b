/** Needs the tagger's spans and the known names of a sentence; cuts the spans that hold several names. */
import { foldToken } from '../lexicon/fold-token.ts'
import type { LanguageData } from '../languages/language-data.ts'
import { changed, type Candidate } from './candidate.ts'
import { isCapitalised } from './case-in-sentence.ts'
import type { LexiconToken } from './sentence.ts'
import { SURE } from './weigh-known.ts'

/** Below this, a tagged person of three words may be two people. */
const DOUBTFUL = 0.6

/** What parts people and organizations that the tagger glued together goes by. */
export interface PartingContext {
  tokens: readonly LexiconToken[]
  language: LanguageData | undefined
  isOrdinaryWord: (lower: string) => boolean
  countryOf: (id: string) => string | null
}

/**
 * A surname and a full name that stand side by side without a comma are two people (`заместитель Масимова Самат Абиш`):
 * the second is known, or the tagger doubts and the second word is a given name where the first is none (the third will
 * do where genitives stand without an article).
 */
function twoPeople(span: Candidate, inside: readonly Candidate[], { tokens, language }: PartingContext): Candidate[] {
  const isGiven = (at: number): boolean => language?.firstNames.has(foldToken(tokens[at]?.text ?? '')) ?? false
  const second = inside.find((name) => name.to === span.to && name.from > span.from && name.to - name.from > 1)
  // Of `Pope Leo XIV`, the known name is all.
  if (second && language?.titles.has(tokens[span.from]?.text.toLowerCase() ?? '') && second.from === span.from + 1)
    return []
  if (isGiven(span.from)) return [span]
  if (second) return [changed(span, { to: second.from })]
  const bareGenitive = language?.writing.bareGenitive ?? false
  const apart =
    span.to - span.from === 3 &&
    span.confidence < DOUBTFUL &&
    (isGiven(span.from + 1) || (bareGenitive && isGiven(span.to - 1)))
  return apart ? [changed(span, { to: span.from + 1 }), changed(span, { from: span.from + 1 })] : [span]
}

/** A known surname with ordinary words behind it (`Bidens Wahl`), or two with others between (`MACRON REÇOIT ZELENSKY`). */
function isRun(span: Candidate, inside: readonly Candidate[], { tokens, isOrdinaryWord }: PartingContext): boolean {
  if (span.confidence >= SURE || inside.length === 0) return false
  const [first] = inside
  const isFree = (at: number): boolean => !inside.some(({ from, to }) => from <= at && at < to)
  const free = tokens.slice(span.from, span.to).filter((_, at) => isFree(span.from + at))
  if (free.length === 0) return false
  if (inside.length > 1 && inside.some(({ from, to }) => from === span.from || to === span.to)) return true
  return first?.from === span.from && free.every(({ text }) => isOrdinaryWord(text.toLowerCase()))
}

/** Whether a tagged place is a country with words in small letters or dashes about it (`southern Norway`, `Norway - Chile`). */
function isAboutCountry(span: Candidate, known: readonly Candidate[], tokens: readonly LexiconToken[]): boolean {
  const countries = known.filter(
    ({ type, via, ambiguous, from, to }) =>
      type === 'country' && via !== 'demonym' && !ambiguous && span.from <= from && to <= span.to,
  )
  if (countries.length === 0) return false
  for (let at = span.from; at < span.to; at++) {
    if (isCapitalised(tokens[at]?.text) && !countries.some(({ from, to }) => from <= at && at < to)) return false
  }
  return true
}

/** The tagger's spans, cut where they hold several names: two people, or a seat of power and its country (`Campidoglio USA`). */
export function partSpans(
  tagged: readonly Candidate[],
  known: readonly Candidate[],
  context: PartingContext,
): Candidate[] {
  return tagged.flatMap((span) => {
    const inside = known.filter(
      ({ type, from, to, ambiguous }) =>
        type === span.type && span.from <= from && to <= span.to && (!ambiguous || type !== 'person'),
    )
    if (span.type === 'place' && isAboutCountry(span, known, context.tokens)) {
      const whole = known.some(({ type, from, to }) => type === 'country' && from === span.from && to === span.to)
      return whole ? [span] : []
    }
    if (span.type === 'person') return isRun(span, inside, context) ? [] : twoPeople(span, inside, context)
    const seat = inside.find(({ via, from }) => span.type === 'organization' && via === 'metonym' && from === span.from)
    const country = seat?.lexicon ? context.countryOf(seat.lexicon) : null
    const owner = known.find(({ type, from, to }) => type === 'country' && from === seat?.to && to === span.to)
    return seat && country !== null && owner?.lexicon === country ? [changed(span, { to: seat.to })] : [span]
  })
}
