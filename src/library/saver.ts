import { storeErrorOf, type StoreProblem } from './store-error.ts'

/** How saving stands. `pending`: something changed and is about to be saved. */
export type SaveStatus =
  { kind: 'saved' } | { kind: 'pending' } | { kind: 'saving' } | { kind: 'problem'; problem: StoreProblem }

export interface SaverOptions<Value> {
  save: (value: Value) => Promise<void>
  onstatus: (status: SaveStatus) => void
  /** ms to wait for more changes before saving. */
  delay: number
  /** ms after which a failed saving is tried again by itself. */
  retry: number
}

/**
 * Saves the newest of many values: soon after a change, one saving at a time, never an older value after a newer one. A value
 * that could not be saved is kept and tried again.
 */
export class Saver<Value> {
  #options: SaverOptions<Value>
  /** What isn't saved yet. */
  #next: { value: Value } | null = null
  #running: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped = false

  constructor(options: SaverOptions<Value>) {
    this.#options = options
  }

  /** Whether something could be lost by leaving now. */
  get dirty(): boolean {
    return this.#next !== null || this.#running !== null
  }

  /** Takes a new value; `urgent` ones are saved without waiting for more. */
  change(value: Value, urgent = false): void {
    if (this.#stopped) return
    this.#next = { value }
    clearTimeout(this.#timer)
    if (urgent) void this.flush()
    else {
      if (!this.#running) this.#options.onstatus({ kind: 'pending' })
      this.#timer = setTimeout(() => void this.flush(), this.#options.delay)
    }
  }

  /** Saves now what isn't saved yet. Resolves when it is, or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    // others that waited for the same saving may have begun another
    while (this.#running) await this.#running
    const next = this.#next
    if (!next || this.#stopped) return
    this.#running = this.#save(next)
    await this.#running
  }

  /** Gives up what isn't saved yet. */
  drop(): void {
    this.#next = null
    clearTimeout(this.#timer)
  }

  /** Saves nothing from now on, what is pending included. */
  stop(): void {
    this.#stopped = true
    this.drop()
  }

  async #save(next: { value: Value }): Promise<void> {
    const { save, onstatus, retry } = this.#options
    onstatus({ kind: 'saving' })
    try {
      await save(next.value)
      if (this.#next === next) this.#next = null
      if (!this.#stopped) onstatus(this.#next ? { kind: 'pending' } : { kind: 'saved' })
    } catch (error) {
      if (this.#stopped || !this.#next) return
      onstatus({ kind: 'problem', problem: storeErrorOf(error).problem })
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.flush(), retry)
    } finally {
      this.#running = null
    }
  }
}
