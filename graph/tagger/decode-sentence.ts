/** Scores of tags → the best sequence of tags (Viterbi 1967) and how likely each of its names is (forward–backward). */
import { isInside, mayFollow, OUTSIDE, TAG_COUNT, typeOfTag, type SpanType } from './tags.ts'

export interface TaggedRange {
  firstToken: number
  lastToken: number
  type: SpanType
  confidence: number
}

const ALLOWED: readonly (readonly boolean[])[] = Array.from({ length: TAG_COUNT + 1 }, (_, previous) =>
  Array.from({ length: TAG_COUNT }, (__, tag) => mayFollow(previous === TAG_COUNT ? -1 : previous, tag)),
)
const START = TAG_COUNT

/** Holds the tables of one sentence after the other. Scores are emission scores, TAG_COUNT a token. */
export class SequenceDecoder {
  scores = new Float64Array(256 * TAG_COUNT)
  private best = new Float64Array(256 * TAG_COUNT)
  private back = new Int8Array(256 * TAG_COUNT)
  private forward = new Float64Array(256 * TAG_COUNT)
  private backward = new Float64Array(256 * TAG_COUNT)
  private path = new Int8Array(256)
  private expTransitions = new Float64Array((TAG_COUNT + 1) * TAG_COUNT)
  private expOf: Float32Array | null = null
  private expScores = new Float64Array(256 * TAG_COUNT)

  /** Makes room for `length` tokens and clears their scores. */
  reset(length: number): void {
    const size = length * TAG_COUNT
    if (this.scores.length < size) {
      this.scores = new Float64Array(size * 2)
      this.best = new Float64Array(size * 2)
      this.back = new Int8Array(size * 2)
      this.forward = new Float64Array(size * 2)
      this.backward = new Float64Array(size * 2)
      this.expScores = new Float64Array(size * 2)
      this.path = new Int8Array(length * 2)
    } else this.scores.fill(0, 0, size)
  }

  /** The names of the best sequence of tags, with their marginal probabilities. */
  decode(length: number, transitions: Float32Array): TaggedRange[] {
    if (length === 0) return []
    this.viterbi(length, transitions)
    const ranges: TaggedRange[] = []
    for (let at = 0; at < length; at++) {
      const tag = this.path[at] ?? 0
      if (tag === OUTSIDE) continue
      let to = at + 1
      while (to < length && isInside(this.path[to] ?? 0)) to++
      ranges.push({ firstToken: at, lastToken: to - 1, type: typeOfTag(tag), confidence: 0 })
      at = to - 1
    }
    if (ranges.length > 0) this.weigh(ranges, length, transitions)
    return ranges
  }

