import type { DocumentExtraction } from '../../graph/index.ts'
import { encodeState, NOTHING_UNREAD, type KeptState, type MendedState } from '../explorer/saved-state.ts'
import type { InputFile } from '../extraction/import-documents.ts'
import { contentOf } from '../extraction/input-files.ts'
import { Claim } from '../library/claim.ts'
import type { ProjectKind, ProjectRecord } from '../library/database.ts'
import type { Library } from '../library/library.ts'
import { Saver, type SaveStatus } from '../library/saver.ts'
import { storeErrorOf, type StoreProblem } from '../library/store-error.ts'

/** ms from a change of the view to its saving. */
const DELAY = 600
/** ms until a failed saving is tried again. */
const RETRY = 20_000
/** Files that are stored at once while others are read already. */
const FILES_AT_ONCE = 200

/** What a project is made of, where it is while it is open. */
export interface ProjectSource {
  kind: ProjectKind
  /** What the project is called when it is kept for the first time. */
  name: () => string
  /** The query of an address that opens the same again as long as it isn't kept. */
  origin: string
  extractions: () => AsyncIterable<readonly DocumentExtraction[]>
}

export interface Counts {
  documents: number
  entities: number
  edges: number
}

/**
 * The project that is open: keeps what changes in it. A project without a record isn't kept yet. Nothing here throws when the
 * store fails: the status tells, and saving is tried again.
 */
export class OpenProject {
  record = $state.raw<ProjectRecord | null>(null)
  status = $state.raw<SaveStatus>({ kind: 'saved' })
  /** Another tab writes this project. */
  reader = $state(false)
  /** How many files are still to be read, from an earlier reading. */
  unread = $state(0)
  readonly source: ProjectSource

  #library: Library
  #saver: Saver<KeptState>
  #claim: Claim | null = null
  #revision = 0
  #unread: MendedState['unread'] = NOTHING_UNREAD
  /** Whether the store has all of the project's articles, or its graph. */
  #contentKept = true
  #counts: Counts | null = null
  #noted: KeptState | null = null
  #graphFile: Blob | null = null
  #onlost: () => void

