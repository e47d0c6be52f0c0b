import { describe, expect, it } from 'vitest'
import { backboneSignificance } from '../../../graph/query/backbone.ts'
import type { FilteredEdge } from '../../../graph/query/filter-graph.ts'
import { rankTies, TIE_MEASURES } from '../../../graph/query/rank-ties.ts'

function tie(source: string, target: string, count: number, npmi = 0, logLikelihood = 0): FilteredEdge {
  const edge = { id: `${source}~${target}`, source, target, count, documents: 1, npmi, logLikelihood, evidence: [] }
  return { edge, count, documents: 1 }
}

describe('backboneSignificance', () => {
  it('follows the formula of the paper', () => {
    // a holds 8 of its 10 with b: (1 − 0.8)^(3 − 1); b holds all of its 8 with a alone: 1
    const edges = [tie('a', 'b', 8), tie('a', 'c', 1), tie('a', 'd', 1)]
    const [ab, ac] = backboneSignificance(edges)
    expect(ab).toBeCloseTo(0.04)
    expect(ac).toBeCloseTo(0.81)
  })

  it('takes the end for which the tie means more', () => {
    const edges = [tie('a', 'b', 5), tie('a', 'c', 5), tie('b', 'd', 1), tie('b', 'e', 1)]
    const [ab] = backboneSignificance(edges)
    expect(ab).toBeCloseTo(Math.min((1 - 5 / 10) ** 1, (1 - 5 / 7) ** 2))
  })
})

describe('rankTies', () => {
  const ties = [tie('a', 'b', 3, 0.1, 9), tie('a', 'c', 5, 0.9, 4), tie('b', 'c', 3, 0.5, 20)]
  const ids = (measure: (typeof TIE_MEASURES)[number]): string[] => rankTies(ties, measure).map(({ edge }) => edge.id)

  it('ranks by what is asked for', () => {
    expect(ids('count')).toEqual(['a~c', 'b~c', 'a~b'])
    expect(ids('npmi')).toEqual(['a~c', 'b~c', 'a~b'])
    expect(ids('log-likelihood')).toEqual(['b~c', 'a~b', 'a~c'])
  })

  it('counts the NPMI of a pair seen once for less than that of one seen often', () => {
    const [once, often, apart] = [tie('x', 'y', 1, 1), tie('a', 'c', 9, 0.8), tie('a', 'd', 1, -0.4)]
    expect(rankTies([apart, once, often], 'npmi')).toEqual([often, once, apart])
  })

  it('gives the same order for any order of input', () => {
    for (const measure of TIE_MEASURES) {
      expect(rankTies([...ties].reverse(), measure)).toEqual(rankTies(ties, measure))
    }
  })
})
