import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FeatureSink, type FeatureOutput } from '../../../graph/tagger/hashing.ts'
import { addScores, buildModel, ROW_BYTES, TRANSITIONS } from '../../../graph/tagger/model.ts'
import { ScoreSink } from '../../../graph/tagger/score-sink.ts'
import { TAG_COUNT } from '../../../graph/tagger/tags.ts'

/** A feature by itself, or a group of features that its two numbers decide. */
type Step = { alone: number } | { group: number; value: number }

/** All features of the steps are known to the model, each with weights of its own. */
function emit(steps: readonly Step[], out: FeatureOutput): void {
  for (const step of steps) {
    if ('alone' in step) out.add(1, step.alone)
    else if (out.openGroup(step.group, step.value)) {
      for (let feature = 0; feature < (step.value & 7); feature++) out.add(step.group, step.value * 31 + feature)
      out.closeGroup()
    }
  }
}

function modelOf(tokens: readonly (readonly Step[])[]) {
  const sink = new FeatureSink()
  for (const steps of tokens) emit(steps, sink)
  const keys = Int32Array.from(new Set(sink.keys.subarray(0, sink.count))).sort()
  const rows = Uint8Array.from({ length: keys.length * ROW_BYTES }, (_, index) => (index * 37) % 90)
  const worth = Int32Array.from({ length: 90 }, (_, level) => (level - 44) * Math.abs(level - 44))
  return buildModel(keys, rows, worth, 1, new Float32Array(TRANSITIONS), new Map())
}

const step = fc.oneof(
  fc.record({ alone: fc.integer({ min: -5, max: 300 }) }),
  fc.record({ group: fc.integer({ min: 1, max: 3 }), value: fc.integer({ min: -20, max: 20 }) }),
)

describe('ScoreSink', () => {
  it('adds up what looking up every feature adds up, whatever was kept before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 12 }), { minLength: 1, maxLength: 12 }), (tokens) => {
        const model = modelOf(tokens)
        const wanted = tokens.map((steps) => {
          const sink = new FeatureSink()
          emit(steps, sink)
          const scores = new Int32Array(TAG_COUNT)
          addScores(model, sink.keys, 0, sink.count, scores, 0)
          return [...scores]
        })
        const sink = new ScoreSink(model)
        for (let pass = 0; pass < 2; pass++) {
          const scores = new Int32Array(tokens.length * TAG_COUNT)
          tokens.forEach((steps, at) => {
            sink.into(scores, at * TAG_COUNT)
            emit(steps, sink)
            sink.finish()
          })
          const found = tokens.map((_, at) => [...scores.subarray(at * TAG_COUNT, (at + 1) * TAG_COUNT)])
          expect(found).toEqual(wanted)
          if (pass === 0) sink.forget()
        }
      }),
      { numRuns: 40 },
    )
  })
})
