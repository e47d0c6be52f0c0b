import type { EntityType } from '../../graph/index.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import { nodeColour } from './canvas-theme.ts'
import { traceShape } from './node-shape.ts'
import { isPlaced, typeOf, type Picture } from './picture.ts'
import { visibleBox, type Viewport } from './viewport.ts'

/** Ties drawn in one stroke: of lines wider than a pixel, long paths cost more than their parts. */
const STROKE = 200
const WIDE_STROKE = 8
/** Nodes drawn between two looks at the clock. */
const SLICE = 200
/** Steps of opacity. */
const LEVELS = 40
/** Ties thinner than this on screen are drawn this thin, only fainter. */
const HAIR = 0.6
/** Where more ties than this are drawn, they grow fainter together. */
const MANY_TIES = 2500
/** On-screen length from which a tie grows fainter, in px: long ones cross the whole picture and tell the least. */
const LONG = 240

export interface Drawing {
  theme: CanvasTheme
  /** By node; null colours by type. */
  communities: Int32Array | null
  /** Nodes and edges to leave out. */
  skipNodes?: ReadonlySet<number>
  skipEdges?: ReadonlySet<number>
}

/**
 * Draws the ties and nodes of a picture that are on screen, weakest and least important first. A generator, so that a long
 * drawing can be spread over several frames: it stops after every few hundred shapes.
 */
export function* drawPicture(
  context: CanvasRenderingContext2D,
  picture: Picture,
  viewport: Viewport,
  drawing: Drawing,
): Generator<void> {
  yield* drawEdges(context, picture, viewport, drawing)
  yield* drawNodes(context, picture, viewport, drawing)
}

/** Ties of one look, to be drawn together. */
interface EdgeBundle {
  alpha: number
  line: number
  edges: number[]
}

function* drawEdges(
  context: CanvasRenderingContext2D,
  picture: Picture,
  viewport: Viewport,
  { theme, skipEdges }: Drawing,
): Generator<void> {
  const { x, y, source, target } = picture
  const { zoom, panX, panY } = viewport
  context.strokeStyle = theme.edge
  context.lineCap = 'butt'
  for (const { alpha, line, edges } of bundleEdges(picture, viewport, skipEdges)) {
    context.globalAlpha = alpha
    context.lineWidth = line
    const stroke = line > 1 ? WIDE_STROKE : STROKE
    for (let first = 0; first < edges.length; first += stroke) {
      context.beginPath()
      for (const e of edges.slice(first, first + stroke)) {
        const [a, b] = [source[e] ?? 0, target[e] ?? 0]
        context.moveTo((x[a] ?? 0) * zoom + panX, (y[a] ?? 0) * zoom + panY)
        context.lineTo((x[b] ?? 0) * zoom + panX, (y[b] ?? 0) * zoom + panY)
      }
      context.stroke()
      yield
    }
  }
  context.globalAlpha = 1
}

/** The ties on screen by how they look, faintest first. */
function bundleEdges(picture: Picture, viewport: Viewport, skip: ReadonlySet<number> | undefined): EdgeBundle[] {
  const { x, y, source, target, width, opacity } = picture
  const { zoom } = viewport
  const drawn = edgesOnScreen(picture, viewport, skip)
  const crowd = Math.min(1, Math.sqrt(MANY_TIES / Math.max(1, drawn.length)))
  const bundles = new Map<number, EdgeBundle>()
  for (const e of drawn) {
    const [a, b] = [source[e] ?? 0, target[e] ?? 0]
    const wanted = (width[e] ?? 1) * zoom
    const length = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)) * zoom
    const far = crowd < 1 ? Math.min(1, 0.3 + (0.7 * LONG) / Math.max(1, length)) : 1
    const alpha = Math.max(1, Math.round((opacity[e] ?? 1) * crowd * far * Math.min(1, wanted / HAIR + 0.3) * LEVELS))
    const line = Math.max(HAIR, Math.round(wanted * 2) / 2)
    const look = line * 1000 + alpha
    const bundle = bundles.get(look)
    if (bundle) bundle.edges.push(e)
    else bundles.set(look, { alpha: alpha / LEVELS, line, edges: [e] })
  }
  return [...bundles].sort(([a], [b]) => a - b).map(([, bundle]) => bundle)
}

/** Weakest first. */
function edgesOnScreen({ x, y, source, target }: Picture, viewport: Viewport, skip?: ReadonlySet<number>): number[] {
  const { left, top, right, bottom } = visibleBox(viewport, 4)
  const found: number[] = []
  for (let e = source.length - 1; e >= 0; e--) {
    const [a, b] = [source[e] ?? 0, target[e] ?? 0]
    const [ax, ay, bx, by] = [x[a] ?? NaN, y[a] ?? NaN, x[b] ?? NaN, y[b] ?? NaN]
    if (Number.isNaN(ax) || Number.isNaN(bx)) continue
    if ((ax < left && bx < left) || (ax > right && bx > right)) continue
    if ((ay < top && by < top) || (ay > bottom && by > bottom)) continue
    if (!skip?.has(e)) found.push(e)
  }
  return found
}

function* drawNodes(
  context: CanvasRenderingContext2D,
  picture: Picture,
  viewport: Viewport,
  { theme, communities, skipNodes }: Drawing,
): Generator<void> {
  const { zoom, panX, panY } = viewport
  const visible = visibleBox(viewport, 30 * zoom)
  for (let n = picture.x.length - 1; n >= 0; n--) {
    const [x, y] = [picture.x[n] ?? 0, picture.y[n] ?? 0]
    if (skipNodes?.has(n) || !isPlaced(picture, n)) continue
    if (x < visible.left || x > visible.right || y < visible.top || y > visible.bottom) continue
    const type: EntityType = typeOf(picture, n)
    const radius = Math.max(1.2, (picture.radius[n] ?? 1) * zoom)
    context.beginPath()
    traceShape(context, type, x * zoom + panX, y * zoom + panY, radius)
    if (radius > 3) {
      context.strokeStyle = theme.background
      context.lineWidth = Math.min(3, radius / 2.5)
      context.stroke()
    }
    context.fillStyle = nodeColour(theme, type, communities ? (communities[n] ?? -1) : null)
    context.fill()
    if (n % SLICE === SLICE - 1) yield
  }
}
