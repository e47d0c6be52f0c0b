import type { Emphasis } from '../explorer/emphasis.ts'
import { nodeColour, type CanvasTheme } from './canvas-theme.ts'
import { traceShape } from './node-shape.ts'
import { isPlaced, typeOf, type Picture } from './picture.ts'
import type { Viewport } from './viewport.ts'

/** How opaque everything else is while something is lit. */
export const DIMMED = 0.28
const LIT_OPACITY = 0.75
/** Ties are at least so wide where they are lit, and where they are selected or under the pointer, px. */
const LEAST_WIDTH = 1.2
const MARKED_WIDTH = 3
/** Width of the ring round a marked node, and the gap between, px. */
const RING = 3
const RING_GAP = 2

export interface LitDrawing {
  picture: Picture
  viewport: Viewport
  theme: CanvasTheme
  /** By node; null colours by type. */
  communities: Int32Array | null
}

/** Draws what is lit over the dimmed rest: ties, then nodes, those selected or under the pointer marked. */
export function drawLit(context: CanvasRenderingContext2D, emphasis: Emphasis, drawing: LitDrawing): void {
  const { lit, selected, hovered } = emphasis
  if (!lit) return
  const { picture, theme } = drawing
  const numbers = (ids: Iterable<string>, of: ReadonlyMap<string, number>): number[] =>
    [...ids].flatMap((id) => of.get(id) ?? []).sort((a, b) => b - a)
  const markOf = (kind: 'entity' | 'edge', id: string | undefined): string | null => {
    if (selected?.kind === kind && selected.id === id) return theme.accent
    return hovered?.kind === kind && hovered.id === id ? theme.text : null
  }
  for (const e of numbers(lit.edges, picture.edgeOf)) {
    drawEdge(context, drawing, e, markOf('edge', picture.edges[e]?.id))
  }
  for (const n of numbers(lit.entities, picture.nodeOf)) {
    drawNode(context, drawing, n, markOf('entity', picture.entities[n]?.id))
  }
  context.globalAlpha = 1
}

function drawEdge(
  context: CanvasRenderingContext2D,
  { picture, viewport, theme }: LitDrawing,
  e: number,
  mark: string | null,
): void {
  const { zoom, panX, panY } = viewport
  const [a, b] = [picture.source[e] ?? 0, picture.target[e] ?? 0]
  if (!isPlaced(picture, a) || !isPlaced(picture, b)) return
  context.globalAlpha = mark ? 1 : LIT_OPACITY
  context.strokeStyle = mark ?? theme.textSoft
  context.lineWidth = Math.max(mark ? MARKED_WIDTH : LEAST_WIDTH, (picture.width[e] ?? 1) * zoom)
  context.beginPath()
  context.moveTo((picture.x[a] ?? 0) * zoom + panX, (picture.y[a] ?? 0) * zoom + panY)
  context.lineTo((picture.x[b] ?? 0) * zoom + panX, (picture.y[b] ?? 0) * zoom + panY)
  context.stroke()
}

function drawNode(
  context: CanvasRenderingContext2D,
  { picture, viewport, theme, communities }: LitDrawing,
  n: number,
  mark: string | null,
): void {
  if (!isPlaced(picture, n)) return
  const { zoom, panX, panY } = viewport
  const type = typeOf(picture, n)
  const [x, y] = [(picture.x[n] ?? 0) * zoom + panX, (picture.y[n] ?? 0) * zoom + panY]
  const radius = Math.max(2, (picture.radius[n] ?? 0) * zoom)
  context.globalAlpha = 1
  if (mark) {
    context.beginPath()
    traceShape(context, type, x, y, radius + RING_GAP + RING / 2)
    context.lineWidth = RING
    context.strokeStyle = mark
    context.stroke()
  }
  context.beginPath()
  traceShape(context, type, x, y, radius)
  context.lineWidth = 1.6
  context.strokeStyle = theme.background
  context.stroke()
  context.fillStyle = nodeColour(theme, type, communities ? (communities[n] ?? -1) : null)
  context.fill()
}
