import {
  makeLayoutGraph,
  type LayoutEdge,
  type LayoutGraph,
  type LayoutNode,
} from '../../../src/layout/layout-graph.ts'
import { generateGraph } from '../../bench/drawing/generate-graph.ts'

/** Nodes and edges of a generated graph, ready to be laid out; the first `labels` have room for a label. */
export function generatedParts(
  nodes: number,
  edges: number,
  labels: number,
): { nodes: LayoutNode[]; edges: LayoutEdge[] } {
  const graph = generateGraph({ nodes, edges, seed: 11 })
  const most = Math.max(...graph.entities.map(({ mentions }) => mentions))
  const ranked = [...graph.entities].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
  return {
    nodes: ranked.map(({ id, type, name, mentions }, i) => ({
      id,
      radius: 6 + 20 * Math.sqrt(mentions / most),
      labelWidth: i < labels ? name.length * 6 : 0,
      labelHeight: i < labels ? 14 : 0,
      importance: mentions,
      group: type,
      day: i % 9 === 0 ? null : 19_000 + ((i * 37) % 200),
      fixed: null,
    })),
    edges: graph.edges.map(({ source, target, count }) => ({ source, target, weight: 1 + Math.log(count) })),
  }
}

export function generatedLayout(nodes: number, edges: number, labels: number): LayoutGraph {
  const parts = generatedParts(nodes, edges, labels)
  return makeLayoutGraph(parts.nodes, parts.edges)
}
