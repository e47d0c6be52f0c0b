/** How types look in the files of other programs: the colours of the explorer (colour-blind-safe, Okabe and Ito 2008). */
import type { Entity, EntityType } from '../types.ts'

export const TYPE_COLOURS: Readonly<Record<EntityType, readonly [red: number, green: number, blue: number]>> = {
  person: [0, 114, 178],
  organization: [213, 94, 0],
  country: [0, 158, 115],
  place: [128, 128, 128],
}

/** A node's size: its area grows with its mentions. */
export function sizeOf(entity: Entity): number {
  return Math.round((6 + 3 * Math.sqrt(entity.mentions)) * 100) / 100
}
