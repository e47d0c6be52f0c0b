/** What the lexicon proposes, weighed by what the tagger sees in the same place. */
import { changed, type Candidate } from './candidate.ts'
import { isCapitalised, startsSentence } from './case-in-sentence.ts'
import type { LexiconToken } from './sentence.ts'

/** A tagger's span must be at least this sure to speak against an unambiguous name of the lexicon. */
export const SURE = 0.9
/** And this sure to speak for an ambiguous one. */
const LIKELY = 0.5

/** What is left of a word's confidence where the tagger is sure of something else. */
const DOUBTED = 0.75

/** What is left of a place's confidence inside a longer name of something else (`El Paso Energy`). */
const PART = 0.6

/** What a name weighs that lexicon and tagger agree on. */
const CONFIRMED = 0.8

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.from < b.to && b.from < a.to
}

/** The tagger knows no countries: to it they are places, and so are the teams that bear their names. */
function agree(known: Candidate, tagged: Candidate): boolean {
  if (known.type === 'country' || known.type === 'place') return tagged.type === 'place'
  return known.type === tagged.type || (known.via === 'metonym' && tagged.type === 'place')
}

/** What the rest of the document says of countries, and of known things. */
export interface KnownContext {
  /** Whether the document names the country, or its language is at home there. */
  isExpected: (country: string) => boolean
  /** Whether the document names the thing or the country, by more than an acronym. */
  isNamed: (id: string) => boolean
  /** The country that a known thing is of; null when it is of none or of many. */
  countryOf: (id: string) => string | null
  /** What kind of thing a known thing is (`company`). */
  kindOf: (id: string) => string | null
}

/** Whether an ambiguous acronym can mean a thing of its country: nobody leaves out the country of a foreign one. */
function isUnexpected({ via, lexicon }: Candidate, countries: KnownContext): boolean {
  const country = via === 'acronym' && lexicon !== null ? countries.countryOf(lexicon) : null
  return country !== null && !countries.isExpected(country)
}

/**
 * Of several things with one acronym, the one that the document names in full; else one of a country that it names,
 * before those of none (`RSF`, the reporters, gives way to Sudan's); else one of a country that it lets one expect.
 * Which country's an institution is, is told later.
 */
export function withoutRivals(candidate: Candidate, countries: KnownContext): Candidate {
  const { rivals, lexicon, institution } = candidate
  if (!rivals || lexicon === null || institution) return candidate
  const things = [lexicon, ...rivals]
  const { isNamed, countryOf } = countries
  const isExpected = (id: string): boolean => !isUnexpected(changed(candidate, { lexicon: id }), countries)
  const own = countryOf(lexicon)
  const chosen =
    things.find(isNamed) ??
    (own !== null && isExpected(lexicon) ? lexicon : things.find((id) => isNamed(countryOf(id) ?? ''))) ??
    things.find(isExpected) ??
    lexicon
  return chosen === lexicon ? candidate : changed(candidate, { lexicon: chosen })
}

/** Whether a country stands beside its own thing: `Campidoglio USA`. */
function hasOwnCountry(candidate: Candidate, known: readonly Candidate[], countries: KnownContext): boolean {
  const country = candidate.lexicon === null ? null : countries.countryOf(candidate.lexicon)
  return (
    country !== null &&
    candidate.type === 'organization' &&
    known.some(({ type, lexicon, from }) => type === 'country' && lexicon === country && from === candidate.to)
  )
}

/** `747`, `A380`: years and large numbers are none. */
const MODEL = /^(?:(?!(?:19|20)\d\d$)\d{2,4}|\p{Lu}{1,3}\d[\p{L}\d]*)$/u
const MODEL_PREFIX = /^\p{Lu}{1,3}$/u

/** Whether a maker's name is followed by the name of what it made: `Boeing 747`, `Mitsubishi MU-2B`. */
function namesProduct({ lexicon, to }: Candidate, tokens: readonly LexiconToken[], { kindOf }: KnownContext): boolean {
  if (lexicon === null || kindOf(lexicon) !== 'company') return false
  const [next, hyphen, last] = [tokens[to], tokens[to + 1], tokens[to + 2]]
  if (next === undefined || next.kind === 'punctuation') return false
  if (MODEL.test(next.text)) return true
  const isTight = hyphen?.text === '-' && !hyphen.spaceBefore && last?.spaceBefore === false
  return isTight && MODEL_PREFIX.test(next.text) && /\d/u.test(last.text)
}

