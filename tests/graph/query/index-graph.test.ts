import { describe, expect, it } from 'vitest'
import { indexGraph, prepareIndex } from '../../../graph/query/index-graph.ts'
import { Lookup } from '../../../graph/query/lookup.ts'
import { fixtureGraph } from '../../src/fixture-graph.ts'

function* threeSteps(): Generator<void, number[], undefined> {
  const made = [1]
  yield
  made.push(2)
  yield
  made.push(3)
  return made
}

describe('Lookup', () => {
  it('goes on from where a run was given up, and finishes when it is asked', () => {
    const lookup = new Lookup(threeSteps)
    expect(lookup.prepare().next().done).toBe(false)
    expect(lookup.value).toEqual([1, 2, 3])
    expect(lookup.prepare().next().done).toBe(true)
    expect(lookup.value).toBe(lookup.value)
  })
})

describe('indexGraph', () => {
  const graph = fixtureGraph()

  it('answers the same whether it was prepared or not', () => {
    const prepared = { ...graph, edges: [...graph.edges], mentions: [...graph.mentions] }
    while (!prepareIndex(prepared).next().done);
    const [one, other] = [indexGraph(graph), indexGraph(prepared)]
    expect(one.columns).toEqual(other.columns)
    expect(one.mentionsByEntity).toEqual(other.mentionsByEntity)
    expect(one.edgesByEntity).toEqual(other.edgesByEntity)
    expect(one.entitySearch).toEqual(other.entitySearch)
  })

  it('shares what two graphs have in common, and only that', () => {
    const recounted = { ...graph, edges: graph.edges.slice(1) }
    const [one, other] = [indexGraph(graph), indexGraph(recounted)]
    expect(other.mentionById).toBe(one.mentionById)
    expect(other.edgeById.size).toBe(one.edgeById.size - 1)
    expect(other.columns.edgeSource).toHaveLength(graph.edges.length - 1)
    expect(indexGraph({ ...graph, positions: {} }).columns).toBe(one.columns)
  })
})
