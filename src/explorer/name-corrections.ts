import type { Correction, Entity, EntityType } from '../../graph/index.ts'
import { referencesIn } from './corrected-graph.ts'
import { referTo, type BothLayers } from './correction-references.ts'

/** What a person expects to see of something after a change. */
export interface Wanted {
  name: string
  type: EntityType
  /** Ids of its mentions; without any, it is gone. */
  mentions: readonly string[]
  /** All that the machine held for one thing is gone from it: what is left may be called as it was before. */
  mayHaveOwnName?: boolean
}

/** Corrections to make, and earlier ones that they take the place of. */
export interface Change {
  corrections: readonly Correction[]
  instead: readonly Correction[]
  /** What comes of it, with ids of mentions that go away; all else stays as it is. Not known of each change. */
  meant?: { wanted: readonly Wanted[]; gone: readonly string[] }
}

export function alone(...corrections: Correction[]): Change {
  return { corrections, instead: [] }
}

/** A person who renames twice means the second name. */
export function renaming(layers: BothLayers, entity: Entity, name: string): Change {
  const known = referencesIn(layers.machine.graph, layers.corrections).saidOf(entity.id, 'rename')
  const named = known[0]?.entity ?? referTo(layers, entity)
  const isOwn = named.id !== undefined && named.name === name
  return { corrections: isOwn ? [] : [{ kind: 'rename', entity: named, name }], instead: known }
}

/** A person who says twice what something is means what was said last. */
export function retyping(layers: BothLayers, entity: Entity, type: EntityType): Change {
  const known = referencesIn(layers.machine.graph, layers.corrections).saidOf(entity.id, 'retype')
  const typed = known[0]?.entity ?? referTo(layers, entity)
  return { corrections: typed.type === type ? [] : [{ kind: 'retype', entity: typed, type }], instead: known }
}
