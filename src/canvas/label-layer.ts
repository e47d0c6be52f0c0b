import type { Emphasis } from '../explorer/emphasis.ts'
import type { Box } from '../layout/box-grid.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import { LabelSprites, type LabelStyle } from './label-sprites.ts'
import { isPlaced, type Picture } from './picture.ts'
import { placeLabels, type LabelPlace, type LabelWish, type Obstacle } from './place-labels.ts'
import { drawLit, type LitDrawing } from './draw-lit.ts'
import { fitCanvas } from './fit-canvas.ts'
import { visibleBox, type Viewport } from './viewport.ts'

/** Names that are tried, most important first. */
const MOST_WISHES = 420
/** Nodes smaller than this on screen, in px, may be covered. */
const SMALL = 2.6
/** Share of the most important names that may cover nodes, and how much of them: radii added up, px. */
const INSISTING = 0.06
const COVERED = 9
/** So many of the most important names, and at most this share of all, may cover more: nobody is to look for them. */
const FIRST = 8
const FIRST_SHARE = 0.1
const FIRST_COVERED = 24
/** The share of the screen that names may cover, of few nodes and of many: more would be all text and no picture. */
const SHARE_FEW = 0.16
const SHARE_MANY = 0.075
const MANY = 600
/** Room for the legend along the lower edge, px. */
const FOOT = 40
/** How opaque names are that aren't lit while others are. */
const DIMMED = 0.42
/** Beyond the screen, in px, names are placed too, so that a pan uncovers them. */
const MARGIN = 160

export interface LabelEmphasis {
  /** Nodes whose names come first and stay bright; null: all alike. */
  lit: ReadonlySet<number> | null
  /** Of those, the ones that come before all others. */
  first: readonly number[]
}

export interface LabelWishes extends LabelEmphasis {
  /** What lies over the canvas, px. */
  reserved: readonly Box[]
}

/** Which names come first when something is lit. */
export function labelEmphasis(picture: Picture, { lit, selected, hovered }: Emphasis): LabelEmphasis {
  const numbers = (ids: Iterable<string>): number[] => [...ids].flatMap((id) => picture.nodeOf.get(id) ?? [])
  if (!lit) return { lit: null, first: [] }
  const marked = [hovered, selected].flatMap((target) => (target?.kind === 'entity' ? [target.id] : []))
  return { lit: new Set(numbers(lit.entities)), first: numbers(new Set(marked)) }
}

/**
 * Names beside their nodes, on a canvas of their own above everything, always the same size on screen. Which names are
 * shown and on which side is decided anew when the view comes to rest, and kept while it moves.
 */
export class LabelLayer {
  readonly #canvas: HTMLCanvasElement
  readonly #sprites = new LabelSprites()
  #places: (LabelPlace & { style: LabelStyle; dim: boolean })[] = []
  #away: (number | null)[] = []
  #awayIn: Picture | null = null

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  /** The labels on screen, for tests and for pictures to be saved. */
  get places(): readonly (LabelPlace & { style: LabelStyle; dim: boolean })[] {
    return this.#places
  }

