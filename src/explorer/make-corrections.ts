import { withoutCorrections } from './actions.ts'
import {
  indexGraph,
  referToMention,
  type Correction,
  type Entity,
  type EntityReference,
  type EntityType,
  type GraphIndex,
  type Mention,
} from '../../graph/index.ts'
import { correctedGraph } from './corrected-graph.ts'
import { entitiesOf, namesakes, referTo, sameReference, type BothLayers } from './correction-references.ts'

/** Corrections to make, and earlier ones that they take the place of. */
export interface Change {
  corrections: readonly Correction[]
  instead: readonly Correction[]
}

/** Which mentions of an entity are meant; of several criteria, all must fit. */
export interface SplitCriteria {
  aliases?: readonly string[]
  documents?: readonly string[]
  mentions?: readonly Mention[]
}

type Of<K extends Correction['kind']> = Extract<Correction, { kind: K }>

function alone(...corrections: Correction[]): Change {
  return { corrections, instead: [] }
}

/** `others` become part of `stays`, whose name they take. What a person split before is united by taking that back. */
export function merging(layers: BothLayers, stays: Entity, others: readonly Entity[]): Change {
  const splits = splitsAmong(layers, [stays, ...others])
  if (splits.length > 0) return uniting(layers, stays, others, splits)
  return alone({
    kind: 'merge',
    into: referTo(layers, stays),
    from: others.map((entity) => referTo(layers, entity)),
  })
}

/** The splits that took one of the entities out of another of them. */
function splitsAmong(layers: BothLayers, entities: readonly Entity[]): Correction[] {
  const ids = new Set(entities.map(({ id }) => id))
  return layers.corrections.filter((correction) => {
    if (correction.kind !== 'split') return false
    const sides = entitiesOf(layers, correction)
    return sides.length > 1 && sides.every(({ id }) => ids.has(id))
  })
}

