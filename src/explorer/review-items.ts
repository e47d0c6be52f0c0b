import {
  foldText,
  soundOf,
  type Entity,
  type GraphIndex,
  type Mention,
  type ResolutionNote,
} from '../../graph/index.ts'
import { entityOf, type BothLayers } from './correction-references.ts'
import { merging, splitting, tellingApart, type Change } from './make-corrections.ts'

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
  /** Why it is asked, as the machine said when it joined them; null when it didn't. */
  because: string | null
  /** Of the machine, 0 to 1; null when it didn't join them. */
  confidence: number | null
  /** Among how many a surname could be anyone's; 0 for other kinds. */
  rivals: number
  /** They are the same: what to correct, null when they are one already. */
  accept: Change | null
  /** They are different. */
  reject: Change
}

/** Surer merges than that aren't offered. */
const SURE = 0.9
/** Of names that sound alike, so many are compared; more of them say that the sound says nothing. */
const MOST_ALIKE = 4

/**
 * What a person should look at, the least certain first: weak merges of the machine, surnames that could be anyone's, names
 * that sound alike. What was decided, by a correction or in `reviewed`, is left out.
 */
export function reviewItems(layers: BothLayers, reviewed: readonly string[]): ReviewItem[] {
  const decided = new Set([...reviewed, ...keptApart(layers)])
  const all = [...weakMerges(layers), ...unresolvedSurnames(layers), ...soundingAlike(layers)]
  const seen = new Set<string>()
  return all.filter(({ key }) => !decided.has(key) && !seen.has(key) && seen.add(key))
}

/** Keys of the pairs that a person told apart. */
function keptApart(layers: BothLayers): string[] {
  return layers.corrections.flatMap((correction) => {
    // what was split off was told apart from what it came from
    const { kind } = correction
    const told =
      kind === 'never-merge'
        ? correction.entities
        : kind === 'split' && correction.as !== undefined
          ? [correction.entity, { type: correction.entity.type, name: correction.as }]
          : []
    const ids = told.flatMap((reference) => entityOf(layers, reference)?.id ?? [])
    return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pairKey(a, b)))
  })
}

function pairKey(a: string, b: string): string {
  return `pair ${[a, b].sort().join(' ')}`
}

function weakMerges(layers: BothLayers): ReviewItem[] {
  const items = layers.index.graph.entities.flatMap((entity) =>
    entity.resolution.flatMap((note) => weakMerge(layers, entity, note) ?? []),
  )
  return items.sort((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1) || (a.key < b.key ? -1 : 1))
}

function weakMerge(layers: BothLayers, entity: Entity, note: ResolutionNote): ReviewItem | null {
  if (note.confidence >= SURE || note.text === entity.name) return null
  const mentions = layers.index.mentionsByEntity.get(entity.id) ?? []
  const [own, others] = [
    mentions.filter(({ text }) => text === note.text),
    mentions.filter(({ text }) => text !== note.text),
  ]
  if (own.length === 0 || others.length === 0) return null
  return {
    key: `merge ${entity.id} ${note.rule} ${note.text}`,
    kind: 'merge',
    sides: [
      { entity, name: note.text, mentions: own },
      { entity, name: entity.name, mentions: others },
    ],
    because: note.because,
    confidence: note.confidence,
    rivals: 0,
    accept: null,
    reject: splitting(layers, entity, { aliases: [note.text] }, note.text),
  }
}

function unresolvedSurnames(layers: BothLayers): ReviewItem[] {
  const people = layers.index.graph.entities.filter(({ type }) => type === 'person')
  const bySurname = new Map<string, Entity[]>()
  for (const person of people) {
    const words = foldText(person.name).split(' ')
    const surname = words.length > 1 ? soundOf(words.at(-1) ?? '') : ''
    if (surname !== '') bySurname.set(surname, [...(bySurname.get(surname) ?? []), person])
  }
  return people
    .filter(({ name }) => !foldText(name).includes(' '))
    .sort(moreMentioned)
    .flatMap((person) => {
      const bearers = [...(bySurname.get(soundOf(foldText(person.name))) ?? [])].sort(moreMentioned)
      return bearers.map((bearer) => ({ ...pair(layers, person, bearer, 'surname'), rivals: bearers.length }))
    })
}

function soundingAlike(layers: BothLayers): ReviewItem[] {
  const groups = new Map<string, Entity[]>()
  for (const entity of layers.index.graph.entities) {
    const sound = soundOf(foldText(entity.name))
    const key = `${entity.type} ${sound}`
    if (sound.length > 3) groups.set(key, [...(groups.get(key) ?? []), entity])
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.length <= MOST_ALIKE)
    .flatMap((group) => {
      const sorted = [...group].sort(moreMentioned)
      return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => pair(layers, b, a, 'duplicate')))
    })
    .sort((a, b) => moreMentioned(a.sides[1].entity, b.sides[1].entity))
}

/** Asks whether `entity` is part of `other`. */
function pair(layers: BothLayers, entity: Entity, other: Entity, kind: ReviewItem['kind']): ReviewItem {
  return {
    key: pairKey(entity.id, other.id),
    kind,
    sides: [side(layers.index, entity), side(layers.index, other)],
    because: null,
    confidence: null,
    rivals: 0,
    accept: merging(layers, other, [entity]),
    reject: tellingApart(layers, [entity, other]),
  }
}

function side(index: GraphIndex, entity: Entity): ReviewSide {
  return { entity, name: entity.name, mentions: index.mentionsByEntity.get(entity.id) ?? [] }
}

function moreMentioned(a: Entity, b: Entity): number {
  return b.mentions - a.mentions || (a.id < b.id ? -1 : 1)
}
