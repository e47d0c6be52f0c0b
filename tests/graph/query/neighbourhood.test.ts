import { describe, expect, it } from 'vitest'
import { commonNeighbours, neighbourhood } from '../../../graph/query/neighbourhood.ts'
import { tie } from './ties.ts'

const TIES = [
  tie('a', 'b', 3),
  tie('b', 'c', 1),
  tie('c', 'd', 1),
  tie('a', 'x', 5),
  tie('c', 'x', 2),
  tie('y', 'z', 1),
]

describe('neighbourhood', () => {
  it('reaches as far as asked, and no further than there are ties', () => {
    expect(neighbourhood(TIES, 'a', 0)).toEqual(['a'])
    expect(neighbourhood(TIES, 'a', 1)).toEqual(['a', 'b', 'x'])
    expect(neighbourhood(TIES, 'a', 2)).toEqual(['a', 'b', 'c', 'x'])
    expect(neighbourhood(TIES, 'a', 9)).toEqual(['a', 'b', 'c', 'd', 'x'])
    expect(neighbourhood(TIES, 'nobody', 2)).toEqual(['nobody'])
  })
})

describe('commonNeighbours', () => {
  it('ranks by the weaker of both ties', () => {
    const found = commonNeighbours(TIES, 'a', 'c')
    expect(found.map(({ id, first, second }) => [id, first.count, second.count])).toEqual([
      ['x', 5, 2],
      ['b', 3, 1],
    ])
    expect(commonNeighbours(TIES, 'a', 'z')).toEqual([])
  })
})
