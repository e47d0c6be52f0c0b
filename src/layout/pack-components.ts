import type { Box } from './box-grid.ts'

/** Width to height that a picture is packed towards. */
export const ASPECT = 1.3
/** Cells that the longer side of the largest part is divided into. */
const CELLS = 48

/** A part of a picture, as the boxes that it covers. */
export interface Part {
  boxes: readonly Box[]
}

/**
 * Puts parts side by side without overlap: the first stays where it is, each further one goes to the free place nearest to
 * the first one's middle. Parts are taken in the order given, so the largest should come first.
 *
 * Parts are compared by the cells of a grid that they cover, after Freivalds, Dogrusoz and Kikusts (2002), "Disconnected
 * graph layout and the polyomino packing approach"; gaps inside a row of cells count as covered, so that nothing comes to
 * stand among the ties of another part.
 *
 * @param margin free room between parts
 * @returns how far each part is to be moved
 */
export function packParts(parts: readonly Part[], margin: number): [x: number, y: number][] {
  const [first] = parts
  if (!first) return []
  const extents = parts.map(({ boxes }) => extent(boxes))
  const cell = cellSide(extents, margin)
  const shapes = parts.map(({ boxes }, i) => coveredCells(boxes, extents[i] ?? NOWHERE, cell, margin))
  const taken = new Set<number>()
  const [firstShape] = shapes
  const middle = { column: (firstShape?.width ?? 0) / 2, row: (firstShape?.height ?? 0) / 2 }
  const offsets = spiral(shapes.reduce((sum, shape) => sum + shape.width * shape.height, 0))
  const tried = new Map<string, number>()
  return shapes.map((shape, i): [number, number] => {
    const sameAs = `${shape.width}x${shape.height}:${shape.cells.length}`
    // a place that was too small for one shape is too small for the next of its kind
    for (let at = i === 0 ? 0 : (tried.get(sameAs) ?? 0); ; at++) {
      const offset = offsets(at)
      const column = i === 0 ? 0 : Math.round(middle.column + offset[0] - shape.width / 2)
      const row = i === 0 ? 0 : Math.round(middle.row + offset[1] - shape.height / 2)
      if (shape.cells.some(([c, r]) => taken.has(key(c + column, r + row)))) continue
      for (const [c, r] of shape.cells) taken.add(key(c + column, r + row))
      tried.set(sameAs, at)
      const origin = extents[0] ?? NOWHERE
      const own = extents[i] ?? NOWHERE
      return [origin.left + column * cell - own.left, origin.top + row * cell - own.top]
    }
  })
}

const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 }

function extent(boxes: readonly Box[]): Box {
  const [first = NOWHERE] = boxes
  return boxes.reduce(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    first,
  )
}

function cellSide(extents: readonly Box[], margin: number): number {
  const longest = extents.reduce((most, { left, top, right, bottom }) => Math.max(most, right - left, bottom - top), 1)
  return Math.max(longest / CELLS, margin)
}

interface Shape {
  cells: readonly (readonly [column: number, row: number])[]
  width: number
  height: number
}

function coveredCells(boxes: readonly Box[], { left, top }: Box, cell: number, margin: number): Shape {
  const rows = new Map<number, [first: number, last: number]>()
  for (const box of boxes) {
    const first = Math.floor((box.left - left) / cell)
    const last = Math.floor((box.right - left + margin) / cell)
    for (let row = Math.floor((box.top - top) / cell); row <= Math.floor((box.bottom - top + margin) / cell); row++) {
      const known = rows.get(row)
      rows.set(row, known ? [Math.min(known[0], first), Math.max(known[1], last)] : [first, last])
    }
  }
  const cells = [...rows].flatMap(([row, [first, last]]) =>
    Array.from({ length: last - first + 1 }, (_, i): [number, number] => [first + i, row]),
  )
  return {
    cells,
    width: Math.max(...[...rows.values()].map(([, last]) => last + 1)),
    height: Math.max(...rows.keys()) + 1,
  }
}

function key(column: number, row: number): number {
  return row * 65_536 + column
}

/** Whole offsets from a middle, nearest first by an ellipse of the wanted aspect; made as far as they are asked for. */
function spiral(area: number): (at: number) => [x: number, y: number] {
  let reach = Math.ceil(Math.sqrt(area)) + 4
  let offsets = offsetsWithin(reach)
  return (at) => {
    while (at >= offsets.length) offsets = offsetsWithin((reach *= 2))
    return offsets[at] ?? [0, 0]
  }
}

function offsetsWithin(reach: number): [x: number, y: number][] {
  const offsets: [number, number][] = []
  for (let y = -reach; y <= reach; y++) {
    const half = Math.floor(ASPECT * Math.sqrt(reach * reach - y * y))
    for (let x = -half; x <= half; x++) offsets.push([x, y])
  }
  const distance = ([x, y]: readonly [number, number]): number => (x / ASPECT) ** 2 + y ** 2
  return offsets.sort((a, b) => distance(a) - distance(b) || a[1] - b[1] || a[0] - b[0])
}
