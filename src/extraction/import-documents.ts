import type { DocumentExtraction, SourceDocument } from '../../graph/index.ts'
import type { DocumentPool } from './document-pool.ts'
import { WorkerStoppedError } from './worker-handle.ts'

/** A file to read: its name, and its bytes when they are wanted. */
export interface InputFile {
  name: string
  bytes: () => Promise<Uint8Array<ArrayBuffer>>
  /** The file itself, where it is one. */
  content?: Blob
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
  /** Documents that were there already and are passed over. */
  known: number
}

export interface ImportOptions {
  pool: Pick<DocumentPool, 'size' | 'read' | 'extract'>
  /** Ids of the documents that needn't be extracted again. */
  known?: ReadonlySet<string>
  /** Takes each extraction as it comes. */
  keep: (extraction: DocumentExtraction) => Promise<void>
  /** Told of each file that all documents of are finished with. */
  onfile?: (name: string) => Promise<void>
  /** Called at every change, with the item that changed. */
  onprogress: (progress: ImportProgress, item: ImportItem) => void
  /** Stops taking up new work; what is under way is dropped. */
  signal: AbortSignal
  /** Words a failure for people. */
  explain: (error: unknown) => string
}

/** A file of which documents are still to be extracted. */
interface OpenFile {
  name: string
  left: number
}

/**
 * Reads files and extracts their documents in a pool, a few at a time. One that fails is reported and passed over, and so is one
 * that is known. Returns how it went, also when it was stopped through `signal`.
 */
export async function importDocuments(files: readonly InputFile[], options: ImportOptions): Promise<ImportProgress> {
  const { pool, known, signal } = options
  const progress: ImportProgress = { done: 0, all: files.length, extracted: 0, failed: 0, known: 0 }
  const documents: { document: SourceDocument; file: OpenFile }[] = []
  const report = (item: ImportItem): void => {
    if (item.state !== 'reading') progress.done++
    if (item.state === 'failed') progress.failed++
    if (!signal.aborted) options.onprogress({ ...progress }, item)
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
  const leave = async (file: OpenFile, finished: number): Promise<void> => {
    file.left -= finished
    if (file.left === 0 && !signal.aborted) await options.onfile?.(file.name)
  }
  const extract = async (document: SourceDocument, file: OpenFile): Promise<void> => {
    await attempt(document.name, async () => {
      report({ name: document.name, state: 'reading', mentions: 0, problem: null })
      const extraction = await pool.extract(document)
      if (signal.aborted) return null
      await options.keep(extraction)
      progress.extracted++
      return extraction.mentions.length
    })
    await leave(file, 1)
  }
  const read = async (file: InputFile): Promise<void> => {
    const open: OpenFile = { name: file.name, left: 1 }
    await attempt(file.name, async () => {
      const found = await pool.read(file.name, await file.bytes())
      const added = found.documents.filter(({ id }) => !known?.has(id))
      // the file has become its documents, which are counted from here on
      progress.all += added.length + found.problems.length - 1
      progress.known += found.documents.length - added.length
      open.left += added.length
      for (const { document } of added) documents.push({ document, file: open })
      for (const problem of found.problems) report({ name: file.name, state: 'failed', mentions: 0, problem })
      return null
    })
    await leave(open, 1)
  }

  const remaining = [...files]
  const next = (): Promise<void> | null => {
    const waiting = documents.shift()
    if (waiting) return extract(waiting.document, waiting.file)
    const file = remaining.shift()
    return file ? read(file) : null
  }
  await runTogether(pool.size + 1, next, signal)
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