  /** Chooses and places the names. */
  arrange(picture: Picture, viewport: Viewport, theme: CanvasTheme, { lit, first, reserved }: LabelWishes): void {
    this.#sprites.use(theme)
    if (picture !== this.#awayIn) this.#away = freeSides(picture)
    this.#awayIn = picture
    const visible = visibleBox(viewport, MARGIN)
    const isVisible = (n: number): boolean => {
      const [x, y] = [picture.x[n] ?? NaN, picture.y[n] ?? NaN]
      return x >= visible.left && x <= visible.right && y >= visible.top && y <= visible.bottom
    }
    const nodes = Array.from(picture.entities.keys()).filter((n) => isPlaced(picture, n) && isVisible(n))
    const order = lit ? [...first.filter(isVisible), ...nodes.filter((n) => lit.has(n) && !first.includes(n))] : nodes
    const others = lit ? nodes.filter((n) => !lit.has(n)) : []
    const wished = [...order, ...others].slice(0, MOST_WISHES)
    const important = new Set(nodes.slice(0, Math.ceil(nodes.length * INSISTING)))
    const firstOfAll = new Set(nodes.slice(0, Math.min(FIRST, nodes.length * FIRST_SHARE)))
    const mayCover = (n: number): number =>
      lit?.has(n) ? Infinity : firstOfAll.has(n) ? FIRST_COVERED : important.has(n) ? COVERED : 0
    const wishes = wished.map((n) => this.#wish(picture, viewport, n, mayCover(n)))
    const places = placeLabels(wishes, obstaclesOf(picture, viewport, nodes), {
      width: viewport.width,
      height: viewport.height - FOOT,
      reserved,
      share: SHARE_FEW + (SHARE_MANY - SHARE_FEW) * Math.min(1, nodes.length / MANY),
    })
    this.#places = places.map((place) => ({
      ...place,
      style: styleOf(picture, place.node),
      dim: lit !== null && !lit.has(place.node),
    }))
  }

  /** Draws what is lit, and the chosen names where their nodes are now. */
  draw(emphasis: Emphasis, drawing: LitDrawing): void {
    const context = fitCanvas(this.#canvas, drawing.viewport)
    if (!context) return
    drawLit(context, emphasis, drawing)
    this.#paint(context, drawing)
  }

  #paint(context: CanvasRenderingContext2D, { picture, viewport }: LitDrawing): void {
    const { zoom, panX, panY, width, height } = viewport
    // the least important first, so that while zooming the others stay on top
    for (const { node, dx, dy, style, dim } of [...this.#places].reverse()) {
      const [x, y] = [(picture.x[node] ?? 0) * zoom + panX, (picture.y[node] ?? 0) * zoom + panY]
      if (x < -MARGIN || y < -60 || x > width + MARGIN || y > height + 60) continue
      context.globalAlpha = dim ? DIMMED : 1
      this.#sprites.draw(context, picture.entities[node]?.entity.name ?? '', style, x + dx, y + dy)
    }
    context.globalAlpha = 1
  }

  #wish(picture: Picture, { zoom, panX, panY }: Viewport, node: number, mayCover: number): LabelWish {
    return {
      node,
      x: (picture.x[node] ?? 0) * zoom + panX,
      y: (picture.y[node] ?? 0) * zoom + panY,
      radius: (picture.radius[node] ?? 0) * zoom,
      away: this.#away[node] ?? null,
      size: () => this.#sprites.sizeOf(picture.entities[node]?.entity.name ?? '', styleOf(picture, node)),
      mayCover,
    }
  }
}

/** At most so many names are set large, and so many bold: emphasis wants to be rare. */
const LARGE = 6
const MEDIUM = 18

/** Larger and bolder for more important names; never under 11 px. */
export function styleOf(picture: Picture, node: number): LabelStyle {
  const most = picture.entities[0]?.size ?? 1
  const share = (picture.entities[node]?.size ?? 0) / Math.max(most, 1e-9)
  if (share > 0.6 && node < LARGE) return { size: 14, weight: 600 }
  if (share > 0.35 && node < MEDIUM) return { size: 12, weight: 600 }
  return { size: share > 0.2 ? 12 : 11, weight: 400 }
}

/** How much of one mind the ties of a node must be about where they lie, 0 to 1, for the other side to count as free. */
const ONE_SIDED = 0.45

/** For each node the direction away from its ties; null when they lie on several sides or there are none. */
function freeSides({ x, y, source, target }: Picture): (number | null)[] {
  const sums = Array.from(x, () => ({ x: 0, y: 0, ties: 0 }))
  for (let e = 0; e < source.length; e++) {
    const [a, b] = [source[e] ?? 0, target[e] ?? 0]
    const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)]
    const length = Math.hypot(dx, dy)
    const [from, to] = [sums[a], sums[b]]
    if (!(length > 0) || !from || !to) continue
    from.x += dx / length
    from.y += dy / length
    from.ties++
    to.x -= dx / length
    to.y -= dy / length
    to.ties++
  }
  return sums.map((sum) => {
    const isOneSided = sum.ties > 0 && Math.hypot(sum.x, sum.y) >= ONE_SIDED * sum.ties
    return isOneSided ? Math.atan2(-sum.y, -sum.x) : null
  })
}

function obstaclesOf(picture: Picture, { zoom, panX, panY }: Viewport, nodes: readonly number[]): Obstacle[] {
  return nodes.flatMap((n) => {
    const radius = (picture.radius[n] ?? 0) * zoom
    if (radius < SMALL) return []
    return [{ x: (picture.x[n] ?? 0) * zoom + panX, y: (picture.y[n] ?? 0) * zoom + panY, radius }]
  })
}
