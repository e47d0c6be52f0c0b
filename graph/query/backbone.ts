import type { FilteredEdge } from './filter-graph.ts'

/**
 * The disparity filter of Serrano, Boguñá and Vespignani (2009), "Extracting the multiscale backbone of complex weighted
 * networks". For each edge, in the order given, the probability (0 to 1) that one of its ends would hold so large a share of
 * its weight by chance; the smaller of both ends' values. An edge whose value is under 0.05 is usually kept.
 *
 * An end with one edge says nothing about that edge (value 1), as in the paper.
 */
export function backboneSignificance(edges: readonly FilteredEdge[]): Float64Array {
  const strength = new Map<string, number>()
  const degree = new Map<string, number>()
  for (const { edge, count } of edges) {
    for (const end of [edge.source, edge.target]) {
      strength.set(end, (strength.get(end) ?? 0) + count)
      degree.set(end, (degree.get(end) ?? 0) + 1)
    }
  }
  return Float64Array.from(edges, ({ edge, count }) => {
    const seenFrom = (end: string): number => {
      const k = degree.get(end) ?? 1
      if (k === 1) return 1
      return (1 - count / (strength.get(end) ?? count)) ** (k - 1)
    }
    return Math.min(seenFrom(edge.source), seenFrom(edge.target))
  })
}
