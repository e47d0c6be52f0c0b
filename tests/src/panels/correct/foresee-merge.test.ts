import { describe, expect, it } from 'vitest'
import { indexGraph } from '../../../../graph/index.ts'
import { correctedGraph } from '../../../../src/explorer/corrected-graph.ts'
import { merging } from '../../../../src/explorer/make-corrections.ts'
import { foreseeMerge } from '../../../../src/panels/correct/foresee-merge.ts'
import { fixtureGraph } from '../../fixture-graph.ts'

const graph = fixtureGraph()
const index = indexGraph(graph)

describe('foreseeMerge', () => {
  it('foresees what the merge brings about', () => {
    const [a, b] = ['person/kassym-jomart-tokayev', 'person/vladimir-putin'].flatMap(
      (id) => index.entityById.get(id) ?? [],
    )
    if (!a || !b) throw new Error('The fixture lacks them.')
    const foreseen = foreseeMerge(index, [a, b])
    const { corrections } = merging({ machine: index, corrections: [], index }, a, [b])
    const after = indexGraph(correctedGraph(graph, corrections).graph)
    const merged = after.entityById.get(a.id)
    expect(foreseen.mentions).toBe(merged?.mentions)
    expect(foreseen.documents).toBe(merged?.documents)
    expect(foreseen.ties).toBe(after.edgesByEntity.get(a.id)?.length)
    const between = index.edgeById.get(`${a.id}~${b.id}`)
    expect(foreseen.together).toBe(between?.count)
    expect(foreseen.ties).toBe(foreseen.tiesBefore.reduce((sum, ties) => sum + ties, 0) - foreseen.shared - 2)
  })
})
