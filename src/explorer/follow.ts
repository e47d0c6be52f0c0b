import type { Filter, GraphIndex } from '../../graph/index.ts'
import type { Selection } from './state.ts'

/** The part of an id that stays when an entity gets another type. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}

/**
 * What an entity of one graph is in another one that holds the same mentions: itself where it still exists, else the entity
 * it became by getting another type, else the one that most of its mentions belong to now, else (all hidden or rejected) null.
 */
export function followEntity(id: string, before: GraphIndex, after: GraphIndex): string | null {
  if (after.entityById.has(id)) return id
  const counts = new Map<string, number>()
  for (const mention of before.mentionsByEntity.get(id) ?? []) {
    const now = after.mentionById.get(mention.id)?.entity
    if (now !== undefined) counts.set(now, (counts.get(now) ?? 0) + 1)
  }
  let best: string | null = null
  for (const entity of counts.keys()) if (slugOf(entity) === slugOf(id)) return entity
  for (const [entity, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = entity
  return best
}

/** The same selection in another graph. A tie whose ends have become one leads to what they became. */
export function followSelection(selection: Selection, before: GraphIndex, after: GraphIndex): Selection {
  if (selection.kind === 'document') return selection
  if (selection.kind === 'entity') {
    const id = followEntity(selection.id, before, after)
    return id === null || id === selection.id ? selection : { kind: 'entity', id }
  }
  const edge = after.edgeById.has(selection.id) ? undefined : before.edgeById.get(selection.id)
  if (!edge) return selection
  const [a, b] = [followEntity(edge.source, before, after), followEntity(edge.target, before, after)]
  if (a === null || b === null) return selection
  if (a === b) return { kind: 'entity', id: a }
  const id = a < b ? `${a}~${b}` : `${b}~${a}`
  return after.edgeById.has(id) ? { kind: 'edge', id } : selection
}

/** Filters that name entities, naming what these became; the same list when nothing differs. */
export function followFilters(filters: readonly Filter[], before: GraphIndex, after: GraphIndex): readonly Filter[] {
  if (before.graph === after.graph) return filters
  const follow = (ids: readonly string[]): string[] =>
    [...new Set(ids.map((id) => followEntity(id, before, after) ?? id))].sort()
  return filters.map((filter) => {
    if (filter.kind === 'without') return { ...filter, ids: follow(filter.ids) }
    if (filter.kind !== 'entities') return filter
    const around = filter.around === undefined ? {} : { around: follow([filter.around])[0] }
    return { ...filter, ids: follow(filter.ids), ...around }
  })
}
