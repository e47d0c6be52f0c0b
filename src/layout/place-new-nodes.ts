import type { Box } from './box-grid.ts'
import { adjacencyOf, type Adjacency, type LayoutGraph, type Points } from './layout-graph.ts'
import { extentOf, nodeBoxes, pickBoxes, type NodeBoxes } from './node-boxes.ts'
import { placeLoners } from './place-loners.ts'
import { Placer } from './remove-overlaps.ts'

/** How far from its only neighbour a new node is put, beside the sizes of both. */
const BESIDE = 34
/** Room for a part without a tie to what is placed: most are pairs. */
const PART = 120
const LEAST_PARTS_IN_ROW = 4

/**
 * Finds places for the free nodes of a graph whose other nodes are fixed and don't move: near the middle of their
 * neighbours, wherever no box is in the way. Nodes with the most placed neighbours go first, as their place is the surest.
 * Parts that aren't tied to anything placed stand in rows below, names without a tie in a grid below those.
 */
export function placeNewNodes(graph: LayoutGraph): Points {
  const boxes = nodeBoxes(graph, 1)
  const points: Points = { x: graph.fixedX.slice(), y: graph.fixedY.slice() }
  const placer = new Placer(boxes)
  const isPlaced = Uint8Array.from(points.x, (x) => (Number.isNaN(x) ? 0 : 1))
  const adjacency = adjacencyOf(graph)
  isPlaced.forEach((placed, n) => placed && placer.put(n, points.x[n] ?? 0, points.y[n] ?? 0))
  const middle = middleOf(points, isPlaced)
  const left = Array.from(graph.ids.keys()).filter((n) => !isPlaced[n])
  const around = placedExtent(boxes, points, isPlaced)
  let parts = 0
  for (const n of inOrder(graph, adjacency, isPlaced, left)) {
    const wish = wishedPlace(graph, adjacency, points, isPlaced, n, middle) ?? beneath(around, parts++)
    const [x, y] = placer.nearestFree(n, ...wish)
    points.x[n] = x
    points.y[n] = y
    isPlaced[n] = 1
    placer.put(n, x, y)
  }
  const loners = left.filter((n) => degree(adjacency, n) === 0)
  placeLoners(graph, points, boxes, loners, placedExtent(boxes, points, isPlaced))
  return points
}

/** Free nodes with a tie, wave by wave: those with placed neighbours, then those next to them, at last parts of their own. */
function* inOrder(
  graph: LayoutGraph,
  adjacency: Adjacency,
  isPlaced: Uint8Array,
  free: readonly number[],
): Generator<number> {
  let left = free.filter((n) => degree(adjacency, n) > 0)
  while (left.length > 0) {
    const ties = new Map(left.map((n) => [n, placedNeighbours(adjacency, isPlaced, n)]))
    const order = (a: number, b: number): number =>
      (ties.get(b) ?? 0) - (ties.get(a) ?? 0) || (graph.importance[b] ?? 0) - (graph.importance[a] ?? 0) || a - b
    left.sort(order)
    const wave = left.filter((n, i) => i === 0 || (ties.get(n) ?? 0) > 0)
    yield* wave
    const done = new Set(wave)
    left = left.filter((n) => !done.has(n))
  }
}

function degree({ start }: Adjacency, n: number): number {
  return (start[n + 1] ?? 0) - (start[n] ?? 0)
}

function placedNeighbours({ start, node }: Adjacency, isPlaced: Uint8Array, n: number): number {
  let count = 0
  for (let at = start[n] ?? 0; at < (start[n + 1] ?? 0); at++) count += isPlaced[node[at] ?? 0] ?? 0
  return count
}

/** The weighted middle of the placed neighbours; beside the only one, on the side away from the picture's middle. */
function wishedPlace(
  graph: LayoutGraph,
  { start, node, edge }: Adjacency,
  points: Points,
  isPlaced: Uint8Array,
  n: number,
  middle: readonly [x: number, y: number],
): [x: number, y: number] | null {
  let [x, y, weights, count, only] = [0, 0, 0, 0, 0]
  for (let at = start[n] ?? 0; at < (start[n + 1] ?? 0); at++) {
    const other = node[at] ?? 0
    if (!isPlaced[other]) continue
    const weight = graph.weight[edge[at] ?? 0] ?? 1
    x += weight * (points.x[other] ?? 0)
    y += weight * (points.y[other] ?? 0)
    weights += weight
    count++
    only = other
  }
  if (count === 0) return null
  if (count > 1) return [x / weights, y / weights]
  const turn = Math.atan2((points.y[only] ?? 0) - middle[1], (points.x[only] ?? 0) - middle[0])
  const way = (graph.radius[only] ?? 0) + (graph.radius[n] ?? 0) + BESIDE
  return [(points.x[only] ?? 0) + way * Math.cos(turn), (points.y[only] ?? 0) + way * Math.sin(turn)]
}

function middleOf(points: Points, isPlaced: Uint8Array): [x: number, y: number] {
  const placed = placedNodes(isPlaced)
  const mean = (values: Float64Array): number => placed.reduce((sum, n) => sum + (values[n] ?? 0), 0) / placed.length
  return placed.length === 0 ? [0, 0] : [mean(points.x), mean(points.y)]
}

/** Where the first node of a part of its own goes: in rows under what was placed before, as wide as that. */
function beneath(around: Box | null, part: number): [x: number, y: number] {
  const { left, right, bottom } = around ?? { left: 0, right: 0, bottom: 0 }
  const inRow = Math.max(LEAST_PARTS_IN_ROW, Math.floor((right - left) / PART))
  return [left + (0.5 + (part % inRow)) * PART, bottom + (0.5 + Math.floor(part / inRow)) * PART]
}

function placedExtent(boxes: NodeBoxes, points: Points, isPlaced: Uint8Array): Box | null {
  const placed = placedNodes(isPlaced)
  const column = (values: Float64Array): Float64Array => Float64Array.from(placed, (n) => values[n] ?? 0)
  return placed.length === 0 ? null : extentOf(pickBoxes(boxes, placed), { x: column(points.x), y: column(points.y) })
}

function placedNodes(isPlaced: Uint8Array): number[] {
  return Array.from(isPlaced.keys()).filter((n) => isPlaced[n])
}
