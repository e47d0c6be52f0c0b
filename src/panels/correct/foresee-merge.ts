import type { Entity, GraphIndex } from '../../../graph/index.ts'

/** What becomes of entities that are merged. */
export interface MergeOutcome {
  mentions: number
  documents: number
  /** Ties of each, and of all as one: those to the same other end come together, those among themselves end. */
  tiesBefore: number[]
  ties: number
  /** Other ends that more than one of them is tied to. */
  shared: number
  /** Passages that mention more than one of them. */
  together: number
}

export function foreseeMerge(index: GraphIndex, entities: readonly Entity[]): MergeOutcome {
  const merged = new Set(entities.map(({ id }) => id))
  const others = new Map<string, number>()
  const among = new Set<string>()
  const documents = new Set<string>()
  let together = 0
  for (const { id } of entities) {
    for (const { document } of index.mentionsByEntity.get(id) ?? []) documents.add(document)
    for (const edge of index.edgesByEntity.get(id) ?? []) {
      const other = edge.source === id ? edge.target : edge.source
      if (!merged.has(other)) others.set(other, (others.get(other) ?? 0) + 1)
      else if (!among.has(edge.id)) {
        among.add(edge.id)
        together += edge.count
      }
    }
  }
  return {
    mentions: entities.reduce((sum, entity) => sum + entity.mentions, 0),
    documents: documents.size,
    tiesBefore: entities.map(({ id }) => (index.edgesByEntity.get(id) ?? []).length),
    ties: others.size,
    shared: [...others.values()].filter((count) => count > 1).length,
    together,
  }
}
