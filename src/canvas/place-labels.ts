import { BoxGrid, type Box } from '../layout/box-grid.ts'

/** px */
export interface LabelSize {
  width: number
  height: number
}

/** A label that wants a place. All lengths in px on screen. */
export interface LabelWish {
  /** Number of the node. */
  node: number
  x: number
  y: number
  radius: number
  /** The direction in which the node's ties leave it free, as an angle; null when they lie all round. */
  away: number | null
  /** Asked for only when a label has a chance: measuring text takes long. */
  size: () => LabelSize
  /** The most that it may cover when there is no free place: radii of nodes clearly smaller than its own, added up, px. */
  mayCover: number
}

/** Where a label goes: the offset of its upper left corner from the middle of its node, in px. */
export interface LabelPlace {
  node: number
  dx: number
  dy: number
  width: number
}

/** A node's shape, which labels should not cover. */
export interface Obstacle {
  x: number
  y: number
  radius: number
}

/** What labels are set on. */
export interface LabelSheet {
  /** px; labels of nodes on the sheet stay on it. */
  width: number
  height: number
  /**
   * The share of its area that labels may cover, those of nodes beside it not counted. When it is used up, only labels
   * that may cover anything are placed.
   */
  share: number
  /** What lies over the sheet, such as buttons: labels of nodes on the sheet stay clear of it. */
  reserved?: readonly Box[]
}

/** Free room between a node and its label, and between labels. */
const GAP = 3
const APART = 2
/**
 * Nodes up to this share of a label's own node are no rivals to it: it may stand near them, and cover them where it may cover
 * anything.
 */
const SMALLER = 0.6
/** The places right at a node's sides: anywhere else, a label must not seem to be another node's. */
const SIDES = 4
/** How much further off a label may stand that finds no place close by, px. */
const FURTHER = 9

/**
 * Places labels one after the other so that none overlaps another or a node: on the side away from the node's ties, else
 * below its node, above, to the right, to the left, or towards a corner, whichever is free first. A label that finds no
 * place is left out; some may stand a little further off or cover small nodes, none another label.
 *
 * @param wishes most important first
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  { width, height, share, reserved = [] }: LabelSheet,
): LabelPlace[] {
  let left = width * height * share
  const nodes = new BoxGrid(48)
  for (const { x, y, radius } of obstacles) {
    nodes.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
  }
  const labels = new BoxGrid(48)
  const taken = new BoxGrid(48)
  for (const box of reserved) taken.add(box)
  const places: LabelPlace[] = []
  for (const wish of wishes) {
    const sheet = { left: 0, top: 0, right: width, bottom: height }
    const isOn = wish.x > 0 && wish.x < width && wish.y > 0 && wish.y < height
    if (isOn && left <= 0 && wish.mayCover < Infinity) continue
    const size = wish.size()
    const candidates = candidatesFor(wish, size)
    const boxes = candidates.map(([dx, dy]) => boxOf(wish, size, dx, dy))
    const coverable = wish.mayCover === Infinity ? Infinity : wish.radius * SMALLER
    const covered = (box: Box): number => {
      const radii = nodes.near(box).map((i) => obstacles[i]?.radius ?? 0)
      return radii.some((radius) => radius > coverable) ? Infinity : radii.reduce((sum, radius) => sum + radius, 0)
    }
    const isClear = (box: Box): boolean =>
      nodes.near(grown(box, gapTo(wish, box))).every((i) => {
        const { x, y, radius } = obstacles[i] ?? wish
        return (x === wish.x && y === wish.y) || radius <= wish.radius * SMALLER
      })
    const isFree = (box: Box): boolean => (!isOn || (contains(sheet, box) && !taken.hits(box))) && !labels.hits(box)
    // what may cover everything is lit, and the rest, which is dim, is not mistaken for it
    const sides = wish.mayCover === Infinity ? boxes.length : SIDES + (wish.away === null ? 0 : 1)
    let chosen = firstOf(boxes, (box) => isFree(box) && !nodes.hits(box), isClear, sides)
    if (chosen < 0 && wish.mayCover > 0) chosen = leastCovering(boxes.slice(0, sides), wish.mayCover, isFree, covered)
    const [box, offset] = [boxes[chosen], candidates[chosen]]
    if (!box || !offset) continue
    labels.add({ left: box.left - APART, right: box.right + APART, top: box.top, bottom: box.bottom })
    if (isOn) left -= size.width * size.height
    places.push({ node: wish.node, dx: offset[0], dy: offset[1], width: size.width })
  }
  return places
}

/** The first of these boxes that is possible and good, else the first possible one of some; −1 when none is. */
function firstOf(
  boxes: readonly Box[],
  isPossible: (box: Box) => boolean,
  isGood: (box: Box) => boolean,
  some: number,
): number {
  let possible = -1
  for (const [i, box] of boxes.entries()) {
    if (!isPossible(box)) continue
    if (isGood(box)) return i
    if (possible < 0 && i < some) possible = i
  }
  return possible
}

