/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient descent,
 * AdaGrad rates and an L1 penalty that is applied when a row is next touched (Duchi, Hazan and Singer 2011).
 */
import { mayFollow, TAG_COUNT } from '../tags.ts'
import { TRANSITIONS } from '../model.ts'
import type { Weights } from '../weights-format.ts'
import type { Examples } from './examples.ts'
import type { FeatureSpace } from './feature-space.ts'
import { seededRandom, shuffle } from './random.ts'
import type { CrfSettings } from './settings.ts'

const T = TAG_COUNT
const START = T
const EPSILON = 0.1
/** Smaller gradients than this, of all tags of a token, change nothing worth the time. */
const NEGLIGIBLE = 0.005
const MAY_FOLLOW: Uint8Array = Uint8Array.from({ length: TRANSITIONS }, (_, index) =>
  mayFollow(Math.floor(index / T) === START ? -1 : Math.floor(index / T), index % T) ? 1 : 0,
)

interface Table {
  weights: Float32Array
  squares: Float32Array
}

function table(size: number): Table {
  return { weights: new Float32Array(size), squares: new Float32Array(size) }
}

/** A row of the features' table, laid together for the processor's cache: weights, sums of squares, step last touched. */
const SQUARES = T
const TOUCHED = 2 * T
const STRIDE = 2 * T + 2

/** `sum + share * weights`, in place of `sum`. */
function addWeights(sum: Weights | null, weights: Weights, share: number): Weights {
  const add = (to: Float32Array, from: Float32Array) => {
    for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + share * (from[at] ?? 0)
    return to
  }
  const zero = (of: Float32Array) => new Float32Array(of.length)
  return {
    keys: weights.keys,
    rows: add(sum?.rows ?? zero(weights.rows), weights.rows),
    transitions: add(sum?.transitions ?? zero(weights.transitions), weights.transitions),
    byLanguage: new Map(
      [...weights.byLanguage].map(([code, own]) => [code, add(sum?.byLanguage.get(code) ?? zero(own), own)]),
    ),
  }
}

export class CrfTrainer {
  private readonly rows: Float32Array
  private readonly shared = table(TRANSITIONS)
  private readonly own = new Map<string, Table>()
  private readonly dropped: Uint8Array
  private scores = new Float64Array(0)
  private forward = new Float64Array(0)
  private backward = new Float64Array(0)
  private gradient = new Float64Array(0)
  private readonly expTransitions = new Float64Array(TRANSITIONS)
  private readonly transitionGradient = new Float64Array(TRANSITIONS)
  private step = 0
  private readonly penalty: number

  constructor(
    private readonly examples: Examples,
    private readonly space: FeatureSpace,
    private readonly settings: CrfSettings,
  ) {
    this.rows = new Float32Array(space.length * STRIDE)
    this.dropped = new Uint8Array(examples.tags.length)
    for (const language of new Set(examples.sentenceLanguage)) this.own.set(language, table(TRANSITIONS))
    this.penalty = settings.l1 / examples.sentenceLanguage.length
  }

