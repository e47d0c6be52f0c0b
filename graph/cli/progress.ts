/** How far the work has come, on one line that is written over. */
import type { Output } from './surroundings.ts'

/** Between two writings, in ms. */
const INTERVAL = 100
/** Before a remaining time is told, in ms. */
const WARM_UP = 2000
const CLEAR = '\r\u001B[K'

export class Progress {
  readonly #output: Output
  readonly #now: () => number
  readonly #totalBytes: number
  readonly #start: number
  #documents = 0
  #bytes = 0
  #written = -Infinity
  #shown = false

  /** Silent unless `output` is a terminal. `totalBytes` is 0 when it isn't known. */
  constructor(output: Output, now: () => number, totalBytes: number) {
    this.#output = output
    this.#now = now
    this.#totalBytes = totalBytes
    this.#start = now()
  }

  async add(documents: number, bytes: number): Promise<void> {
    this.#documents += documents
    this.#bytes += bytes
    if (!this.#output.isTerminal || this.#now() - this.#written < INTERVAL) return
    this.#written = this.#now()
    this.#shown = true
    await this.#output.write(CLEAR + this.#line())
  }

  /** Says what comes after the documents. */
  async say(text: string): Promise<void> {
    if (!this.#output.isTerminal) return
    this.#shown = true
    await this.#output.write(CLEAR + text)
  }

  /** Takes the line away, so that something else can be written. */
  async clear(): Promise<void> {
    if (this.#shown) await this.#output.write(CLEAR)
    this.#shown = false
  }

  #line(): string {
    const elapsed = this.#now() - this.#start
    const rate = elapsed > 0 ? this.#documents / (elapsed / 1000) : 0
    const parts = [`${this.#documents.toLocaleString('en')} documents`]
    if (this.#totalBytes > 0) {
      const share = Math.min(1, this.#bytes / this.#totalBytes)
      const total = Math.round(this.#documents / share).toLocaleString('en')
      if (share < 1) parts[0] = `${this.#documents.toLocaleString('en')} of about ${total} documents`
      parts.push(`${Math.floor(share * 100)} %`)
      if (elapsed > WARM_UP && share > 0 && share < 1) parts.push(`${duration((elapsed / share) * (1 - share))} left`)
    }
    if (elapsed > WARM_UP) parts.push(`${rate.toFixed(rate < 10 ? 1 : 0)} a second`)
    return parts.join(' · ')
  }
}

/** `40 s`, `5 min`, `1 h 20 min`. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  if (seconds < 90) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
