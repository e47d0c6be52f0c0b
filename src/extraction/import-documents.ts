import type { DocumentExtraction, SourceDocument } from '../../graph/index.ts'
import type { DocumentPool } from './document-pool.ts'
import { WorkerStoppedError } from './worker-handle.ts'

/** A file to read: its name, and its bytes when they are wanted. */
export interface InputFile {
  name: string
  bytes: () => Promise<Uint8Array>
}

/** How one document or file is doing. */
export interface ImportItem {
  name: string
  state: 'reading' | 'done' | 'failed'
  /** How many mentions were found. */
  mentions: number
  /** Why it failed, to be shown. */
  problem: string | null
}

export interface ImportProgress {
  /** Documents and files that are finished with, failed ones included, and how many are known of so far. */
  done: number
  all: number
  extracted: number
  failed: number
}

export interface ImportOptions {
  pool: Pick<DocumentPool, 'size' | 'read' | 'extract'>
  /** Takes each extraction as it comes. */
  keep: (extraction: DocumentExtraction) => Promise<void>
  /** Called at every change, with the item that changed. */
  onprogress: (progress: ImportProgress, item: ImportItem) => void
  /** Stops taking up new work; what is under way is dropped. */
  signal: AbortSignal
  /** Words a failure for people. */
  explain: (error: unknown) => string
}

/**
 * Reads files and extracts their documents in a pool, a few at a time. One that fails is reported and passed over. Returns how
 * it went, also when it was stopped through `signal`.
 */
export async function importDocuments(files: readonly InputFile[], options: ImportOptions): Promise<ImportProgress> {
  const progress: ImportProgress = { done: 0, all: files.length, extracted: 0, failed: 0 }
  const documents: SourceDocument[] = []
  const report = (item: ImportItem): void => {
    if (item.state !== 'reading') progress.done++
    if (item.state === 'failed') progress.failed++
    if (!options.signal.aborted) options.onprogress({ ...progress }, item)
  }
  const attempt = async (name: string, work: () => Promise<number | null>): Promise<void> => {
    try {
      const mentions = await work()
      if (mentions !== null) report({ name, state: 'done', mentions, problem: null })
    } catch (error) {
      if (error instanceof WorkerStoppedError && error.reason === 'ended') return
      report({ name, state: 'failed', mentions: 0, problem: options.explain(error) })
    }
  }
  const extract = (document: SourceDocument): Promise<void> =>
    attempt(document.name, async () => {
      report({ name: document.name, state: 'reading', mentions: 0, problem: null })
      const extraction = await options.pool.extract(document)
      if (options.signal.aborted) return null
      await options.keep(extraction)
      progress.extracted++
      return extraction.mentions.length
    })
  const read = (file: InputFile): Promise<void> =>
    attempt(file.name, async () => {
      const found = await options.pool.read(file.name, await file.bytes())
      // the file has become its documents, which are counted from here on
      progress.all += found.documents.length + found.problems.length - 1
      for (const document of found.documents) documents.push(document)
      for (const problem of found.problems) report({ name: file.name, state: 'failed', mentions: 0, problem })
      return null
    })

  const remaining = [...files]
  const next = (): Promise<void> | null => {
    const document = documents.shift()
    if (document) return extract(document)
    const file = remaining.shift()
    return file ? read(file) : null
  }
  await runTogether(options.pool.size + 1, next, options.signal)
  return progress
}

/** Runs what `next` hands out, a few at a time, until it hands out nothing more and all is done. */
async function runTogether(count: number, next: () => Promise<void> | null, signal: AbortSignal): Promise<void> {
  const running = new Set<Promise<void>>()
  for (;;) {
    const task = running.size < count && !signal.aborted ? next() : null
    if (task) {
      const tracked: Promise<void> = task.finally(() => running.delete(tracked))
      running.add(tracked)
    } else if (running.size === 0) {
      return
    } else {
      await Promise.race(running)
    }
  }
}