  /** Runs all epochs; `report` hears the mean loss of a sentence after each. */
  train(report: (epoch: number, loss: number) => void): Weights {
    const random = seededRandom(this.settings.seed)
    const count = this.examples.sentenceLanguage.length
    const order = Int32Array.from({ length: count }, (_, index) => index)
    const { epochs, averaged } = this.settings
    let sum: Weights | null = null
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random)
      for (let at = 0; at < this.dropped.length; at++) this.dropped[at] = random() < this.settings.wordDropout ? 1 : 0
      let loss = 0
      for (const sentence of order) loss += this.sentence(sentence)
      report(epoch, loss / count)
      if (epoch >= epochs - averaged) sum = addWeights(sum, this.result(), 1 / averaged)
    }
    return sum ?? this.result()
  }

  /** The weights as they are now, the penalty paid up. */
  result(): Weights {
    const rows = new Float32Array(this.space.length * T)
    for (let row = 0; row < this.space.length; row++) {
      this.pay(row * STRIDE)
      rows.set(this.rows.subarray(row * STRIDE, row * STRIDE + T), row * T)
    }
    const byLanguage = new Map([...this.own].map(([code, { weights }]) => [code, weights]))
    return { keys: this.space, rows, transitions: this.shared.weights, byLanguage }
  }

  private room(length: number): void {
    if (this.scores.length >= length * T) return
    const size = length * T * 2
    this.scores = new Float64Array(size)
    this.forward = new Float64Array(size)
    this.backward = new Float64Array(size)
    this.gradient = new Float64Array(size)
  }

  private sentence(index: number): number {
    const { sentences, sentenceLanguage, sentenceWeight } = this.examples
    const from = sentences.values[index] ?? 0
    const length = (sentences.values[index + 1] ?? 0) - from
    if (length === 0) return 0
    const own = this.own.get(sentenceLanguage[index] ?? '')
    if (!own) return 0
    this.step++
    this.room(length)
    this.score(from, length)
    for (let at = 0; at < TRANSITIONS; at++)
      this.expTransitions[at] = MAY_FOLLOW[at] ? Math.exp((this.shared.weights[at] ?? 0) + (own.weights[at] ?? 0)) : 0
    const loss = this.gradients(from, length)
    const weight = sentenceWeight[index] ?? 1
    this.updateRows(from, length, weight)
    this.updateTransitions(this.shared, weight)
    this.updateTransitions(own, weight)
    return loss
  }

  private score(from: number, length: number): void {
    const { scores } = this
    const weights = this.rows
    const { tokens, identity, features } = this.examples
    scores.fill(0, 0, length * T)
    for (let at = 0; at < length; at++) {
      const token = from + at
      const end = tokens.values[token + 1] ?? 0
      const row = at * T
      for (let f = (this.dropped[token] ? identity.values[token] : tokens.values[token]) ?? 0; f < end; f++) {
        const start = (features.values[f] ?? 0) * STRIDE
        for (let tag = 0; tag < T; tag++) scores[row + tag] = (scores[row + tag] ?? 0) + (weights[start + tag] ?? 0)
      }
    }
  }

  /** Forward–backward; fills the gradients and returns the negative log-likelihood. */
  private gradients(from: number, length: number): number {
    const { scores, forward, backward, gradient, expTransitions, transitionGradient } = this
    const tags = this.examples.tags.values
    let loss = 0
    for (let at = 0; at < length; at++) {
      const row = at * T
      let top = -Infinity
      for (let tag = 0; tag < T; tag++) top = Math.max(top, scores[row + tag] ?? 0)
      loss += top - (scores[row + (tags[from + at] ?? 0)] ?? 0)
      let total = 0
      for (let tag = 0; tag < T; tag++) {
        const emission = Math.exp((scores[row + tag] ?? 0) - top)
        scores[row + tag] = emission
        let sum = 0
        if (at === 0) sum = expTransitions[START * T + tag] ?? 0
        else
          for (let previous = 0; previous < T; previous++)
            sum += (forward[row - T + previous] ?? 0) * (expTransitions[previous * T + tag] ?? 0)
        forward[row + tag] = sum * emission
        total += sum * emission
      }
      loss += Math.log(total)
      for (let tag = 0; tag < T; tag++) forward[row + tag] = (forward[row + tag] ?? 0) / total
    }
    for (let at = length - 1; at >= 0; at--) {
      const row = at * T
      let total = 0
      for (let tag = 0; tag < T; tag++) {
        let sum = 0
        if (at === length - 1) sum = 1
        else
          for (let next = 0; next < T; next++)
            sum +=
              (backward[row + T + next] ?? 0) * (expTransitions[tag * T + next] ?? 0) * (scores[row + T + next] ?? 0)
        backward[row + tag] = sum
        total += sum
      }
      for (let tag = 0; tag < T; tag++) backward[row + tag] = (backward[row + tag] ?? 0) / total
    }
    transitionGradient.fill(0)
    for (let at = 0; at < length; at++) {
      const row = at * T
      let total = 0
      for (let tag = 0; tag < T; tag++) {
        const value = (forward[row + tag] ?? 0) * (backward[row + tag] ?? 0)
        gradient[row + tag] = value
        total += value
      }
      for (let tag = 0; tag < T; tag++) gradient[row + tag] = (gradient[row + tag] ?? 0) / total
      const gold = tags[from + at] ?? 0
      if (at === 0) for (let tag = 0; tag < T; tag++) transitionGradient[START * T + tag] = gradient[row + tag] ?? 0
      else this.pairGradients(row)
      gradient[row + gold] = (gradient[row + gold] ?? 0) - 1
      const before = at === 0 ? START : (tags[from + at - 1] ?? 0)
      transitionGradient[before * T + gold] = (transitionGradient[before * T + gold] ?? 0) - 1
      loss -= Math.log(expTransitions[before * T + gold] ?? 1)
    }
    return loss
  }

  private pairGradients(row: number): void {
    const { scores, forward, backward, expTransitions, transitionGradient } = this
    let total = 0
    for (let previous = 0; previous < T; previous++)
      for (let tag = 0; tag < T; tag++)
        total +=
          (forward[row - T + previous] ?? 0) *
          (expTransitions[previous * T + tag] ?? 0) *
          (scores[row + tag] ?? 0) *
          (backward[row + tag] ?? 0)
    for (let previous = 0; previous < T; previous++)
      for (let tag = 0; tag < T; tag++) {
        const at = previous * T + tag
        const value =
          (forward[row - T + previous] ?? 0) *
          (expTransitions[at] ?? 0) *
          (scores[row + tag] ?? 0) *
          (backward[row + tag] ?? 0)
        transitionGradient[at] = (transitionGradient[at] ?? 0) + value / total
      }
  }

  /** Shrinks the weights of the row that begins at `start` by the penalty of the steps since it was last touched. */
  private pay(start: number): void {
    const { rows } = this
    const due = (this.step - (rows[start + TOUCHED] ?? 0)) * this.penalty * this.settings.rate
    rows[start + TOUCHED] = this.step
    if (due === 0) return
    for (let at = start; at < start + T; at++) {
      const weight = rows[at] ?? 0
      if (weight === 0) continue
      const shrink = due / Math.sqrt((rows[at + SQUARES] ?? 0) + EPSILON)
      rows[at] = weight > shrink ? weight - shrink : weight < -shrink ? weight + shrink : 0
    }
  }

  private updateRows(from: number, length: number, weight: number): void {
    const { gradient, rows } = this
    const { tokens, identity, features } = this.examples
    const { rate } = this.settings
    for (let at = 0; at < length; at++) {
      const token = from + at
      const row = at * T
      let largest = 0
      for (let tag = 0; tag < T; tag++) largest = Math.max(largest, Math.abs(gradient[row + tag] ?? 0))
      if (largest < NEGLIGIBLE) continue
      const end = tokens.values[token + 1] ?? 0
      for (let f = (this.dropped[token] ? identity.values[token] : tokens.values[token]) ?? 0; f < end; f++) {
        const start = (features.values[f] ?? 0) * STRIDE
        this.pay(start)
        for (let tag = 0; tag < T; tag++) {
          const slope = (gradient[row + tag] ?? 0) * weight
          const square = (rows[start + SQUARES + tag] ?? 0) + slope * slope
          rows[start + SQUARES + tag] = square
          rows[start + tag] = (rows[start + tag] ?? 0) - (rate * slope) / Math.sqrt(square + EPSILON)
        }
      }
    }
  }

  private updateTransitions({ weights, squares }: Table, weight: number): void {
    for (let at = 0; at < TRANSITIONS; at++) {
      if (!MAY_FOLLOW[at]) continue
      const slope = (this.transitionGradient[at] ?? 0) * weight
      const square = (squares[at] ?? 0) + slope * slope
      squares[at] = square
      weights[at] = (weights[at] ?? 0) - (this.settings.rate * slope) / Math.sqrt(square + EPSILON)
    }
  }
}
