/** The best tag sequence under a linear-chain model (Viterbi 1967), and how sure the model is of each token (Rabiner 1989). */
import { TAG_COUNT, mayFollow } from './tags.ts'

const ALLOWED = Array.from({ length: TAG_COUNT }, (_, previous) =>
  Array.from({ length: TAG_COUNT }, (_, next) => mayFollow(previous, next)),
)

/** Scratch space, grown as sentences demand, so that decoding allocates nothing. */
let best = new Float32Array(0)
let back = new Int8Array(0)

/** Decodes `length` tokens from `scores[token * TAG_COUNT + tag]` into `tags`. */
export function decode(scores: Float32Array, length: number, transitions: Float32Array, tags: Int8Array): void {
  if (best.length < length * TAG_COUNT) {
    best = new Float32Array(length * TAG_COUNT * 2)
    back = new Int8Array(length * TAG_COUNT * 2)
  }
  for (let tag = 0; tag < TAG_COUNT; tag++) best[tag] = mayFollow(-1, tag) ? (scores[tag] ?? 0) : -1e9
  for (let at = 1; at < length; at++) {
    const row = at * TAG_COUNT
    for (let next = 0; next < TAG_COUNT; next++) {
      let top = -1e9
      let from = 0
      for (let previous = 0; previous < TAG_COUNT; previous++) {
        if (!ALLOWED[previous]?.[next]) continue
        const score = (best[row - TAG_COUNT + previous] ?? 0) + (transitions[previous * TAG_COUNT + next] ?? 0)
        if (score > top) {
          top = score
          from = previous
        }
      }
      best[row + next] = top + (scores[row + next] ?? 0)
      back[row + next] = from
    }
  }
  let tag = 0
  const last = (length - 1) * TAG_COUNT
  for (let candidate = 1; candidate < TAG_COUNT; candidate++)
    if ((best[last + candidate] ?? 0) > (best[last + tag] ?? 0)) tag = candidate
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag
    tag = back[at * TAG_COUNT + tag] ?? 0
  }
}
