/** Makes weights fit for shipping. */
import { TRANSITIONS } from '../model.ts'
import { TAG_COUNT } from '../tags.ts'
import type { Weights } from '../weights-format.ts'

/** Sets weights below `threshold` to nothing. */
export function pruneWeights(weights: Weights, threshold: number): Weights {
  return { ...weights, rows: weights.rows.map((weight) => (Math.abs(weight) < threshold ? 0 : weight)) }
}

/** Adds `bias`, one number a type, wherever a name begins. */
export function biasNames(weights: Weights, bias: readonly number[]): Weights {
  const transitions = weights.transitions.slice()
  for (let at = 0; at < TRANSITIONS; at++) {
    const tag = at % TAG_COUNT
    if (tag % 2 === 1) transitions[at] = (transitions[at] ?? 0) + (bias[(tag - 1) / 2] ?? 0)
  }
  return { ...weights, transitions }
}
