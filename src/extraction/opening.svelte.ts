import type { Graph, GraphSettings } from '../../graph/index.ts'
import { poolSize, startDocumentPool, type DocumentPool } from './document-pool.ts'
import { fetchableGraph } from './fetch-graph.ts'
import type { GraphEngine } from './graph-engine.ts'
import { importDocuments, type ImportItem, type ImportProgress, type InputFile } from './import-documents.ts'
import { WorkerStoppedError } from './worker-handle.ts'

/** Words for what can go wrong, in the language of the interface. */
export interface OpeningMessages {
  slow: string
  crashed: string
  nothing: string
  empty: string
  notFetched: (name: string) => string
}

export type OpeningState =
  | { phase: 'idle' }
  /** `loading`: the workers are getting ready. `assembling`: all documents are read. */
  | { phase: 'importing'; step: 'loading' | 'reading' | 'assembling'; progress: ImportProgress }
  | { phase: 'opening'; name: string }

/** A file and why it could not be read. */
export interface Failure {
  name: string
  problem: string
}

/** Opens articles and graphs: what is going on, and how to stop it. Knows nothing of what shows the result. */
export class Opening {
  state = $state.raw<OpeningState>({ phase: 'idle' })
  /** The documents being read, and those read last, newest first. */
  recent = $state.raw<readonly ImportItem[]>([])
  failures = $state.raw<readonly Failure[]>([])
  /** What went wrong with the whole, or null. */
  problem = $state<string | null>(null)

  #engine: GraphEngine
  #messages: OpeningMessages
  #onopen: (graph: Graph, name: string) => void
  #stop: { controller: AbortController; pool: DocumentPool; keep: boolean } | null = null
  /** Grows with each attempt, so that a late answer to an earlier one is ignored. */
  #attempt = 0

  constructor(engine: GraphEngine, messages: OpeningMessages, onopen: (graph: Graph, name: string) => void) {
    this.#engine = engine
    this.#messages = messages
    this.#onopen = onopen
  }

  /** Opens what a person chose: a graph when it is a single graph JSON file, else articles. */
  async files(files: readonly InputFile[], name: string): Promise<void> {
    const [only] = files
    if (only && files.length === 1 && looksLikeGraph(await only.bytes())) return this.graph(only)
    return this.articles(files, name)
  }

  /** Reads articles and opens their graph. */
  async articles(files: readonly InputFile[], name: string, settings: GraphSettings | null = null): Promise<void> {
    this.#begin({
      phase: 'importing',
      step: 'loading',
      progress: { done: 0, all: files.length, extracted: 0, failed: 0 },
    })
    if (files.length === 0) return this.#fail(this.#messages.empty)
    const attempt = this.#attempt
    const pool = startDocumentPool(Math.min(poolSize(navigator.hardwareConcurrency), files.length + 3))
    const stop = { controller: new AbortController(), pool, keep: true }
    this.#stop = stop
    try {
      await this.#engine.clear()
      await pool.ready()
      const progress = await this.#read(files, pool, stop.controller.signal)
      if (attempt !== this.#attempt || !stop.keep) return
      if (progress.extracted === 0) return this.#fail(this.#messages.nothing)
      this.state = { phase: 'importing', step: 'assembling', progress }
      const graph = await this.#engine.assemble(settings)
      if (attempt === this.#attempt) this.#finish(graph, name)
    } catch (error) {
      if (attempt === this.#attempt && stop.keep) this.#fail(this.#explain(error))
    } finally {
      pool.end()
    }
  }

  /** Opens a graph JSON file. */
  async graph(file: InputFile): Promise<void> {
    this.#begin({ phase: 'opening', name: file.name })
    const attempt = this.#attempt
    try {
      const graph = await this.#engine.open(file.name, await file.bytes())
      if (attempt === this.#attempt) this.#finish(graph, file.name.replace(/^.*\//, '').replace(/\.json$/, ''))
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(this.#explain(error))
    }
  }

  /** Opens a graph JSON file from the place that this page comes from. */
  async fetchedGraph(address: string): Promise<void> {
    await this.graph(fetchableGraph(address, this.#messages.notFetched(address)))
  }

  /** Stops reading; with `keep`, what was read so far is shown. */
  cancel(keep: boolean): void {
    if (!this.#stop) return
    this.#stop.keep = keep
    this.#stop.controller.abort()
    this.#stop.pool.end()
    if (!keep) {
      this.#attempt++
      this.#stop = null
      this.state = { phase: 'idle' }
    }
  }

  async #read(files: readonly InputFile[], pool: DocumentPool, signal: AbortSignal): Promise<ImportProgress> {
    return importDocuments(files, {
      pool,
      signal,
      keep: (extraction) => this.#engine.add(extraction),
      explain: (error) => this.#explain(error),
      onprogress: (progress, item) => {
        this.state = { phase: 'importing', step: 'reading', progress }
        this.recent = [item, ...this.recent.filter(({ name }) => name !== item.name)].slice(0, 12)
        if (item.problem !== null) this.failures = [...this.failures, { name: item.name, problem: item.problem }]
      },
    })
  }

  #begin(state: OpeningState): void {
    this.cancel(false)
    this.#attempt++
    this.state = state
    this.recent = []
    this.failures = []
    this.problem = null
  }

  #finish(graph: Graph, name: string): void {
    this.#stop = null
    this.state = { phase: 'idle' }
    this.#onopen(graph, name)
  }

  #fail(problem: string): void {
    this.#stop = null
    this.state = { phase: 'idle' }
    this.problem = problem
  }

  #explain(error: unknown): string {
    if (error instanceof WorkerStoppedError)
      return error.reason === 'slow' ? this.#messages.slow : this.#messages.crashed
    // errors cross from a worker with their name and message only
    return error instanceof Error ? error.message : this.#messages.crashed
  }
}

/** Graph JSON names its format first. */
function looksLikeGraph(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 400)).includes('"dramatis-graph"')
}
