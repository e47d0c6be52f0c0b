import { BoxGrid } from '../layout/box-grid.ts'
import { isPlaced, type Picture } from './picture.ts'

/** Finds the node at a point of a picture without looking at all of them. */
export class NodeFinder {
  readonly #picture: Picture
  readonly #grid: BoxGrid
  /** Nodes by their number in the grid. */
  readonly #nodes: number[] = []

  constructor(picture: Picture) {
    this.#picture = picture
    this.#grid = new BoxGrid(60)
    picture.x.forEach((x, n) => {
      if (!isPlaced(picture, n)) return
      const [y, r] = [picture.y[n] ?? 0, picture.radius[n] ?? 0]
      this.#grid.add({ left: x - r, right: x + r, top: y - r, bottom: y + r })
      this.#nodes.push(n)
    })
  }

  /** The node nearest to a point whose shape is less than `reach` from it, in canvas units; null when there is none. */
  at(x: number, y: number, reach: number): number | null {
    let best: number | null = null
    let least = Infinity
    for (const number of this.#grid.near({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach })) {
      const n = this.#nodes[number] ?? 0
      const away = Math.hypot((this.#picture.x[n] ?? 0) - x, (this.#picture.y[n] ?? 0) - y)
      if (away - (this.#picture.radius[n] ?? 0) >= reach || away >= least) continue
      best = n
      least = away
    }
    return best
  }
}
