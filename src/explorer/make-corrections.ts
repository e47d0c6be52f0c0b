import { withoutCorrections } from './actions.ts'
import {
  referToMention,
  type Correction,
  type Entity,
  type EntityReference,
  type EntityType,
  type GraphIndex,
  type Mention,
} from '../../graph/index.ts'
import { alone, renaming, retyping, type Change, type Wanted } from './name-corrections.ts'
import { layersAfter, settle } from './settle-change.ts'
import { entitiesOf, namesakes, referTo, sameReference, type BothLayers } from './correction-references.ts'

/** Which mentions of an entity are meant; of several criteria, all must fit. */
export interface SplitCriteria {
  aliases?: readonly string[]
  documents?: readonly string[]
  mentions?: readonly Mention[]
}

type Of<K extends Correction['kind']> = Extract<Correction, { kind: K }>

/** `others` become part of `stays`, whose name they take. What a person split before is united by taking that back. */
export function merging(layers: BothLayers, stays: Entity, others: readonly Entity[]): Change {
  const ids = [stays, ...others].flatMap((entity) => idsOf(layers, entity))
  return settle(layers, joined(layers, stays, others), [{ ...stays, mentions: ids }])
}

/** The merge by itself, whatever the name that comes of it. */
function joined(layers: BothLayers, stays: Entity, others: readonly Entity[]): Change {
  const splits = splitsAmong(layers, [stays, ...others])
  if (splits.length > 0) return uniting(layers, stays, others, splits)
  return alone({ kind: 'merge', into: referTo(layers, stays), from: others.map((entity) => referTo(layers, entity)) })
}

/** The splits that took one of the entities out of another of them. */
function splitsAmong(layers: BothLayers, entities: readonly Entity[]): Of<'split'>[] {
  const ids = new Set(entities.map(({ id }) => id))
  return layers.corrections.filter((correction): correction is Of<'split'> => {
    if (correction.kind !== 'split') return false
    const sides = entitiesOf(layers, correction)
    return sides.length > 1 && sides.every(({ id }) => ids.has(id))
  })
}

/** Takes splits back, and merges what is not one yet then. */
function uniting(layers: BothLayers, stays: Entity, others: readonly Entity[], splits: readonly Of<'split'>[]): Change {
  const back = [...splits, ...aboutPartsOf(layers, splits)]
  const without = layersAfter(layers, withoutCorrections(layers.corrections, back))
  const { index } = without
  const ids = [stays, ...others].flatMap(({ id }) =>
    (layers.index.mentionsByEntity.get(id) ?? []).flatMap((mention) => index.mentionById.get(mention.id)?.entity ?? []),
  )
  const [kept, ...left] = [...new Set(ids)].flatMap((id) => index.entityById.get(id) ?? [])
  if (!kept) return { corrections: [], instead: back }
  const merged = left.length > 0 ? joined(without, kept, left) : alone()
  return { corrections: merged.corrections, instead: [...back, ...merged.instead] }
}

/** What was said of what splits took out, and has nothing to speak of without them. */
function aboutPartsOf({ corrections }: BothLayers, splits: readonly Of<'split'>[]): Correction[] {
  const isPart = ({ type, name, id }: EntityReference): boolean => {
    const gives = (split: Correction): boolean => split.kind === 'split' && split.as === name && split.entity.type === type // prettier-ignore
    return id === undefined && splits.some(gives) && !withoutCorrections(corrections, splits).some(gives)
  }
  return corrections.filter((correction) => {
    if (correction.kind === 'merge') return isPart(correction.into) || correction.from.every(isPart)
    return 'entity' in correction && correction.kind !== 'split' && isPart(correction.entity)
  })
}

export function hiding(layers: BothLayers, entities: readonly Entity[]): Change {
  const change = alone(...entities.map((entity): Correction => ({ kind: 'hide', entity: referTo(layers, entity) })))
  return { ...change, meant: { wanted: [], gone: entities.flatMap((entity) => idsOf(layers, entity)) } }
}

/** An entity gets another name, that nothing else of its type has. */
export function calling(layers: BothLayers, entity: Entity, name: string): Change {
  const wanted = [{ ...entity, name, mentions: idsOf(layers, entity) }]
  return { ...renaming(layers, entity, name), meant: { wanted, gone: [] } }
}

/** An entity gets another type. */
export function making(layers: BothLayers, entity: Entity, type: EntityType): Change {
  const wanted = [{ ...entity, type, mentions: idsOf(layers, entity) }]
  return { ...retyping(layers, entity, type), meant: { wanted, gone: [] } }
}

export function rejecting(layers: BothLayers, mentions: readonly Mention[]): Change {
  const gone = new Set(mentions.map(({ id }) => id))
  const entities = new Set(mentions.flatMap(({ entity }) => layers.index.entityById.get(entity) ?? []))
  const left = [...entities].map((entity) => leftOf(layers, entity, gone))
  return settle(layers, alone(...rejections(mentions)), left, [...gone])
}

