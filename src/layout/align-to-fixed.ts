import { adjacencyOf, type LayoutGraph, type Points } from './layout-graph.ts'
import { nodeBoxes } from './node-boxes.ts'
import { removeOverlaps } from './remove-overlaps.ts'

/** How far a node follows its neighbours when they are drawn to their fixed places, at each of so many rounds. */
const FOLLOW = 0.8
const ROUNDS = 30

/**
 * Fits a layout to the nodes that must stay: turned and moved as a whole so that they come near their places (the
 * orthogonal Procrustes problem in the plane), then each fixed node is put exactly there and draws its neighbours along.
 * A layout without fixed nodes is returned as it is.
 */
export function alignToFixed(graph: LayoutGraph, points: Points): Points {
  const fixed = Array.from(graph.ids.keys()).filter((n) => !Number.isNaN(graph.fixedX[n] ?? NaN))
  if (fixed.length === 0) return points
  const turned = turnTowards(graph, points, fixed)
  const isFixed = new Uint8Array(graph.ids.length)
  for (const n of fixed) isFixed[n] = 1
  return removeOverlaps(drawAlong(graph, turned, isFixed), nodeBoxes(graph, 1), isFixed)
}

function turnTowards(graph: LayoutGraph, points: Points, fixed: readonly number[]): Points {
  const mean = (values: Float64Array): number => fixed.reduce((sum, n) => sum + (values[n] ?? 0), 0) / fixed.length
  const from = { x: mean(points.x), y: mean(points.y) }
  const to = { x: mean(graph.fixedX), y: mean(graph.fixedY) }
  let along = 0
  let across = 0
  for (const n of fixed) {
    const [ax, ay] = [(points.x[n] ?? 0) - from.x, (points.y[n] ?? 0) - from.y]
    const [bx, by] = [(graph.fixedX[n] ?? 0) - to.x, (graph.fixedY[n] ?? 0) - to.y]
    along += ax * bx + ay * by
    across += ax * by - ay * bx
  }
  const turn = Math.atan2(across, along)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return {
    x: points.x.map((x, n) => to.x + (x - from.x) * cos - ((points.y[n] ?? 0) - from.y) * sin),
    y: points.y.map((y, n) => to.y + ((points.x[n] ?? 0) - from.x) * sin + (y - from.y) * cos),
  }
}

/** Spreads the way that fixed nodes have to go over their neighbourhood, less and less with every tie. */
function drawAlong(graph: LayoutGraph, points: Points, isFixed: Uint8Array): Points {
  const { start, node, edge } = adjacencyOf(graph)
  const follow = (values: Float64Array, fixed: Float64Array): Float64Array => {
    let way = values.map((value, n) => (isFixed[n] ? (fixed[n] ?? 0) - value : 0))
    for (let round = 0; round < ROUNDS; round++) {
      const before = way
      way = before.map((own, n) => {
        if (isFixed[n]) return own
        let sum = 0
        let weights = 0
        for (let at = start[n] ?? 0; at < (start[n + 1] ?? 0); at++) {
          const weight = graph.weight[edge[at] ?? 0] ?? 1
          sum += weight * (before[node[at] ?? 0] ?? 0)
          weights += weight
        }
        return weights > 0 ? (FOLLOW * sum) / weights : 0
      })
    }
    return values.map((value, n) => (isFixed[n] ? (fixed[n] ?? 0) : value + (way[n] ?? 0)))
  }
  return { x: follow(points.x, graph.fixedX), y: follow(points.y, graph.fixedY) }
}
