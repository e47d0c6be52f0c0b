import type { EntityType, Graph } from '../types.ts'

/** A value that documents share, and how many do. */
export interface Facet<Value> {
  value: Value
  documents: number
}

export interface CollectionSummary {
  documents: number
  sentences: number
  mentions: number
  /** Most frequent first. */
  sources: Facet<string | null>[]
  languages: Facet<string>[]
  /** First and last date, ISO 8601, or null when no document has one. */
  dates: [first: string, last: string] | null
  /** How many entities there are of each type. */
  types: Record<EntityType, number>
}

/** What a graph was made from, in numbers. */
export function describeCollection(graph: Graph): CollectionSummary {
  const dates = graph.documents.flatMap((document) => document.date?.slice(0, 10) ?? []).sort()
  const [first] = dates
  const last = dates.at(-1)
  const types: Record<EntityType, number> = { person: 0, organization: 0, country: 0, place: 0 }
  for (const entity of graph.entities) types[entity.type]++
  return {
    documents: graph.documents.length,
    sentences: graph.sentences.length,
    mentions: graph.mentions.length,
    sources: countFacets(graph.documents.map((document) => document.source)),
    languages: countFacets(graph.documents.map((document) => document.language)),
    dates: first !== undefined && last !== undefined ? [first, last] : null,
    types,
  }
}

function countFacets<Value extends string | null>(values: readonly Value[]): Facet<Value>[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, documents]) => ({ value, documents }))
    .sort((a, b) => b.documents - a.documents || ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
}