function rejections(mentions: readonly Mention[]): Correction[] {
  return mentions.map((mention) => ({ kind: 'reject-mention', mention: referToMention(mention) }))
}

export function tellingApart(layers: BothLayers, entities: readonly Entity[]): Change {
  return alone({ kind: 'never-merge', entities: entities.map((entity) => referTo(layers, entity)) })
}

/** Mentions become another name, or join the one of that type that is called so already. All of them are a renaming. */
export function splitting(layers: BothLayers, entity: Entity, criteria: SplitCriteria, name: string): Change {
  const [namesake] = takenBy(layers, entity, name)
  if (namesake) return giving(layers, entity, criteria, namesake)
  if (isWhole(layers, entity, criteria)) return calling(layers, entity, name)
  const { type } = referTo(layers, entity)
  // the machine's name of something that is called otherwise now would lead there
  const isFree = namesakes(layers.machine, type, name).length === 0 && !isGivenByCorrection(layers, name)
  const split = splitOff(layers, entity, criteria, isFree ? name : freeName(layers, entity, name))
  const going = mentionsOf(layers.index, entity, criteria).map(({ id }) => id)
  return settle(layers, alone(split), [
    { name, type: entity.type, mentions: going },
    leftOf(layers, entity, new Set(going)),
  ])
}

/** Mentions of one entity are given to another one that there is already, of whatever type. All of them are a merge. */
export function giving(layers: BothLayers, entity: Entity, criteria: SplitCriteria, to: Entity): Change {
  const target = referTo(layers, to)
  const source = referTo(layers, entity)
  if (isWhole(layers, entity, criteria)) {
    const parts = target.id === undefined ? splitsInto(layers, source, target) : []
    return parts.length === 0 ? merging(layers, to, [entity]) : joining(layers, entity, to, parts)
  }
  // by its name alone, a split finds only the one entity of its own type that is called so
  const { type } = source
  const isFound = target.type === type && namesakes(layers.machine, type, target.name).length === 1
  const part: EntityReference = { type, name: freeName(layers, entity, to.name) }
  const change = isFound
    ? alone(splitOff(layers, entity, criteria, target.name))
    : alone(splitOff(layers, entity, criteria, part.name), { kind: 'merge', into: target, from: [part] })
  const going = mentionsOf(layers.index, entity, criteria).map(({ id }) => id)
  return settle(layers, change, [
    { ...to, mentions: [...idsOf(layers, to), ...going] },
    leftOf(layers, entity, new Set(going)),
  ])
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
  const mentions = [...idsOf(layers, to), ...idsOf(layers, entity)]
  return settle(layers, { corrections, instead: [...instead, ...parts] }, [{ ...to, mentions }])
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

function idsOf({ index }: BothLayers, { id }: Entity): string[] {
  return (index.mentionsByEntity.get(id) ?? []).map((mention) => mention.id)
}

/** What is left of an entity without some of its mentions, by their ids. */
function leftOf(layers: BothLayers, entity: Entity, gone: ReadonlySet<string>): Wanted {
  const before = idsOf(layers, entity)
  const mentions = before.filter((id) => !gone.has(id))
  const origins = (ids: readonly string[]): number =>
    new Set(ids.map((id) => layers.machine.mentionById.get(id)?.entity)).size
  return { ...entity, mentions, mayHaveOwnName: origins(mentions) < origins(before) }
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

/** Whether a correction called something so first, whatever it is called now: by that name it is known to corrections. */
function isGivenByCorrection({ corrections }: BothLayers, name: string): boolean {
  return corrections.some(
    (other) =>
      (other.kind === 'split' && other.as === name) || (other.kind === 'add-entity' && other.entity.name === name),
  )
}

/** A name for what is on its way from one entity to another, that nothing else is called by. */
function freeName(layers: BothLayers, from: Entity, wished: string): string {
  const { machine, index } = layers
  const isFree = (name: string): boolean =>
    [machine, index].every((graph) => namesakes(graph, from.type, name).length === 0) && !isGivenByCorrection(layers, name) // prettier-ignore
  let name = `${wished} (${from.name})`
  while (!isFree(name)) name += '*'
  return name
}

/** `text` is a name; `over` are mentions that stand in its way and are none. */
export function addingAlias(layers: BothLayers, entity: Entity, text: string, over: readonly Mention[] = []): Change {
  return alone(...rejections(over), { kind: 'add-alias', entity: referTo(layers, entity), text })
}

export function addingEntity(type: EntityType, text: string, over: readonly Mention[] = []): Change {
  return alone(...rejections(over), { kind: 'add-entity', entity: { type, name: text } })
}
