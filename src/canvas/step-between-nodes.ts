import { isPlaced, type Picture } from './picture.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const ANGLES: Readonly<Record<Direction, number>> = { right: 0, down: Math.PI / 2, left: Math.PI, up: -Math.PI / 2 }
/** Neighbours farther off the wanted direction than this are passed over. */
const WIDEST = Math.PI / 3

/**
 * The node that an arrow key leads to: the neighbour that lies nearest in that direction, or, when no neighbour lies there,
 * the nearest node of all. Null when there is nothing in that direction.
 */
export function stepFrom(picture: Picture, from: number, direction: Direction): number | null {
  const neighbours = new Set<number>()
  picture.source.forEach((a, e) => {
    const b = picture.target[e] ?? 0
    if (a === from) neighbours.add(b)
    if (b === from) neighbours.add(a)
  })
  return nearest(picture, from, neighbours, direction) ?? nearest(picture, from, picture.entities.keys(), direction)
}

function nearest(picture: Picture, from: number, among: Iterable<number>, direction: Direction): number | null {
  let best: number | null = null
  let least = Infinity
  for (const n of among) {
    if (n === from || !isPlaced(picture, n)) continue
    const [dx, dy] = [(picture.x[n] ?? 0) - (picture.x[from] ?? 0), (picture.y[n] ?? 0) - (picture.y[from] ?? 0)]
    const off = Math.abs(turnBetween(Math.atan2(dy, dx), ANGLES[direction]))
    if (off > WIDEST) continue
    // a node straight ahead is preferred to a nearer one at the side
    const cost = Math.hypot(dx, dy) * (1 + 2 * off)
    if (cost >= least) continue
    best = n
    least = cost
  }
  return best
}

function turnBetween(a: number, b: number): number {
  return Math.atan2(Math.sin(a - b), Math.cos(a - b))
}
