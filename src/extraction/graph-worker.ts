/** Runs in a Web Worker: joins extractions to a graph, opens and writes graphs, and counts ties anew. */
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
  type Edge,
  type Graph,
  type GraphSettings,
  type OutputFormat,
  type ReviewCandidates,
} from '../../graph/index.ts'

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
  async assemble(settings: GraphSettings | null, corrections: readonly Correction[]): Promise<Graph> {
    graph = assembleGraph([...extractions.values()], settings ?? DEFAULT_SETTINGS, await loadKnowledge(), corrections)
    return graph
  },
  open(name: string, bytes: Uint8Array): Graph {
    graph = readGraphJson(new TextDecoder().decode(bytes), name)
    return graph
  },
  /** The ties of a graph, counted by other settings: of the one given, or else of the one last assembled or opened. */
  relate(settings: GraphSettings, given: Graph | null): Edge[] {
    const related = given ?? graph
    if (!related) throw new Error('There is no graph to count the ties of.')
    graph = relateGraph(related, settings)
    return graph.edges
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

export type GraphService = typeof service

expose(service)
