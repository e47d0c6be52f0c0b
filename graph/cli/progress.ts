/** How far the work has come, on one line that is written over. */
import type { Effects } from './effects.ts'

/** Between two writings, in ms. */
const INTERVAL = 100
/** Before a remaining time is told, in ms. */
const WARM_UP = 2000
const CLEAR = '\r\u001B[K'

export class Progress {
  readonly #effects: Pick<Effects, 'stderr' | 'isTerminal' | 'now'>
  readonly #totalBytes: number
  readonly #start: number
  #documents = 0
  #bytes = 0
  #written = -Infinity
  #shown = false

  /** Silent unless standard error is a terminal. `totalBytes` is 0 when it isn't known. */
  constructor(effects: Pick<Effects, 'stderr' | 'isTerminal' | 'now'>, totalBytes: number) {
    this.#effects = effects
    this.#totalBytes = totalBytes
    this.#start = effects.now()
  }

  add(documents: number, bytes: number): void {
    this.#documents += documents
    this.#bytes += bytes
    const now = this.#effects.now()
    if (now - this.#written < INTERVAL) return
    this.#written = now
    this.say(this.#line(now - this.#start))
  }

  /** Says what is going on, until it is said anew or cleared. */
  say(text: string): void {
    if (!this.#effects.isTerminal) return
    this.#shown = true
    this.#effects.stderr(CLEAR + text)
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#shown) this.#effects.stderr(CLEAR)
    this.#shown = false
  }

  #line(elapsed: number): string {
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
