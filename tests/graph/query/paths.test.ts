import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbourhood } from '../../../graph/query/neighbourhood.ts'
import { findPath } from '../../../graph/query/paths.ts'
import { tie } from './ties.ts'

describe('findPath', () => {
  const ties = [tie('a', 'd', 1), tie('a', 'b', 4), tie('b', 'c', 4), tie('c', 'd', 4), tie('x', 'y', 1)]

  it('goes straight or by strong ties', () => {
    expect(findPath(ties, 'a', 'd', 'shortest')?.entities).toEqual(['a', 'd'])
    const strong = findPath(ties, 'd', 'a', 'strongest')
    expect(strong?.entities).toEqual(['d', 'c', 'b', 'a'])
    expect(strong?.ties.map(({ edge }) => edge.id)).toEqual(['c~d', 'b~c', 'a~b'])
  })

  it('takes the stronger of equally short ways, and says when there is none', () => {
    const square = [tie('a', 'b', 1), tie('b', 'd', 9), tie('a', 'c', 2), tie('c', 'd', 3)]
    expect(findPath(square, 'a', 'd', 'shortest')?.entities).toEqual(['a', 'c', 'd'])
    expect(findPath(ties, 'a', 'y', 'shortest')).toBeNull()
    expect(findPath(ties, 'a', 'a', 'shortest')).toEqual({ entities: ['a'], ties: [] })
  })

  const pair = fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 9 })).filter(([a, b]) => a < b)
  const network = fc.uniqueArray(pair, { maxLength: 20, selector: ([a, b]) => `${a}~${b}` })

  it('finds the fewest ties and the least resistance, for any order of the ties', () => {
    fc.assert(
      fc.property(network, (pairs) => {
        const edges = pairs.map(([a, b, count]) => tie(`n${a}`, `n${b}`, count))
        const shortest = findPath(edges, 'n0', 'n7', 'shortest')
        const strongest = findPath(edges, 'n0', 'n7', 'strongest')
        expect(findPath([...edges].reverse(), 'n0', 'n7', 'strongest')?.entities).toEqual(strongest?.entities)
        const distance = [0, 1, 2, 3, 4, 5, 6, 7].find((depth) => neighbourhood(edges, 'n0', depth).includes('n7'))
        expect(shortest?.ties.length).toBe(distance)
        const least = leastResistance(pairs)
        if (strongest) expect(strongest.ties.reduce((sum, { count }) => sum + 1 / count, 0)).toBeCloseTo(least)
        else expect(least).toBe(Infinity)
      }),
    )
  })
})

/** Floyd and Warshall's way, to compare with: from node 0 to node 7. */
function leastResistance(pairs: readonly (readonly [number, number, number])[]): number {
  const nodes = [0, 1, 2, 3, 4, 5, 6, 7]
  const table = nodes.map((a) => nodes.map((b) => (a === b ? 0 : Infinity)))
  const get = (a: number, b: number): number => table[a]?.[b] ?? Infinity
  const set = (a: number, b: number, value: number): void => void table[a]?.splice(b, 1, value)
  for (const [a, b, count] of pairs) {
    set(a, b, 1 / count)
    set(b, a, 1 / count)
  }
  for (const k of nodes)
    for (const a of nodes) for (const b of nodes) set(a, b, Math.min(get(a, b), get(a, k) + get(k, b)))
  return get(0, 7)
}
