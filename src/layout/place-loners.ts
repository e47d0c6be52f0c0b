import type { Box } from './box-grid.ts'
import type { LayoutGraph, Points } from './layout-graph.ts'
import type { NodeBoxes } from './node-boxes.ts'
import { ASPECT } from './pack-components.ts'

/** Free room between names without a tie and everything else. */
const MARGIN = 52

/**
 * Puts names without a tie into a grid of even rows, most important first, below what is placed already.
 *
 * @param points changed in place
 * @param above the box round what is placed; null when there is nothing
 */
export function placeLoners(
  graph: LayoutGraph,
  points: Points,
  boxes: NodeBoxes,
  loners: readonly number[],
  above: Box | null,
): void {
  if (loners.length === 0) return
  const sorted = [...loners].sort((a, b) => (graph.importance[b] ?? 0) - (graph.importance[a] ?? 0) || a - b)
  const most = (values: Float64Array): number => sorted.reduce((high, n) => Math.max(high, values[n] ?? 0), 0)
  const wide = 2 * most(boxes.half)
  const high = most(boxes.above) + most(boxes.below)
  const square = Math.ceil(Math.sqrt((sorted.length * high * ASPECT) / wide))
  const under = above ? Math.max(square, Math.floor((above.right - above.left) / wide)) : square
  const columns = Math.min(sorted.length, under)
  const middle = above ? (above.left + above.right) / 2 : 0
  const left = middle - ((columns - 1) * wide) / 2
  const top = (above ? above.bottom + MARGIN : 0) + most(boxes.above)
  sorted.forEach((n, i) => {
    points.x[n] = left + (i % columns) * wide
    points.y[n] = top + Math.floor(i / columns) * high
  })
}