  private viterbi(length: number, transitions: Float32Array): void {
    const { scores, best, back, path } = this
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      best[tag] = ALLOWED[START]?.[tag] ? (scores[tag] ?? 0) + (transitions[START * TAG_COUNT + tag] ?? 0) : -Infinity
    }
    for (let at = 1; at < length; at++) {
      const row = at * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        let top = -Infinity
        let from = 0
        if (isInside(tag)) {
          // An inside tag has two predecessors only: its B and itself.
          const b = (best[row - TAG_COUNT + tag - 1] ?? 0) + (transitions[(tag - 1) * TAG_COUNT + tag] ?? 0)
          const i = (best[row - TAG_COUNT + tag] ?? 0) + (transitions[tag * TAG_COUNT + tag] ?? 0)
          top = b >= i ? b : i
          from = b >= i ? tag - 1 : tag
        } else {
          for (let previous = 0; previous < TAG_COUNT; previous++) {
            const sum = (best[row - TAG_COUNT + previous] ?? 0) + (transitions[previous * TAG_COUNT + tag] ?? 0)
            if (sum > top) {
              top = sum
              from = previous
            }
          }
        }
        best[row + tag] = top + (scores[row + tag] ?? 0)
        back[row + tag] = from
      }
    }
    let tag = 0
    for (let other = 1; other < TAG_COUNT; other++) {
      const row = (length - 1) * TAG_COUNT
      if ((best[row + other] ?? 0) > (best[row + tag] ?? 0)) tag = other
    }
    for (let at = length - 1; at >= 0; at--) {
      path[at] = tag
      tag = back[at * TAG_COUNT + tag] ?? 0
    }
  }

  private exponentials(length: number, transitions: Float32Array): void {
    if (this.expOf !== transitions) {
      this.expOf = transitions
      for (let previous = 0; previous <= TAG_COUNT; previous++)
        for (let tag = 0; tag < TAG_COUNT; tag++) {
          const at = previous * TAG_COUNT + tag
          this.expTransitions[at] = ALLOWED[previous]?.[tag] ? Math.exp(transitions[at] ?? 0) : 0
        }
    }
    for (let at = 0; at < length; at++) {
      const row = at * TAG_COUNT
      let top = -Infinity
      for (let tag = 0; tag < TAG_COUNT; tag++) top = Math.max(top, this.scores[row + tag] ?? 0)
      for (let tag = 0; tag < TAG_COUNT; tag++)
        this.expScores[row + tag] = Math.exp((this.scores[row + tag] ?? 0) - top)
    }
  }

  /** Forward and backward sums, scaled to one at every token. */
  private sums(length: number): void {
    const { forward, backward, expScores, expTransitions } = this
    for (let at = 0; at < length; at++) {
      const row = at * TAG_COUNT
      let total = 0
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        let sum = 0
        if (at === 0) sum = expTransitions[START * TAG_COUNT + tag] ?? 0
        else
          for (let previous = 0; previous < TAG_COUNT; previous++)
            sum += (forward[row - TAG_COUNT + previous] ?? 0) * (expTransitions[previous * TAG_COUNT + tag] ?? 0)
        const value = sum * (expScores[row + tag] ?? 0)
        forward[row + tag] = value
        total += value
      }
      for (let tag = 0; tag < TAG_COUNT; tag++) forward[row + tag] = (forward[row + tag] ?? 0) / total
    }
    for (let at = length - 1; at >= 0; at--) {
      const row = at * TAG_COUNT
      let total = 0
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        let sum = 0
        if (at === length - 1) sum = 1
        else
          for (let next = 0; next < TAG_COUNT; next++)
            sum +=
              (backward[row + TAG_COUNT + next] ?? 0) *
              (expTransitions[tag * TAG_COUNT + next] ?? 0) *
              (expScores[row + TAG_COUNT + next] ?? 0)
        backward[row + tag] = sum
        total += sum
      }
      for (let tag = 0; tag < TAG_COUNT; tag++) backward[row + tag] = (backward[row + tag] ?? 0) / total
    }
  }

  /** Marginal probability of a tag and its successor, from sums scaled at every token. */
  private pair(at: number, tag: number, next: number): number {
    const row = at * TAG_COUNT
    return (
      (this.forward[row + tag] ?? 0) *
      (this.expTransitions[tag * TAG_COUNT + next] ?? 0) *
      (this.expScores[row + TAG_COUNT + next] ?? 0) *
      (this.backward[row + TAG_COUNT + next] ?? 0)
    )
  }

  private single(at: number, tag: number): number {
    let total = 0
    const row = at * TAG_COUNT
    for (let other = 0; other < TAG_COUNT; other++)
      total += (this.forward[row + other] ?? 0) * (this.backward[row + other] ?? 0)
    return ((this.forward[row + tag] ?? 0) * (this.backward[row + tag] ?? 0)) / total
  }

  /** Share of `next` among all successors of `tag` at `at`; given `tag`, by the Markov property. */
  private step(at: number, tag: number, next: number): number {
    let total = 0
    for (let other = 0; other < TAG_COUNT; other++) total += this.pair(at, tag, other)
    return total > 0 ? this.pair(at, tag, next) / total : 0
  }

  private weigh(ranges: TaggedRange[], length: number, transitions: Float32Array): void {
    this.exponentials(length, transitions)
    this.sums(length)
    for (const range of ranges) {
      const inside = ((this.path[range.firstToken] ?? 0) + 1) & ~1
      let probability = this.single(range.firstToken, this.path[range.firstToken] ?? 0)
      for (let at = range.firstToken; at < range.lastToken; at++)
        probability *= this.step(at, this.path[at] ?? 0, this.path[at + 1] ?? 0)
      if (range.lastToken + 1 < length)
        probability *= 1 - this.step(range.lastToken, this.path[range.lastToken] ?? 0, inside)
      range.confidence = Math.min(1, Math.max(0, probability))
    }
  }
}
