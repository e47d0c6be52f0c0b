/** What a person may want to look at after resolution, worst first, each with the corrections that settle it. Pure. */
import type { Correction } from './correct/correction.ts'
import { companyOf } from './review/company.ts'
import { Decided } from './review/decided.ts'
import { possibleDuplicates, type PossibleDuplicate } from './review/possible-duplicates.ts'
import { unresolvedSurnames, type UnresolvedSurname } from './review/unresolved-surnames.ts'
import { weakMerges, type WeakMerge } from './review/weak-merges.ts'
import type { Graph } from './types.ts'

export interface ReviewCandidates {
  /** Automatic merges, the least certain first. */
  weakMerges: WeakMerge[]
  /** Surnames that nothing told whose they are, the most mentioned first. */
  unresolvedSurnames: UnresolvedSurname[]
  /** Near names that stayed apart, the likeliest first. */
  possibleDuplicates: PossibleDuplicate[]
}

/**
 * Everything about `graph` that is worth a person's look. What `corrections` decide already is left out; `graph` may be
 * the machine's or the one that they were applied to. The corrections that come with each item name things of `graph`.
 */
export function reviewCandidates(graph: Graph, corrections: readonly Correction[] = []): ReviewCandidates {
  const company = companyOf(graph)
  const decided = new Decided(graph, corrections)
  return {
    weakMerges: weakMerges(graph, decided),
    unresolvedSurnames: unresolvedSurnames(graph, company, decided),
    possibleDuplicates: possibleDuplicates(graph, company, decided),
  }
}

export type { PossibleDuplicate, UnresolvedSurname, WeakMerge }
export type { SurnameCandidate } from './review/unresolved-surnames.ts'
