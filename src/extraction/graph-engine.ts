import {
  prepareIndex,
  type Correction,
  type DocumentExtraction,
  type Edge,
  type Graph,
  type GraphSettings,
  type OutputFormat,
  type ReviewCandidates,
} from '../../graph/index.ts'
import type { GraphList, GraphOutline, GraphService } from './graph-worker.ts'
import { inSlices } from './in-slices.ts'
import { handleWorker, WorkerStoppedError, type WorkerHandle } from './worker-handle.ts'

/** Extractions that are handed from thread to thread at once. */
const BATCH = 100
/** Items of a graph's lists that are handed over at once: taking them over takes some ten milliseconds. */
const PART: Record<GraphList, number> = {
  documents: 1500,
  sentences: 5000,
  entities: 1500,
  mentions: 5000,
  edges: 1500,
}

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
  open(name: string, content: Blob): Promise<Graph>
  /** The ties of the graph last assembled or opened, which must be given, counted by other settings. */
  relate(graph: Graph, settings: GraphSettings): Promise<Edge[]>
  /** What is uncertain in the graph last assembled or opened, which must be given. */
  review(graph: Graph): Promise<ReviewCandidates>
  /**
   * The file of a format that has this ending.
   * @throws WorkerStoppedError when it is given up
   */
  write(graph: Graph, format: OutputFormat, ending: string, signal?: AbortSignal): Promise<Blob>
}

function startWorker(): WorkerHandle<GraphService> {
  return handleWorker(new Worker(new URL('./graph-worker.ts', import.meta.url), { type: 'module' }))
}

/** Starts the worker at first use, and again after a crash. */
export function createGraphEngine(): GraphEngine {
  let worker: WorkerHandle<GraphService> | null = null
  /** Whether the worker still has the graph; one that was started after a crash hasn't. */
  let holdsGraph = false
  let complete = true
  let joinedBy: readonly Correction[] | null = null
  const run = async <Result>(task: (worker: WorkerHandle<GraphService>) => Promise<Result>): Promise<Result> => {
    worker ??= startWorker()
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
  /** One after the other, so that the parts that are fetched are those of one graph. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task)
    last = result.catch(() => undefined)
    return result
  }
  const list = async <List extends GraphList>(name: List, length: number): Promise<Graph[List]> => {
    const whole: Graph[List][number][] = []
    for (let from = 0; from < length; from += PART[name]) {
      const part = await run(async ({ service }): Promise<Graph[GraphList]> => service.part(name, from, PART[name]))
      // a part is of the type of its list
      whole.push(...(part as Graph[List]))
    }
    return whole as Graph[List]
  }
  const hold = async <Result>(task: (worker: WorkerHandle<GraphService>) => Promise<Result>): Promise<Result> => {
    const result = await run(task)
    holdsGraph = true
    return result
  }
  /** A graph that the worker made, ready to be asked. */
  const take = async (task: (worker: WorkerHandle<GraphService>) => Promise<GraphOutline>): Promise<Graph> => {
    const { rest, lengths } = await hold(task)
    const graph: Graph = {
      ...rest,
      documents: await list('documents', lengths.documents),
      sentences: await list('sentences', lengths.sentences),
      entities: await list('entities', lengths.entities),
      mentions: await list('mentions', lengths.mentions),
      edges: await list('edges', lengths.edges),
    }
    await inSlices(prepareIndex(graph))
    return graph
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
    assemble: (settings, corrections) =>
      whole(() =>
        inTurn(async () => {
          const graph = await take(({ service }) => service.assemble(settings, corrections))
          joinedBy = corrections
          return graph
        }),
      ),
    open: (name, content) =>
      inTurn(() => {
        joinedBy = null
        return take(({ service }) => service.open(name, content))
      }),
    relate: (graph, settings) =>
      inTurn(async () => {
        const { lengths } = await hold(({ service }) => service.relate(settings, holdsGraph ? null : graph))
        const edges = await list('edges', lengths.edges)
        await inSlices(prepareIndex({ ...graph, edges }))
        return edges
      }),
    review: (graph) => inTurn(() => hold(({ service }) => service.review(holdsGraph ? null : graph))),
    async write(graph, format, ending, signal) {
      // a worker of its own: one that is ended in the middle keeps nothing for others
      const writer = startWorker()
      signal?.addEventListener('abort', () => writer.end())
      try {
        return await writer.run(writer.service.write(graph, format, ending))
      } finally {
        writer.end()
      }
    },
  }
}