/** The free place that covers least; −1 when none is free or all cover too much. */
function leastCovering(
  boxes: readonly Box[],
  most: number,
  isFree: (box: Box) => boolean,
  covered: (box: Box) => number,
): number {
  const cover = boxes.map((box) => (isFree(box) ? covered(box) : Infinity))
  const least = Math.min(...cover)
  return Number.isFinite(least) && least <= most ? cover.indexOf(least) : -1
}

/** How far a label is from the square round its node, px: nearer to another node, it may seem to be that node's. */
function gapTo({ x, y, radius }: LabelWish, { left, right, top, bottom }: Box): number {
  return Math.max(left - x, x - right, top - y, y - bottom) - radius
}

function grown({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by }
}

function contains(outer: Box, box: Box): boolean {
  return box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom
}

/**
 * Where a label may stand, best first: none of these touches the square round its own node. Those that may cover something
 * may stand further off as well.
 */
function candidatesFor({ radius, away, mayCover }: LabelWish, size: LabelSize): [dx: number, dy: number][] {
  const close = around(radius + GAP, size)
  const outward = away === null ? [] : [beyond(away, radius + GAP, size)]
  // layouts keep room for the labels of important nodes below them
  const [below, ...others] = close
  const near = mayCover > 0 && below ? [below, ...outward, ...others] : [...outward, ...close]
  return [...near, ...(mayCover > 0 ? around(radius + GAP + FURTHER, size) : [])]
}

/** Below, above, right and left of a node, then the same moved along that side. */
function around(distance: number, { width, height }: LabelSize): [dx: number, dy: number][] {
  const [below, above] = [distance, -distance - height]
  const [right, left] = [distance + 1, -distance - 1 - width]
  const [low, high] = [distance * 0.5 - height / 2, -distance * 0.5 - height / 2]
  return [
    [-width / 2, below],
    [-width / 2, above],
    [right, -height / 2],
    [left, -height / 2],
    ...[low, high].flatMap((dy): [number, number][] => [
      [right, dy],
      [left, dy],
    ]),
    ...[-width / 4, (-width * 3) / 4, distance / 2, -distance / 2 - width].flatMap((dx): [number, number][] => [
      [dx, below],
      [dx, above],
    ]),
  ]
}

/** As near as a label can stand in a direction without touching the square of this half side round the node. */
function beyond(angle: number, distance: number, { width, height }: LabelSize): [dx: number, dy: number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const far = Math.min((distance + width / 2) / Math.abs(cos), (distance + height / 2) / Math.abs(sin))
  return [far * cos - width / 2, far * sin - height / 2]
}

function boxOf({ x, y }: LabelWish, { width, height }: LabelSize, dx: number, dy: number): Box {
  return { left: x + dx, right: x + dx + width, top: y + dy, bottom: y + dy + height }
}
