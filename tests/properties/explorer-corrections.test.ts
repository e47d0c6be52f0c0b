import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCorrections, reviewCandidates, type Graph } from '../../graph/index.ts'
import { reduce, type Action } from '../../src/explorer/actions.ts'
import { correctedGraph, objectionTo } from '../../src/explorer/corrected-graph.ts'
import { correctionsByEntity } from '../../src/explorer/correction-references.ts'
import { record, redo, startHistory, undo, type History } from '../../src/explorer/history.ts'
import { reviewItems } from '../../src/explorer/review-items.ts'
import { INITIAL_STATE, type ExplorerState } from '../../src/explorer/state.ts'
import { actionOf, anyGraph, anySteps, layersOf, RUNS } from './explorer-steps.ts'

describe('correcting in the explorer', () => {
  it('ends, after any doing, undoing and redoing, where its net effect says', () => {
    fc.assert(
      fc.property(anySteps, ([machine, steps]) => {
        let history: History<ExplorerState, Action> = startHistory(INITIAL_STATE)
        // told apart from the history that is tested: what was done and not undone, from the beginning
        let done: Action[] = []
        let undone: Action[] = []
        for (const chosen of steps) {
          if (chosen.what === 'undo') {
            history = undo(history)
            const last = done.at(-1)
            if (last) [done, undone] = [done.slice(0, -1), [...undone, last]]
          } else if (chosen.what === 'redo') {
            history = redo(history)
            const next = undone.at(-1)
            if (next) [done, undone] = [[...done, next], undone.slice(0, -1)]
          } else {
            const action = actionOf(machine, history.present, chosen)
            if (!action) continue
            const next = record(history, reduce(history.present, action), action)
            if (next !== history) [done, undone] = [[...done, action], []]
            history = next
          }
        }
        const net = done.reduce(reduce, INITIAL_STATE)
        expect(history.present).toEqual(net)
        const { graph } = correctedGraph(machine, history.present.corrections)
        expect(graph).toEqual(correctedGraph(machine, structuredClone(net.corrections)).graph)
        while (history.past.length > 0) history = undo(history)
        expect(history.present).toBe(INITIAL_STATE)
        expect(correctedGraph(machine, history.present.corrections).graph).toBe(machine)
      }),
      RUNS,
    )
  })

  it('never leaves a list that can’t be applied', () => {
    fc.assert(
      fc.property(anySteps, ([machine, steps]) => {
        let state = INITIAL_STATE
        for (const chosen of steps) {
          const action = actionOf(machine, state, chosen)
          if (action) state = reduce(state, action)
        }
        const { graph, idle } = correctedGraph(machine, state.corrections)
        if (idle.length === 0) expect(applyCorrections(machine, state.corrections).graph).toEqual(graph)
        for (const { correction } of idle) expect(state.corrections).toContainEqual(correction)
      }),
      RUNS,
    )
  })

  it('finds every correction of an entity on screen', () => {
    fc.assert(
      fc.property(anySteps, ([machine, steps]) => {
        let state = INITIAL_STATE
        for (const chosen of steps) {
          const action = actionOf(machine, state, chosen)
          if (action) state = reduce(state, action)
        }
        const layers = layersOf(machine, state.corrections)
        const found = correctionsByEntity(layers)
        for (const entity of layers.index.graph.entities) {
          const own = layers.machine.entityById.get(entity.id)
          if (own?.name !== entity.name || own.mentions !== entity.mentions) expect(found.has(entity.id)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('asks about each uncertain name until it is decided, and not again', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.boolean(), { maxLength: 12 }), (sure, answers) => {
        const machine = unsure(sure)
        const candidates = reviewCandidates(machine)
        let state = INITIAL_STATE
        const asked = new Set<string>()
        for (const isRight of answers) {
          const layers = layersOf(machine, state.corrections)
          const [item] = reviewItems(layers, candidates, state.reviewed)
          if (!item) break
          expect(asked.has(item.key)).toBe(false)
          asked.add(item.key)
          const correction = isRight ? item.accept : item.reject
          if (correction) expect(objectionTo(machine, state.corrections, [correction])).toBeNull()
          state = reduce(state, correction ? { kind: 'correct', corrections: [correction] } : { kind: 'find-right', key: item.key }) // prettier-ignore
        }
      }),
      RUNS,
    )
  })
})

/** The same graph by a machine that is sure of nothing. */
function unsure(graph: Graph): Graph {
  const entities = graph.entities.map((entity) => ({
    ...entity,
    resolution: entity.resolution.map((note) => ({ ...note, confidence: 0.5 })),
  }))
  return { ...graph, entities }
}
