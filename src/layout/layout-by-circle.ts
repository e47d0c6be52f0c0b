import type { LayoutGraph, Points } from './layout-graph.ts'
import { GAP } from './node-boxes.ts'
import { rankNodes } from './rank-nodes.ts'

/** Least room for a node along the circle: a label beside it stays readable. */
const ROOM = 20
/** Free room between groups, in rooms for nodes. */
const BETWEEN = 3

/**
 * All nodes on one circle, those of a group side by side; within a group the most important stands in the middle, so that
 * the largest nodes are spread round the circle. Begins at the top and goes clockwise.
 */
export function layoutByCircle(graph: LayoutGraph): Points {
  const groups = new Map<number, number[]>()
  for (const n of rankNodes(graph)) {
    const group = graph.group[n] ?? 0
    const members = groups.get(group) ?? []
    // alternately to the end and to the front, so that the first ends up in the middle
    if (members.length % 2 === 0) members.push(n)
    else members.unshift(n)
    groups.set(group, members)
  }
  const order = [...groups].sort(([a], [b]) => a - b).map(([, members]) => members)
  const room = (n: number): number => Math.max(ROOM, 2 * ((graph.radius[n] ?? 0) + GAP))
  const around = order.flat().reduce((sum, n) => sum + room(n), 0) + order.length * BETWEEN * ROOM
  const radius = around / (2 * Math.PI)
  const points: Points = { x: new Float64Array(graph.ids.length), y: new Float64Array(graph.ids.length) }
  let at = 0
  for (const members of order) {
    for (const n of members) {
      const turn = ((at + room(n) / 2) / around) * 2 * Math.PI - Math.PI / 2
      points.x[n] = radius * Math.cos(turn)
      points.y[n] = radius * Math.sin(turn)
      at += room(n)
    }
    at += BETWEEN * ROOM
  }
  return points
}
