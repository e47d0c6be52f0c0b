import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reduce } from '../../src/explorer/actions.ts'
import { INITIAL_STATE } from '../../src/explorer/state.ts'
import { actionOf, anyGraph, layersOf, RUNS, step } from './explorer-steps.ts'
import { isNameReused, problemOf } from './meant-corrections.ts'

describe('a correction in the explorer', () => {
  it('does on screen what was meant, and nothing else, a few corrections deep', () => {
    fc.assert(
      fc.property(fc.tuple(anyGraph, fc.array(step, { maxLength: 3 })), ([machine, steps]) => {
        let state = INITIAL_STATE
        for (const chosen of steps) {
          if (isNameReused(layersOf(machine, state.corrections), chosen)) continue
          const action = actionOf(machine, state, chosen)
          const next = action ? reduce(state, action) : state
          if (next.corrections === state.corrections) continue
          const problem = problemOf(layersOf(machine, state.corrections), layersOf(machine, next.corrections), chosen)
          expect(problem).toBeNull()
          state = next
        }
      }),
      RUNS,
    )
  })
})
