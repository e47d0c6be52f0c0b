/** Runs in a Web Worker: joins extractions to a graph, opens and writes graph JSON, and counts ties anew. */
import { expose } from 'comlink'
import {
  assembleGraph,
  DEFAULT_SETTINGS,
  loadKnowledge,
  readGraphJson,
  relateGraph,
  writeGraphJson,
  type DocumentExtraction,
  type Edge,
  type Graph,
  type GraphSettings,
} from '../../graph/index.ts'

let extractions: DocumentExtraction[] = []
let graph: Graph | null = null

const service = {
  /** Forgets everything. */
  clear(): void {
    extractions = []
    graph = null
  },
  /** Keeps an extraction for `assemble`. */
  add(extraction: DocumentExtraction): void {
    extractions.push(extraction)
  },
  async assemble(settings: GraphSettings | null): Promise<Graph> {
    graph = assembleGraph(extractions, settings ?? DEFAULT_SETTINGS, await loadKnowledge())
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
  /** The graph JSON of a graph, as UTF-8. */
  write(toWrite: Graph): Blob {
    return new Blob([...writeGraphJson(toWrite)], { type: 'application/json' })
  },
}

export type GraphService = typeof service

expose(service)
