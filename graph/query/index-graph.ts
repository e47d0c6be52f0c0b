import type { DocumentRecord, Edge, Entity, Graph, GraphSentence, Mention } from '../types.ts'

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

/** A graph with its look-ups. Every map is made when it is first asked for, and kept. */
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
}

/** Wraps a graph with look-ups by id, by entity, by sentence and by document. Doesn't copy or change the graph. */
export function indexGraph(graph: Graph): GraphIndex {
  const entityPosition = lazy(() => positions(graph.entities))
  const documentPosition = lazy(() => positions(graph.documents))
  const lookups = {
    entityById: lazy(() => byId(graph.entities)),
    edgeById: lazy(() => byId(graph.edges)),
    documentById: lazy(() => byId(graph.documents)),
    sentenceById: lazy(() => byId(graph.sentences)),
    mentionById: lazy(() => byId(graph.mentions)),
    edgesByEntity: lazy(() => groupEdges(graph.edges)),
    mentionsByEntity: lazy(() => groupBy(graph.mentions, (mention) => mention.entity)),
    mentionsBySentence: lazy(() => groupBy(graph.mentions, (mention) => mention.sentence)),
    mentionsByDocument: lazy(() => groupBy(graph.mentions, (mention) => mention.document)),
    sentencesByDocument: lazy(() => groupBy(graph.sentences, (sentence) => sentence.document)),
    entityPosition,
    edgePosition: lazy(() => positions(graph.edges)),
    documentPosition,
    columns: lazy(() => makeColumns(graph, entityPosition(), documentPosition())),
  }
  return {
    graph,
    get entityById() {
      return lookups.entityById()
    },
    get edgeById() {
      return lookups.edgeById()
    },
    get documentById() {
      return lookups.documentById()
    },
    get sentenceById() {
      return lookups.sentenceById()
    },
    get mentionById() {
      return lookups.mentionById()
    },
    get edgesByEntity() {
      return lookups.edgesByEntity()
    },
    get mentionsByEntity() {
      return lookups.mentionsByEntity()
    },
    get mentionsBySentence() {
      return lookups.mentionsBySentence()
    },
    get mentionsByDocument() {
      return lookups.mentionsByDocument()
    },
    get sentencesByDocument() {
      return lookups.sentencesByDocument()
    },
    get entityPosition() {
      return lookups.entityPosition()
    },
    get edgePosition() {
      return lookups.edgePosition()
    },
    get documentPosition() {
      return lookups.documentPosition()
    },
    get columns() {
      return lookups.columns()
    },
  }
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

function positions(items: readonly { id: string }[]): Map<string, number> {
  return new Map(items.map((item, position) => [item.id, position]))
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function groupEdges(edges: readonly Edge[]): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    for (const end of [edge.source, edge.target]) {
      const group = groups.get(end)
      if (group) group.push(edge)
      else groups.set(end, [edge])
    }
  }
  return groups
}

function makeColumns(
  graph: Graph,
  entityPosition: ReadonlyMap<string, number>,
  documentPosition: ReadonlyMap<string, number>,
): GraphColumns {
  const edges = graph.edges
  const evidenceStart = new Int32Array(edges.length + 1)
  edges.forEach((edge, e) => (evidenceStart[e + 1] = (evidenceStart[e] ?? 0) + edge.evidence.length))
  const evidenceDocument = new Int32Array(evidenceStart[edges.length] ?? 0)
  edges.forEach((edge, e) => {
    const start = evidenceStart[e] ?? 0
    edge.evidence.forEach(
      (evidence, i) => (evidenceDocument[start + i] = documentPosition.get(evidence.document) ?? -1),
    )
  })
  return {
    edgeSource: Int32Array.from(edges, (edge) => entityPosition.get(edge.source) ?? -1),
    edgeTarget: Int32Array.from(edges, (edge) => entityPosition.get(edge.target) ?? -1),
    evidenceStart,
    evidenceDocument,
    ...countMentions(graph, entityPosition, documentPosition),
  }
}

function countMentions(
  graph: Graph,
  entityPosition: ReadonlyMap<string, number>,
  documentPosition: ReadonlyMap<string, number>,
): Pick<GraphColumns, 'entityDocumentStart' | 'entityDocument' | 'entityDocumentMentions'> {
  const counts: Map<number, number>[] = graph.entities.map(() => new Map())
  for (const mention of graph.mentions) {
    const perDocument = counts[entityPosition.get(mention.entity) ?? -1]
    const document = documentPosition.get(mention.document)
    if (perDocument && document !== undefined) perDocument.set(document, (perDocument.get(document) ?? 0) + 1)
  }
  const entityDocumentStart = new Int32Array(counts.length + 1)
  counts.forEach((perDocument, n) => (entityDocumentStart[n + 1] = (entityDocumentStart[n] ?? 0) + perDocument.size))
  const size = entityDocumentStart[counts.length] ?? 0
  const entityDocument = new Int32Array(size)
  const entityDocumentMentions = new Int32Array(size)
  let next = 0
  for (const perDocument of counts) {
    for (const [document, mentions] of perDocument) {
      entityDocument[next] = document
      entityDocumentMentions[next++] = mentions
    }
  }
  return { entityDocumentStart, entityDocument, entityDocumentMentions }
}
