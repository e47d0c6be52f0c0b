import type { DocumentRecord, Edge, Entity, EntityType } from '../types.ts'
import type { GraphColumns, GraphIndex } from './index-graph.ts'

/**
 * One condition on what is shown, as data: kept in an address, undone, removed, combined. All given filters hold at once.
 *
 * `sources`, `languages`, `dates` and `documents` narrow the evidence: counts of entities and edges are recounted over the
 * documents that are left. The other kinds choose among what is left.
 */
export type Filter =
  | { kind: 'types'; types: EntityType[] }
  | { kind: 'min-mentions'; value: number }
  | { kind: 'min-count'; value: number }
  | { kind: 'min-documents'; value: number }
  /** Ties supported by at least so many different sources; documents without a source don't count. */
  | { kind: 'min-sources'; value: number }
  | { kind: 'min-npmi'; value: number }
  | { kind: 'min-log-likelihood'; value: number }
  /** `null` stands for documents that name no source. */
  | { kind: 'sources'; values: (string | null)[] }
  | { kind: 'languages'; values: string[] }
  /** ISO dates, both included, open where null. Documents without a date are left out. */
  | { kind: 'dates'; from: string | null; to: string | null }
  | { kind: 'documents'; ids: string[] }
  /**
   * A working set: only these entities and the ties between them. `label` says what it is, to a person; `around`, whose
   * neighbourhood.
   */
  | { kind: 'entities'; ids: string[]; label: string; around?: string | undefined }
  | { kind: 'without'; ids: string[] }

export type FilterKind = Filter['kind']

/** An entity that passed, with its counts over the documents that are left. */
export interface FilteredEntity {
  entity: Entity
  mentions: number
  documents: number
}

/** An edge that passed, with its counts over the documents that are left. */
export interface FilteredEdge {
  edge: Edge
  count: number
  documents: number
}

export interface FilteredGraph {
  /** In the graph's order. */
  entities: FilteredEntity[]
  edges: FilteredEdge[]
  /** The ids of the documents that are left, or null when all are. */
  documents: ReadonlySet<string> | null
}

/**
 * What of a graph passes all filters. Derived from the graph, never stored in it. An edge passes when its counts do and both
 * its ends pass; an entity passes when it has a mention left and its counts suffice, with or without edges.
 *
 * `npmi` and `logLikelihood` are always those of the whole collection.
 */
export function filterGraph(index: GraphIndex, filters: readonly Filter[]): FilteredGraph {
  const { graph, columns } = index
  const kept = keptDocuments(graph.documents, filters)
  const entities: FilteredEntity[] = []
  const passed = new Uint8Array(graph.entities.length)
  const accept = entityTest(filters)
  graph.entities.forEach((entity, n) => {
    const counts = kept ? recountEntity(columns, n, kept) : entity
    if (counts.mentions === 0 || !accept(entity, counts)) return
    passed[n] = 1
    entities.push({ entity, mentions: counts.mentions, documents: counts.documents })
  })
  return {
    entities,
    edges: filterEdges(index, filters, kept, passed),
    documents: kept && new Set(graph.documents.filter((_, d) => kept[d] === 1).map((document) => document.id)),
  }
}

/** The documents that pass the filters which narrow the evidence, in the order given. */
export function filterDocuments(documents: readonly DocumentRecord[], filters: readonly Filter[]): DocumentRecord[] {
  const kept = keptDocuments(documents, filters)
  return documents.filter((_, d) => kept === null || kept[d] === 1)
}

