/** A rectangle in canvas units or pixels, y downwards. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Whether two boxes share an area; touching at a side isn't overlapping. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Boxes filed by the cells of a grid that they touch, so that those near a place are found without looking at all. */
export class BoxGrid {
  readonly #cells = new Map<number, number[]>()
  readonly #boxes: Box[] = []
  readonly #cell: number

  /** @param cell side of a cell; about as large as a usual box */
  constructor(cell: number) {
    this.#cell = cell
  }

  /** Files a box under the next number from 0, which is returned. */
  add(box: Box): number {
    const number = this.#boxes.push(box) - 1
    this.#visit(box, (key) => {
      const list = this.#cells.get(key)
      if (list) list.push(number)
      else this.#cells.set(key, [number])
      return false
    })
    return number
  }

  /** Whether any filed box overlaps this one. */
  hits(box: Box): boolean {
    return this.#visit(box, (key) => {
      for (const number of this.#cells.get(key) ?? []) {
        const other = this.#boxes[number]
        if (other && overlaps(other, box)) return true
      }
      return false
    })
  }

  /** Numbers of the filed boxes that overlap this one, ascending. */
  near(box: Box): number[] {
    const found = new Set<number>()
    this.#visit(box, (key) => {
      for (const number of this.#cells.get(key) ?? []) {
        const other = this.#boxes[number]
        if (other && overlaps(other, box)) found.add(number)
      }
      return false
    })
    return [...found].sort((a, b) => a - b)
  }

  /** Calls `visit` with each cell that a box touches until it returns true, which is then returned. */
  #visit(box: Box, visit: (key: number) => boolean): boolean {
    const right = Math.floor(box.right / this.#cell)
    const bottom = Math.floor(box.bottom / this.#cell)
    for (let row = Math.floor(box.top / this.#cell); row <= bottom; row++) {
      for (let column = Math.floor(box.left / this.#cell); column <= right; column++) {
        if (visit(row * 65_536 + column)) return true
      }
    }
    return false
  }
}
