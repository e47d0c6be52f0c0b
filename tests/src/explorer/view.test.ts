import { describe, expect, it } from 'vitest'
import { filterGraph, indexGraph } from '../../../graph/index.ts'
import { composeView, type ViewOptions } from '../../../src/explorer/view.ts'
import { fixtureGraph } from '../fixture-graph.ts'

const index = indexGraph(fixtureGraph())
const options: ViewOptions = { measure: 'count', limit: 20, isolates: false, revealed: [] }
const all = filterGraph(index, [])

describe('composeView', () => {
  it('draws the strongest ties up to the limit, and says how many there are', () => {
    const view = composeView(index, all, options)
    expect(view.edges).toHaveLength(20)
    expect(view.shown.edges).toBe(20)
    expect(view.matching).toEqual({ entities: all.entities.length, edges: all.edges.length })
    const weakest = Math.min(...view.edges.map((edge) => edge.count))
    const drawn = new Set(view.edges.map((edge) => edge.id))
    for (const { edge, count } of all.edges) if (!drawn.has(edge.id)) expect(count).toBeLessThanOrEqual(weakest)
  })

  it('draws both ends of every tie, once, and nothing without a tie unless asked', () => {
    const view = composeView(index, all, options)
    const ends = new Set(view.edges.flatMap((edge) => [edge.source, edge.target]))
    expect(new Set(view.entities.map((entity) => entity.id))).toEqual(ends)
    expect(view.entities).toHaveLength(ends.size)
    expect(composeView(index, all, { ...options, isolates: true }).entities).toHaveLength(all.entities.length)
  })

  it('draws what a person asked for, with its strongest ties, beyond the limit', () => {
    const few = composeView(index, all, { ...options, limit: 3 })
    const missing = all.edges.find(({ edge }) => !few.entities.some((entity) => entity.id === edge.source))?.edge.source
    expect(missing).toBeDefined()
    const view = composeView(index, all, { ...options, limit: 3, revealed: [missing ?? ''] })
    expect(view.entities.some((entity) => entity.id === missing)).toBe(true)
    const ties = view.edges.filter((edge) => edge.source === missing || edge.target === missing)
    const possible = all.edges.filter(({ edge }) => edge.source === missing || edge.target === missing)
    expect(ties).toHaveLength(Math.min(12, possible.length))
  })

  it('gives up to half of the ties to the name whose neighbourhood is shown', () => {
    const degree = (id: string): number =>
      all.edges.filter(({ edge }) => edge.source === id || edge.target === id).length
    const centre = all.entities.map(({ entity }) => entity.id).find((id) => degree(id) === 3) ?? ''
    expect(centre).not.toBe('')
    const view = composeView(index, all, { ...options, limit: 8, centre })
    expect(view.edges).toHaveLength(8)
    expect(view.edges.filter(({ source, target }) => source === centre || target === centre)).toHaveLength(3)
    const busiest = index.graph.entities.reduce((a, b) => (degree(b.id) > degree(a.id) ? b : a)).id
    const around = composeView(index, all, { ...options, limit: 4, centre: busiest }).edges
    expect(around).toHaveLength(4)
    expect(around.filter(({ source, target }) => source === busiest || target === busiest).length).toBeGreaterThan(1)
  })

  it('draws the ties of an answer, with their ends, beyond the limit', () => {
    const few = composeView(index, all, { ...options, limit: 3 })
    const weak = all.edges.find(({ edge }) => !few.edges.some(({ id }) => id === edge.id))?.edge
    expect(weak).toBeDefined()
    const view = composeView(index, all, { ...options, limit: 3, kept: new Set([weak?.id ?? '', 'gone']) })
    expect(view.edges.map(({ id }) => id)).toEqual([...few.edges.map(({ id }) => id), weak?.id])
    const drawn = view.entities.map(({ id }) => id)
    expect(drawn).toEqual(expect.arrayContaining([weak?.source, weak?.target]))
  })

  it('keeps sizes and strengths between 0 and 1', () => {
    const { entities, edges } = composeView(index, all, { ...options, measure: 'npmi', limit: 500 })
    for (const { size } of entities) expect(size > 0 && size <= 1).toBe(true)
    for (const { strength } of edges) expect(strength >= 0 && strength <= 1).toBe(true)
  })
})
