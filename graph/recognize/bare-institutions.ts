/** Needs known institutions without their country; gives those that the document lets stand by themselves. */
import type { Candidate } from './candidate.ts'
import { isCapitalised, startsSentence } from './case-in-sentence.ts'
import type { LexiconToken } from './sentence.ts'

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
