/** A field of numbers over a grid: `values[row * columns + column]` at (left + column · cell, top + row · cell). */
export interface Field {
  left: number
  top: number
  cell: number
  columns: number
  rows: number
  values: Float32Array
}

/** The corners of a cell clockwise from its upper left, as steps of column and row. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const

/**
 * Closed lines round all that is above zero, by marching squares (Lorensen and Cline 1987, in the plane): flat lists of x
 * and y. Holes are lines of their own, so that filling by the even-odd rule leaves them open. The field's border has to be
 * below zero.
 */
export function traceContours(field: Field): Float64Array[] {
  const next = new Map<number, number>()
  const points = new Map<number, [x: number, y: number]>()
  for (let row = 0; row + 1 < field.rows; row++) {
    for (let column = 0; column + 1 < field.columns; column++) linkCell(field, column, row, next, points)
  }
  const lines: Float64Array[] = []
  for (const start of next.keys()) {
    const line: number[] = []
    let at: number | undefined = start
    while (at !== undefined) {
      const point = points.get(at)
      const following: number | undefined = next.get(at)
      if (!point || following === undefined) break
      line.push(...point)
      next.delete(at)
      at = following
    }
    if (line.length >= 6) lines.push(Float64Array.from(line))
  }
  return lines
}

/** Enters how lines lead through one cell, from one of its sides to another. */
function linkCell(
  field: Field,
  column: number,
  row: number,
  next: Map<number, number>,
  points: Map<number, [x: number, y: number]>,
): void {
  const values = CORNERS.map(([dx, dy]) => field.values[(row + dy) * field.columns + column + dx] ?? -1)
  const inside = values.map((value) => value > 0)
  const [entering, leaving]: [number[], number[]] = [[], []]
  for (let side = 0; side < 4; side++) {
    const [from = false, to = false] = [inside[side], inside[(side + 1) % 4]]
    if (from === to) continue
    const key = sideKey(field, column, row, side)
    points.set(key, crossing(field, column, row, side, values))
    if (from) leaving.push(key)
    else entering.push(key)
  }
  // where two lines pass through one cell, what is inside stays in one piece
  const shift = inside[0] ? 0 : 1
  leaving.forEach((key, i) => {
    const other = entering[(i + shift) % entering.length]
    if (other !== undefined) next.set(key, other)
  })
}

/** The same number for a side from both of the cells that share it. */
function sideKey({ columns }: Field, column: number, row: number, side: number): number {
  const [c, r] = [column + (side === 1 ? 1 : 0), row + (side === 2 ? 1 : 0)]
  return 2 * (r * columns + c) + (side % 2)
}

/** Where a side passes zero. */
function crossing(
  { left, top, cell }: Field,
  column: number,
  row: number,
  side: number,
  values: readonly number[],
): [x: number, y: number] {
  const [a = CORNERS[0], b = CORNERS[0]] = [CORNERS[side], CORNERS[(side + 1) % 4]]
  const [from = 0, to = 0] = [values[side], values[(side + 1) % 4]]
  const share = from === to ? 0.5 : from / (from - to)
  return [left + (column + a[0] + (b[0] - a[0]) * share) * cell, top + (row + a[1] + (b[1] - a[1]) * share) * cell]
}
