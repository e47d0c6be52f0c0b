import { transfer } from 'comlink'
import type { DocumentExtraction, SourceDocument } from '../../graph/index.ts'
import type { DocumentService, ReadFile } from './document-worker.ts'
import { handleWorker, WorkerStoppedError, type WorkerHandle } from './worker-handle.ts'

/** ms that one document or file may take; hostile markup can keep a parser busy for minutes. */
const TASK_LIMIT = 60_000

/** Web Workers that read files and extract documents. A worker that crashes or hangs is replaced. */
export interface DocumentPool {
  readonly size: number
  /** Resolves when the first worker has loaded what it needs. */
  ready(): Promise<void>
  /** Takes the bytes over: the caller's buffer is empty afterwards. */
  read(name: string, bytes: Uint8Array): Promise<ReadFile>
  extract(document: SourceDocument): Promise<DocumentExtraction>
  /** Ends all workers; what is under way is rejected with WorkerStoppedError. */
  end(): void
}

/** As many workers as the machine has processors but one, and at least one. */
export function poolSize(processors: number): number {
  return Math.max(1, processors - 1)
}

/** Starts a pool. */
export function startDocumentPool(size: number): DocumentPool {
  const start = (): WorkerHandle<DocumentService> =>
    handleWorker(new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' }))
  const idle: WorkerHandle<DocumentService>[] = []
  const all = new Set<WorkerHandle<DocumentService>>()
  const waiting: ((worker: WorkerHandle<DocumentService>) => void)[] = []
  let ended = false

  const release = (worker: WorkerHandle<DocumentService>): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const add = (): void => {
    const worker = start()
    all.add(worker)
    release(worker)
  }
  const take = (): Promise<WorkerHandle<DocumentService>> => {
    const worker = idle.pop()
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve))
  }
  const replace = (worker: WorkerHandle<DocumentService>): void => {
    worker.end()
    all.delete(worker)
    if (!ended) add()
  }
  const run = async <Result>(task: (worker: WorkerHandle<DocumentService>) => Promise<Result>): Promise<Result> => {
    const worker = await take()
    if (ended) throw new WorkerStoppedError('ended')
    try {
      const result = await worker.run(task(worker), TASK_LIMIT)
      release(worker)
      return result
    } catch (error) {
      if (error instanceof WorkerStoppedError) replace(worker)
      else release(worker)
      throw error
    }
  }

  for (let i = 0; i < size; i++) add()
  return {
    size,
    ready: () => run((worker) => worker.service.ready()),
    read: (name, bytes) => run((worker) => worker.service.read(name, transfer(bytes, [bytes.buffer]))),
    extract: (document) => run((worker) => worker.service.extract(document)),
    end() {
      ended = true
      for (const worker of all) worker.end()
      for (const next of waiting.splice(0)) for (const worker of all) next(worker)
    },
  }
}
