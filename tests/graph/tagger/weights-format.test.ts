import { describe, expect, it } from 'vitest'
import { addScores, TRANSITIONS } from '../../../graph/tagger/model.ts'
import { TAG_COUNT } from '../../../graph/tagger/tags.ts'
import { decodeModel, encodeWeights } from '../../../graph/tagger/weights-format.ts'

function sample() {
  const keys = Int32Array.from([0, 3, 44, 45, 5000, 2 ** 25 - 1])
  const rows = Float32Array.from({ length: keys.length * TAG_COUNT }, (_, index) =>
    index % 4 === 0 ? 0 : Math.sin(index) * 3,
  )
  const transitions = Float32Array.from({ length: TRANSITIONS }, (_, index) => Math.cos(index))
  const byLanguage = new Map([['de', transitions.map((weight) => weight / 2)]])
  return { keys, rows, transitions, byLanguage }
}

function scoresOf(model: ReturnType<typeof decodeModel>, key: number): number[] {
  const scores = new Int32Array(TAG_COUNT)
  addScores(model, Int32Array.of(key), 0, 1, scores, 0)
  return [...scores].map((score) => score * model.unit)
}

describe('weights as text', () => {
  it('come back within the step of their quantisation', () => {
    const weights = sample()
    const read = decodeModel(encodeWeights(weights))
    weights.keys.forEach((key, row) =>
      scoresOf(read, key).forEach((score, tag) =>
        expect(Math.abs(score - (weights.rows[row * TAG_COUNT + tag] ?? 0))).toBeLessThan(0.08),
      ),
    )
    expect(read.languages.get('de')?.transitions[3]).toBeCloseTo(Math.cos(3) * 1.5, 2)
  })

  it('know nothing of keys that were never written', () => {
    expect(scoresOf(decodeModel(encodeWeights(sample())), 77)).toEqual(new Array(TAG_COUNT).fill(0))
  })

  it('leave out rows that round to nothing, and keep the rows after them in place', () => {
    const weights = sample()
    weights.rows.fill(0.0001, TAG_COUNT, 2 * TAG_COUNT)
    const read = decodeModel(encodeWeights(weights))
    expect(read.rowCount).toBe(weights.keys.length - 1)
    expect(scoresOf(read, 5000)[1]).toBeCloseTo(weights.rows[4 * TAG_COUNT + 1] ?? 0, 1)
  })

  it('are refused when damaged', () => {
    expect(() => decodeModel('something else')).toThrow(SyntaxError)
    expect(() => decodeModel(encodeWeights(sample()).replace('tagger-1', 'tagger-9'))).toThrow(SyntaxError)
  })
})
