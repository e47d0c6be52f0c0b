import type { CanvasTheme } from './canvas-theme.ts'
import { LabelSprites, type LabelStyle } from './label-sprites.ts'
import { isPlaced, type Picture } from './picture.ts'
import { placeLabels, type LabelPlace, type LabelWish, type Obstacle } from './place-labels.ts'
import { visibleBox, type Viewport } from './viewport.ts'

/** Names that are tried, most important first. */
const MOST_WISHES = 420
/** Nodes smaller than this on screen, in px, may be covered. */
const SMALL = 2.6
/** Share of the most important names that may cover nodes. */
const INSISTING = 0.06
/** The share of the screen that names may cover, of few nodes and of many: more would be all text and no picture. */
const SHARE_FEW = 0.12
const SHARE_MANY = 0.065
const MANY = 900
/** How opaque names are that aren't lit while others are. */
const DIMMED = 0.28
/** Beyond the screen, in px, names are placed too, so that a pan uncovers them. */
const MARGIN = 160

export interface LabelEmphasis {
  /** Nodes whose names come first and stay bright; null: all alike. */
  lit: ReadonlySet<number> | null
  /** Of those, the ones that come before all others. */
  first: readonly number[]
}

/**
 * Names beside their nodes, on a canvas of their own above everything, always the same size on screen. Which names are
 * shown and on which side is decided anew when the view comes to rest, and kept while it moves.
 */
export class LabelLayer {
  readonly #canvas: HTMLCanvasElement
  readonly #sprites = new LabelSprites()
  #places: (LabelPlace & { style: LabelStyle; dim: boolean })[] = []
  #theme: CanvasTheme | null = null

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  /** The labels on screen, for tests and for pictures to be saved. */
  get places(): readonly (LabelPlace & { style: LabelStyle; dim: boolean })[] {
    return this.#places
  }

  /** Chooses and places the names. */
  arrange(picture: Picture, viewport: Viewport, theme: CanvasTheme, { lit, first }: LabelEmphasis): void {
    this.#theme = theme
    this.#sprites.use(theme)
    const visible = visibleBox(viewport, MARGIN)
    const isVisible = (n: number): boolean => {
      const [x, y] = [picture.x[n] ?? NaN, picture.y[n] ?? NaN]
      return x >= visible.left && x <= visible.right && y >= visible.top && y <= visible.bottom
    }
    const nodes = Array.from(picture.entities.keys()).filter((n) => isPlaced(picture, n) && isVisible(n))
    const order = lit ? [...first.filter(isVisible), ...nodes.filter((n) => lit.has(n) && !first.includes(n))] : nodes
    const others = lit ? nodes.filter((n) => !lit.has(n)) : []
    const wished = [...order, ...others].slice(0, MOST_WISHES)
    const insisting = new Set([...first, ...nodes.slice(0, Math.ceil(nodes.length * INSISTING))])
    const wishes = wished.map((n) => this.#wish(picture, viewport, n, insisting.has(n) || (lit?.has(n) ?? false)))
    const places = placeLabels(wishes, obstaclesOf(picture, viewport, nodes), {
      ...viewport,
      share: nodes.length < MANY ? SHARE_FEW : SHARE_MANY,
    })
    this.#places = places.map((place) => ({
      ...place,
      style: styleOf(picture, place.node),
      dim: lit !== null && !lit.has(place.node),
    }))
  }

  /** Draws the chosen names where their nodes are now. */
  draw(picture: Picture, viewport: Viewport): void {
    const context = fitCanvas(this.#canvas, viewport)
    if (!context || !this.#theme) return
    this.#paint(context, picture, viewport)
  }

  #paint(context: CanvasRenderingContext2D, picture: Picture, viewport: Viewport): void {
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

  #wish(picture: Picture, { zoom, panX, panY }: Viewport, node: number, insists: boolean): LabelWish {
    return {
      node,
      x: (picture.x[node] ?? 0) * zoom + panX,
      y: (picture.y[node] ?? 0) * zoom + panY,
      radius: (picture.radius[node] ?? 0) * zoom,
      size: () => this.#sprites.sizeOf(picture.entities[node]?.entity.name ?? '', styleOf(picture, node)),
      insists,
    }
  }
}

/** At most so many names are set large, and so many bold: emphasis wants to be rare. */
const LARGE = 6
const MEDIUM = 22

/** Larger and bolder for more important names; never under 11 px. */
export function styleOf(picture: Picture, node: number): LabelStyle {
  const most = picture.entities[0]?.size ?? 1
  const share = (picture.entities[node]?.size ?? 0) / Math.max(most, 1e-9)
  if (share > 0.6 && node < LARGE) return { size: 15, weight: 600 }
  if (share > 0.35 && node < MEDIUM) return { size: 13, weight: 600 }
  return { size: share > 0.2 ? 12 : 11, weight: 400 }
}

function obstaclesOf(picture: Picture, { zoom, panX, panY }: Viewport, nodes: readonly number[]): Obstacle[] {
  return nodes.flatMap((n) => {
    const radius = (picture.radius[n] ?? 0) * zoom
    if (radius < SMALL) return []
    return [{ x: (picture.x[n] ?? 0) * zoom + panX, y: (picture.y[n] ?? 0) * zoom + panY, radius }]
  })
}

/** Makes a canvas as large as the viewport, empties it and returns its context, scaled to CSS px. */
function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Viewport): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide
    canvas.height = high
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, width, height)
  return context
}
