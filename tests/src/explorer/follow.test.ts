import { describe, expect, it } from 'vitest'
import { indexGraph, referToEntity, type Correction } from '../../../graph/index.ts'
import { correctedGraph } from '../../../src/explorer/corrected-graph.ts'
import { Explorer } from '../../../src/explorer/explorer.svelte.ts'
import { followEntity, followFilters, followSelection } from '../../../src/explorer/follow.ts'
import { fixtureGraph } from '../fixture-graph.ts'

const graph = fixtureGraph()
const machine = indexGraph(graph)
const [TOKAYEV, PUTIN, CSTO] = ['person/kassym-jomart-tokayev', 'person/vladimir-putin', 'organization/csto']

function entity(id: string) {
  const found = machine.entityById.get(id)
  if (!found) throw new Error(`The fixture has no ${id}.`)
  return found
}
const merge: Correction = { kind: 'merge', into: referToEntity(entity(TOKAYEV)), from: [referToEntity(entity(PUTIN))] }
const retype: Correction = { kind: 'retype', entity: referToEntity(entity(PUTIN)), type: 'organization' }
const hide: Correction = { kind: 'hide', entity: referToEntity(entity(PUTIN)) }
const after = (...corrections: Correction[]) => indexGraph(correctedGraph(graph, corrections).graph)

describe('following an entity through corrections', () => {
  it('leads from what was merged away to where it went, and nowhere from what was hidden', () => {
    expect(followEntity(PUTIN, machine, after())).toBe(PUTIN)
    expect(followEntity(PUTIN, machine, after(merge))).toBe(TOKAYEV)
    expect(followEntity(PUTIN, machine, after(retype))).toBe('organization/vladimir-putin')
    expect(followEntity(PUTIN, machine, after(hide))).toBeNull()
  })

  it('leads a tie to the tie of what its ends became, or to the one that both became', () => {
    const tie = (a: string, b: string) => ({ kind: 'edge' as const, id: [a, b].sort().join('~') })
    const ends = (machine.edgesByEntity.get(PUTIN) ?? []).flatMap(({ source, target }) => [source, target])
    const third = ends.find((id) => id !== PUTIN && id !== TOKAYEV) ?? ''
    expect(followSelection(tie(third, PUTIN), machine, after(merge))).toEqual(tie(third, TOKAYEV))
    expect(followSelection(tie(TOKAYEV, PUTIN), machine, after(merge))).toEqual({ kind: 'entity', id: TOKAYEV })
  })

  it('keeps filters that name entities true', () => {
    const filters = [
      { kind: 'entities' as const, ids: [PUTIN, CSTO], label: 'two', around: PUTIN },
      { kind: 'min-count' as const, value: 2 },
    ]
    expect(followFilters(filters, machine, after(merge))).toEqual([
      { kind: 'entities', ids: [CSTO, TOKAYEV], label: 'two', around: TOKAYEV },
      { kind: 'min-count', value: 2 },
    ])
    expect(followFilters(filters, machine, machine)).toBe(filters)
  })
})

describe('the explorer, when something is corrected', () => {
  function opened(): Explorer {
    const explorer = new Explorer()
    explorer.open(graph, 'fixture')
    return explorer
  }

  it('shows where the selected name went, and shows it again after an undo', () => {
    const explorer = opened()
    explorer.select({ kind: 'entity', id: PUTIN })
    expect(explorer.correct([merge])).toBeNull()
    expect(explorer.selection).toEqual({ kind: 'entity', id: TOKAYEV })
    explorer.undo()
    expect(explorer.selection).toEqual({ kind: 'entity', id: PUTIN })
  })

  it('opens an old address where its entity is now', () => {
    const explorer = new Explorer()
    const state = { ...opened().state, corrections: [merge] }
    explorer.open(graph, 'fixture', { state, selection: { kind: 'entity', id: PUTIN } })
    expect(explorer.selection).toEqual({ kind: 'entity', id: TOKAYEV })
  })

  it('follows what only a correction brought about when that is undone', () => {
    const explorer = opened()
    explorer.correct([retype])
    explorer.select({ kind: 'entity', id: 'organization/vladimir-putin' })
    explorer.undo()
    expect(explorer.selection).toEqual({ kind: 'entity', id: PUTIN })
  })

  it('leaves nodes where they stand: the one that stays, and one of another type in the old one’s place', () => {
    const explorer = opened()
    explorer.setPositions({ [TOKAYEV]: [1, 2], [PUTIN]: [30, 40] })
    explorer.correct([merge])
    expect(explorer.positions[TOKAYEV]).toEqual([1, 2])
    explorer.undo()
    explorer.correct([retype])
    expect(explorer.positions['organization/vladimir-putin']).toEqual([30, 40])
  })

  it('puts corrections in the place of earlier ones as one step', () => {
    const explorer = opened()
    const rename = (name: string): Correction => ({ kind: 'rename', entity: referToEntity(entity(PUTIN)), name })
    explorer.correct([rename('First')])
    expect(explorer.correct([rename('Second')])).not.toBeNull()
    expect(explorer.correct([rename('Second')], [rename('First')])).toBeNull()
    expect(explorer.state.corrections).toEqual([rename('Second')])
    explorer.undo()
    expect(explorer.state.corrections).toEqual([rename('First')])
  })

  it('notes why, in place, and forgets an empty note', () => {
    const explorer = opened()
    explorer.correct([merge])
    explorer.correct([hide].map((other) => ({ ...other, entity: referToEntity(entity(CSTO)) })))
    explorer.apply({ kind: 'note-correction', correction: merge, note: ' the same man ' })
    expect(explorer.state.corrections[0]).toEqual({ ...merge, note: 'the same man' })
    explorer.apply({ kind: 'note-correction', correction: { ...merge, note: 'the same man' }, note: '' })
    expect(explorer.state.corrections[0]).toEqual(merge)
  })
})
