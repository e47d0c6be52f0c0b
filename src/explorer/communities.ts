import { findFilter, type Filter } from '../../graph/index.ts'
import type { ViewEntity } from './view.ts'

/** Names that tell what a community is about. */
const NAMED = 2
/** Smaller groups are no more than a tie or two. */
const LEAST_MEMBERS = 3

/** Names that are tied to each other more than to others. */
export interface Community {
  /** From 0, largest first. */
  number: number
  /** Ids of its members, most mentioned first. */
  members: readonly string[]
  /** Its most mentioned members. */
  names: readonly string[]
}

/** What is worth naming as a community, largest first. `entities` most mentioned first. */
export function listCommunities(
  entities: readonly ViewEntity[],
  found: ReadonlyMap<string, number> | null,
): Community[] {
  const groups = new Map<number, ViewEntity[]>()
  for (const entity of entities) {
    const number = found?.get(entity.id) ?? -1
    if (number < 0) continue
    const group = groups.get(number)
    if (group) group.push(entity)
    else groups.set(number, [entity])
  }
  return [...groups]
    .filter(([, members]) => members.length >= LEAST_MEMBERS)
    .sort(([a], [b]) => a - b)
    .map(([number, members]) => ({
      number,
      members: members.map(({ id }) => id),
      names: members.slice(0, NAMED).map(({ entity }) => entity.name),
    }))
}

/** The communities that a filter leaves, of those given; none when it leaves anything else. */
export function chosenCommunities(communities: readonly Community[], filters: readonly Filter[]): Community[] {
  const ids = findFilter(filters, 'entities')?.ids
  if (!ids) return []
  const left = new Set(ids)
  const chosen = communities.filter(({ members }) => members.every((id) => left.has(id)))
  return chosen.reduce((sum, { members }) => sum + members.length, 0) === left.size ? chosen : []
}

/** The filter that leaves only these communities; its label is theirs. */
export function communityFilter(communities: readonly Community[], label: string): Filter {
  return { kind: 'entities', ids: communities.flatMap(({ members }) => members).sort(), label }
}

/**
 * Communities of the ends of all ties, where they are known of most: others join the one that they are tied to most
 * strongly, those tied to the known ones first. What is tied to none stays without.
 *
 * @param found by entity id
 */
export function spreadCommunities(
  found: ReadonlyMap<string, number>,
  ties: readonly { source: string; target: string; count: number }[],
): ReadonlyMap<string, number> {
  const known = new Map(found)
  for (;;) {
    const pull = new Map<string, Map<number, number>>()
    for (const { source, target, count } of ties) {
      for (const [end, other] of [
        [source, target],
        [target, source],
      ] as const) {
        const number = known.get(other) ?? -1
        if (number < 0 || (known.get(end) ?? -1) >= 0) continue
        const weights = pull.get(end) ?? new Map<number, number>()
        pull.set(end, weights.set(number, (weights.get(number) ?? 0) + count))
      }
    }
    if (pull.size === 0) return known
    for (const [end, weights] of pull) known.set(end, strongestOf(weights))
  }
}

function strongestOf(weights: ReadonlyMap<number, number>): number {
  const [first] = [...weights].sort(([a, x], [b, y]) => y - x || a - b)
  return first?.[0] ?? -1
}
