/** What a person means by a correction in the explorer, and whether the screen shows that and nothing else. */
import type { EntityType, GraphIndex } from '../../graph/index.ts'
import type { BothLayers } from '../../src/explorer/correction-references.ts'
import { takenBy } from '../../src/explorer/make-corrections.ts'
import { FILLERS } from '../graph/correct/small-graph.ts'
import { NAMES, pick, TYPES, type Step } from './explorer-steps.ts'

/** An entity as a person sees it: what it is called, what it is, and the ids of its mentions. */
interface Seen {
  name: string
  type: EntityType
  mentions: readonly string[]
  /** Whether it may also have another name and type than these. */
  mayBeRenamed?: boolean
  /** What else it may be. */
  orType?: EntityType
}

function seen({ graph, mentionsByEntity }: GraphIndex): Seen[] {
  return graph.entities.map(({ id, name, type }) => ({
    name,
    type,
    mentions: (mentionsByEntity.get(id) ?? []).map((mention) => mention.id),
  }))
}

/**
 * What is left of an entity when some of its mentions go elsewhere or go away. It keeps its name; only when all that the machine
 * held for one thing is gone from what a person merged, what is left is called what it was before the merge.
 */
function leave({ machine }: BothLayers, entity: Seen, gone: readonly string[]): Seen {
  const origins = (ids: readonly string[]): number => new Set(ids.map((id) => machine.mentionById.get(id)?.entity)).size
  const mentions = entity.mentions.filter((id) => !gone.includes(id))
  return { ...entity, mentions, mayBeRenamed: origins(mentions) < origins(entity.mentions) }
}

/** What is split off is of the type of the whole; but what is all of a thing of the machine's may be of that one's again. */
function partOf({ machine }: BothLayers, whole: Seen, going: readonly string[]): Seen {
  const origins = new Set(going.map((id) => machine.mentionById.get(id)?.entity ?? ''))
  const [origin = ''] = origins
  const isPart = going.length < whole.mentions.length && origins.size === 1
  return { ...whole, mentions: going, orType: (isPart && machine.entityById.get(origin)?.type) || whole.type }
}

/** In an order of its own, without those of which nothing is left. */
function sorted(all: readonly Seen[]): string[] {
  return all
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ name, type, mentions }) => JSON.stringify([name, type, [...mentions].sort()]))
    .sort()
}

/** What a person expects to see after a step, from what is on screen before. */
function expected(before: BothLayers, { what, a, b, c }: Step): Seen[] {
  const { entities } = before.index.graph
  const all = seen(before.index)
  const [entity, other] = [pick(entities, a), pick(entities, b)]
  const [one, two] = [pick(all, a), pick(all, b)]
  if (!entity || !one) return all
  const name = pick(NAMES, c) ?? ''
  const others = all.filter((each) => each !== one && (each !== two || !['merge', 'give'].includes(what)))
  switch (what) {
    case 'rename':
      return [...others, { ...one, name }]
    case 'retype':
      return [...others, { ...one, type: pick(TYPES, c) ?? 'person' }]
    case 'hide':
      return others
    case 'reject': {
      const rejected = pick(before.index.mentionsByEntity.get(entity.id) ?? [], c)?.id
      return [...others, leave(before, one, [rejected ?? ''])]
    }
    case 'split': {
      const form = pick(entity.aliases, c)?.text
      const going = one.mentions.filter((id) => before.index.mentionById.get(id)?.text === form)
      const left = leave(before, one, going)
      const [namesake] = takenBy(before, entity, name)
      const joined = namesake && all[entities.indexOf(namesake)]
      if (!joined) return [...others, left, { ...partOf(before, one, going), name }]
      return [
        ...others.filter((each) => each !== joined),
        left,
        { ...joined, mentions: [...joined.mentions, ...going] },
      ]
    }
  }
  if (!two || !other || two === one) return all
  if (what === 'merge') return [...others, { ...one, mentions: [...one.mentions, ...two.mentions] }]
  if (what === 'give') {
    const given = pick(before.index.mentionsByEntity.get(entity.id) ?? [], c)?.id ?? ''
    const left = leave(before, one, [given])
    return [...others, left, { ...two, mentions: [...two.mentions, given] }]
  }
  return all
}

