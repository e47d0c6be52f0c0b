import { Dexie } from 'dexie'
import type { DocumentExtraction } from '../../graph/index.ts'
import { Database, type ProjectKind, type ProjectRecord, type WaitingFile } from './database.ts'
import { StoreError, storeErrorOf } from './store-error.ts'

/** How many extractions are taken out of the store at once: enough to be quick, few enough for memory. */
const BATCH = 100

export interface LibraryOptions {
  /** The present time in ms since 1970. */
  now: () => number
  /** Makes an id that no other project has. */
  newId: () => string
  /** Of the database. */
  name?: string
  /** In place of the browser's own. */
  dependencies?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
}

/** What a person decided, as it was saved. The library doesn't look into it. */
export interface SavedState {
  state: unknown
  revision: number
}

/**
 * The projects that are kept in the browser.
 *
 * Everything that fails throws a StoreError; nothing else is thrown.
 */
export class Library {
  #db: Database
  #now: () => number
  #newId: () => string

  constructor({ now, newId, name = 'dramatis', dependencies }: LibraryOptions) {
    this.#db = new Database(name, dependencies)
    this.#now = now
    this.#newId = newId
  }

  /** Resolves when projects can be kept; a store that doesn't answer for `limit` ms is taken to be blocked. */
  async open(limit = 5000): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StoreError('blocked')), limit)
    })
    try {
      await Promise.race([this.#guard(() => this.#db.open()), late])
    } finally {
      clearTimeout(timer)
    }
  }

  close(): void {
    this.#db.close()
  }

  /** All projects, the one changed last first. */
  async list(): Promise<ProjectRecord[]> {
    const all = await this.#guard(() => this.#db.projects.toArray())
    return all.sort((a, b) => (a.changed === b.changed ? (a.id < b.id ? -1 : 1) : a.changed < b.changed ? 1 : -1))
  }

  /** The project of this id, or null. */
  async get(id: string): Promise<ProjectRecord | null> {
    return (await this.#guard(() => this.#db.projects.get(id))) ?? null
  }

  /** Makes an empty project. */
  async create(name: string, kind: ProjectKind): Promise<ProjectRecord> {
    const time = this.#time()
    const counts = { documents: 0, entities: 0, edges: 0 }
    const project: ProjectRecord = { id: this.#newId(), name, kind, created: time, changed: time, ...counts, reading: null } // prettier-ignore
    await this.#guard(() => this.#db.projects.add(project))
    return project
  }

  /** @throws StoreError `gone` when there is no such project. */
  async update(
    id: string,
    change: Partial<Pick<ProjectRecord, 'name' | 'documents' | 'entities' | 'edges' | 'reading' | 'created'>>,
  ): Promise<void> {
    const updated = await this.#guard(() => this.#db.projects.update(id, change))
    if (updated === 0 && (await this.get(id)) === null) throw new StoreError('gone')
  }

  /** Deletes a project and everything in it. */
  async remove(id: string): Promise<void> {
    const { projects, states, extractions, graphs, waiting } = this.#db
    await this.#guard(() =>
      this.#db.transaction('rw', [projects, states, extractions, graphs, waiting], async () => {
        await extractions.where('[project+document]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete()
        await waiting.where('[project+name]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete()
        await Promise.all([states.delete(id), graphs.delete(id), projects.delete(id)])
      }),
    )
  }

  /**
   * Keeps an extraction. Of two documents with the same text, the one whose record sorts first stays, in whatever order they
   * come: so `assembleGraph` decides too.
   */
  async addExtraction(project: string, extraction: DocumentExtraction): Promise<void> {
    const { extractions } = this.#db
    const key: [string, string] = [project, extraction.document.id]
    await this.#guard(() =>
      this.#db.transaction('rw', extractions, async () => {
        const before = await extractions.get(key)
        if (before && JSON.stringify(before.extraction.document) <= JSON.stringify(extraction.document)) return
        await extractions.put({ project, document: extraction.document.id, extraction })
      }),
    )
  }

  async removeExtractions(project: string, documents: Iterable<string>): Promise<void> {
    const keys = [...documents].map((document): [string, string] => [project, document])
    await this.#guard(() => this.#db.extractions.bulkDelete(keys))
  }

  /** The ids of a project's documents, in order. */
  async documentIds(project: string): Promise<string[]> {
    const keys = await this.#guard(() => this.#extractionsOf(project).primaryKeys())
    return keys.map(([, document]) => document)
  }

  /** A project's extractions in the order of their documents' ids, some at a time. */
  async *extractions(project: string): AsyncGenerator<DocumentExtraction[], void, undefined> {
    const ids = await this.documentIds(project)
    for (let from = 0; from < ids.length; from += BATCH) {
      const keys = ids.slice(from, from + BATCH).map((document): [string, string] => [project, document])
      const records = await this.#guard(() => this.#db.extractions.bulkGet(keys))
      yield records.flatMap((record) => (record ? [record.extraction] : []))
    }
  }

  /** Keeps a graph file. */
  async setGraph(project: string, content: Blob): Promise<void> {
    await this.#guard(() => this.#db.graphs.put({ project, content }))
  }

  async graph(project: string): Promise<Blob | null> {
    return (await this.#guard(() => this.#db.graphs.get(project)))?.content ?? null
  }

  /** Keeps files that are still to be read. */
  async addWaiting(project: string, files: readonly { name: string; content: Blob }[]): Promise<void> {
    await this.#guard(() => this.#db.waiting.bulkPut(files.map(({ name, content }) => ({ project, name, content }))))
  }

  async removeWaiting(project: string, name: string): Promise<void> {
    await this.#guard(() => this.#db.waiting.delete([project, name]))
  }

  /** The files of a project that are still to be read, by name. */
  async waiting(project: string): Promise<WaitingFile[]> {
    return this.#guard(() => this.#waitingOf(project).toArray())
  }

  /** Says that nothing is left to be read. */
  async endReading(project: string): Promise<void> {
    await this.#guard(() => this.#waitingOf(project).delete())
    await this.update(project, { reading: null })
  }

  async state(project: string): Promise<SavedState | null> {
    const record = await this.#guard(() => this.#db.states.get(project))
    return record ? { state: record.state, revision: record.revision } : null
  }

  /**
   * Saves what a person decided.
   *
   * @param seen the revision that was loaded or saved last; 0 when there was none
   * @returns the new revision
   * @throws StoreError `elsewhere` when another tab has saved since, `gone` when the project was deleted; nothing is written then.
   */
  async saveState(project: string, state: unknown, seen: number): Promise<number> {
    const { projects, states } = this.#db
    const changed = this.#time()
    return this.#guard(() =>
      this.#db.transaction('rw', [projects, states], async () => {
        const [known, before] = [await projects.get(project), await states.get(project)]
        if (!known) throw new StoreError('gone')
        if ((before?.revision ?? 0) !== seen) throw new StoreError('elsewhere')
        await states.put({ project, revision: seen + 1, state })
        await projects.update(project, { changed })
        return seen + 1
      }),
    )
  }

  #extractionsOf(project: string) {
    return this.#db.extractions.where('[project+document]').between([project, Dexie.minKey], [project, Dexie.maxKey])
  }

  #waitingOf(project: string) {
    return this.#db.waiting.where('[project+name]').between([project, Dexie.minKey], [project, Dexie.maxKey])
  }

  #time(): string {
    return new Date(this.#now()).toISOString()
  }

  async #guard<Result>(work: () => PromiseLike<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      throw storeErrorOf(error)
    }
  }
}
