import type { Correction, Entity, EntityReference, EntityType } from '../../graph/index.ts'
import { referTo, sameReference, type BothLayers } from './correction-references.ts'

/** Corrections to make, and earlier ones that they take the place of. */
export interface Change {
  corrections: readonly Correction[]
  instead: readonly Correction[]
}

type Of<K extends Correction['kind']> = Extract<Correction, { kind: K }>

export function alone(...corrections: Correction[]): Change {
  return { corrections, instead: [] }
}

/** A person who renames twice means the second name. */
export function renaming(layers: BothLayers, entity: Entity, name: string): Change {
  const reference = referTo(layers, entity)
  // what a split or a person brought about has no other name than the one that it was given
  const known = layers.corrections.filter((other): other is Of<'rename'> => {
    if (other.kind !== 'rename') return false
    const gave = other.name === entity.name && other.entity.type === reference.type
    return sameReference(other.entity, reference) || (isGiven(other.entity, reference) && gave)
  })
  const named = known[0]?.entity ?? reference
  const isOwn = named.id !== undefined && named.name === name
  return { corrections: isOwn ? [] : [{ kind: 'rename', entity: named, name }], instead: known }
}

/** A person who says twice what something is means what was said last. */
export function retyping(layers: BothLayers, entity: Entity, type: EntityType): Change {
  const reference = referTo(layers, entity)
  const known = layers.corrections.filter((other): other is Of<'retype'> => {
    if (other.kind !== 'retype') return false
    const gave = other.type === entity.type && other.entity.name === reference.name
    return sameReference(other.entity, reference) || (isGiven(other.entity, reference) && gave)
  })
  const typed = known[0]?.entity ?? reference
  return { corrections: typed.type === type ? [] : [{ kind: 'retype', entity: typed, type }], instead: known }
}

/** Whether neither is the machine's. */
function isGiven(a: EntityReference, b: EntityReference): boolean {
  return a.id === undefined && b.id === undefined
}
