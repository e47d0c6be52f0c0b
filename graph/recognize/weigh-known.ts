/** What the lexicon proposes, weighed by what the tagger sees in the same place. */
import { foldToken } from '../lexicon/fold-token.ts'
import type { LanguageData } from '../languages/language-data.ts'
import type { Candidate } from './candidate.ts'
import type { LexiconToken } from './lexicon-recognizer.ts'

/** A tagger's span must be at least this sure to speak against an unambiguous name of the lexicon. */
const SURE = 0.9
/** And this sure to speak for an ambiguous one. */
const LIKELY = 0.5

/** What a name weighs that lexicon and tagger agree on. */
const CONFIRMED = 0.8

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.from < b.to && b.from < a.to
}

/** The tagger knows no countries: to it they are places. */
function agree(known: Candidate, tagged: Candidate): boolean {
  if (known.type === 'country' || known.type === 'place') return tagged.type === 'place'
  return known.type === tagged.type
}

function startsSentence(candidate: Candidate, tokens: readonly LexiconToken[]): boolean {
  for (let at = 0; at < candidate.from; at++) if (tokens[at]?.kind !== 'punctuation') return false
  return true
}

function isCapitalised(text: string | undefined): boolean {
  return text !== undefined && text.charAt(0) !== text.charAt(0).toLowerCase()
}

/**
 * Ambiguous names need the tagger's word; the others lose weight where the tagger is sure of something else
 * (`Jordan Peterson` is no country, `Bank of China` is one name).
 */
export function weighKnown(
  known: readonly Candidate[],
  tagged: readonly Candidate[],
  tokens: readonly LexiconToken[],
): Candidate[] {
  return known.flatMap((candidate) => {
    const rivals = tagged.filter((span) => overlaps(span, candidate))
    const friend = rivals.find((span) => agree(candidate, span) && span.confidence >= LIKELY)
    if (candidate.ambiguous) {
      if (candidate.via === 'demonym') {
        return isCapitalised(tokens[candidate.from]?.text) && !startsSentence(candidate, tokens) && rivals.length === 0
          ? [candidate]
          : []
      }
      if (candidate.institution) {
        const same = friend !== undefined && friend.from === candidate.from && friend.to === candidate.to
        return same ? [{ ...candidate, confidence: Math.max(CONFIRMED, friend.confidence) }] : []
      }
      const covers = friend !== undefined && friend.from >= candidate.from && friend.to <= candidate.to
      return covers ? [{ ...candidate, ambiguous: false, confidence: Math.max(CONFIRMED, friend.confidence) }] : []
    }
    // `Nato a Roma`: an acronym in small letters that opens a sentence may be an ordinary word.
    const small =
      candidate.via === 'acronym' && tokens[candidate.from]?.text !== tokens[candidate.from]?.text.toUpperCase()
    if (small && !friend && startsSentence(candidate, tokens)) return []
    const fuller = rivals.some(
      (span) => span.type === candidate.type && span.to - span.from > candidate.to - candidate.from,
    )
    if (candidate.type === 'person' && candidate.to - candidate.from === 1 && fuller) return []
    const against = rivals.find((span) => !agree(candidate, span) && span.confidence >= SURE)
    if (!against || candidate.via === 'demonym' || candidate.to - candidate.from > 1) return [candidate]
    const narrower = against.to - against.from > candidate.to - candidate.from
    return narrower || candidate.type === 'place'
      ? [{ ...candidate, confidence: candidate.confidence * 0.75 }]
      : [candidate]
  })
}

/** Below this, a tagged person of three words may be two people. */
const DOUBTFUL = 0.6

/**
 * A surname and a full name that stand side by side without a comma are two people (`заместитель Масимова Самат Абиш`):
 * the second is known, or the tagger doubts and the second word is a given name where the first is none.
 */
export function partPeople(
  tagged: readonly Candidate[],
  known: readonly Candidate[],
  tokens: readonly LexiconToken[],
  language: LanguageData | undefined,
): Candidate[] {
  const isGiven = (at: number): boolean => language?.firstNames.has(foldToken(tokens[at]?.text ?? '')) ?? false
  return tagged.flatMap((span) => {
    if (span.type !== 'person' || isGiven(span.from)) return [span]
    const inside = known.find(
      (name) => name.type === 'person' && name.to === span.to && name.from > span.from && name.to - name.from > 1,
    )
    if (inside) return [{ ...span, to: inside.from }]
    const apart = span.to - span.from === 3 && span.confidence < DOUBTFUL && isGiven(span.from + 1)
    return apart
      ? [
          { ...span, to: span.from + 1 },
          { ...span, from: span.from + 1 },
        ]
      : [span]
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

/**
 * Institutions named without their country: they count where the document has named them with it, or where their
 * capitals say that a particular one is meant (`Security Council`, `Consiglio di sicurezza`; not in German).
 */
export function bareInstitutions(
  known: readonly Candidate[],
  tokens: readonly LexiconToken[],
  established: ReadonlySet<string>,
  language: string,
): Candidate[] {
  return known.filter((candidate) => {
    if (!candidate.institution || candidate.lexicon === null) return false
    if (established.has(candidate.lexicon)) return true
    if (candidate.via === 'acronym') return true
    if (language === 'de') return candidate.to - candidate.from > 1
    return (
      candidate.to - candidate.from > 1 &&
      isCapitalised(tokens[candidate.from]?.text) &&
      !startsSentence(candidate, tokens)
    )
  })
}
