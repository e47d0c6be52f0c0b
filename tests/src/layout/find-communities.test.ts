import { expect, it } from 'vitest'
import { findCommunities } from '../../../src/layout/find-communities.ts'
import { makeLayoutGraph, type LayoutNode } from '../../../src/layout/layout-graph.ts'

const node = (id: string): LayoutNode => ({
  id,
  radius: 5,
  labelWidth: 0,
  labelHeight: 0,
  importance: 1,
  group: 'person',
  day: null,
  fixed: null,
})

it('finds two cliques with one tie between them, the larger first, and leaves names without ties out', () => {
  const cliques = [
    ['a', 'b', 'c', 'd'],
    ['p', 'q', 'r', 's', 't'],
  ]
  const edges = cliques.flatMap((clique) =>
    clique.flatMap((source, i) => clique.slice(i + 1).map((target) => ({ source, target, weight: 1 }))),
  )
  const graph = makeLayoutGraph([...cliques.flat(), 'z'].map(node), [...edges, { source: 'd', target: 'p', weight: 1 }])
  expect(Array.from(findCommunities(graph))).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, -1])
})
