import type { LayoutGraph, Points } from './layout-graph.ts'
import { nodeBoxes, type NodeBoxes } from './node-boxes.ts'
import { rankNodes } from './rank-nodes.ts'
import { Placer } from './remove-overlaps.ts'

/** Width to height of the whole. */
const ASPECT = 1.7
/** Share of the area that boxes cover. */
const FILL = 0.6
const STEP = 8

/**
 * A timeline: x is the day of the first mention, drawn to scale; nodes of one time are stacked round the middle line, the
 * most important nearest to it. Nodes without a date stand in a column of their own on the left.
 */
export function layoutByDate(graph: LayoutGraph): Points {
  const boxes = nodeBoxes(graph, 1)
  const points: Points = { x: new Float64Array(graph.ids.length), y: new Float64Array(graph.ids.length) }
  const placer = new Placer(boxes)
  const dayWidth = widthOfDay(graph, boxes)
  const first = firstDay(graph)
  const widest = boxes.half.reduce((most, half) => Math.max(most, 2 * half), 0)
  for (const n of rankNodes(graph)) {
    const day = graph.day[n] ?? NaN
    const x = Number.isNaN(day) ? -2 * widest : (day - first) * dayWidth
    const y = freeHeight(placer, n, x)
    placer.put(n, x, y)
    points.x[n] = x
    points.y[n] = y
  }
  return points
}

/** The height nearest to the middle line at which a node fits, alternately above and below. */
function freeHeight(placer: Placer, n: number, x: number): number {
  for (let i = 0; ; i++) {
    const y = STEP * Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1)
    if (placer.isFree(n, x, y)) return y
  }
}

function firstDay(graph: LayoutGraph): number {
  const first = graph.day.reduce((least, day) => (day < least ? day : least), Infinity)
  return Number.isFinite(first) ? first : 0
}

/** So wide that the boxes, stacked, cover a fixed share of a picture of the wanted aspect. */
function widthOfDay(graph: LayoutGraph, boxes: NodeBoxes): number {
  const last = graph.day.reduce((most, day) => (day > most ? day : most), -Infinity)
  const days = Math.max(1, last - firstDay(graph))
  const area = boxes.half.reduce((sum, half, n) => sum + 2 * half * ((boxes.above[n] ?? 0) + (boxes.below[n] ?? 0)), 0)
  return Number.isFinite(days) ? Math.sqrt((area / FILL) * ASPECT) / days : 1
}