/** Merges what is not one yet when splits are taken back, and keeps the name. */
function uniting(layers: BothLayers, stays: Entity, others: readonly Entity[], splits: readonly Correction[]): Change {
  const corrections = withoutCorrections(layers.corrections, splits)
  const index = indexGraph(correctedGraph(layers.machine.graph, corrections).graph)
  const without: BothLayers = { ...layers, corrections, index }
  const ids = [stays, ...others].flatMap(({ id }) =>
    (layers.index.mentionsByEntity.get(id) ?? []).flatMap((mention) => index.mentionById.get(mention.id)?.entity ?? []),
  )
  const [kept, ...left] = [...new Set(ids)].flatMap((id) => index.entityById.get(id) ?? [])
  if (!kept) return { corrections: [], instead: splits }
  const merged = left.length > 0 ? merging(without, kept, left) : alone()
  const named = kept.name === stays.name ? alone() : renaming(without, kept, stays.name)
  return {
    corrections: [...merged.corrections, ...named.corrections],
    instead: [...splits, ...merged.instead, ...named.instead],
  }
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

export function hiding(layers: BothLayers, entities: readonly Entity[]): Change {
  return alone(...entities.map((entity): Correction => ({ kind: 'hide', entity: referTo(layers, entity) })))
}

export function rejecting(mentions: readonly Mention[]): Change {
  return alone(...mentions.map((mention): Correction => ({ kind: 'reject-mention', mention: referToMention(mention) })))
}

export function tellingApart(layers: BothLayers, entities: readonly Entity[]): Change {
  return alone({ kind: 'never-merge', entities: entities.map((entity) => referTo(layers, entity)) })
}

/** Mentions become another name, or join the one of that type that is called so already. All of them are a renaming. */
export function splitting(layers: BothLayers, entity: Entity, criteria: SplitCriteria, name: string): Change {
  const [namesake] = takenBy(layers, entity, name)
  if (namesake) return giving(layers, entity, criteria, namesake)
  if (isWhole(layers, entity, criteria)) return renaming(layers, entity, name)
  const { type } = referTo(layers, entity)
  // the machine's name of something that is called otherwise now would lead there
  const isFree = namesakes(layers.machine, type, name).length === 0
  const part: EntityReference = { type, name: isFree ? name : freeName(layers, entity, name) }
  return alone(
    splitOff(layers, entity, criteria, part.name),
    ...(isFree ? [] : [{ kind: 'rename' as const, entity: part, name }]),
    // what is split off is of the machine's type; a person sees another one
    ...(type === entity.type ? [] : [{ kind: 'retype' as const, entity: part, type: entity.type }]),
  )
}

/** Mentions of one entity are given to another one that there is already, of whatever type. All of them are a merge. */
export function giving(layers: BothLayers, entity: Entity, criteria: SplitCriteria, to: Entity): Change {
  const target = referTo(layers, to)
  const source = referTo(layers, entity)
  if (isWhole(layers, entity, criteria)) {
    const parts = splitsInto(layers, source, target)
    return parts.length === 0 ? merging(layers, to, [entity]) : joining(layers, entity, to, parts)
  }
  // by its name alone, a split finds only the one entity of its own type that is called so
  const { type } = source
  const isFound = target.type === type && namesakes(layers.machine, type, target.name).length === 1
  if (isFound) return alone(splitOff(layers, entity, criteria, target.name))
  const part: EntityReference = { type, name: freeName(layers, entity, to.name) }
  return alone(splitOff(layers, entity, criteria, part.name), { kind: 'merge', into: target, from: [part] })
}

/** What else of its type is called so. */
export function takenBy({ index }: BothLayers, entity: Entity, name: string): Entity[] {
  return namesakes(index, entity.type, name).filter(({ id }) => id !== entity.id)
}

/** Whether later corrections tell an entity from its namesakes: the machine's are known by their ids too. */
export function mayHaveNamesakes(layers: BothLayers, entity: Entity): boolean {
  return referTo(layers, entity).id !== undefined
}

function isWhole({ index }: BothLayers, entity: Entity, criteria: SplitCriteria): boolean {
  const all = index.mentionsByEntity.get(entity.id)?.length ?? 0
  return mentionsOf(index, entity, criteria).length === all
}

/** The earlier splits that took mentions from `source` to what is called so now. */
function splitsInto(layers: BothLayers, source: EntityReference, target: EntityReference): Of<'split'>[] {
  return layers.corrections.filter(
    (other): other is Of<'split'> =>
      other.kind === 'split' && other.as === target.name && sameReference(other.entity, source),
  )
}

/** What was left of an entity joins what was split off it: then it wasn't split, but is called otherwise. */
function joining(layers: BothLayers, entity: Entity, to: Entity, parts: readonly Of<'split'>[]): Change {
  const { corrections, instead } = renaming(layers, entity, to.name)
  return { corrections, instead: [...instead, ...parts] }
}

/** The mentions of an entity that a split would take out of it. */
export function mentionsOf(index: GraphIndex, entity: Entity, criteria: SplitCriteria): readonly Mention[] {
  const aliases = criteria.aliases && new Set(criteria.aliases)
  const documents = criteria.documents && new Set(criteria.documents)
  const ids = criteria.mentions && new Set(criteria.mentions.map(({ id }) => id))
  return (index.mentionsByEntity.get(entity.id) ?? []).filter(
    ({ id, text, document }) =>
      (!aliases || aliases.has(text)) && (!documents || documents.has(document)) && (!ids || ids.has(id)),
  )
}

function splitOff(layers: BothLayers, entity: Entity, criteria: SplitCriteria, name: string): Correction {
  const { aliases, documents, mentions } = criteria
  return {
    kind: 'split',
    entity: referTo(layers, entity),
    ...(aliases && { aliases: [...aliases] }),
    ...(documents && { documents: [...documents] }),
    ...(mentions && { mentions: mentions.map(referToMention) }),
    as: name,
  }
}

/** A name for what is on its way from one entity to another, that nothing else is called by. */
function freeName({ machine, index }: BothLayers, from: Entity, wished: string): string {
  const isFree = (name: string): boolean =>
    [machine, index].every((graph) => namesakes(graph, from.type, name).length === 0)
  let name = `${wished} (${from.name})`
  while (!isFree(name)) name += '*'
  return name
}

/** `text` is a name; `over` are mentions that stand in its way and are none. */
export function addingAlias(layers: BothLayers, entity: Entity, text: string, over: readonly Mention[] = []): Change {
  return alone(...rejecting(over).corrections, { kind: 'add-alias', entity: referTo(layers, entity), text })
}

export function addingEntity(type: EntityType, text: string, over: readonly Mention[] = []): Change {
  return alone(...rejecting(over).corrections, { kind: 'add-entity', entity: { type, name: text } })
}
