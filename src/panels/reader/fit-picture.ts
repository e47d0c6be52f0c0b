import type { Points } from '../../layout/layout-graph.ts'

/** A node of a small picture. Lengths are in pixels. */
export interface PictureNode {
  x: number
  y: number
  radius: number
  /** Its label, or null where there is no room for it. */
  label: { x: number; y: number; text: string } | null
}

export interface PictureName {
  name: string
  /** Larger is more important: its label goes first. */
  weight: number
}

const MARGIN = 18
const SIDE = 36
const LEAST_RADIUS = 3.5
const MORE_RADIUS = 6.5
/** Of the label's font of 11 px. */
const CHARACTER = 5.9
const LINE = 13
const LONGEST = 24
/** How much more a layout is stretched one way than the other, to fill the picture. */
const MOST_STRETCH = 2.2

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * Fits a layout into a picture, and gives a label to every node that has room for one, the weightiest first. Labels never
 * overlap each other or another node.
 */
export function fitPicture(
  points: Points,
  names: readonly PictureName[],
  width: number,
  height: number,
): PictureNode[] {
  const most = Math.max(1, ...names.map(({ weight }) => weight))
  const place = scaleInto(points, width, height)
  const nodes = names.map(({ weight }, n): PictureNode => {
    const radius = LEAST_RADIUS + MORE_RADIUS * Math.sqrt(weight / most)
    return { ...place(points.x[n] ?? 0, points.y[n] ?? 0), radius, label: null }
  })
  const taken: Box[] = nodes.map(({ x, y, radius }) => boxAround(x, y, radius, radius))
  const order = names.map((_, n) => n).sort((a, b) => (names[b]?.weight ?? 0) - (names[a]?.weight ?? 0) || a - b)
  for (const n of order) {
    const node = nodes[n]
    if (!node) continue
    const text = shorten(names[n]?.name ?? '')
    const half = (text.length * CHARACTER) / 2
    const x = Math.min(Math.max(node.x, half + 2), width - half - 2)
    const [aside, beyond] = [node.radius + half + 3, node.radius + LINE / 2 + 1]
    const places = [
      { x, y: node.y + beyond },
      { x: node.x + aside, y: node.y },
      { x: node.x - aside, y: node.y },
      { x, y: node.y - beyond },
    ]
    const free = places.find((at) => {
      const box = boxAround(at.x, at.y, half, LINE / 2)
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      return inside && taken.every((other, o) => o === n || !overlap(box, other))
    })
    if (!free) continue
    node.label = { ...free, text }
    taken.push(boxAround(free.x, free.y, half, LINE / 2))
  }
  return nodes
}

function scaleInto(points: Points, width: number, height: number): (x: number, y: number) => { x: number; y: number } {
  const [left, right] = [Math.min(...points.x), Math.max(...points.x)]
  const [top, bottom] = [Math.min(...points.y), Math.max(...points.y)]
  const stretch = (room: number, span: number): number => (span > 0 ? room / span : Infinity)
  const across = stretch(width - 2 * SIDE, right - left)
  const down = stretch(height - 2 * MARGIN, bottom - top)
  const limited = (scale: number, other: number): number => {
    const by = Math.min(scale, other * MOST_STRETCH)
    return Number.isFinite(by) ? by : 0
  }
  const [byX, byY] = [limited(across, down), limited(down, across)]
  return (x, y) => ({
    x: width / 2 + (x - (left + right) / 2) * byX,
    y: height / 2 + (y - (top + bottom) / 2) * byY,
  })
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
}

function shorten(name: string): string {
  const letters = Array.from(name)
  return letters.length <= LONGEST ? name : `${letters.slice(0, LONGEST - 1).join('')}…`
}
