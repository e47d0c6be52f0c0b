import { describe, expect, it } from 'vitest'
import { networkOf, rankNetwork } from '../../../graph/query/rankings.ts'
import { filteredGraph, tie } from './ties.ts'

describe('rankNetwork', () => {
  it('knows a path of three', () => {
    const ranks = rankNetwork(networkOf(filteredGraph(['a', 'b', 'c'], [tie('a', 'b', 2), tie('b', 'c', 2)])))
    expect([...ranks.weightedDegree]).toEqual([2, 4, 2])
    expect([...ranks.betweenness]).toEqual([0, 1, 0])
    // b = 0.05 + 0.85 · 2a and a = 0.05 + 0.85 · b/2
    expect(ranks.pageRank[1]).toBeCloseTo(0.135 / 0.2775, 5)
    expect(ranks.pageRank[0]).toBeCloseTo((1 - 0.135 / 0.2775) / 2, 5)
  })

  it('shares a square’s ways equally, and weighs PageRank by count', () => {
    const ids = ['a', 'b', 'c', 'd']
    const square = rankNetwork(
      networkOf(filteredGraph(ids, [tie('a', 'b', 1), tie('b', 'c', 1), tie('c', 'd', 1), tie('a', 'd', 1)])),
    )
    // each lies on one of the two ways between one of the three other pairs
    for (const value of square.betweenness) expect(value).toBeCloseTo(1 / 6)
    for (const value of square.pageRank) expect(value).toBeCloseTo(1 / 4)
    const star = rankNetwork(networkOf(filteredGraph(ids, [tie('a', 'b', 9), tie('a', 'c', 1), tie('a', 'd', 1)])))
    expect(star.pageRank[1]).toBeGreaterThan((star.pageRank[2] ?? 0) * 2)
    expect(star.pageRank.reduce((sum, value) => sum + value)).toBeCloseTo(1)
  })

  it('takes graphs without ties and without anything', () => {
    expect([...rankNetwork(networkOf(filteredGraph(['a', 'b'], []))).pageRank]).toEqual([0.5, 0.5])
    expect(rankNetwork(networkOf(filteredGraph([], []))).betweenness).toHaveLength(0)
  })
})
