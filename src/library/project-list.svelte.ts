import { claimedProjects } from './claim.ts'
import type { ProjectRecord } from './database.ts'
import type { Library } from './library.ts'
import { storeErrorOf, type StoreProblem } from './store-error.ts'

/** A project as a list shows it. */
export interface ListedProject extends ProjectRecord {
  /** When reading was interrupted: how many documents are there, and how many files are left. */
  interrupted: { documents: number; files: number } | null
  /** Open in another tab. */
  elsewhere: boolean
}

/** The projects of the library, for a person to choose from. Nothing here throws when the store fails. */
export class ProjectList {
  projects = $state.raw<readonly ListedProject[]>([])
  /** Why nothing can be kept, or null. */
  problem = $state<StoreProblem | null>(null)
  /** Bytes that the browser keeps for this page, and how many more it would; null when it doesn't say. */
  usage = $state.raw<{ used: number; free: number | null } | null>(null)
  #library: Library

  constructor(library: Library) {
    this.#library = library
  }

  async refresh(): Promise<void> {
    try {
      await this.#library.open()
      const [records, claimed] = [await this.#library.list(), await claimedProjects(navigator.locks ?? null)]
      this.projects = await Promise.all(records.map((record) => this.#listed(record, claimed.has(record.id))))
      this.problem = null
      this.usage = await estimate()
    } catch (error) {
      this.projects = []
      this.problem = storeErrorOf(error).problem
    }
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#attempt(() => this.#library.update(id, { name }))
  }

  /** Deletes a project, unless another tab has opened it in the meantime. */
  async remove(id: string): Promise<void> {
    const claimed = await claimedProjects(navigator.locks ?? null)
    await this.#attempt(() => (claimed.has(id) ? Promise.resolve() : this.#library.remove(id)))
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      await this.refresh()
    } catch (error) {
      await this.refresh()
      this.problem = storeErrorOf(error).problem
    }
  }

  async #listed(record: ProjectRecord, elsewhere: boolean): Promise<ListedProject> {
    if (!record.reading || elsewhere) return { ...record, elsewhere, interrupted: null }
    const [documents, waiting] = [await this.#library.documentIds(record.id), await this.#library.waiting(record.id)]
    return { ...record, elsewhere, interrupted: { documents: documents.length, files: waiting.length } }
  }
}

async function estimate(): Promise<ProjectList['usage']> {
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {}
  if (usage === undefined) return null
  return { used: usage, free: quota === undefined ? null : Math.max(0, quota - usage) }
}
