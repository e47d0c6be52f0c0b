import { transfer } from 'comlink'
import type {
  Correction,
  DocumentExtraction,
  Edge,
  Graph,
  GraphSettings,
  OutputFormat,
  ReviewCandidates,
} from '../../graph/index.ts'
import type { GraphService } from './graph-worker.ts'
import { handleWorker, WorkerStoppedError, type WorkerHandle } from './worker-handle.ts'

/** Extractions that are handed from thread to thread at once. */
const BATCH = 100

/** The corpus pass, and reading and writing of graphs, off the main thread. */
export interface GraphEngine {
  /** Whether everything added since `clear` is still there; not so after a crash. */
  readonly complete: boolean
  /** The corrections by which the names of the graph were joined; null when it was opened as it is, or there is none. */
  readonly joinedBy: readonly Correction[] | null
  clear(): Promise<void>
  /** @throws WorkerStoppedError when what was added before is lost */
  add(extractions: readonly DocumentExtraction[]): Promise<void>
  remove(documents: ReadonlySet<string>): Promise<void>
  /** What was added, some at a time. */
  extractions(): AsyncGenerator<readonly DocumentExtraction[], void, undefined>
  /** @throws WorkerStoppedError when what was added is lost */
  assemble(settings: GraphSettings | null, corrections: readonly Correction[]): Promise<Graph>
  /** Takes the bytes over: the caller's buffer is empty afterwards. */
  open(name: string, bytes: Uint8Array): Promise<Graph>
  /** The ties of the graph last assembled or opened, which must be given, counted by other settings. */
  relate(graph: Graph, settings: GraphSettings): Promise<Edge[]>
  /** What is uncertain in the graph last assembled or opened, which must be given. */
  review(graph: Graph): Promise<ReviewCandidates>
  /** The file of a format that has this ending. */
  write(graph: Graph, format: OutputFormat, ending: string): Promise<Blob>
}

/** Starts the worker at first use, and again after a crash. */
export function createGraphEngine(): GraphEngine {
  let worker: WorkerHandle<GraphService> | null = null
  /** Whether the worker still has the graph; one that was started after a crash hasn't. */
  let holdsGraph = false
  let complete = true
  let joinedBy: readonly Correction[] | null = null
  const run = async <Result>(task: (worker: WorkerHandle<GraphService>) => Promise<Result>): Promise<Result> => {
    worker ??= handleWorker(new Worker(new URL('./graph-worker.ts', import.meta.url), { type: 'module' }))
    const used = worker
    try {
      return await used.run(task(used))
    } catch (error) {
      if (error instanceof WorkerStoppedError && worker === used) {
        used.end()
        worker = null
        holdsGraph = false
        complete = false
      }
      throw error
    }
  }
  const hold: typeof run = async (task) => {
    const result = await run(task)
    holdsGraph = true
    return result
  }
  const whole = <Result>(task: () => Promise<Result>): Promise<Result> =>
    complete ? task() : Promise.reject(new WorkerStoppedError('crashed'))
  return {
    get complete() {
      return complete
    },
    get joinedBy() {
      return joinedBy
    },
    async clear() {
      joinedBy = null
      await run(({ service }) => service.clear())
      complete = true
    },
    add: (extractions) => whole(() => run(({ service }) => service.add(extractions))),
    remove: (documents) => whole(() => run(({ service }) => service.remove(documents))),
    async *extractions() {
      for (let from = 0; ; from += BATCH) {
        const batch = await whole(() => run(({ service }) => service.extractions(from, BATCH)))
        if (batch.length === 0) return
        yield batch
      }
    },
    async assemble(settings, corrections) {
      const graph = await whole(() => hold(({ service }) => service.assemble(settings, corrections)))
      joinedBy = corrections
      return graph
    },
    async open(name, bytes) {
      joinedBy = null
      return hold(({ service }) => service.open(name, transfer(bytes, [bytes.buffer])))
    },
    relate: (graph, settings) => hold(({ service }) => service.relate(settings, holdsGraph ? null : graph)),
    review: (graph) => hold(({ service }) => service.review(holdsGraph ? null : graph)),
    write: (graph, format, ending) => run(({ service }) => service.write(graph, format, ending)),
  }
}
