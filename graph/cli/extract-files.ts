/** Files → extractions: by this process for a few, by worker threads for many. The result is the same for any number. */
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { InvalidInputError } from '../errors.ts'
import { extractDocument } from '../extract-document.ts'
import { loadKnowledge } from '../knowledge.ts'
import { readDocuments } from '../read/index.ts'
import type { DocumentExtraction, SourceDocument } from '../types.ts'
import type { Effects } from './effects.ts'
import { nameOf, STREAM } from './paths.ts'
import { startProgress } from './progress.ts'

export interface ExtractOptions {
  /** Worker threads; 0 or 1 extracts here. */
  workers: number
  /** ISO 639-1; overrides detection. */
  language: string | null
}

export interface ExtractedFiles {
  extractions: DocumentExtraction[]
  /** One line for each file or article that was left out. */
  problems: string[]
}

/** Below this many characters, starting workers costs more than it saves. */
const WORTH_WORKERS = 400_000
/** Characters handed to a worker at once. */
const BATCH = 60_000

async function readAll(
  files: readonly string[],
  options: ExtractOptions,
  effects: Effects,
  problems: string[],
): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = []
  for (const path of files) {
    const name = nameOf(path)
    try {
      const bytes = path === STREAM ? await effects.readStdin() : new Uint8Array(await readFile(path))
      const read = readDocuments({ name, bytes }, (problem) => problems.push(problem.message))
      for (const document of read)
        documents.push(options.language === null ? document : { ...document, language: options.language })
    } catch (error) {
      if (error instanceof InvalidInputError) problems.push(error.message)
      else if (error instanceof Error && 'code' in error)
        problems.push(`${name} can't be read (${String(error.code)}): check its permissions.`)
      else throw error
    }
  }
  return documents
}

function* batches(documents: readonly SourceDocument[]): Generator<SourceDocument[]> {
  let batch: SourceDocument[] = []
  let size = 0
  for (const document of documents) {
    batch.push(document)
    size += document.text.length
    if (size < BATCH) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

async function extractByWorkers(
  documents: readonly SourceDocument[],
  workers: number,
  onDone: (count: number) => void,
): Promise<DocumentExtraction[]> {
  const queue = batches(documents)
  const extractions: DocumentExtraction[] = []
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.js', import.meta.url))
      const next = () => {
        const { value, done } = queue.next()
        if (done) void worker.terminate().then(() => resolve(), reject)
        else worker.postMessage(value)
      }
      worker.on('message', (batch: DocumentExtraction[]) => {
        for (const extraction of batch) extractions.push(extraction)
        onDone(extractions.length)
        next()
      })
      worker.on('error', reject)
      next()
    })
  await Promise.all(Array.from({ length: workers }, run))
  return extractions
}

/** Reads and extracts `files` (absolute paths, or `-`). What can't be read is told in `problems`, and the rest goes on. */
export async function extractFiles(
  files: readonly string[],
  options: ExtractOptions,
  effects: Effects,
): Promise<ExtractedFiles> {
  const problems: string[] = []
  const documents = await readAll(files, options, effects, problems)
  const progress = startProgress(documents.length, 'articles', effects)
  const characters = documents.reduce((sum, document) => sum + document.text.length, 0)
  let extractions: DocumentExtraction[] = []
  if (options.workers > 1 && characters > WORTH_WORKERS) {
    extractions = await extractByWorkers(documents, options.workers, progress.advance)
  } else {
    const knowledge = await loadKnowledge()
    documents.forEach((document, index) => {
      extractions.push(extractDocument(document, knowledge))
      progress.advance(index + 1)
    })
  }
  progress.end()
  return { extractions, problems }
}
