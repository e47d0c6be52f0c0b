import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterByConstraints, type Link } from '../../../graph/resolve/constrained-clusters.ts'

const SIZE = 8
const node = fc.nat(SIZE - 1)
const pair = fc
  .tuple(node, node)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
const links = fc.array(
  fc
    .tuple(pair, fc.constantFrom(0.5, 0.6, 0.9), fc.constantFrom('x', 'y'))
    .map(([[a, b], confidence, rule]): Link => ({ a, b, joining: b, confidence, rule, because: '' })),
  { maxLength: 16 },
)
const forbidden = fc.array(pair, { maxLength: 6 })
const contradicts = (pairs: readonly (readonly [number, number])[]) => (a: number, b: number) =>
  pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a))

describe('clusterByConstraints', () => {
  it('never puts two contradicting nodes into one cluster', () => {
    fc.assert(
      fc.property(links, forbidden, (list, pairs) => {
        const { clusterOf } = clusterByConstraints(SIZE, list, contradicts(pairs))
        for (const [a, b] of pairs) expect(clusterOf[a]).not.toBe(clusterOf[b])
      }),
    )
  })

  it('depends on the links, not on their order', () => {
    fc.assert(
      fc.property(
        links.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        forbidden,
        ([list, shuffled], pairs) => {
          expect(clusterByConstraints(SIZE, shuffled, contradicts(pairs))).toEqual(
            clusterByConstraints(SIZE, list, contradicts(pairs)),
          )
        },
      ),
    )
  })

  it('without contradictions is the transitive closure', () => {
    fc.assert(
      fc.property(links, (list) => {
        const { clusterOf, used } = clusterByConstraints(SIZE, list, () => false)
        for (const { a, b } of list) expect(clusterOf[a]).toBe(clusterOf[b])
        expect(used.length).toBe(SIZE - new Set(clusterOf).size)
      }),
    )
  })

  it('follows the surest link when two exclude each other', () => {
    const list = [
      { a: 0, b: 1, joining: 1, confidence: 0.6, rule: 'x', because: '' },
      { a: 1, b: 2, joining: 2, confidence: 0.9, rule: 'x', because: '' },
    ]
    expect(clusterByConstraints(3, list, contradicts([[0, 2]])).clusterOf).toEqual([0, 1, 1])
  })
})
