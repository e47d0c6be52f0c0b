import type { Position } from '../explorer/state.ts'
import type { ViewEntity } from '../explorer/view.ts'
import { BoxGrid, overlaps, type Box } from '../layout/box-grid.ts'
import { radiusOf } from './picture.ts'

/** Cells of about a large node's size, in canvas units. */
const CELL = 64
/** How far beside the arranged picture a place may lie, as a share of its size, before it counts as lost. */
const BESIDE = 0.5

/**
 * Of nodes that come back to where they stood before, those whose place another has taken meanwhile, or lies far off:
 * they stood there because of others that are hidden now. Nobody who stays has to move, and of those who come back the
 * first goes first.
 *
 * @param stays ids of those that are on screen already
 * @param settled ids of those that a layout arranged
 */
export function findCrowded(
  entities: readonly ViewEntity[],
  positions: Readonly<Record<string, Position>>,
  stays: ReadonlySet<string>,
  settled: ReadonlySet<string>,
): Set<string> {
  const taken = new BoxGrid(CELL)
  const near = widened(extentOf(settled, positions))
  const boxOf = ({ id, size }: ViewEntity): Box | null => {
    const place = Object.hasOwn(positions, id) ? positions[id] : undefined
    if (!place) return null
    const [[x, y], r] = [place, radiusOf(size)]
    return { left: x - r, right: x + r, top: y - r, bottom: y + r }
  }
  const crowded = new Set<string>()
  for (const coming of [false, true]) {
    for (const entity of entities) {
      const box = stays.has(entity.id) === coming ? null : boxOf(entity)
      if (!box) continue
      if (coming && (taken.hits(box) || !overlaps(box, near))) crowded.add(entity.id)
      else taken.add(box)
    }
  }
  return crowded
}

/** The box round all of these that have a place; without end when none has. */
function extentOf(ids: ReadonlySet<string>, positions: Readonly<Record<string, Position>>): Box {
  const places = [...ids].flatMap((id) => (Object.hasOwn(positions, id) ? [positions[id] ?? []] : []))
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const [x = 0, y = 0] of places) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return places.length > 0 ? box : { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity }
}

function widened({ left, right, top, bottom }: Box): Box {
  const by = Math.max(right - left, bottom - top) * BESIDE
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by }
}
