import {
  leaveUndecided,
  type Correction,
  type Entity,
  type GraphIndex,
  type Mention,
  type ReviewCandidates,
  type WeakMerge,
} from '../../graph/index.ts'
import type { BothLayers } from './correction-references.ts'
import { followEntity } from './follow.ts'

/** One side of a question whether two names are one. */
export interface ReviewSide {
  entity: Entity
  /** What it is called here: the entity's name, or one form of it. */
  name: string
  mentions: readonly Mention[]
}

/** Whether two names are the same: something to be decided by a person. */
export interface ReviewItem {
  /** The same for the same question, with more articles and other corrections too. */
  key: string
  /** Joined by the machine without being sure; a surname that several could be meant by; names alike that it kept apart. */
  kind: 'merge' | 'surname' | 'duplicate'
  sides: readonly [ReviewSide, ReviewSide]
  /** What speaks for one, as the machine said; null when it said nothing. */
  because: string | null
  /** What spoke against one, as the machine said; null when it said nothing. */
  against: string | null
  /** Whom both are tied to, the most mentioned first; empty for names that the machine joined. */
  shared: readonly Entity[]
  /** Of the machine, 0 to 1; null when it didn't join them. */
  confidence: number | null
  /** Among how many a surname could be anyone's; 0 for other kinds. */
  rivals: number
  /** They are the same: what to correct, null when they are one already. */
  accept: Correction | null
  /** They are different. */
  reject: Correction
}

/**
 * What the engine offers for a person's look, as it stands on screen, without what was decided by a correction or found
 * right in review.
 *
 * @param candidates those of the machine's graph, before any correction
 */
export function reviewItems(
  layers: BothLayers,
  candidates: ReviewCandidates,
  reviewed: readonly string[],
): ReviewItem[] {
  const { machine, corrections } = layers
  const open = leaveUndecided(candidates, machine.graph, corrections)
  const all = [
    ...open.weakMerges.map((merge) => askOfMerge(layers, merge)),
    ...open.unresolvedSurnames.flatMap(({ key, entity, candidates: bearers }) =>
      bearers.map((bearer) => {
        const { shared, accept, reject } = bearer
        const told = { because: null, against: null, rivals: bearers.length, accept, reject }
        return askOfPair(layers, `${key}|${bearer.entity}`, 'surname', [entity, bearer.entity], { shared, ...told })
      }),
    ),
    ...open.possibleDuplicates.map(({ key, first, second, ...told }) =>
      askOfPair(layers, key, 'duplicate', [second, first], { ...told, rivals: 0 }),
    ),
  ]
  const done = new Set(reviewed)
  const asked = new Set<string>()
  return all.filter((item): item is ReviewItem => {
    if (!item || done.has(item.key)) return false
    // what was merged would be asked about once for each of its parts
    const question = item.sides.map(({ entity, name }) => `${entity.id} ${name}`).join('\n')
    return !asked.has(question) && asked.add(question) !== undefined
  })
}

/** What the machine's entity is on screen. */
function onScreen({ machine, index }: BothLayers, id: string): Entity | null {
  return index.entityById.get(followEntity(id, machine, index) ?? '') ?? null
}

/** Asks of the mentions that were joined, as far as they still are, whether they belong to the others. */
function askOfMerge(layers: BothLayers, merge: WeakMerge): ReviewItem | null {
  const { key, text, because, confidence, reject } = merge
  const { index } = layers
  const entity = onScreen(layers, merge.entity)
  if (!entity || entity.name === text) return null
  const joined = new Set(merge.mentions.map(({ id }) => id))
  const mentions = mentionsOf(index, entity)
  const own = mentions.filter(({ id }) => joined.has(id))
  const others = mentions.filter(({ id }) => !joined.has(id))
  if (own.length === 0 || others.length === 0) return null
  return {
    key,
    kind: 'merge',
    sides: [
      { entity, name: text, mentions: own },
      { entity, name: entity.name, mentions: others },
    ],
    because,
    against: null,
    shared: [],
    confidence,
    rivals: 0,
    accept: null,
    reject,
  }
}

interface Told extends Pick<ReviewItem, 'because' | 'against' | 'rivals'> {
  shared: readonly string[]
  accept: Correction
  reject: Correction
}

/** Asks whether two of the machine's entities are one. */
function askOfPair(
  layers: BothLayers,
  key: string,
  kind: ReviewItem['kind'],
  [a, b]: readonly [string, string],
  { because, against, shared, rivals, accept, reject }: Told,
): ReviewItem | null {
  const [entity, other] = [onScreen(layers, a), onScreen(layers, b)]
  if (!entity || !other || entity === other) return null
  return {
    key,
    kind,
    sides: [side(layers.index, entity), side(layers.index, other)],
    because,
    against,
    shared: companyOnScreen(layers, shared),
    confidence: null,
    rivals,
    accept,
    reject,
  }
}

function companyOnScreen(layers: BothLayers, ids: readonly string[]): Entity[] {
  const company = new Set(ids.flatMap((id) => onScreen(layers, id) ?? []))
  return [...company].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
}

function side(index: GraphIndex, entity: Entity): ReviewSide {
  return { entity, name: entity.name, mentions: mentionsOf(index, entity) }
}

function mentionsOf(index: GraphIndex, { id }: Entity): readonly Mention[] {
  return index.mentionsByEntity.get(id) ?? []
}
