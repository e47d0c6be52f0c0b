import type { LayoutName } from '../explorer/state.ts'
import { alignToFixed } from './align-to-fixed.ts'
import { layoutByCircle } from './layout-by-circle.ts'
import { layoutByDate } from './layout-by-date.ts'
import { layoutByForce } from './layout-by-force.ts'
import { layoutByRank } from './layout-by-rank.ts'
import type { LayoutGraph, Points } from './layout-graph.ts'

/** The most nodes that fcose places in bearable time. */
export const FCOSE_MOST = 300

/**
 * Lays a graph out. The same graph gives the same picture, whatever the order it was made from. Beyond `FCOSE_MOST` nodes
 * `fcose` falls back to `force`, and so does `timeline` when nothing has a date.
 *
 * @param onProgress called with 0 to 1 and a preview of the positions
 */
export async function computeLayout(
  graph: LayoutGraph,
  layout: LayoutName,
  onProgress: (share: number, preview: Points) => void = () => undefined,
): Promise<Points> {
  switch (layout) {
    case 'force':
      return layoutByForce(graph, onProgress)
    case 'fcose': {
      const start = layoutByForce(graph)
      if (graph.ids.length > FCOSE_MOST) return start
      const { layoutByFcose } = await import('./layout-by-fcose.ts')
      return alignToFixed(graph, layoutByFcose(graph, start))
    }
    case 'concentric':
      return layoutByRank(graph)
    case 'circle':
      return layoutByCircle(graph)
    case 'timeline':
      return graph.day.some((day) => !Number.isNaN(day)) ? layoutByDate(graph) : layoutByForce(graph, onProgress)
  }
}