/** A known name, and what the tagger sees in the same place. */
interface Weighed {
  candidate: Candidate
  /** The tagger's spans that overlap it. */
  rivals: readonly Candidate[]
  /** The first of them that says the same. */
  friend: Candidate | undefined
}

interface WeighingContext {
  tokens: readonly LexiconToken[]
  known: readonly Candidate[]
  countries: KnownContext
}

const lengthOf = ({ from, to }: Candidate): number => to - from

/** An ambiguous name needs the tagger's word, or its own country beside it. */
function weighAmbiguous({ candidate, rivals, friend }: Weighed, context: WeighingContext): Candidate | null {
  const { tokens, known, countries } = context
  if (isUnexpected(candidate, countries)) return null
  if (!candidate.institution && hasOwnCountry(candidate, known, countries))
    return changed(candidate, { ambiguous: false, confidence: CONFIRMED })
  if (candidate.via === 'demonym') {
    const stands = isCapitalised(tokens[candidate.from]?.text) && !startsSentence(candidate, tokens)
    return stands && rivals.length === 0 ? candidate : null
  }
  if (!friend) return null
  const confidence = Math.max(CONFIRMED, friend.confidence)
  if (candidate.institution) {
    const same = friend.from === candidate.from && friend.to === candidate.to
    return same ? changed(candidate, { confidence }) : null
  }
  const covers = friend.from >= candidate.from && friend.to <= candidate.to
  return covers ? changed(candidate, { ambiguous: false, confidence }) : null
}

/** Whether a sure name is none here: it opens a sentence as a word may, or is a part of something longer. */
function isRefuted(
  { candidate, rivals, friend }: Weighed,
  wider: Candidate | undefined,
  context: WeighingContext,
): boolean {
  const { tokens, countries } = context
  if (!friend && namesProduct(candidate, tokens, countries)) return true
  const text = tokens[candidate.from]?.text
  if (candidate.via === 'acronym' && text !== text?.toUpperCase()) {
    // `Nato a Roma`: an acronym in small letters that opens a sentence may be an ordinary word.
    if (!friend && startsSentence(candidate, tokens)) return true
    // `Nwankwo Kanu` is no party.
    if (wider?.type === 'person' && wider.confidence >= LIKELY) return true
  }
  if (candidate.type === 'organization') return wider?.type === 'organization' && wider.confidence >= SURE
  const isFuller = (span: Candidate): boolean => span.type === candidate.type && lengthOf(span) > lengthOf(candidate)
  return candidate.type === 'person' && lengthOf(candidate) === 1 && rivals.some(isFuller)
}

/** A name that stands for itself loses weight where the tagger is sure of something else. */
function weighSure(weighed: Weighed, context: WeighingContext): Candidate | null {
  const { candidate, rivals } = weighed
  const { from, to, confidence } = candidate
  const wider = rivals.find((span) => span.from <= from && to <= span.to && lengthOf(span) > lengthOf(candidate))
  if (candidate.type === 'place' && wider && !agree(candidate, wider) && wider.confidence >= LIKELY)
    return changed(candidate, { confidence: confidence * PART })
  const same = rivals.find((span) => agree(candidate, span) && span.from === from && span.to === to)
  if (isRefuted(weighed, wider, context)) return null
  if (same && same.confidence > confidence) return changed(candidate, { confidence: same.confidence })
  const against = rivals.find((span) => !agree(candidate, span) && span.confidence >= SURE)
  if (!against || candidate.via === 'demonym' || lengthOf(candidate) > 1) return candidate
  const isPart = lengthOf(against) > lengthOf(candidate)
  return isPart || candidate.type === 'place' ? changed(candidate, { confidence: confidence * DOUBTED }) : candidate
}

/**
 * The known names of a sentence as what the tagger sees lets them count (`Jordan Peterson` is no country, `Bank of China`
 * is one name); those that it speaks against are left out.
 */
export function weighKnown(
  known: readonly Candidate[],
  tagged: readonly Candidate[],
  tokens: readonly LexiconToken[],
  countries: KnownContext,
): Candidate[] {
  const context = { tokens, known, countries }
  return known.flatMap((candidate) => {
    const rivals = tagged.filter((span) => overlaps(span, candidate))
    const friend = rivals.find((span) => agree(candidate, span) && span.confidence >= LIKELY)
    const weighed = { candidate, rivals, friend }
    return (candidate.ambiguous ? weighAmbiguous(weighed, context) : weighSure(weighed, context)) ?? []
  })
}
