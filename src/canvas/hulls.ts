import { traceContours, type Field } from './contour.ts'
import { isPlaced, type Picture } from './picture.ts'

/** How far an outline stays from the nodes inside, half how wide it is between them, and how far from others, units. */
const PAD = 14
const BAND = 11
const APART = 5
/** Members further from the others than so many usual steps make an island of their own. */
const FAR = 5
/** The finest grid, in units, and the most cells along one side. */
const FINEST = 5
const MOST_CELLS = 420
/** Smaller communities are left without an outline. */
const LEAST_MEMBERS = 3

/** Specks and holes smaller than this, in units squared, aren't drawn. */
const LEAST_AREA = 160

/** The outline of a community: closed lines of x and y in canvas units, to be filled by the even-odd rule. */
export interface Hull {
  community: number
  lines: readonly Float64Array[]
}

/**
 * Outlines of communities that keep close to their members and leave others outside: discs round the members and bands
 * along the shortest tree through them, less what lies nearer to nodes of others. After Collins et al. (2009), "Bubble
 * Sets", with a tree in place of their routing.
 *
 * @param communities by node; below 0: none
 * @param most how many communities get one, by number from 0
 */
export function communityHulls(picture: Picture, communities: Int32Array, most: number): Hull[] {
  const members = new Map<number, number[]>()
  communities.forEach((community, n) => {
    if (community < 0 || community >= most || !isPlaced(picture, n)) return
    const group = members.get(community)
    if (group) group.push(n)
    else members.set(community, [n])
  })
  return [...members]
    .filter(([, nodes]) => nodes.length >= LEAST_MEMBERS)
    .sort(([a], [b]) => a - b)
    .map(([community, nodes]) => {
      const lines = traceContours(fieldOf(picture, communities, community, nodes))
      return { community, lines: lines.filter((line) => areaOf(line) >= LEAST_AREA) }
    })
}

/** The area that a closed line encloses. */
function areaOf(line: Float64Array): number {
  let twice = 0
  for (let i = 0; i < line.length; i += 2) {
    const next = (i + 2) % line.length
    twice += (line[i] ?? 0) * (line[next + 1] ?? 0) - (line[next] ?? 0) * (line[i + 1] ?? 0)
  }
  return Math.abs(twice) / 2
}

/** Above zero inside the outline. */
function fieldOf(picture: Picture, communities: Int32Array, community: number, nodes: readonly number[]): Field {
  const { x, y, radius } = picture
  const field = emptyField(picture, nodes)
  for (const [a, b] of shortestTree(picture, nodes)) {
    const [ax, ay, bx, by] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0]
    const box = { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) }
    paint(field, box, BAND, (px, py, before) => Math.max(before, BAND - toSegment(px, py, ax, ay, bx, by)))
  }
  const around = (n: number, reach: number, change: (before: number, outside: number) => number): void => {
    const [cx, cy, r] = [x[n] ?? 0, y[n] ?? 0, radius[n] ?? 0]
    const box = { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r }
    paint(field, box, reach, (px, py, before) => change(before, Math.hypot(px - cx, py - cy) - r))
  }
  for (const n of nodes) around(n, PAD, (before, outside) => Math.max(before, PAD - outside))
  for (let n = 0; n < x.length; n++) {
    if (communities[n] === community || !isPlaced(picture, n)) continue
    around(n, APART, (before, outside) => Math.min(before, outside - APART))
  }
  // nobody is left out of their own outline by a neighbour who stands too close
  for (const n of nodes) around(n, APART, (before, outside) => Math.max(before, APART - outside))
  return field
}

function emptyField({ x, y, radius }: Picture, nodes: readonly number[]): Field {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const n of nodes) {
    const [cx, cy, r] = [x[n] ?? 0, y[n] ?? 0, (radius[n] ?? 0) + PAD]
    box.left = Math.min(box.left, cx - r)
    box.right = Math.max(box.right, cx + r)
    box.top = Math.min(box.top, cy - r)
    box.bottom = Math.max(box.bottom, cy + r)
  }
  const cell = Math.max(FINEST, Math.max(box.right - box.left, box.bottom - box.top) / MOST_CELLS)
  const [columns, rows] = [box.right - box.left, box.bottom - box.top].map((side) => Math.ceil(side / cell) + 3)
  const size = (columns ?? 0) * (rows ?? 0)
  return {
    left: box.left - cell,
    top: box.top - cell,
    cell,
    columns: columns ?? 0,
    rows: rows ?? 0,
    values: new Float32Array(size).fill(-PAD),
  }
}

/** Changes the values within a reach of a box, the outermost ring aside. */
function paint(
  { left, top, cell, columns, rows, values }: Field,
  box: { left: number; right: number; top: number; bottom: number },
  reach: number,
  change: (x: number, y: number, before: number) => number,
): void {
  const first = (from: number, origin: number): number => Math.max(1, Math.floor((from - reach - origin) / cell))
  const last = (to: number, origin: number, most: number): number =>
    Math.min(most - 2, Math.ceil((to + reach - origin) / cell))
  for (let row = first(box.top, top); row <= last(box.bottom, top, rows); row++) {
    for (let column = first(box.left, left); column <= last(box.right, left, columns); column++) {
      const at = row * columns + column
      values[at] = change(left + column * cell, top + row * cell, values[at] ?? 0)
    }
  }
}

/** The pairs of a shortest tree through nodes (Prim 1957), without its uncommonly long ones. */
function shortestTree({ x, y }: Picture, nodes: readonly number[]): [a: number, b: number][] {
  const near = nodes.map(() => ({ distance: Infinity, from: 0 }))
  const waiting = new Set(nodes.keys())
  const pairs: { a: number; b: number; length: number }[] = []
  let last = 0
  waiting.delete(0)
  while (waiting.size > 0) {
    let nearest = -1
    for (const i of waiting) {
      const [n = 0, m = 0, known] = [nodes[i], nodes[last], near[i]]
      if (!known) continue
      const distance = Math.hypot((x[n] ?? 0) - (x[m] ?? 0), (y[n] ?? 0) - (y[m] ?? 0))
      if (distance < known.distance) Object.assign(known, { distance, from: last })
      if (known.distance < (near[nearest]?.distance ?? Infinity)) nearest = i
    }
    if (nearest < 0) break
    waiting.delete(nearest)
    const { distance = 0, from = 0 } = near[nearest] ?? {}
    pairs.push({ a: nodes[nearest] ?? 0, b: nodes[from] ?? 0, length: distance })
    last = nearest
  }
  const lengths = pairs.map(({ length }) => length).sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0
  return pairs.filter(({ length }) => length <= FAR * usual).map(({ a, b }) => [a, b])
}

function toSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length))
  return Math.hypot(px - ax - share * dx, py - ay - share * dy)
}
