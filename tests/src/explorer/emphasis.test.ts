import { describe, expect, it } from 'vitest'
import { filterGraph, indexGraph } from '../../../graph/index.ts'
import { emphasise } from '../../../src/explorer/emphasis.ts'
import { composeView } from '../../../src/explorer/view.ts'
import { fixtureGraph } from '../fixture-graph.ts'

const index = indexGraph(fixtureGraph())
const view = composeView(index, filterGraph(index, []), { measure: 'count', limit: 40, isolates: false, revealed: [] })
const [edge] = view.edges
const selected = { kind: 'edge' as const, id: edge?.id ?? '' }
const spotlight = { entities: new Set(['one', 'two']), edges: new Set(['one~two']) }

describe('emphasise', () => {
  it('lights what is hovered before the answer to a question, and that before what is selected', () => {
    const lit = (lights: Partial<Parameters<typeof emphasise>[3]>): unknown =>
      emphasise(index, view, null, { hovered: null, spotlight: null, selected: null, ...lights }).lit
    const both = { entities: new Set([edge?.source, edge?.target]), edges: new Set([edge?.id]) }
    expect(lit({})).toBeNull()
    expect(lit({ selected })).toEqual(both)
    expect(lit({ selected, spotlight })).toEqual(spotlight)
    expect(lit({ hovered: selected, spotlight })).toEqual(both)
  })

  it('lights a community: its members and the ties between them', () => {
    const communities = new Map(view.entities.map(({ id }, i) => [id, i % 3]))
    const hovered = { kind: 'community' as const, id: '1' }
    const { lit } = emphasise(index, view, communities, { hovered, spotlight, selected: null })
    const members = view.entities.filter((_, i) => i % 3 === 1).map(({ id }) => id)
    expect([...(lit?.entities ?? [])]).toEqual(members)
    const within = view.edges.filter(({ source, target }) => members.includes(source) && members.includes(target))
    expect([...(lit?.edges ?? [])]).toEqual(within.map(({ id }) => id))
  })
})
