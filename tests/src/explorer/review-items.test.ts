import { describe, expect, it } from 'vitest'
import { indexGraph, type Correction, type Graph } from '../../../graph/index.ts'
import { correctedGraph } from '../../../src/explorer/corrected-graph.ts'
import { reviewItems } from '../../../src/explorer/review-items.ts'
import { smallGraph } from '../../graph/correct/small-graph.ts'

/** Boris Lomov (also written Lomow and Lomov), Lomow, Anna Keller (also Keller), Carla Nervi. */
const members = [
  { member: 0, spelling: 0 },
  { member: 0, spelling: 1 },
  { member: 1, spelling: 0 },
  { member: 1, spelling: 1 },
  { member: 2, spelling: 0 },
]
function machine(confidence: number): Graph {
  const graph = smallGraph([[members]], 'sentence')
  return {
    ...graph,
    entities: graph.entities.map((entity) => ({
      ...entity,
      resolution: entity.resolution.map((note) => ({ ...note, confidence: note.text === 'Keller' ? confidence : 1 })),
    })),
  }
}
function items(graph: Graph, corrections: readonly Correction[] = [], reviewed: readonly string[] = []) {
  const index = indexGraph(correctedGraph(graph, corrections).graph)
  return reviewItems({ machine: indexGraph(graph), corrections, index }, reviewed)
}

describe('what is to be reviewed', () => {
  it('are merges that the machine is not sure of, with the sentences of both sides', () => {
    const [weak] = items(machine(0.6))
    expect(weak?.kind).toBe('merge')
    expect(weak?.confidence).toBe(0.6)
    expect(weak?.sides.map(({ name }) => name)).toEqual(['Keller', 'Anna Keller'])
    expect(weak?.sides.map(({ mentions }) => mentions.map(({ text }) => text))).toEqual([['Keller'], ['Anna Keller']])
    expect(items(machine(0.95)).filter(({ kind }) => kind === 'merge')).toEqual([])
  })

  it('are surnames that someone with a full name may be meant by', () => {
    const surnames = items(machine(1)).filter(({ kind }) => kind === 'surname')
    expect(surnames.map(({ sides }) => sides.map(({ name }) => name))).toEqual([['Lomow', 'Boris Lomov']])
    expect(surnames[0]?.rivals).toBe(1)
  })

  it('are asked no more when they were found right, merged, told apart or split', () => {
    const graph = machine(0.6)
    const [weak, surname] = items(graph)
    if (!weak || !surname?.accept) throw new Error('There is nothing to review.')
    expect(items(graph, [], [weak.key]).map(({ key }) => key)).not.toContain(weak.key)
    expect(items(graph, weak.reject().corrections).map(({ key }) => key)).not.toContain(weak.key)
    expect(items(graph, surname.accept().corrections).map(({ key }) => key)).not.toContain(surname.key)
    expect(items(graph, surname.reject().corrections).map(({ key }) => key)).not.toContain(surname.key)
  })
})
