import type { Position } from '../explorer/state.ts'
import type { ViewEntity } from '../explorer/view.ts'
import { BoxGrid } from '../layout/box-grid.ts'
import { radiusOf } from './picture.ts'

/** Cells of about a large node's size, in canvas units. */
const CELL = 64

/**
 * Of nodes that come back to where they stood before, those whose place another has taken meanwhile. Nobody who stays has
 * to move, and of those who come back the first goes first.
 *
 * @param stays ids of those that are on screen already
 */
export function findCrowded(
  entities: readonly ViewEntity[],
  positions: Readonly<Record<string, Position>>,
  stays: ReadonlySet<string>,
): Set<string> {
  const taken = new BoxGrid(CELL)
  const boxOf = ({ id, size }: ViewEntity): { left: number; right: number; top: number; bottom: number } | null => {
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
      if (coming && taken.hits(box)) crowded.add(entity.id)
      else taken.add(box)
    }
  }
  return crowded
}
