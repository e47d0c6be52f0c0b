/** The document pass in worker threads. */
import { Worker } from 'node:worker_threads'
import type { LanguageCode } from '../types.ts'
import type { UnitResult } from './extract-unit.ts'
import type { Unit } from './read-units.ts'

/** Runs the document pass. */
export interface Extractor {
  /** How many units it takes at once. */
  capacity: number
  /** Takes over `unit.bytes`. */
  extract(unit: Unit): Promise<UnitResult>
  end(): Promise<void>
}

/** A unit may take this long, in ms, and as much again for each megabyte; then its worker is taken to hang. */
const TIME_LIMIT = 120_000
const MEGABYTE = 1024 * 1024

/** Units handed out beyond one for each worker, so that none waits while results are taken in order. */
const AHEAD = 4

interface Job {
  unit: Unit
  done: (result: UnitResult) => void
  fail: (error: unknown) => void
}

/**
 * Starts `count` workers from the script at `script`. Each takes the next unit as it finishes one. A worker that dies or hangs
 * is replaced, and its unit told as a problem.
 */
export function startWorkerPool(script: URL, count: number, language: LanguageCode | null): Extractor {
  const waiting: Job[] = []
  const idle: PoolWorker[] = []
  const workers = new Set<PoolWorker>()
  let failure: unknown = null
  const next = (worker: PoolWorker): void => {
    const job = waiting.shift()
    if (job) worker.run(job)
    else idle.push(worker)
  }
  const start = (): void => {
    const worker = new PoolWorker(script, language, {
      free: () => next(worker),
      lost: () => {
        workers.delete(worker)
        start()
      },
      broken: (error) => {
        workers.delete(worker)
        failure = error
        for (const job of waiting.splice(0)) job.fail(error)
      },
    })
    workers.add(worker)
  }
  for (let index = 0; index < count; index++) start()
  return {
    capacity: count + AHEAD,
    extract: (unit) =>
      new Promise((done, fail) => {
        if (failure !== null) return fail(failure)
        waiting.push({ unit, done, fail })
        const worker = idle.pop()
        if (worker) next(worker)
      }),
    async end() {
      await Promise.all([...workers].map((worker) => worker.end()))
    },
  }
}

interface PoolEvents {
  free(): void
  /** It stopped in the middle of a unit, which has been told. */
  lost(): void
  /** It could not even start. */
  broken(error: unknown): void
}

class PoolWorker {
  readonly #thread: Worker
  readonly #events: PoolEvents
  #job: Job | null = null
  #timer: NodeJS.Timeout | undefined
  #ready = false

  constructor(script: URL, language: LanguageCode | null, events: PoolEvents) {
    this.#events = events
    this.#thread = new Worker(script, { workerData: { language } })
    this.#thread.on('message', (message: 'ready' | UnitResult) => this.#receive(message))
    this.#thread.on('error', (error) => this.#stop(error))
    this.#thread.on('messageerror', (error) => this.#stop(error))
  }

  run(job: Job): void {
    this.#job = job
    const limit = TIME_LIMIT * (1 + job.unit.bytes.length / MEGABYTE)
    this.#timer = setTimeout(() => {
      this.#stop(new Error('it took too long'))
      void this.#thread.terminate()
    }, limit)
    this.#thread.postMessage(job.unit, [job.unit.bytes.buffer as ArrayBuffer])
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#thread.terminate()
  }

  #receive(message: 'ready' | UnitResult): void {
    if (message === 'ready') this.#ready = true
    else this.#finish(message)
    this.#events.free()
  }

  #finish(result: UnitResult): void {
    clearTimeout(this.#timer)
    const job = this.#job
    this.#job = null
    job?.done(result)
  }

  #stop(error: Error): void {
    if (!this.#ready) return this.#events.broken(error)
    const name = this.#job?.unit.name ?? ''
    const message = `${name} could not be read (${error.message.replace(/\.$/, '')}): leave it out, or split it.`
    this.#finish({ extractions: [], problems: [{ message, stack: null }] })
    this.#events.lost()
  }
}
