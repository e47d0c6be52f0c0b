/** Who may write a project: one tab at a time, by a lock of the browser; the others are asked by a channel to hand it over. */

type Locks = Pick<LockManager, 'request'>
type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>

export interface ClaimOptions {
  /** Null where the browser has none: then every tab may write, and revisions keep them apart. */
  locks: Locks | null
  openChannel: (name: string) => Channel | null
  /** Called before the project is handed to another tab: save what isn't saved. */
  onhandover: () => Promise<void>
  /** Called when another tab has become the writer. */
  onlost: () => void
  /** ms that another tab may take to hand over; then the project is taken from it. */
  patience?: number
}

const nameOf = (project: string): string => `dramatis-project:${project}`

/** One tab's claim on one project. */
export class Claim {
  #name: string
  #options: ClaimOptions
  #channel: Channel | null
  /** Lets the lock go; null while this tab hasn't got it. */
  #release: (() => void) | null = null
  #ended = false
  /** Settles when the lock last asked for is let go. */
  #asked: Promise<unknown> = Promise.resolve()

  constructor(project: string, options: ClaimOptions) {
    this.#name = nameOf(project)
    this.#options = options
    this.#channel = options.openChannel(this.#name)
    if (this.#channel) this.#channel.onmessage = ({ data }: MessageEvent) => void this.#hear(data)
  }

  /** Takes the project when no other tab has it. Returns whether this tab is its writer now. */
  take(): Promise<boolean> {
    return this.#request({ ifAvailable: true })
  }

  /** Takes the project from the tab that has it, which saves first; one that doesn't answer loses it. */
  async takeOver(): Promise<boolean> {
    this.#channel?.postMessage('hand-over')
    const patience = AbortSignal.timeout(this.#options.patience ?? 3000)
    return (await this.#request({ signal: patience })) || (await this.#request({ steal: true }))
  }

  /** Resolves when another claim can take the project. */
  async end(): Promise<void> {
    this.#ended = true
    this.#release?.()
    this.#release = null
    this.#channel?.close()
    await this.#asked
  }

  async #hear(message: unknown): Promise<void> {
    const release = this.#release
    if (message !== 'hand-over' || !release) return
    await this.#options.onhandover()
    if (this.#release !== release) return
    this.#release = null
    this.#options.onlost()
    release()
  }

  /** Resolves once the lock is held or refused; the lock is held until it is released. */
  #request(how: LockOptions): Promise<boolean> {
    const { locks } = this.#options
    if (!locks) return Promise.resolve(true)
    return new Promise((resolve) => {
      const hold = (lock: Lock | null): Promise<void> | void => {
        if (!lock || this.#ended) return resolve(false)
        return new Promise<void>((release) => {
          this.#release = release
          resolve(true)
        })
      }
      this.#asked = locks.request(this.#name, how, hold).catch(() => {
        // refused in time, or stolen later on
        resolve(false)
        if (!this.#release || this.#ended) return
        this.#release = null
        this.#options.onlost()
      })
    })
  }
}

/** The projects that some tab has open to write. */
export async function claimedProjects(locks: Pick<LockManager, 'query'> | null): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks?.query()) ?? {}
  const prefix = nameOf('')
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])))
}
