/**
 * Averaged structured perceptron (Collins 2002). Deterministic: the order of the sentences is shuffled by a seeded
 * generator, and the lexicon features are left out for a share of them, so that unknown names are learned as well.
 */
import { emptyModel, scoreToken, type LinearModel } from '../linear-model.ts'
import { TAG_COUNT } from '../tags.ts'
import { decode } from '../viterbi.ts'
import type { Instance } from './instances.ts'

/** xorshift32 (Marsaglia 2003). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

export interface TrainingOptions {
  bits: number
  epochs: number
  /** The share of sentences whose lexicon features are left out. */
  dropout: number
  onEpoch?: (epoch: number, model: LinearModel, mistakes: number) => void
}

/** Scores of an instance, lexicon features left out on demand. */
export function scoreInstance(
  model: LinearModel,
  instance: Instance,
  dropLexicon: boolean,
  scores: Float32Array,
): void {
  const { ids, starts, lexiconStarts, tags } = instance
  for (let at = 0; at < tags.length; at++) {
    const from = starts[at] ?? 0
    const to = dropLexicon ? (lexiconStarts[at] ?? 0) : (starts[at + 1] ?? 0)
    scoreToken(model, ids.subarray(from, to), to - from, scores, at * TAG_COUNT)
  }
}

/** Trains on `instances`; the result is the average over all steps. */
export function trainPerceptron(instances: readonly Instance[], options: TrainingOptions): LinearModel {
  const model = emptyModel(options.bits)
  const sums = new Float64Array(model.weights.length)
  const transitionSums = new Float64Array(model.transitions.length)
  const random = seededRandom(20220106)
  const order = instances.map((_, index) => index)
  const longest = Math.max(...instances.map((instance) => instance.tags.length))
  const scores = new Float32Array(longest * TAG_COUNT)
  const guess = new Int8Array(longest)
  let step = 1
  const averaged = (): LinearModel => {
    const average = emptyModel(options.bits)
    for (let at = 0; at < sums.length; at++) average.weights[at] = (model.weights[at] ?? 0) - (sums[at] ?? 0) / step
    for (let at = 0; at < transitionSums.length; at++)
      average.transitions[at] = (model.transitions[at] ?? 0) - (transitionSums[at] ?? 0) / step
    return average
  }
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const kept = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = kept
    }
    let mistakes = 0
    for (const index of order) {
      const instance = instances[index]
      if (!instance) continue
      const drop = random() < options.dropout
      scoreInstance(model, instance, drop, scores)
      const { tags, ids, starts, lexiconStarts } = instance
      decode(scores, tags.length, model.transitions, guess)
      for (let at = 0; at < tags.length; at++) {
        const gold = tags[at] ?? 0
        const wrong = guess[at] ?? 0
        if (gold !== wrong) {
          mistakes++
          const to = drop ? (lexiconStarts[at] ?? 0) : (starts[at + 1] ?? 0)
          for (let f = starts[at] ?? 0; f < to; f++) {
            const base = (ids[f] ?? 0) * TAG_COUNT
            model.weights[base + gold] = (model.weights[base + gold] ?? 0) + 1
            model.weights[base + wrong] = (model.weights[base + wrong] ?? 0) - 1
            sums[base + gold] = (sums[base + gold] ?? 0) + step
            sums[base + wrong] = (sums[base + wrong] ?? 0) - step
          }
        }
        if (at === 0) continue
        const goldPair = (tags[at - 1] ?? 0) * TAG_COUNT + gold
        const wrongPair = (guess[at - 1] ?? 0) * TAG_COUNT + wrong
        if (goldPair === wrongPair) continue
        model.transitions[goldPair] = (model.transitions[goldPair] ?? 0) + 1
        model.transitions[wrongPair] = (model.transitions[wrongPair] ?? 0) - 1
        transitionSums[goldPair] = (transitionSums[goldPair] ?? 0) + step
        transitionSums[wrongPair] = (transitionSums[wrongPair] ?? 0) - step
      }
      step++
    }
    options.onEpoch?.(epoch, averaged(), mistakes)
  }
  return averaged()
}
