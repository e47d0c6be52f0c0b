import type { Box } from '../layout/box-grid.ts'
import type { Picture } from './picture.ts'

/** What of the picture is on screen: a point (x, y) of the picture is drawn at (x · zoom + panX, y · zoom + panY), in px. */
export interface Viewport {
  panX: number
  panY: number
  zoom: number
  width: number
  height: number
}

export const LEAST_ZOOM = 0.02
export const MOST_ZOOM = 6
/** Small graphs aren't blown up beyond this when they are fitted. */
const MOST_FITTED_ZOOM = 1.5
/** Room for labels at the sides, for choices above, and for the legend below, in px. */
const SIDE = 56
const ABOVE = 40
const BELOW = 56

/** The box of the picture that is on screen, with a margin in px. */
export function visibleBox({ panX, panY, zoom, width, height }: Viewport, margin = 0): Box {
  return {
    left: (-margin - panX) / zoom,
    top: (-margin - panY) / zoom,
    right: (width + margin - panX) / zoom,
    bottom: (height + margin - panY) / zoom,
  }
}

/** The viewport of a size that shows the given nodes of a picture as large as possible; null when none has a place. */
export function fitNodes(
  picture: Picture,
  nodes: Iterable<number>,
  { width, height }: { width: number; height: number },
): Viewport | null {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const n of nodes) {
    const [x, y, r] = [picture.x[n] ?? NaN, picture.y[n] ?? NaN, picture.radius[n] ?? 0]
    if (Number.isNaN(x) || Number.isNaN(y)) continue
    box.left = Math.min(box.left, x - r)
    box.top = Math.min(box.top, y - r)
    box.right = Math.max(box.right, x + r)
    box.bottom = Math.max(box.bottom, y + r)
  }
  if (box.left > box.right) return null
  // on a narrow canvas the margins give way
  const side = Math.min(SIDE, width / 8)
  const [above, below] = [Math.min(ABOVE, height / 8), Math.min(BELOW, height / 6)]
  const wide = (width - 2 * side) / Math.max(1, box.right - box.left)
  const high = (height - above - below) / Math.max(1, box.bottom - box.top)
  const zoom = Math.max(LEAST_ZOOM, Math.min(wide, high, MOST_FITTED_ZOOM))
  return {
    zoom,
    panX: width / 2 - ((box.left + box.right) / 2) * zoom,
    panY: (height + above - below) / 2 - ((box.top + box.bottom) / 2) * zoom,
    width,
    height,
  }
}

/** The same middle at another zoom. */
export function aroundMiddle(viewport: Viewport, zoom: number): Viewport {
  const { panX, panY, width, height } = viewport
  const scale = zoom / viewport.zoom
  return {
    ...viewport,
    zoom,
    panX: width / 2 - (width / 2 - panX) * scale,
    panY: height / 2 - (height / 2 - panY) * scale,
  }
}
