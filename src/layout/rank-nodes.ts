import type { LayoutGraph } from './layout-graph.ts'

/** Positions in `ids`, most important first; equals in the order of their ids. */
export function rankNodes(graph: LayoutGraph): number[] {
  return Array.from(graph.ids.keys()).sort((a, b) => (graph.importance[b] ?? 0) - (graph.importance[a] ?? 0) || a - b)
}
