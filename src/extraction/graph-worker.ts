/**
 * Runs in a Web Worker: joins extractions to a graph, opens and writes graphs, and counts ties anew. What it makes is fetched
 * part by part, as taking over a large graph in one message would hold up the page for seconds.
 */
import { expose } from 'comlink'
import {
  assembleGraph,
  DEFAULT_SETTINGS,
  loadKnowledge,
  OUTPUT_FORMATS,
  readGraphJson,
  relateGraph,
  reviewCandidates,
  type Correction,
  type DocumentExtraction,
  type Graph,
  type GraphSettings,
  type OutputFormat,
  type ReviewCandidates,
} from '../../graph/index.ts'

/** What a graph is made of: large, and handed over in parts. */
export type GraphList = 'documents' | 'sentences' | 'entities' | 'mentions' | 'edges'
/** A graph without its lists, and how long these are. */
export interface GraphOutline {
  rest: Omit<Graph, GraphList>
  lengths: Record<GraphList, number>
}

/** By document; of several with one text, the one that `assembleGraph` would choose. */
const extractions = new Map<string, DocumentExtraction>()
let graph: Graph | null = null

const service = {
  /** Forgets everything. */
  clear(): void {
    extractions.clear()
    graph = null
  },
  /** Keeps extractions for `assemble`. */
  add(added: readonly DocumentExtraction[]): void {
    for (const extraction of added) {
      const { document } = extraction
      const before = extractions.get(document.id)?.document
      if (!before || JSON.stringify(document) < JSON.stringify(before)) extractions.set(document.id, extraction)
    }
  },
  /** Forgets the extractions of these documents. */
  remove(documents: ReadonlySet<string>): void {
    for (const id of documents) extractions.delete(id)
  },
  /** Some of what was added, from a place on. */
  extractions(from: number, count: number): DocumentExtraction[] {
    return [...extractions.values()].slice(from, from + count)
  },
  /** Of `corrections`, what must never be merged counts here; the others are applied on top of the graph. */
  async assemble(settings: GraphSettings | null, corrections: readonly Correction[]): Promise<GraphOutline> {
    graph = assembleGraph([...extractions.values()], settings ?? DEFAULT_SETTINGS, await loadKnowledge(), corrections)
    return outline(graph)
  },
  async open(name: string, content: Blob): Promise<GraphOutline> {
    graph = readGraphJson(await content.text(), name)
    return outline(graph)
  },
  /** Some of a list of the graph last made. */
  part(list: GraphList, from: number, count: number): Graph[GraphList] {
    return graph?.[list].slice(from, from + count) ?? []
  },
  /** Counts ties by other settings: those of the graph given, or else of the one last made. Its ties are to be fetched. */
  relate(settings: GraphSettings, given: Graph | null): GraphOutline {
    const related = given ?? graph
    if (!related) throw new Error('There is no graph to count the ties of.')
    graph = relateGraph(related, settings)
    return outline(graph)
  },
  /** What is uncertain in the graph given, or else in the one last assembled or opened. */
  review(given: Graph | null): ReviewCandidates {
    graph = given ?? graph
    if (!graph) throw new Error('There is no graph to review.')
    return reviewCandidates(graph)
  },
  /** A graph in a format, as UTF-8: the file of that format with this ending. */
  write(toWrite: Graph, format: OutputFormat, ending: string): Blob {
    const file = OUTPUT_FORMATS[format].find((one) => one.ending === ending)
    if (!file) throw new Error(`The format ${format} has no file ${ending}.`)
    return new Blob([...file.write(toWrite)], { type: file.mediaType })
  },
}

function outline({ documents, sentences, entities, mentions, edges, ...rest }: Graph): GraphOutline {
  return {
    rest,
    lengths: {
      documents: documents.length,
      sentences: sentences.length,
      entities: entities.length,
      mentions: mentions.length,
      edges: edges.length,
    },
  }
}

export type GraphService = typeof service

expose(service)
