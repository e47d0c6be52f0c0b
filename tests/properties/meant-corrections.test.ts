import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reduce, withoutCorrections } from '../../src/explorer/actions.ts'
import { objectionTo } from '../../src/explorer/corrected-graph.ts'
import { correctionsByEntity } from '../../src/explorer/correction-references.ts'
import { INITIAL_STATE } from '../../src/explorer/state.ts'
import { actionOf, anyGraph, changeOf, layersOf, RUNS, step, type Step } from './explorer-steps.ts'
import { problemOf, touchedIn } from './meant-corrections.ts'

const DEEPEST = 9
/** `size`: long lists are no rarer than short ones. */
const steps = fc.array(step, { maxLength: DEEPEST, size: 'max' })
const CHANGING: ReadonlySet<Step['what']> = new Set(['merge', 'rename', 'retype', 'hide', 'split', 'give', 'reject'])

describe('a correction in the explorer', () => {
  it('does on screen what was meant, and nothing else, and marks all that it touched, however many came before', () => {
    fc.assert(
      fc.property(fc.tuple(anyGraph, steps), ([machine, all]) => {
        let state = INITIAL_STATE
        for (const chosen of all) {
          const action = actionOf(machine, state, chosen)
          const next = action ? reduce(state, action) : state
          if (next.corrections === state.corrections) continue
          const [before, after] = [layersOf(machine, state.corrections), layersOf(machine, next.corrections)]
          expect(problemOf(before, after, chosen)).toBeNull()
          const marked = correctionsByEntity(after)
          expect(touchedIn(after).filter((id) => !marked.has(id))).toEqual([])
          state = next
        }
      }),
      RUNS,
    )
  })

  it('is refused for what else it would change so rarely that nobody need reckon with it', () => {
    let [made, refused] = [0, 0]
    fc.assert(
      fc.property(fc.tuple(anyGraph, steps), ([machine, all]) => {
        let state = INITIAL_STATE
        for (const chosen of all) {
          const layers = layersOf(machine, state.corrections)
          const change = CHANGING.has(chosen.what) ? changeOf(layers, chosen) : null
          const action = actionOf(machine, state, chosen)
          if (action) made++
          else if (change && objectionTo(machine, withoutCorrections(state.corrections, change.instead), change.corrections) === null) refused++ // prettier-ignore
          if (action) state = reduce(state, action)
        }
      }),
      { ...RUNS, seed: 7 },
    )
    expect(made).toBeGreaterThan(500)
    expect(refused / made).toBeLessThan(0.01)
  })
})
