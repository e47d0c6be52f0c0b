/** What the lexicon proposes, weighed by what the tagger sees in the same place. */
import { foldToken } from '../lexicon/fold-token.ts'
import type { LanguageData } from '../languages/language-data.ts'
import { changed, type Candidate } from './candidate.ts'
import type { LexiconToken } from './lexicon-recognizer.ts'

/** A tagger's span must be at least this sure to speak against an unambiguous name of the lexicon. */
const SURE = 0.9
/** And this sure to speak for an ambiguous one. */
const LIKELY = 0.5

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

function startsSentence(candidate: Candidate, tokens: readonly LexiconToken[]): boolean {
  for (let at = 0; at < candidate.from; at++) if (tokens[at]?.kind !== 'punctuation') return false
  return true
}

function isCapitalised(text: string | undefined): boolean {
  return text !== undefined && text.charAt(0) !== text.charAt(0).toLowerCase()
}

/** What the rest of the document says of countries, and of known things. */
export interface KnownContext {
  /** Whether the document names the country, or its language is at home there. */
  isExpected: (country: string) => boolean
  /** Whether the document names the thing or the country, by more than an acronym. */
  isNamed: (id: string) => boolean
  /** The country that a known thing is of; null when it is of none or of many. */
  countryOf: (id: string) => string | null
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

/**
 * Ambiguous names need the tagger's word, or their own country beside them; the others lose weight where the tagger is sure of something else
 * (`Jordan Peterson` is no country, `Bank of China` is one name).
 */
export function weighKnown(
  known: readonly Candidate[],
  tagged: readonly Candidate[],
  tokens: readonly LexiconToken[],
  countries: KnownContext,
): Candidate[] {
  return known.flatMap((candidate) => {
    const rivals = tagged.filter((span) => overlaps(span, candidate))
    const friend = rivals.find((span) => agree(candidate, span) && span.confidence >= LIKELY)
    if (candidate.ambiguous) {
      if (isUnexpected(candidate, countries)) return []
      if (!candidate.institution && hasOwnCountry(candidate, known, countries))
        return [changed(candidate, { ambiguous: false, confidence: CONFIRMED })]
      if (candidate.via === 'demonym') {
        return isCapitalised(tokens[candidate.from]?.text) && !startsSentence(candidate, tokens) && rivals.length === 0
          ? [candidate]
          : []
      }
      if (candidate.institution) {
        const same = friend !== undefined && friend.from === candidate.from && friend.to === candidate.to
        return same ? [changed(candidate, { confidence: Math.max(CONFIRMED, friend.confidence) })] : []
      }
      const covers = friend !== undefined && friend.from >= candidate.from && friend.to <= candidate.to
      return covers
        ? [changed(candidate, { ambiguous: false, confidence: Math.max(CONFIRMED, friend.confidence) })]
        : []
    }
    // `Nato a Roma`: an acronym in small letters that opens a sentence may be an ordinary word.
    if (!friend && namesProduct(candidate, tokens, countries)) return []
    const isPlace = candidate.type === 'place'
    const wider = rivals.find(
      (span) =>
        span.from <= candidate.from && candidate.to <= span.to && span.to - span.from > candidate.to - candidate.from,
    )
    if (wider && !agree(candidate, wider) && isPlace && wider.confidence >= LIKELY)
      return [changed(candidate, { confidence: candidate.confidence * PART })]
    const small =
      candidate.via === 'acronym' && tokens[candidate.from]?.text !== tokens[candidate.from]?.text.toUpperCase()
    if (small && !friend && startsSentence(candidate, tokens)) return []
    // `Nwankwo Kanu` is no party.
    if (small && wider?.type === 'person' && wider.confidence >= LIKELY) return []
    const fuller = rivals.some(
      (span) => span.type === candidate.type && span.to - span.from > candidate.to - candidate.from,
    )
    const same = rivals.find(
      (span) => agree(candidate, span) && span.from === candidate.from && span.to === candidate.to,
    )
    if (same && same.confidence > candidate.confidence) return [changed(candidate, { confidence: same.confidence })]
    if (candidate.type === 'person' && candidate.to - candidate.from === 1 && fuller) return []
    if (candidate.type === 'organization' && wider?.type === 'organization' && wider.confidence >= SURE) return []
    const against = rivals.find((span) => !agree(candidate, span) && span.confidence >= SURE)
    if (!against || candidate.via === 'demonym' || candidate.to - candidate.from > 1) return [candidate]
    const narrower = against.to - against.from > candidate.to - candidate.from
    return narrower || candidate.type === 'place'
      ? [changed(candidate, { confidence: candidate.confidence * 0.75 })]
      : [candidate]
  })
}

/** Below this, a tagged person of three words may be two people. */
const DOUBTFUL = 0.6

/** What parts people and organizations that the tagger glued together goes by. */
export interface PartingContext {
  tokens: readonly LexiconToken[]
  language: LanguageData | undefined
  isOrdinaryWord: (lower: string) => boolean
  countryOf: KnownContext['countryOf']
}

/**
 * A surname and a full name that stand side by side without a comma are two people (`заместитель Масимова Самат Абиш`):
 * the second is known, or the tagger doubts and the second word is a given name where the first is none.
 */
function twoPeople(span: Candidate, inside: readonly Candidate[], { tokens, language }: PartingContext): Candidate[] {
  const isGiven = (at: number): boolean => language?.firstNames.has(foldToken(tokens[at]?.text ?? '')) ?? false
  if (isGiven(span.from)) return [span]
  const second = inside.find((name) => name.to === span.to && name.from > span.from && name.to - name.from > 1)
  if (second) return [changed(span, { to: second.from })]
  const apart = span.to - span.from === 3 && span.confidence < DOUBTFUL && isGiven(span.from + 1)
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

/** The institutions that a document names with their country. */
export function establishedInstitutions(chosen: readonly (readonly Candidate[])[]): Set<string> {
  const found = new Set<string>()
  for (const candidates of chosen) {
    for (const { lexicon } of candidates) {
      const at = lexicon?.indexOf('@') ?? -1
      if (lexicon && at > 0) found.add(lexicon.slice(0, at))
    }
  }
  return found
}

/** The kind of institution that has its capital even as a single word (`le Parlement`). */
const ASSEMBLY = 'legislature'

/**
 * Institutions named without their country: they count where the document has named them with it, or where their
 * capitals say that a particular one is meant (`Security Council`, `Consiglio di sicurezza`), if capitals say anything.
 */
export function bareInstitutions(
  known: readonly Candidate[],
  tokens: readonly LexiconToken[],
  established: ReadonlySet<string>,
  capitalNouns: boolean,
  kindOf: (id: string) => string | null,
): Candidate[] {
  return known.filter((candidate) => {
    if (!candidate.institution || candidate.lexicon === null) return false
    if (established.has(candidate.lexicon)) return true
    if (candidate.via === 'acronym') return true
    if (capitalNouns) return candidate.to - candidate.from > 1
    return (
      (candidate.to - candidate.from > 1 || kindOf(candidate.lexicon) === ASSEMBLY) &&
      isCapitalised(tokens[candidate.from]?.text) &&
      !startsSentence(candidate, tokens)
    )
  })
}
