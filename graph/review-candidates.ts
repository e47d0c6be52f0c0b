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
  weakMerges: readonly WeakMerge[]
  /** Surnames that nothing told whose they are, the most mentioned first. */
  unresolvedSurnames: readonly UnresolvedSurname[]
  /** Near names that stayed apart, the likeliest first. */
  possibleDuplicates: readonly PossibleDuplicate[]
}

/**
 * Everything about `graph` that is worth a person's look. What `corrections` decide already is left out; `graph` may be
 * the machine's or the one that they were applied to. The corrections that come with each item name things of `graph`.
 * Plain data: who corrects on and on asks for it once, without corrections, and then `leaveUndecided`, which is quick.
 */
export function reviewCandidates(graph: Graph, corrections: readonly Correction[] = []): ReviewCandidates {
  const company = companyOf(graph)
  const all = {
    weakMerges: weakMerges(graph),
    unresolvedSurnames: unresolvedSurnames(graph, company),
    possibleDuplicates: possibleDuplicates(graph, company),
  }
  return corrections.length === 0 ? all : leaveUndecided(all, graph, corrections)
}

/**
 * What `corrections` leave to be decided.
 *
 * @param candidates those of `graph`
 */
export function leaveUndecided(
  candidates: ReviewCandidates,
  graph: Graph,
  corrections: readonly Correction[],
): ReviewCandidates {
  const decided = new Decided(graph, corrections)
  return {
    weakMerges: candidates.weakMerges.filter(
      ({ entity, mentions }) =>
        !decided.hides(entity) && mentions.some((mention) => !decided.takesOut(entity, mention)),
    ),
    unresolvedSurnames: candidates.unresolvedSurnames.flatMap((surname) => {
      if (decided.unites(surname.entity)) return []
      const open = surname.candidates.filter(({ entity }) => !decided.decides(surname.entity, entity))
      return open.length > 0 ? [{ ...surname, candidates: open }] : []
    }),
    possibleDuplicates: candidates.possibleDuplicates.filter(({ first, second }) => !decided.decides(first, second)),
  }
}

export type { PossibleDuplicate, UnresolvedSurname, WeakMerge }
export type { SurnameCandidate } from './review/unresolved-surnames.ts'
