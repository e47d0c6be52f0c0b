import { wrap, type Remote } from 'comlink'

/** A worker with its service, where a crash or a time limit rejects what is under way. */
export interface WorkerHandle<Service> {
  service: Remote<Service>
  /**
   * Waits for an answer of the service.
   *
   * @param limit ms after which the wait is given up
   * @throws WorkerStoppedError when the worker crashes, is ended or takes too long; it must not be used again then
   */
  run<Result>(answer: Promise<Result>, limit?: number): Promise<Result>
  end(): void
}

/** A worker didn't answer. */
export class WorkerStoppedError extends Error {
  override readonly name = 'WorkerStoppedError'
  constructor(readonly reason: 'crashed' | 'slow' | 'ended') {
    super(`The worker stopped: ${reason}.`)
  }
}

/** Wraps a worker that exposes a service with comlink. */
export function handleWorker<Service>(worker: Worker): WorkerHandle<Service> {
  let stop: (error: WorkerStoppedError) => void = () => undefined
  const stopped = new Promise<never>((_, reject) => (stop = reject))
  // nobody may be waiting at the time
  stopped.catch(() => undefined)
  worker.addEventListener('error', () => stop(new WorkerStoppedError('crashed')))
  worker.addEventListener('messageerror', () => stop(new WorkerStoppedError('crashed')))
  return {
    service: wrap<Service>(worker),
    async run(answer, limit) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<never>((_, reject) => {
        if (limit !== undefined) timer = setTimeout(() => reject(new WorkerStoppedError('slow')), limit)
      })
      try {
        return await Promise.race([answer, stopped, late])
      } finally {
        clearTimeout(timer)
      }
    },
    end() {
      worker.terminate()
      stop(new WorkerStoppedError('ended'))
    },
  }
}
