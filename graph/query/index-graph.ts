import type { DocumentRecord, Edge, Entity, Graph, GraphSentence, Mention } from '../types.ts'
import { prepareEntitySearch, type EntitySearch } from './search-entities.ts'
import { sharedLookup, type Lookup, type Steps } from './lookup.ts'

/** The same graph as flat arrays, so that a filter visits thousands of edges without touching a string. */
export interface GraphColumns {
  /** Entity position of each edge's ends, by edge position. */
  edgeSource: Int32Array
  edgeTarget: Int32Array
  /** Evidence of edge `e` is `evidenceDocument[evidenceStart[e] .. evidenceStart[e + 1]]`: document positions. */
  evidenceStart: Int32Array
  evidenceDocument: Int32Array
  /** Documents of entity `n` and its mentions in each, from `entityDocumentStart[n]` to `entityDocumentStart[n + 1]`. */
  entityDocumentStart: Int32Array
  entityDocument: Int32Array
  entityDocumentMentions: Int32Array
}

/** A graph with its look-ups. Each is made when it is first asked for, or by `prepareIndex`, and kept. */
export interface GraphIndex {
  readonly graph: Graph
  readonly entityById: ReadonlyMap<string, Entity>
  readonly edgeById: ReadonlyMap<string, Edge>
  readonly documentById: ReadonlyMap<string, DocumentRecord>
  readonly sentenceById: ReadonlyMap<string, GraphSentence>
  readonly mentionById: ReadonlyMap<string, Mention>
  /** Edges of an entity, in the graph's order. */
  readonly edgesByEntity: ReadonlyMap<string, readonly Edge[]>
  /** In document order. */
  readonly mentionsByEntity: ReadonlyMap<string, readonly Mention[]>
  readonly mentionsBySentence: ReadonlyMap<string, readonly Mention[]>
  readonly mentionsByDocument: ReadonlyMap<string, readonly Mention[]>
  readonly sentencesByDocument: ReadonlyMap<string, readonly GraphSentence[]>
  /** Position of an id in `graph.entities`, `graph.edges`, `graph.documents`. */
  readonly entityPosition: ReadonlyMap<string, number>
  readonly edgePosition: ReadonlyMap<string, number>
  readonly documentPosition: ReadonlyMap<string, number>
  readonly columns: GraphColumns
  readonly entitySearch: EntitySearch
}

type Lookups = { [Name in Exclude<keyof GraphIndex, 'graph'>]: Lookup<GraphIndex[Name]> }

/**
 * Wraps a graph with look-ups by id, by entity, by sentence and by document. Doesn't copy or change the graph. What two
 * graphs have in common, as the same array, is looked up in common.
 */
export function indexGraph(graph: Graph): GraphIndex {
  const lookups = lookupsOf(graph)
  return {
    graph,
    get entityById() {
      return lookups.entityById.value
    },
    get edgeById() {
      return lookups.edgeById.value
    },
    get documentById() {
      return lookups.documentById.value
    },
    get sentenceById() {
      return lookups.sentenceById.value
    },
    get mentionById() {
      return lookups.mentionById.value
    },
    get edgesByEntity() {
      return lookups.edgesByEntity.value
    },
    get mentionsByEntity() {
      return lookups.mentionsByEntity.value
    },
    get mentionsBySentence() {
      return lookups.mentionsBySentence.value
    },
    get mentionsByDocument() {
      return lookups.mentionsByDocument.value
    },
    get sentencesByDocument() {
      return lookups.sentencesByDocument.value
    },
    get entityPosition() {
      return lookups.entityPosition.value
    },
    get edgePosition() {
      return lookups.edgePosition.value
    },
    get documentPosition() {
      return lookups.documentPosition.value
    },
    get columns() {
      return lookups.columns.value
    },
    get entitySearch() {
      return lookups.entitySearch.value
    },
  }
}

/**
 * Makes all look-ups of a graph a little at a time, those that a picture needs first: each step takes a millisecond or
 * few. Whoever asks for one in the meantime has it finished at once.
 */
export function* prepareIndex(graph: Graph): Generator<void> {
  for (const lookup of Object.values(lookupsOf(graph))) yield* lookup.prepare()
}