/**
 * Names that a person adds are found where no other stands, as one; all that was there stays as it was. But a longer name
 * takes the place of a shorter one that a person added before, and what is a name of it already is none again.
 */
function added(before: BothLayers, after: BothLayers, { what, a, c }: Step): [wanted: string[], found: string[]] {
  const isNew = (id: string): boolean => !before.index.mentionById.has(id)
  const isGone = (id: string): boolean => !after.index.mentionById.has(id)
  const now = seen(after.index)
  const text = pick(FILLERS, c) ?? ''
  const isShorter = (id: string): boolean => {
    const form = before.index.mentionById.get(id)?.text ?? ''
    return !before.machine.mentionById.has(id) && form !== text && text.includes(form)
  }
  const owner = pick(seen(before.index), a)
  // all that it has may be the shorter name
  const isOwner = ({ name, type, mentions }: Seen): boolean =>
    what !== 'alias' ? name === text : mentions.includes(owner?.mentions.find((id) => !isGone(id)) ?? '') || (name === owner?.name && type === owner.type) // prettier-ignore
  const told = now.flatMap((each) => {
    const texts = new Set(each.mentions.filter(isNew).map((id) => after.index.mentionById.get(id)?.text))
    return [...texts].map((found) => `${found} of ${isOwner(each) ? 'the right one' : each.name}`)
  })
  const isKnown = now.some((each) => isOwner(each) && each.mentions.some((id) => !isNew(id) && after.index.mentionById.get(id)?.text === text)) // prettier-ignore
  const old = now.map((each) => ({ ...each, mentions: each.mentions.filter((id) => !isNew(id)) }))
  const kept = seen(before.index).map((each) => leave(before, each, each.mentions.filter((id) => isGone(id) && isShorter(id)))) // prettier-ignore
  return [
    [...sorted(asFound(kept, after)), ...(isKnown && told.length === 0 ? [] : [`${text} of the right one`])],
    [...sorted(old), ...told],
  ]
}

/** What may be called otherwise, as it is called. */
function asFound(all: readonly Seen[], { index }: BothLayers): Seen[] {
  return all.map((each) => {
    const now = index.entityById.get(index.mentionById.get(each.mentions[0] ?? '')?.entity ?? '')
    if (!now) return each
    if (each.mayBeRenamed) return { ...each, name: now.name, type: now.type }
    return now.type === each.orType ? { ...each, type: now.type } : each
  })
}

/** What is otherwise on screen than a person expects after a step; null when all is as expected. */
export function problemOf(before: BothLayers, after: BothLayers, step: Step): string | null {
  if (step.what === 'withdraw' || step.what === 'note') return null
  const isAdding = step.what === 'alias' || step.what === 'entity'
  const [wanted, found] = isAdding
    ? added(before, after, step)
    : [sorted(asFound(expected(before, step), after)), sorted(seen(after.index))]
  if (wanted.join() === found.join()) return null
  const missing = wanted.filter((line) => !found.includes(line))
  const more = found.filter((line) => !wanted.includes(line))
  return `${step.what}: instead of ${missing.join(' and ')} there is ${more.join(' and ')}`
}

/** Ids of the entities on screen that aren't as the machine has them. */
export function touchedIn({ machine, index }: BothLayers): string[] {
  const asItIs = new Map(seen(machine).map((each, at) => [machine.graph.entities[at]?.id, sorted([each]).join()]))
  return seen(index).flatMap((each, at) => {
    const id = index.graph.entities[at]?.id ?? ''
    return asItIs.get(id) === sorted([each]).join() ? [] : [id]
  })
}
