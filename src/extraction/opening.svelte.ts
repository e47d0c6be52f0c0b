import type { DocumentExtraction, Graph } from '../../graph/index.ts'
import { poolSize, startDocumentPool, type DocumentPool } from './document-pool.ts'
import type { GraphEngine } from './graph-engine.ts'
import { importDocuments, type ImportItem, type ImportProgress, type InputFile } from './import-documents.ts'
import { WorkerStoppedError } from './worker-handle.ts'

/** Words for what can go wrong, in the language of the interface. */
export interface OpeningMessages {
  slow: string
  crashed: string
  nothing: string
  empty: string
}

/** How far something is: `done` of `all`. */
export interface Progress {
  done: number
  all: number
}

export type OpeningState =
  | { phase: 'idle' }
  /** `loading`: the workers are getting ready. `assembling`: all documents are read. */
  | { phase: 'importing'; step: 'loading' | 'reading' | 'assembling'; progress: ImportProgress }
  /** `progress` is null while it isn't known. */
  | { phase: 'opening'; name: string; progress: Progress | null }

/** A file and why it could not be read. */
export interface Failure {
  name: string
  problem: string
}

/** Articles to be read, into an engine that may hold others already. */
export interface Reading {
  files: readonly InputFile[]
  /** Ids of the documents that the engine holds. */
  known: ReadonlySet<string>
  /** Takes each extraction, after the engine has it. */
  keep: (extraction: DocumentExtraction) => Promise<void>
  /** Told of each file that nothing is left to be read of. */
  onfile: (name: string) => Promise<void>
  /** Joins what the engine holds. */
  assemble: () => Promise<Graph>
}

/** How a reading went. */
export interface ReadingResult {
  progress: ImportProgress
  /** Null when there was nothing new. */
  graph: Graph | null
}

/** Opens articles and graphs: what is going on, and how to stop it. Knows nothing of what shows or keeps the result. */
export class Opening {
  state = $state.raw<OpeningState>({ phase: 'idle' })
  /** The documents being read, and those read last, newest first. */
  recent = $state.raw<readonly ImportItem[]>([])
  failures = $state.raw<readonly Failure[]>([])
  /** What went wrong with the whole, or null. */
  problem = $state<string | null>(null)

  #engine: GraphEngine
  #messages: OpeningMessages
  #stop: { controller: AbortController; pool: DocumentPool | null; keep: boolean } | null = null
  /** Grows with each attempt, so that a late answer to an earlier one is ignored. */
  #attempt = 0

  constructor(engine: GraphEngine, messages: OpeningMessages) {
    this.#engine = engine
    this.#messages = messages
  }

  /** Reads articles and joins them. Null when it was cancelled, or failed; `problem` says why then. */
  async read({ files, known, keep, onfile, assemble }: Reading): Promise<ReadingResult | null> {
    const none: ImportProgress = { done: 0, all: files.length, extracted: 0, failed: 0, known: 0 }
    this.#begin({ phase: 'importing', step: 'loading', progress: none })
    if (files.length === 0) return this.#fail(this.#messages.empty)
    const attempt = this.#attempt
    const pool = startDocumentPool(Math.min(poolSize(navigator.hardwareConcurrency), files.length + 3))
    const stop = { controller: new AbortController(), pool, keep: true }
    this.#stop = stop
    try {
      await pool.ready()
      const progress = await importDocuments(files, {
        pool,
        known,
        onfile,
        signal: stop.controller.signal,
        keep: async (extraction) => {
          await this.#engine.add([extraction])
          await keep(extraction)
        },
        explain: (error) => this.#explain(error),
        onprogress: (at, item) => this.#show(at, item),
      })
      if (attempt !== this.#attempt || !stop.keep) return null
      if (progress.extracted === 0 && progress.known === 0) return this.#fail(this.#messages.nothing)
      if (progress.extracted === 0) return this.#finish(attempt, { progress, graph: null })
      this.state = { phase: 'importing', step: 'assembling', progress }
      return this.#finish(attempt, { progress, graph: await assemble() })
    } catch (error) {
      return attempt === this.#attempt && stop.keep ? this.#fail(this.#explain(error)) : null
    } finally {
      pool.end()
    }
  }

  /** Opens something else. Null when it was cancelled, or failed; `problem` says why then. */
  async open<Result>(
    name: string,
    work: (report: (progress: Progress | null) => void, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | null> {
    this.#begin({ phase: 'opening', name, progress: null })
    const attempt = this.#attempt
    const stop = { controller: new AbortController(), pool: null, keep: true }
    this.#stop = stop
    try {
      const report = (progress: Progress | null): void => {
        if (attempt === this.#attempt) this.state = { phase: 'opening', name, progress }
      }
      return this.#finish(attempt, await work(report, stop.controller.signal))
    } catch (error) {
      return attempt === this.#attempt ? this.#fail(this.#explain(error)) : null
    }
  }

  /** Stops; with `keep`, the articles that were read so far are shown. */
  cancel(keep: boolean): void {
    if (!this.#stop) return
    this.#stop.keep = keep
    this.#stop.controller.abort()
    this.#stop.pool?.end()
    if (!keep) {
      this.#attempt++
      this.#stop = null
      this.state = { phase: 'idle' }
    }
  }

  #show(progress: ImportProgress, item: ImportItem): void {
    this.state = { phase: 'importing', step: 'reading', progress }
    this.recent = [item, ...this.recent.filter(({ name }) => name !== item.name)].slice(0, 12)
    if (item.problem !== null) this.failures = [...this.failures, { name: item.name, problem: item.problem }]
  }

  #begin(state: OpeningState): void {
    this.cancel(false)
    this.#attempt++
    this.state = state
    this.recent = []
    this.failures = []
    this.problem = null
  }

  #finish<Result>(attempt: number, result: Result): Result | null {
    if (attempt !== this.#attempt) return null
    this.#stop = null
    this.state = { phase: 'idle' }
    return result
  }

  #fail(problem: string): null {
    this.#stop = null
    this.state = { phase: 'idle' }
    this.problem = problem
    return null
  }

  #explain(error: unknown): string {
    if (error instanceof WorkerStoppedError)
      return error.reason === 'slow' ? this.#messages.slow : this.#messages.crashed
    // errors cross from a worker with their name and message only
    return error instanceof Error ? error.message : this.#messages.crashed
  }
}
