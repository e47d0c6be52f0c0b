import type { Box } from './box-grid.ts'
import type { LayoutGraph, Points } from './layout-graph.ts'

/** Free room round a node or label. */
export const GAP = 4

/** The room that each node takes round its position: its shape, and its label below it. */
export interface NodeBoxes {
  /** Half the width. */
  half: Float64Array
  /** How far it reaches up and down. */
  above: Float64Array
  below: Float64Array
  /** 1 for nodes without a label: they take a disc, not a box. */
  isRound: Uint8Array
}

/** @param labelScale by which labels are larger than at a zoom of 1 */
export function nodeBoxes(graph: LayoutGraph, labelScale: number): NodeBoxes {
  const { radius, labelWidth, labelHeight } = graph
  return {
    half: radius.map((r, n) => Math.max(r, ((labelWidth[n] ?? 0) * labelScale) / 2) + GAP),
    above: radius.map((r) => r + GAP),
    below: radius.map((r, n) => r + (labelHeight[n] ?? 0) * labelScale + GAP),
    isRound: Uint8Array.from(labelHeight, (height) => (height === 0 ? 1 : 0)),
  }
}

export function boxAt(boxes: NodeBoxes, n: number, x: number, y: number): Box {
  const half = boxes.half[n] ?? 0
  return { left: x - half, right: x + half, top: y - (boxes.above[n] ?? 0), bottom: y + (boxes.below[n] ?? 0) }
}

/** The box round all nodes; all zero when there are none. */
export function extentOf(boxes: NodeBoxes, points: Points): Box {
  if (points.x.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 }
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  points.x.forEach((x, n) => {
    const box = boxAt(boxes, n, x, points.y[n] ?? 0)
    extent.left = Math.min(extent.left, box.left)
    extent.top = Math.min(extent.top, box.top)
    extent.right = Math.max(extent.right, box.right)
    extent.bottom = Math.max(extent.bottom, box.bottom)
  })
  return extent
}

/** A good side of a grid cell for boxes of these sizes. */
export function usualSide(boxes: NodeBoxes): number {
  if (boxes.half.length === 0) return 1
  const sum = boxes.half.reduce((total, half, n) => total + 2 * half + (boxes.above[n] ?? 0) + (boxes.below[n] ?? 0), 0)
  return Math.max(1, sum / (2 * boxes.half.length))
}

/** The boxes of some of the nodes. */
export function pickBoxes(boxes: NodeBoxes, nodes: readonly number[]): NodeBoxes {
  const column = (values: Float64Array): Float64Array => Float64Array.from(nodes, (n) => values[n] ?? 0)
  return {
    half: column(boxes.half),
    above: column(boxes.above),
    below: column(boxes.below),
    isRound: Uint8Array.from(nodes, (n) => boxes.isRound[n] ?? 0),
  }
}
