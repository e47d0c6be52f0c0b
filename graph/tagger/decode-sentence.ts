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

/** Tables grow from this many tokens. */
const ROOM = 256

/**
 * Decodes one stretch of tokens after the other: `open`, `push` for each token, `close`. Beside a stretch that doesn't
 * begin or end its sentence stands a token outside any name.
 */
export class SequenceDecoder {
  private length = 0
  private scores: Float64Array = new Float64Array(ROOM * TAG_COUNT)
  private best: Float64Array = new Float64Array(ROOM * TAG_COUNT)
  private back = new Int8Array(ROOM * TAG_COUNT)
  private forward = new Float64Array(0)
  private backward = new Float64Array(0)
  private expScores = new Float64Array(0)
  private path = new Int8Array(0)
  private transitions: Float32Array = new Float32Array((TAG_COUNT + 1) * TAG_COUNT)
  private expTransitions = new Float64Array((TAG_COUNT + 1) * TAG_COUNT)
  private expOf: Float32Array | null = null
  /** The row of transitions that leads into the stretch. */
  private before: number = START
  private closes = true

  /** Begins a stretch; `opens`: its sentence begins with it. */
  open(transitions: Float32Array, opens: boolean): void {
    this.length = 0
    this.transitions = transitions
    this.before = opens ? START : OUTSIDE
  }

  /**
   * Takes the next token's scores, TAG_COUNT of them, times `unit`. Gives by how much the best sequence that
   * ends outside a name leads all others.
   */
  push(scores: ArrayLike<number>, unit: number): number {
    const row = this.length * TAG_COUNT
    if (row === this.scores.length) this.grow()
    const { scores: own, best } = this
    for (let tag = 0; tag < TAG_COUNT; tag++) own[row + tag] = (scores[tag] ?? 0) * unit
    if (this.length === 0) this.first()
    else this.next(row)
    this.length++
    let other = -Infinity
    for (let tag = 1; tag < TAG_COUNT; tag++) other = Math.max(other, best[row + tag] ?? 0)
    return (best[row + OUTSIDE] ?? 0) - other
  }

  private grow(): void {
    const larger = (old: Float64Array): Float64Array => {
      const table = new Float64Array(old.length * 2)
      table.set(old)
      return table
    }
    this.scores = larger(this.scores)
    this.best = larger(this.best)
    const back = new Int8Array(this.back.length * 2)
    back.set(this.back)
    this.back = back
  }

  private first(): void {
    const { scores, best, transitions, before } = this
    for (let tag = 0; tag < TAG_COUNT; tag++)
      best[tag] = isInside(tag) ? -Infinity : (scores[tag] ?? 0) + (transitions[before * TAG_COUNT + tag] ?? 0)
  }

  private next(row: number): void {
    const { scores, best, back, transitions } = this
    const last = row - TAG_COUNT
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      let top = -Infinity
      let from = 0
      if (isInside(tag)) {
        // An inside tag has two predecessors only: its B and itself.
        const b = (best[last + tag - 1] ?? 0) + (transitions[(tag - 1) * TAG_COUNT + tag] ?? 0)
        const i = (best[last + tag] ?? 0) + (transitions[tag * TAG_COUNT + tag] ?? 0)
        top = b >= i ? b : i
        from = b >= i ? tag - 1 : tag
      } else {
        for (let previous = 0; previous < TAG_COUNT; previous++) {
          const sum = (best[last + previous] ?? 0) + (transitions[previous * TAG_COUNT + tag] ?? 0)
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

  /** Ends the stretch: the names of its best sequence of tags, with their marginal probabilities. `closes`: the sentence ends here. */
  close(closes: boolean): TaggedRange[] {
    const { length } = this
    if (length === 0) return []
    this.closes = closes
    this.readPath()
    const ranges: TaggedRange[] = []
    for (let at = 0; at < length; at++) {
      const tag = this.path[at] ?? 0
      if (tag === OUTSIDE) continue
      let to = at + 1
      while (to < length && isInside(this.path[to] ?? 0)) to++
      ranges.push({ firstToken: at, lastToken: to - 1, type: typeOfTag(tag), confidence: 0 })
      at = to - 1
    }
    if (ranges.length > 0) this.weigh(ranges)
    return ranges
  }

  private readPath(): void {
    const { best, back, length, transitions } = this
    if (this.path.length < length) this.path = new Int8Array(length * 2)
    const { path } = this
    let tag = 0
    let top = -Infinity
    for (let last = 0; last < TAG_COUNT; last++) {
      const leaving = this.closes ? 0 : (transitions[last * TAG_COUNT + OUTSIDE] ?? 0)
      const sum = (best[(length - 1) * TAG_COUNT + last] ?? 0) + leaving
      if (sum > top) {
        top = sum
        tag = last
      }
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
        if (at === 0) sum = expTransitions[this.before * TAG_COUNT + tag] ?? 0
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
        if (at === length - 1) sum = this.closes ? 1 : (expTransitions[tag * TAG_COUNT + OUTSIDE] ?? 0)
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

  private weigh(ranges: TaggedRange[]): void {
    const { length, transitions } = this
    if (this.forward.length < length * TAG_COUNT) {
      this.forward = new Float64Array(length * TAG_COUNT * 2)
      this.backward = new Float64Array(length * TAG_COUNT * 2)
      this.expScores = new Float64Array(length * TAG_COUNT * 2)
    }
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
