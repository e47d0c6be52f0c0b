import { applyCorrections, checkCorrections, type Correction, type Graph } from '../../graph/index.ts'

/** A correction that has no effect, and why, as a sentence fragment or a sentence to be read by a person. */
export interface IdleCorrection {
  correction: Correction
  reason: string
}

/** The machine's graph with a person's layer on top. */
export interface CorrectedGraph {
  graph: Graph
  idle: readonly IdleCorrection[]
}

/**
 * Applies a person's corrections to the machine's graph. Of two that disagree, which happens when articles join or when
 * files are put together, the later one has no effect; nothing is dropped silently.
 */
export function correctedGraph(machine: Graph, corrections: readonly Correction[]): CorrectedGraph {
  const idle: IdleCorrection[] = []
  let holding = corrections
  for (;;) {
    const [conflict] = checkCorrections(machine, holding).conflicts
    const later = conflict && holding[conflict.second]
    if (!conflict || !later) break
    idle.push({ correction: later, reason: conflict.message })
    holding = holding.filter((correction) => correction !== later)
  }
  const { graph, report } = applyCorrections(machine, holding)
  return { graph, idle: [...idle, ...report.unapplied] }
}

/**
 * What stands against adding corrections to those that a person made before: a sentence, or null.
 *
 * @param machine the graph without any correction
 */
export function objectionTo(
  machine: Graph,
  before: readonly Correction[],
  added: readonly Correction[],
): string | null {
  const { conflicts, unapplied } = checkCorrections(machine, [...before, ...added])
  const [conflict] = conflicts.filter(({ first, second }) => Math.max(first, second) >= before.length)
  if (conflict) return conflict.message
  return unapplied.find(({ correction }) => added.includes(correction))?.reason ?? null
}
