import { checkCorrections, type CheckedCorrections, type Correction, type Graph } from '../../graph/index.ts'

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

const lastChecked = new WeakMap<Graph, { corrections: readonly Correction[]; checked: CheckedCorrections }>()

/**
 * Looks corrections up in the machine's graph. A correction is looked at before it is made, and made at once if nothing
 * stands against it: the same list asked for again is not looked up again.
 */
export function check(machine: Graph, corrections: readonly Correction[]): CheckedCorrections {
  const last = lastChecked.get(machine)
  const isSame = last?.corrections.length === corrections.length && last.corrections.every((one, i) => one === corrections[i]) // prettier-ignore
  if (isSame) return last.checked
  const checked = checkCorrections(machine, corrections)
  lastChecked.set(machine, { corrections, checked })
  return checked
}

/** Leaves out, of two corrections that disagree, the later one, and tells why. */
function holding(
  machine: Graph,
  corrections: readonly Correction[],
): { checked: CheckedCorrections; left: IdleCorrection[] } {
  const left: IdleCorrection[] = []
  let held = corrections
  for (;;) {
    const checked = check(machine, held)
    const [conflict] = checked.conflicts
    const later = conflict && held[conflict.second]
    if (!conflict || !later) return { checked, left }
    left.push({ correction: later, reason: conflict.message })
    held = held.filter((correction) => correction !== later)
  }
}

/**
 * Applies a person's corrections to the machine's graph. Of two that disagree, which happens when articles join or when
 * files are put together, the later one has no effect; nothing is dropped silently.
 */
export function correctedGraph(machine: Graph, corrections: readonly Correction[]): CorrectedGraph {
  const { checked, left } = holding(machine, corrections)
  return { graph: checked.apply(), idle: [...left, ...checked.unapplied] }
}

/** What the corrections speak of, among the entities of the graph that they make. */
export function referencesIn(
  machine: Graph,
  corrections: readonly Correction[],
): ReturnType<CheckedCorrections['references']> {
  return holding(machine, corrections).checked.references()
}

/** What stands against adding corrections to those that a person made before. */
export interface Objection {
  /** A sentence to be read by a person. */
  reason: string
  /** Earlier corrections that can't hold together with those added. */
  obstacles: readonly Correction[]
}

/** @param machine the graph without any correction */
export function objectionTo(
  machine: Graph,
  before: readonly Correction[],
  added: readonly Correction[],
): Objection | null {
  const { conflicts, unapplied } = check(machine, [...before, ...added])
  const own = conflicts.filter(({ first, second }) => Math.max(first, second) >= before.length)
  const [conflict] = own
  if (conflict) {
    const places = [...new Set(own.map(({ first, second }) => Math.min(first, second)))]
    return { reason: conflict.message, obstacles: places.flatMap((place) => before[place] ?? []) }
  }
  const idle = unapplied.find(({ correction }) => added.includes(correction))
  return idle ? { reason: idle.reason, obstacles: [] } : null
}
