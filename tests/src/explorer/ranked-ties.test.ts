import { expect, it } from 'vitest'
import { filterGraph, indexGraph, rankTies, TIE_MEASURES, type Filter } from '../../../graph/index.ts'
import { rankedTies } from '../../../src/explorer/ranked-ties.ts'
import { fixtureGraph } from '../fixture-graph.ts'

it('ranks ties as they are ranked anew, whatever filters they passed and whatever was ranked before', () => {
  const index = indexGraph(fixtureGraph())
  const document = index.graph.documents[0]?.id ?? ''
  const filters: Filter[][] = [
    [],
    [{ kind: 'types', types: ['person', 'country'] }],
    [{ kind: 'documents', ids: [document] }],
    [{ kind: 'min-count', value: 2 }],
  ]
  for (const measure of [...TIE_MEASURES, ...TIE_MEASURES]) {
    for (const chosen of filters) {
      const filtered = filterGraph(index, chosen)
      const expected = rankTies(filtered.edges, measure)
      expect(rankedTies(index, filtered, measure)).toEqual(expected)
      expect(rankedTies(index, filtered, measure)).toEqual(expected)
    }
  }
})
