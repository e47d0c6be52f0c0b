import ForceGraph from 'force-graph'
import type { Graph } from '../../../graph/types.ts'
import { readTheme } from '../../../src/canvas/canvas-theme.ts'

/** force-graph, its simulation switched off: drawing alone. */
export async function drawWithForceGraph(host: HTMLElement, graph: Graph): Promise<() => void> {
  const theme = readTheme(document.documentElement)
  const drawing = new ForceGraph(host)
    .width(host.clientWidth)
    .height(host.clientHeight)
    .cooldownTicks(0)
    .nodeVal((node) => ('val' in node ? Number(node.val) : 1))
    .nodeColor((node) => ('colour' in node ? String(node.colour) : ''))
    .linkColor(() => theme.edge)
    .linkWidth((link) => ('width' in link ? Number(link.width) : 1))
    .graphData({
      nodes: graph.entities.map(({ id, type, mentions }) => ({
        id,
        val: 1 + Math.sqrt(mentions),
        colour: theme.types[type],
        fx: graph.positions?.[id]?.[0] ?? 0,
        fy: graph.positions?.[id]?.[1] ?? 0,
      })),
      links: graph.edges.map(({ source, target, count }) => ({ source, target, width: 0.8 + Math.log(count) })),
    })
  await new Promise((resolve) => setTimeout(resolve, 0))
  drawing.zoomToFit(0)
  return () => drawing._destructor()
}
