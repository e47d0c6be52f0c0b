/** A linear-chain model over hashed features: one weight for each feature bucket and tag, one for each pair of tags. */
import { TAG_COUNT } from './tags.ts'

export interface LinearModel {
  /** Buckets less one; the number of buckets is a power of two. */
  mask: number
  /** `weights[bucket * TAG_COUNT + tag]` */
  weights: Float32Array
  /** `transitions[previous * TAG_COUNT + next]` */
  transitions: Float32Array
}

export function emptyModel(bits: number): LinearModel {
  return {
    mask: 2 ** bits - 1,
    weights: new Float32Array(2 ** bits * TAG_COUNT),
    transitions: new Float32Array(TAG_COUNT * TAG_COUNT),
  }
}

/** Adds up the scores of one token's tags: `scores[offset + tag]`. */
export function scoreToken(
  model: LinearModel,
  ids: Int32Array,
  count: number,
  scores: Float32Array,
  offset: number,
): void {
  const { weights } = model
  let t0 = 0
  let t1 = 0
  let t2 = 0
  let t3 = 0
  let t4 = 0
  let t5 = 0
  let t6 = 0
  for (let index = 0; index < count; index++) {
    const base = (ids[index] ?? 0) * TAG_COUNT
    t0 += weights[base] ?? 0
    t1 += weights[base + 1] ?? 0
    t2 += weights[base + 2] ?? 0
    t3 += weights[base + 3] ?? 0
    t4 += weights[base + 4] ?? 0
    t5 += weights[base + 5] ?? 0
    t6 += weights[base + 6] ?? 0
  }
  scores[offset] = t0
  scores[offset + 1] = t1
  scores[offset + 2] = t2
  scores[offset + 3] = t3
  scores[offset + 4] = t4
  scores[offset + 5] = t5
  scores[offset + 6] = t6
}
