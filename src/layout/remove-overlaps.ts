import { BoxGrid } from './box-grid.ts'
import type { Points } from './layout-graph.ts'
import { boxAt, usualSide, type NodeBoxes } from './node-boxes.ts'

/** Rounds of pushing apart before everything is spread a little. */
const ROUNDS = 12
const SPREAD = 1.06
/** More than any graph needs; a bound all the same. */
const MOST_SPREADS = 80

/**
 * Moves nodes apart until no two boxes overlap, keeping the picture's shape: overlapping pairs are pushed along the side
 * where they overlap less, discs along the line between them, and where that isn't enough, everything is spread evenly. Fixed nodes don't move; a free one
 * that finds no room between them is put to the nearest free place.
 *
 * @param isFixed 1 for nodes that must stay; null for none
 * @returns new positions
 */
export function removeOverlaps(points: Points, boxes: NodeBoxes, isFixed: Uint8Array | null = null): Points {
  const moved = { x: points.x.slice(), y: points.y.slice() }
  const someFixed = isFixed?.includes(1) ?? false
  for (let spreads = 0; spreads < MOST_SPREADS; spreads++) {
    for (let round = 0; round < ROUNDS; round++) if (pushApart(moved, boxes, isFixed) === 0) return moved
    if (someFixed) break
    moved.x = moved.x.map((x) => x * SPREAD)
    moved.y = moved.y.map((y) => y * SPREAD)
  }
  return settle(moved, boxes, isFixed)
}

/** One round; returns how many pairs overlapped. */
function pushApart(points: Points, boxes: NodeBoxes, isFixed: Uint8Array | null): number {
  const { x, y } = points
  const grid = new BoxGrid(usualSide(boxes))
  x.forEach((at, n) => grid.add(boxAt(boxes, n, at, y[n] ?? 0)))
  let pushed = 0
  for (let a = 0; a < x.length; a++) {
    for (const b of grid.near(boxAt(boxes, a, x[a] ?? 0, y[a] ?? 0))) {
      if (b > a && push(points, boxes, isFixed, a, b)) pushed++
    }
  }
  return pushed
}

/** Pushes a pair apart if it overlaps where it stands now. Returns whether it did. */
function push(points: Points, boxes: NodeBoxes, isFixed: Uint8Array | null, a: number, b: number): boolean {
  const { x, y } = points
  if (isFixed?.[a] && isFixed[b]) return false
  const shareOfA = isFixed?.[a] ? 0 : isFixed?.[b] ? 1 : 0.5
  if (boxes.isRound[a] && boxes.isRound[b]) return pushDiscs(points, boxes, a, b, shareOfA)
  const one = boxAt(boxes, a, x[a] ?? 0, y[a] ?? 0)
  const other = boxAt(boxes, b, x[b] ?? 0, y[b] ?? 0)
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  if (wide <= 0 || high <= 0) return false
  // a hair more than needed, or rounding leaves them overlapping
  const sideways = wide < high
  const axis = sideways ? x : y
  const way = (sideways ? wide : high) + 0.01
  const direction = (axis[a] ?? 0) < (axis[b] ?? 0) || ((axis[a] ?? 0) === (axis[b] ?? 0) && a < b) ? -1 : 1
  axis[a] = (axis[a] ?? 0) + direction * way * shareOfA
  axis[b] = (axis[b] ?? 0) - direction * way * (1 - shareOfA)
  return true
}

function pushDiscs({ x, y }: Points, { half }: NodeBoxes, a: number, b: number, shareOfA: number): boolean {
  const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)]
  const distance = Math.hypot(dx, dy)
  const way = (half[a] ?? 0) + (half[b] ?? 0) - distance
  if (way <= 0) return false
  const turn = distance > 0 ? Math.atan2(dy, dx) : a * 2.399963
  const [stepX, stepY] = [Math.cos(turn) * (way + 0.01), Math.sin(turn) * (way + 0.01)]
  x[a] = (x[a] ?? 0) - stepX * shareOfA
  y[a] = (y[a] ?? 0) - stepY * shareOfA
  x[b] = (x[b] ?? 0) + stepX * (1 - shareOfA)
  y[b] = (y[b] ?? 0) + stepY * (1 - shareOfA)
  return true
}

/** Puts each free node that still overlaps to the nearest free place. */
function settle(points: Points, boxes: NodeBoxes, isFixed: Uint8Array | null): Points {
  const placer = new Placer(boxes)
  points.x.forEach((x, n) => isFixed?.[n] && placer.put(n, x, points.y[n] ?? 0))
  points.x.forEach((x, n) => {
    if (isFixed?.[n]) return
    const [freeX, freeY] = placer.nearestFree(n, x, points.y[n] ?? 0)
    points.x[n] = freeX
    points.y[n] = freeY
    placer.put(n, freeX, freeY)
  })
  return points
}

/** Places nodes one after the other where there is room. */
export class Placer {
  readonly #boxes: NodeBoxes
  readonly #grid: BoxGrid
  readonly #step: number

  constructor(boxes: NodeBoxes) {
    this.#boxes = boxes
    const side = usualSide(boxes)
    this.#grid = new BoxGrid(side)
    this.#step = side / 3
  }

  put(n: number, x: number, y: number): void {
    this.#grid.add(boxAt(this.#boxes, n, x, y))
  }

  isFree(n: number, x: number, y: number): boolean {
    return !this.#grid.hits(boxAt(this.#boxes, n, x, y))
  }

  /** The free place nearest to a wish, looked for along a spiral. */
  nearestFree(n: number, x: number, y: number): [x: number, y: number] {
    if (this.isFree(n, x, y)) return [x, y]
    for (let i = 1; ; i++) {
      const distance = this.#step * Math.sqrt(i)
      const turn = i * 2.399963
      const tryX = x + distance * Math.cos(turn)
      const tryY = y + distance * Math.sin(turn)
      if (this.isFree(n, tryX, tryY)) return [tryX, tryY]
    }
  }
}
