import type { EntityType } from '../../graph/index.ts'

/** Corners of a regular hexagon that stands on a corner, in units of the radius. */
const HEXAGON = Array.from(
  { length: 6 },
  (_, i) => [Math.sin((i * Math.PI) / 3), -Math.cos((i * Math.PI) / 3)] as const,
)
/** A triangle of about the same area as the other shapes. */
const TRIANGLE = [
  [0, -1],
  [1, 0.85],
  [-1, 0.85],
] as const
/** Half the side of a square, and its rounding, in units of the radius. */
const SQUARE = 0.9
const ROUNDING = 0.34

/** The corners of a type's shape in units of the radius; null for those that aren't polygons. */
export function cornersOf(type: EntityType): readonly (readonly [x: number, y: number])[] | null {
  if (type === 'country') return HEXAGON
  return type === 'place' ? TRIANGLE : null
}

/** Half the side of an organization's square in units of the radius, and the radius of its corners. */
export const ROUND_SQUARE = { half: SQUARE, rounding: ROUNDING } as const

/** Adds a node's outline to a path. The shape says the type as well as the colour does. */
export function traceShape(path: CanvasPath, type: EntityType, x: number, y: number, radius: number): void {
  const corners = cornersOf(type)
  if (corners) {
    corners.forEach(([dx, dy], i) => {
      if (i === 0) path.moveTo(x + dx * radius, y + dy * radius)
      else path.lineTo(x + dx * radius, y + dy * radius)
    })
    path.closePath()
  } else if (type === 'organization') {
    const half = SQUARE * radius
    path.roundRect(x - half, y - half, 2 * half, 2 * half, ROUNDING * radius)
  } else {
    path.moveTo(x + radius, y)
    path.arc(x, y, radius, 0, 2 * Math.PI)
  }
}
