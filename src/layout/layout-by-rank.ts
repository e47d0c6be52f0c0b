import { adjacencyOf, type Adjacency, type LayoutGraph, type Points } from './layout-graph.ts'
import { nodeBoxes } from './node-boxes.ts'
import { rankNodes } from './rank-nodes.ts'

/** Room between rings, and along a ring. */
const BETWEEN_RINGS = 70
const ALONG = 26

/**
 * Rings by importance: the most important in the middle. On its ring a node stands near the direction of its neighbours
 * further in, so that ties run outwards rather than across.
 */
export function layoutByRank(graph: LayoutGraph): Points {
  const points: Points = { x: new Float64Array(graph.ids.length), y: new Float64Array(graph.ids.length) }
  const adjacency = adjacencyOf(graph)
  const boxes = nodeBoxes(graph, 1)
  const isPlaced = new Uint8Array(graph.ids.length)
  const ranked = rankNodes(graph)
  let radius = 0
  for (let next = 0; next < ranked.length; radius += BETWEEN_RINGS) {
    const ring: number[] = []
    let left = Math.max(1, 2 * Math.PI * radius)
    for (; next < ranked.length; next++) {
      const n = ranked[next] ?? 0
      const room = Math.max(ALONG, (boxes.half[n] ?? 0) * 2)
      if (ring.length > 0 && room > left) break
      left -= room
      ring.push(n)
    }
    putRing(points, ring, radius, (n) => wantedTurn(points, adjacency, isPlaced, n))
    for (const n of ring) isPlaced[n] = 1
  }
  return points
}

/** Spreads a ring evenly, in the order of the turns that its nodes want. */
function putRing(points: Points, ring: readonly number[], radius: number, wanted: (n: number) => number): void {
  const turns = new Map(ring.map((n) => [n, wanted(n)]))
  const sorted = [...ring].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0) || a - b)
  const step = (2 * Math.PI) / ring.length
  // the whole ring is turned so that its nodes are, on the average, where they want to be
  let sin = 0
  let cos = 0
  sorted.forEach((n, i) => {
    sin += Math.sin((turns.get(n) ?? 0) - i * step)
    cos += Math.cos((turns.get(n) ?? 0) - i * step)
  })
  const offset = Math.atan2(sin, cos)
  sorted.forEach((n, i) => {
    points.x[n] = radius * Math.cos(offset + i * step)
    points.y[n] = radius * Math.sin(offset + i * step)
  })
}

/** The direction of a node's placed neighbours, seen from the middle; a turn by its number when it has none. */
function wantedTurn(points: Points, { start, node }: Adjacency, isPlaced: Uint8Array, n: number): number {
  let x = 0
  let y = 0
  for (let at = start[n] ?? 0; at < (start[n + 1] ?? 0); at++) {
    const other = node[at] ?? 0
    if (!isPlaced[other]) continue
    x += points.x[other] ?? 0
    y += points.y[other] ?? 0
  }
  return Math.abs(x) + Math.abs(y) > 1e-9 ? Math.atan2(y, x) : (n * 2.399963) % (2 * Math.PI)
}
