import {
  referToEntity,
  type Correction,
  type Entity,
  type EntityReference,
  type GraphIndex,
} from '../../graph/index.ts'
import { referencesIn } from './corrected-graph.ts'
import { followEntity } from './follow.ts'

/** The machine's graph, a person's corrections, and the graph that they made of it. */
export interface BothLayers {
  machine: GraphIndex
  corrections: readonly Correction[]
  index: GraphIndex
}

/**
 * How a correction names an entity that is on screen: by the machine's name for it, which no other correction changes, and
 * only what the machine doesn't know by the name that a split or a person gave it first.
 */
export function referTo({ machine, corrections }: BothLayers, entity: Entity): EntityReference {
  const known = referencesIn(machine.graph, corrections).referTo(entity.id)
  if (known) return known
  const { id: _, ...reference } = referToEntity(entity)
  return reference
}

/** The entity on screen that a correction speaks of, or that what it speaks of became; null when there is none. */
export function entityOf({ machine, corrections, index }: BothLayers, reference: EntityReference): Entity | null {
  const id = referencesIn(machine.graph, corrections).entityOf(reference)
  const meant = index.entityById.get(id ?? '')
  if (meant) return meant
  if (reference.id !== undefined && machine.entityById.has(reference.id)) {
    const became = followEntity(reference.id, machine, index)
    return became === null ? null : (index.entityById.get(became) ?? null)
  }
  return entityCalled(index, reference)
}

/** By exact name and, where a person gave another type, by name alone. */
function entityCalled(index: GraphIndex, { type, name }: EntityReference): Entity | null {
  const called = namesOf(index).get(name) ?? []
  return called.find((entity) => entity.type === type) ?? called[0] ?? null
}

const namesOfIndex = new WeakMap<GraphIndex, ReadonlyMap<string, Entity[]>>()

function namesOf(index: GraphIndex): ReadonlyMap<string, Entity[]> {
  const known = namesOfIndex.get(index)
  if (known) return known
  const names = new Map<string, Entity[]>()
  for (const entity of index.graph.entities) names.set(entity.name, [...(names.get(entity.name) ?? []), entity])
  namesOfIndex.set(index, names)
  return names
}

/** Entities of a type with exactly this name. */
export function namesakes(index: GraphIndex, type: Entity['type'], name: string): readonly Entity[] {
  return (namesOf(index).get(name) ?? []).filter((entity) => entity.type === type)
}

/** Whether two references mean the same thing, as far as they say. */
export function sameReference(a: EntityReference, b: EntityReference): boolean {
  return a.id !== undefined && b.id !== undefined ? a.id === b.id : a.type === b.type && a.name === b.name
}

/** Everything that a correction names, what it brings about included. */
function referencesOf(correction: Correction): EntityReference[] {
  switch (correction.kind) {
    case 'merge':
      return [correction.into, ...correction.from]
    case 'never-merge':
      return [...correction.entities]
    case 'split': {
      const { entity, as } = correction
      return as === undefined ? [entity] : [entity, { type: entity.type, name: as }]
    }
    case 'reject-mention':
      return []
    default:
      return [correction.entity]
  }
}

/** The entities on screen that a correction concerns, in the order of naming. */
export function entitiesOf(layers: BothLayers, correction: Correction): Entity[] {
  const { machine, index } = layers
  if (correction.kind === 'reject-mention') {
    const { document, start, end } = correction.mention
    const mention = machine.mentionsByDocument
      .get(document)
      ?.find((other) => other.start === start && other.end === end)
    const id = mention && followEntity(mention.entity, machine, index)
    return id ? [index.entityById.get(id) ?? []].flat() : []
  }
  return [...new Set(referencesOf(correction).flatMap((reference) => entityOf(layers, reference) ?? []))]
}

/** The corrections that concern each entity on screen, by its id, in the order of telling. */
export function correctionsByEntity(layers: BothLayers): ReadonlyMap<string, readonly Correction[]> {
  const found = new Map<string, Correction[]>()
  for (const correction of layers.corrections) {
    for (const { id } of entitiesOf(layers, correction)) {
      const list = found.get(id)
      if (list) list.push(correction)
      else found.set(id, [correction])
    }
  }
  return found
}
