import { findCommunities } from './find-communities.ts'
import { forceLayout } from './force-layout.ts'
import { alignToFixed } from './align-to-fixed.ts'
import { componentsOf, subgraph, type LayoutGraph, type Points } from './layout-graph.ts'
import { boxAt, extentOf, GAP, nodeBoxes, pickBoxes, type NodeBoxes } from './node-boxes.ts'
import { packParts } from './pack-components.ts'
import { placeLoners } from './place-loners.ts'
import { removeOverlaps } from './remove-overlaps.ts'

/** Share of a picture's area that boxes cover before they are pushed apart: of few nodes, and of very many. */
const FILL_FEW = 0.34
const FILL_MANY = 0.14
const MANY = 1500
/** The side of a canvas on which reserved labels shall be readable when the whole picture is fitted into it. */
const REFERENCE_SIDE = 900
/** Labels larger than this would tear communities apart. */
const LARGEST_LABELS = 1.5
/** Free room between parts without a tie. */
const MARGIN = 26

/**
 * The default picture: each connected part by forces, its boxes pushed apart, the parts packed side by side, and names
 * without a tie in a grid below. Fixed nodes stay, and the rest is turned and drawn towards them.
 *
 * @param onProgress called with 0 to 1 and a preview of the positions
 */
export function layoutByForce(
  graph: LayoutGraph,
  onProgress: (share: number, preview: Points) => void = () => undefined,
): Points {
  const communities = findCommunities(graph)
  const components = componentsOf(graph)
  const tied = components.filter((nodes) => nodes.length > 1)
  const points: Points = { x: new Float64Array(graph.ids.length), y: new Float64Array(graph.ids.length) }
  tied.forEach((nodes, i) => {
    const part = subgraph(graph, nodes)
    const own = nodes.map((n) => communities[n] ?? 0)
    const placed = forceLayout(part, own, (share, preview) => {
      // previews of small parts would only flicker
      if (i > 0) return
      put(points, nodes, fill(layFlat(preview), nodeBoxes(part, 1)))
      onProgress(share * 0.9, points)
    })
    put(points, nodes, layFlat(placed))
  })
  return alignToFixed(graph, arrange(graph, points, components))
}

/** Pushes boxes apart within each part and packs the parts. Done twice: how large labels are depends on the whole. */
function arrange(graph: LayoutGraph, raw: Points, components: readonly Int32Array[]): Points {
  const once = arrangeAt(graph, raw, components, 1)
  const scale = labelScale(graph, once)
  return scale <= 1 ? once : arrangeAt(graph, raw, components, scale)
}

/** By how much labels are larger than at a zoom of 1 when the whole picture is in view. */
function labelScale(graph: LayoutGraph, points: Points): number {
  const { left, top, right, bottom } = extentOf(nodeBoxes(graph, 1), points)
  const side = Math.sqrt((right - left) * (bottom - top))
  return Math.min(LARGEST_LABELS, Math.max(1, side / REFERENCE_SIDE))
}

function arrangeAt(graph: LayoutGraph, raw: Points, components: readonly Int32Array[], scale: number): Points {
  const tied = components.filter((nodes) => nodes.length > 1)
  const parts = tied.map((nodes) => {
    const boxes = nodeBoxes(subgraph(graph, nodes), scale)
    const points = nodes.length === 2 ? pair(boxes) : removeOverlaps(fill(pick(raw, nodes), boxes), boxes)
    return { nodes, boxes, points }
  })
  const result: Points = { x: new Float64Array(graph.ids.length), y: new Float64Array(graph.ids.length) }
  const covered = parts.map(({ boxes, points }) => ({
    boxes: Array.from(points.x, (x, n) => boxAt(boxes, n, x, points.y[n] ?? 0)),
  }))
  packParts(covered, MARGIN).forEach(([dx, dy], i) => {
    const part = parts[i]
    if (!part) return
    put(result, part.nodes, { x: part.points.x.map((x) => x + dx), y: part.points.y.map((y) => y + dy) })
  })
  const rest = tied.flatMap((nodes) => Array.from(nodes)).sort((a, b) => a - b)
  const boxes = nodeBoxes(graph, scale)
  const around = extentOf(pickBoxes(boxes, rest), pick(result, Int32Array.from(rest)))
  const alone = components.flatMap((nodes) => (nodes.length === 1 ? Array.from(nodes) : []))
  placeLoners(graph, result, boxes, alone, rest.length > 0 ? around : null)
  return result
}

/** Two nodes with a tie: side by side. */
function pair(boxes: NodeBoxes): Points {
  const way = (boxes.half[0] ?? 0) + (boxes.half[1] ?? 0) + 2 * GAP
  return { x: Float64Array.of(-way / 2, way / 2), y: Float64Array.of(0, 0) }
}

/** Turns a layout so that it is widest from left to right, as screens are. */
function layFlat({ x, y }: Points): Points {
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [middleX, middleY] = [mean(x), mean(y)]
  let [xx, xy, yy] = [0, 0, 0]
  x.forEach((at, n) => {
    const [dx, dy] = [at - middleX, (y[n] ?? 0) - middleY]
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  })
  const turn = -Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return {
    x: x.map((at, n) => (at - middleX) * cos - ((y[n] ?? 0) - middleY) * sin),
    y: y.map((at, n) => ((x[n] ?? 0) - middleX) * sin + (at - middleY) * cos),
  }
}

/** Scales positions so that boxes cover a fixed share of the area. */
function fill(points: Points, boxes: NodeBoxes): Points {
  const { left, top, right, bottom } = extentOf(boxes, points)
  const needed = boxes.half.reduce(
    (sum, half, n) => sum + 2 * half * ((boxes.above[n] ?? 0) + (boxes.below[n] ?? 0)),
    0,
  )
  const share = FILL_FEW + (FILL_MANY - FILL_FEW) * Math.min(1, boxes.half.length / MANY)
  const scale = Math.sqrt(needed / share / Math.max(1, (right - left) * (bottom - top)))
  return { x: points.x.map((x) => x * scale), y: points.y.map((y) => y * scale) }
}

function pick(points: Points, nodes: Int32Array): Points {
  return {
    x: Float64Array.from(nodes, (n) => points.x[n] ?? 0),
    y: Float64Array.from(nodes, (n) => points.y[n] ?? 0),
  }
}

function put(points: Points, nodes: Int32Array, part: Points): void {
  nodes.forEach((n, i) => {
    points.x[n] = part.x[i] ?? 0
    points.y[n] = part.y[i] ?? 0
  })
}