/** The filters with this one in the place of the one of its kind, in a fixed order of kinds. */
export function withFilter(filters: readonly Filter[], filter: Filter): Filter[] {
  return [...withoutFilter(filters, filter.kind), filter].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

export function withoutFilter(filters: readonly Filter[], kind: FilterKind): Filter[] {
  return filters.filter((filter) => filter.kind !== kind)
}

/** The filter of a kind, or null. */
export function findFilter<Kind extends FilterKind>(
  filters: readonly Filter[],
  kind: Kind,
): Extract<Filter, { kind: Kind }> | null {
  const found = filters.find((filter): filter is Extract<Filter, { kind: Kind }> => filter.kind === kind)
  return found ?? null
}

function filterEdges(
  index: GraphIndex,
  filters: readonly Filter[],
  kept: Uint8Array | null,
  passed: Uint8Array,
): FilteredEdge[] {
  const { graph, columns } = index
  const accept = edgeTest(filters)
  const minSources = findFilter(filters, 'min-sources')?.value ?? 0
  const seen = new Int32Array(graph.documents.length).fill(-1)
  const edges: FilteredEdge[] = []
  graph.edges.forEach((edge, e) => {
    if (!passed[columns.edgeSource[e] ?? -1] || !passed[columns.edgeTarget[e] ?? -1]) return
    const counts = kept ? recountEdge(columns, e, kept, seen) : edge
    if (counts.count === 0 || !accept(edge, counts)) return
    if (minSources > 1 && countSources(index, e, kept) < minSources) return
    edges.push({ edge, count: counts.count, documents: counts.documents })
  })
  return edges
}

/** 1 for each document that passes, or null when no filter narrows the evidence. */
function keptDocuments(documents: readonly DocumentRecord[], filters: readonly Filter[]): Uint8Array | null {
  const tests = filters.flatMap((filter): ((document: DocumentRecord) => boolean)[] => {
    switch (filter.kind) {
      case 'sources': {
        const sources = new Set(filter.values)
        return [(document) => sources.has(document.source)]
      }
      case 'languages': {
        const languages = new Set(filter.values)
        return [(document) => languages.has(document.language)]
      }
      case 'documents': {
        const ids = new Set(filter.ids)
        return [(document) => ids.has(document.id)]
      }
      case 'dates':
        return [(document) => withinDates(document.date, filter.from, filter.to)]
      default:
        return []
    }
  })
  if (tests.length === 0) return null
  return Uint8Array.from(documents, (document) => (tests.every((test) => test(document)) ? 1 : 0))
}

/** Compares as far as the bound is written, so that `2022-01` as an end includes all of January. */
function withinDates(date: string | null, from: string | null, to: string | null): boolean {
  if (date === null) return false
  if (from !== null && date.slice(0, from.length) < from) return false
  return to === null || date.slice(0, to.length) <= to
}

function entityTest(filters: readonly Filter[]): (entity: Entity, counts: { mentions: number }) => boolean {
  const types = findFilter(filters, 'types')?.types
  const minMentions = findFilter(filters, 'min-mentions')?.value ?? 1
  const chosen = findFilter(filters, 'entities')
  const only = chosen && new Set(chosen.ids)
  const without = new Set(findFilter(filters, 'without')?.ids)
  return (entity, counts) =>
    (types === undefined || types.includes(entity.type)) &&
    counts.mentions >= minMentions &&
    (only === null || only.has(entity.id)) &&
    !without.has(entity.id)
}

function edgeTest(filters: readonly Filter[]): (edge: Edge, counts: { count: number; documents: number }) => boolean {
  const minCount = findFilter(filters, 'min-count')?.value ?? 1
  const minDocuments = findFilter(filters, 'min-documents')?.value ?? 1
  const minNpmi = findFilter(filters, 'min-npmi')?.value ?? -Infinity
  const minLogLikelihood = findFilter(filters, 'min-log-likelihood')?.value ?? -Infinity
  return (edge, counts) =>
    counts.count >= minCount &&
    counts.documents >= minDocuments &&
    edge.npmi >= minNpmi &&
    edge.logLikelihood >= minLogLikelihood
}

function recountEntity(columns: GraphColumns, n: number, kept: Uint8Array): { mentions: number; documents: number } {
  let mentions = 0
  let documents = 0
  const end = columns.entityDocumentStart[n + 1] ?? 0
  for (let i = columns.entityDocumentStart[n] ?? 0; i < end; i++) {
    if (!kept[columns.entityDocument[i] ?? -1]) continue
    mentions += columns.entityDocumentMentions[i] ?? 0
    documents++
  }
  return { mentions, documents }
}

/** `seen[d] === e` marks document `d` as counted for edge `e`, so that one array serves all edges. */
function recountEdge(
  columns: GraphColumns,
  e: number,
  kept: Uint8Array,
  seen: Int32Array,
): { count: number; documents: number } {
  let count = 0
  let documents = 0
  const end = columns.evidenceStart[e + 1] ?? 0
  for (let i = columns.evidenceStart[e] ?? 0; i < end; i++) {
    const document = columns.evidenceDocument[i] ?? -1
    if (!kept[document]) continue
    count++
    if (seen[document] === e) continue
    seen[document] = e
    documents++
  }
  return { count, documents }
}

function countSources(index: GraphIndex, e: number, kept: Uint8Array | null): number {
  const { graph, columns } = index
  const sources = new Set<string>()
  const end = columns.evidenceStart[e + 1] ?? 0
  for (let i = columns.evidenceStart[e] ?? 0; i < end; i++) {
    const position = columns.evidenceDocument[i] ?? -1
    const source = graph.documents[position]?.source
    if (typeof source === 'string' && (kept === null || kept[position])) sources.add(source)
  }
  return sources.size
}
