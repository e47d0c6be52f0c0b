import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SequenceDecoder } from '../../../graph/tagger/decode-sentence.ts'
import { TRANSITIONS } from '../../../graph/tagger/model.ts'
import { mayFollow, OUTSIDE, TAG_COUNT, typeOfTag, isInside } from '../../../graph/tagger/tags.ts'

interface Edges {
  opens: boolean
  closes: boolean
}

/** Every allowed sequence with its probability, by brute force; beside a stretch inside a sentence stands no name. */
function sequences(
  scores: number[][],
  transitions: Float32Array,
  { opens, closes }: Edges,
): { tags: number[]; weight: number }[] {
  let all: { tags: number[]; weight: number }[] = [{ tags: [], weight: 1 }]
  for (const row of scores) {
    all = all.flatMap(({ tags, weight }) =>
      row.flatMap((score, tag) => {
        const previous = tags.at(-1)
        if (!mayFollow(previous ?? -1, tag)) return []
        const step = transitions[(previous ?? (opens ? TAG_COUNT : OUTSIDE)) * TAG_COUNT + tag] ?? 0
        return [{ tags: [...tags, tag], weight: weight * Math.exp(score + step) }]
      }),
    )
  }
  if (closes) return all
  return all.map(({ tags, weight }) => {
    const leaving = transitions[(tags.at(-1) ?? 0) * TAG_COUNT + OUTSIDE] ?? 0
    return { tags, weight: weight * Math.exp(leaving) }
  })
}

const weight = fc.double({ min: -4, max: 4, noNaN: true })
const sentence = fc.array(fc.array(weight, { minLength: TAG_COUNT, maxLength: TAG_COUNT }), {
  minLength: 1,
  maxLength: 4,
})
const edges = fc.record({ opens: fc.boolean(), closes: fc.boolean() })
const table = fc.array(weight, { minLength: TRANSITIONS, maxLength: TRANSITIONS })

describe('decoding', () => {
  it('finds the best sequence and the marginal probability of its names, as brute force does', () => {
    fc.assert(
      fc.property(sentence, table, edges, (scores, weights, { opens, closes }) => {
        const transitions = Float32Array.from(weights)
        const decoder = new SequenceDecoder()
        decoder.open(transitions, opens)
        for (const row of scores) decoder.push(row, 1)
        const ranges = decoder.close(closes)
        const all = sequences(scores, transitions, { opens, closes })
        const best = all.reduce((a, b) => (b.weight > a.weight ? b : a))
        const total = all.reduce((sum, { weight: w }) => sum + w, 0)
        const tags = scores.map(() => 0)
        for (const { firstToken, lastToken, type } of ranges) {
          const begin = [1, 3, 5].find((tag) => typeOfTag(tag) === type) ?? 0
          tags.fill(begin + 1, firstToken, lastToken + 1)
          tags[firstToken] = begin
        }
        const found = all.find((sequence) => sequence.tags.join() === tags.join())
        expect((found?.weight ?? 0) / best.weight).toBeCloseTo(1, 9)
        for (const { firstToken, lastToken, type, confidence } of ranges) {
          const holds = all.filter(
            ({ tags }) =>
              (tags[firstToken] ?? 0) % 2 === 1 &&
              typeOfTag(tags[firstToken] ?? 0) === type &&
              tags.slice(firstToken + 1, lastToken + 1).every(isInside) &&
              !isInside(tags[lastToken + 1] ?? 0),
          )
          const share = holds.reduce((sum, { weight: w }) => sum + w, 0) / total
          expect(confidence).toBeCloseTo(share, 6)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('tells by how much no name leads', () => {
    const decoder = new SequenceDecoder()
    decoder.open(new Float32Array(TRANSITIONS), true)
    expect(decoder.push([5, 2, 0, 0, 0, 0, 0], 1)).toBe(3)
    expect(decoder.push([2, 0, 4, 0, 0, 0, 0], 0.5)).toBe(1)
    expect(decoder.close(true)).toEqual([])
  })

  it('gives nothing for an empty sentence', () => {
    const decoder = new SequenceDecoder()
    decoder.open(new Float32Array(TRANSITIONS), true)
    expect(decoder.close(true)).toEqual([])
  })
})