function lookupsOf(graph: Graph): Lookups {
  const { documents, sentences, entities, mentions, edges } = graph
  const entityPosition = sharedLookup('position', [entities], () => positions(entities))
  const documentPosition = sharedLookup('position', [documents], () => positions(documents))
  return {
    entityPosition,
    documentPosition,
    columns: sharedLookup('columns', [edges, mentions, entities, documents], () =>
      makeColumns(graph, entityPosition, documentPosition),
    ),
    entityById: sharedLookup('id', [entities], () => byId(entities)),
    edgesByEntity: sharedLookup('entity', [edges], () => groupEdges(edges)),
    edgePosition: sharedLookup('position', [edges], () => positions(edges)),
    documentById: sharedLookup('id', [documents], () => byId(documents)),
    edgeById: sharedLookup('id', [edges], () => byId(edges)),
    sentenceById: sharedLookup('id', [sentences], () => byId(sentences)),
    mentionById: sharedLookup('id', [mentions], () => byId(mentions)),
    mentionsByEntity: sharedLookup('entity', [mentions], () => groupBy(mentions, (mention) => mention.entity)),
    mentionsBySentence: sharedLookup('sentence', [mentions], () => groupBy(mentions, (mention) => mention.sentence)),
    entitySearch: sharedLookup('search', [entities], () => prepareEntitySearch(entities)),
    mentionsByDocument: sharedLookup('document', [mentions], () => groupBy(mentions, (mention) => mention.document)),
    sentencesByDocument: sharedLookup('document', [sentences], () => groupBy(sentences, ({ document }) => document)),
  }
}

/** Items between two steps. */
const STEP = 2000

function* byId<Item extends { id: string }>(items: readonly Item[]): Steps<Map<string, Item>> {
  const map = new Map<string, Item>()
  for (const [i, item] of items.entries()) {
    map.set(item.id, item)
    if (i % STEP === STEP - 1) yield
  }
  return map
}

function* positions(items: readonly { id: string }[]): Steps<Map<string, number>> {
  const map = new Map<string, number>()
  for (const [position, item] of items.entries()) {
    map.set(item.id, position)
    if (position % STEP === STEP - 1) yield
  }
  return map
}

function* groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Steps<Map<string, Item[]>> {
  const groups = new Map<string, Item[]>()
  for (const [i, item] of items.entries()) {
    addTo(groups, key(item), item)
    if (i % STEP === STEP - 1) yield
  }
  return groups
}

function* groupEdges(edges: readonly Edge[]): Steps<Map<string, Edge[]>> {
  const groups = new Map<string, Edge[]>()
  for (const [i, edge] of edges.entries()) {
    addTo(groups, edge.source, edge)
    addTo(groups, edge.target, edge)
    if (i % STEP === STEP - 1) yield
  }
  return groups
}

function addTo<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

function* makeColumns(
  { edges, mentions, entities }: Graph,
  entityLookup: Lookup<ReadonlyMap<string, number>>,
  documentLookup: Lookup<ReadonlyMap<string, number>>,
): Steps<GraphColumns> {
  const [entityPosition, documentPosition] = [entityLookup.value, documentLookup.value]
  const evidenceStart = new Int32Array(edges.length + 1)
  edges.forEach((edge, e) => (evidenceStart[e + 1] = (evidenceStart[e] ?? 0) + edge.evidence.length))
  const evidenceDocument = new Int32Array(evidenceStart[edges.length] ?? 0)
  const [edgeSource, edgeTarget] = [new Int32Array(edges.length), new Int32Array(edges.length)]
  for (const [e, edge] of edges.entries()) {
    edgeSource[e] = entityPosition.get(edge.source) ?? -1
    edgeTarget[e] = entityPosition.get(edge.target) ?? -1
    let at = evidenceStart[e] ?? 0
    for (const { document } of edge.evidence) evidenceDocument[at++] = documentPosition.get(document) ?? -1
    if (e % STEP === STEP - 1) yield
  }
  const perEntity = yield* countMentions(mentions, entities.length, entityPosition, documentPosition)
  return { edgeSource, edgeTarget, evidenceStart, evidenceDocument, ...perEntity }
}

function* countMentions(
  mentions: readonly Mention[],
  entities: number,
  entityPosition: ReadonlyMap<string, number>,
  documentPosition: ReadonlyMap<string, number>,
): Steps<Pick<GraphColumns, 'entityDocumentStart' | 'entityDocument' | 'entityDocumentMentions'>> {
  const counts = Array.from({ length: entities }, () => new Map<number, number>())
  for (const [i, mention] of mentions.entries()) {
    const perDocument = counts[entityPosition.get(mention.entity) ?? -1]
    const document = documentPosition.get(mention.document)
    if (perDocument && document !== undefined) perDocument.set(document, (perDocument.get(document) ?? 0) + 1)
    if (i % STEP === STEP - 1) yield
  }
  const entityDocumentStart = new Int32Array(counts.length + 1)
  counts.forEach((perDocument, n) => (entityDocumentStart[n + 1] = (entityDocumentStart[n] ?? 0) + perDocument.size))
  const size = entityDocumentStart[counts.length] ?? 0
  const entityDocument = new Int32Array(size)
  const entityDocumentMentions = new Int32Array(size)
  let next = 0
  for (const [n, perDocument] of counts.entries()) {
    for (const [document, found] of perDocument) {
      entityDocument[next] = document
      entityDocumentMentions[next++] = found
    }
    if (n % STEP === STEP - 1) yield
  }
  return { entityDocumentStart, entityDocument, entityDocumentMentions }
}
