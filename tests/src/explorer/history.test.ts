import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reduce, subjectOf, type Action } from '../../../src/explorer/actions.ts'
import { endGesture, record, redo, startHistory, undo, type History } from '../../../src/explorer/history.ts'
import { INITIAL_STATE, type ExplorerState, type Position } from '../../../src/explorer/state.ts'

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('set-limit' as const), limit: fc.integer({ min: 0, max: 900 }) }),
  fc.record({ kind: fc.constant('set-isolates' as const), isolates: fc.boolean() }),
  fc.constant<Action>({ kind: 'clear-filters' }),
  fc.integer({ min: 1, max: 9 }).map((value): Action => ({ kind: 'set-filter', filter: { kind: 'min-count', value } })),
  fc.constant<Action>({ kind: 'remove-filter', filter: 'min-count' }),
  fc.record({
    kind: fc.constant('pin' as const),
    positions: fc
      .tuple(fc.constantFrom('a', 'b'), fc.integer(), fc.integer())
      .map(([entity, x, y]): Record<string, Position> => ({ [entity]: [x, y] })),
  }),
  fc.record({ kind: fc.constant('unpin' as const), entity: fc.constantFrom('a', 'b') }),
)

function apply(history: History<ExplorerState, Action>, action: Action, gesture = false): typeof history {
  return record(history, reduce(history.present, action), action, gesture ? subjectOf(action) : null)
}

describe('history', () => {
  it('undoes all and redoes all, back and forth', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 20 }), (actions) => {
        let history = startHistory<ExplorerState, Action>(INITIAL_STATE)
        for (const action of actions) history = apply(history, action)
        const end = history.present
        const steps = history.past.length
        for (let i = 0; i < steps; i++) history = undo(history)
        expect(history.present).toEqual(INITIAL_STATE)
        expect(undo(history)).toBe(history)
        for (let i = 0; i < steps; i++) history = redo(history)
        expect(history.present).toEqual(end)
        expect(redo(history)).toBe(history)
      }),
    )
  })

  it('gives up what was undone when something else is done', () => {
    let history = startHistory<ExplorerState, Action>(INITIAL_STATE)
    history = apply(history, { kind: 'set-limit', limit: 10 })
    history = apply(undo(history), { kind: 'set-limit', limit: 20 })
    expect(redo(history)).toBe(history)
    expect(undo(history).present.limit).toBe(INITIAL_STATE.limit)
  })

  it('makes one step of a gesture, and of each gesture its own', () => {
    let history = startHistory<ExplorerState, Action>(INITIAL_STATE)
    for (const limit of [10, 11, 12]) history = apply(history, { kind: 'set-limit', limit }, true)
    history = endGesture(history)
    for (const limit of [20, 21]) history = apply(history, { kind: 'set-limit', limit }, true)
    expect(undo(history).present.limit).toBe(12)
    expect(undo(undo(history)).present.limit).toBe(INITIAL_STATE.limit)
  })

  it('records nothing when nothing changed', () => {
    const history = startHistory<ExplorerState, Action>(INITIAL_STATE)
    expect(apply(history, { kind: 'set-limit', limit: INITIAL_STATE.limit })).toBe(history)
    expect(apply(history, { kind: 'unpin', entity: 'nobody' })).toBe(history)
  })
})
