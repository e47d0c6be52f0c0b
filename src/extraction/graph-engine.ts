import { transfer } from 'comlink'
import type { DocumentExtraction, Edge, Graph, GraphSettings } from '../../graph/index.ts'
import type { GraphService } from './graph-worker.ts'
import { handleWorker, WorkerStoppedError, type WorkerHandle } from './worker-handle.ts'

/** The corpus pass, and reading and writing of graph JSON, off the main thread. */
export interface GraphEngine {
  clear(): Promise<void>
  add(extraction: DocumentExtraction): Promise<void>
  assemble(settings: GraphSettings | null): Promise<Graph>
  /** Takes the bytes over: the caller's buffer is empty afterwards. */
  open(name: string, bytes: Uint8Array): Promise<Graph>
  /** The ties of the graph last assembled or opened, which must be given, counted by other settings. */
  relate(graph: Graph, settings: GraphSettings): Promise<Edge[]>
  write(graph: Graph): Promise<Blob>
}

/** Starts the worker at first use, and again after a crash. */
export function createGraphEngine(): GraphEngine {
  let worker: WorkerHandle<GraphService> | null = null
  /** Whether the worker still has the graph; one that was started after a crash hasn't. */
  let holdsGraph = false
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
      }
      throw error
    }
  }
  const hold: typeof run = async (task) => {
    const result = await run(task)
    holdsGraph = true
    return result
  }
  return {
    clear: () => run(({ service }) => service.clear()),
    add: (extraction) => run(({ service }) => service.add(extraction)),
    assemble: (settings) => hold(({ service }) => service.assemble(settings)),
    open: (name, bytes) => hold(({ service }) => service.open(name, transfer(bytes, [bytes.buffer]))),
    relate: (graph, settings) => hold(({ service }) => service.relate(settings, holdsGraph ? null : graph)),
    write: (graph) => run(({ service }) => service.write(graph)),
  }
}
