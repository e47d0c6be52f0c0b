import type { FilteredEdge } from './filter-graph.ts'

/** How many of the edges each entity has, by entity id; entities without any are absent. */
export function countDegrees(edges: readonly FilteredEdge[]): Map<string, number> {
  const degrees = new Map<string, number>()
  for (const { edge } of edges) {
    degrees.set(edge.source, (degrees.get(edge.source) ?? 0) + 1)
    degrees.set(edge.target, (degrees.get(edge.target) ?? 0) + 1)
  }
  return degrees
}