  /** @param onlost called when another tab has taken the project over */
  constructor(library: Library, source: ProjectSource, onlost: () => void) {
    this.#library = library
    this.source = source
    this.#onlost = onlost
    this.#saver = new Saver({
      save: (kept) => this.#save(kept),
      onstatus: (status) => (this.status = status),
      delay: DELAY,
      retry: RETRY,
    })
  }

  /** What keeps it from being saved, or null. */
  get problem(): StoreProblem | null {
    return this.status.kind === 'problem' ? this.status.problem : null
  }

  /** What was saved by a newer version and is written again as it is. */
  get unreadable(): MendedState['unread'] {
    return this.#unread
  }

  /** The file of a project that is a graph. */
  get graphFile(): Blob | null {
    return this.#graphFile
  }

  /** Whether something would be lost by closing the tab now. */
  get atRisk(): boolean {
    return !this.reader && (this.#saver.dirty || this.problem !== null)
  }

  /** The query of an address that leads here again. */
  get origin(): string {
    return this.record ? `?project=${this.record.id}` : this.source.origin
  }

  /** Takes a project that is kept already. Returns what was saved of its state. */
  async attach(record: ProjectRecord): Promise<unknown> {
    this.record = record
    this.reader = !(await this.#startClaim(record.id).take())
    return this.loadState()
  }

  /** The state as it is in the store, from where it is written on. */
  async loadState(): Promise<unknown> {
    const saved = this.record && (await this.#library.state(this.record.id))
    this.#revision = saved?.revision ?? 0
    return saved?.state ?? null
  }

  /** Begins to keep the project, before all of it is there. */
  async create(): Promise<void> {
    this.#contentKept = false
    try {
      await this.#record()
      // from here on each part is kept as it comes
      this.#contentKept = true
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Keeps the files that are going to be read, so that reading can go on another time. */
  async keepFiles(files: readonly InputFile[]): Promise<void> {
    const project = this.record?.id
    if (project === undefined) return
    try {
      await this.#library.update(project, { reading: { files: files.length, stored: 0 } })
      for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
        const part = files.slice(from, from + FILES_AT_ONCE)
        await this.#library.addWaiting(project, await Promise.all(part.map(named)))
      }
      await this.#library.update(project, { reading: { files: files.length, stored: files.length } })
    } catch (error) {
      this.#fail(error)
    }
  }

  async keepExtraction(extraction: DocumentExtraction): Promise<void> {
    if (!this.record || !this.#contentKept) return
    const project = this.record.id
    await this.#attempt(() => this.#library.addExtraction(project, extraction))
  }

  /** Keeps a graph's file, at once or when the project is kept for the first time. */
  async keepGraph(content: Blob): Promise<void> {
    this.#graphFile = content
    if (!this.record || !this.#contentKept) return
    const project = this.record.id
    await this.#attempt(() => this.#library.setGraph(project, content))
  }

  async fileRead(name: string): Promise<void> {
    // a file of which something isn't kept is to be read again
    if (!this.record || !this.#contentKept) return
    const project = this.record.id
    await this.#attempt(() => this.#library.removeWaiting(project, name))
  }

  /** Takes out again what was kept of an addition that was given up. */
  async dropExtractions(documents: ReadonlySet<string>): Promise<void> {
    const { record } = this
    if (record) await this.#attempt(() => this.#library.removeExtractions(record.id, documents))
  }

  async endReading(): Promise<void> {
    const { record } = this
    this.unread = 0
    if (record) await this.#attempt(() => this.#library.endReading(record.id))
  }

  /** Deletes what was kept, because it was given up before it was opened. */
  async discard(): Promise<void> {
    const { record } = this
    await this.end()
    if (record) await this.#library.remove(record.id).catch(() => undefined)
  }

  /** Says what the explorer shows now, without a need to save it. */
  begin(kept: KeptState, counts: Counts, unread: MendedState['unread'] = NOTHING_UNREAD): void {
    this.#noted = kept
    this.#counts = counts
    this.#unread = unread
  }

  /** Takes the explorer's state whenever it has changed; saves decisions at once and the rest soon. */
  note(kept: KeptState): void {
    const before = this.#noted
    if (!before || this.reader) return
    if (kept.state === before.state && kept.positions === before.positions && kept.mode === before.mode) return
    this.#noted = kept
    const decision = decided(before, kept)
    const worthKeeping = decision || before.state.pinned !== kept.state.pinned || this.#saver.dirty
    if (this.record || worthKeeping) this.#saver.change(kept, decision)
  }

  /** Saves at once, whether something changed or not. */
  async saveNow(counts: Counts): Promise<void> {
    this.#counts = counts
    if (!this.#noted || this.reader) return
    this.#saver.change(this.#noted, true)
    await this.#saver.flush()
  }

  flush(): Promise<void> {
    return this.#saver.flush()
  }

  async rename(name: string): Promise<void> {
    const { record } = this
    if (!record) return
    this.record = { ...record, name }
    await this.#attempt(() => this.#library.update(record.id, { name }))
  }

  /** Takes the project from the other tab. Returns whether this tab writes it now. */
  async takeOver(): Promise<boolean> {
    this.reader = !(await (this.#claim?.takeOver() ?? Promise.resolve(true)))
    return !this.reader
  }

  /** Lets the project go, without saving. */
  async end(): Promise<void> {
    this.#saver.stop()
    await this.#claim?.end()
    this.#claim = null
  }

  async #save(kept: KeptState): Promise<void> {
    const project = await this.#record()
    if (!this.#contentKept) await this.#keepContent(project)
    this.#revision = await this.#library.saveState(project, encodeState(kept, this.#unread), this.#revision)
    if (this.#counts) await this.#library.update(project, this.#counts)
    this.#counts = null
  }

  /** The id of the record, which is made now if it hasn't been. */
  async #record(): Promise<string> {
    if (this.record) return this.record.id
    await this.#library.open()
    const first = (await this.#library.list()).length === 0
    const record = await this.#library.create(this.source.name(), this.source.kind)
    this.#contentKept = false
    await this.#startClaim(record.id).take()
    this.record = record
    // asks the browser not to clear this away by itself; it may refuse, and nothing hangs on it
    if (first) void navigator.storage?.persist?.().catch(() => undefined)
    return record.id
  }

  async #keepContent(project: string): Promise<void> {
    if (this.source.kind === 'graph') {
      if (this.#graphFile) await this.#library.setGraph(project, this.#graphFile)
    } else {
      for await (const batch of this.source.extractions()) {
        for (const extraction of batch) await this.#library.addExtraction(project, extraction)
      }
      await this.#library.endReading(project)
    }
    this.#contentKept = true
  }

  #startClaim(project: string): Claim {
    void this.#claim?.end()
    this.#claim = new Claim(project, {
      locks: navigator.locks ?? null,
      openChannel: (name) => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)),
      onhandover: () => this.#saver.flush(),
      onlost: () => {
        this.reader = true
        // the other tab goes on from what is saved: nothing older may be written over it later
        this.#saver.drop()
        this.#onlost()
      },
    })
    return this.#claim
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    this.#contentKept = false
    this.status = { kind: 'problem', problem: storeErrorOf(error).problem }
  }
}

async function named(file: InputFile): Promise<{ name: string; content: Blob }> {
  return { name: file.name, content: await contentOf(file) }
}

/** Whether a person decided something about the articles, rather than looked at them in another way. */
function decided({ state: before }: KeptState, { state: after }: KeptState): boolean {
  return (
    before.corrections !== after.corrections || before.reviewed !== after.reviewed || before.notebook !== after.notebook
  )
}
