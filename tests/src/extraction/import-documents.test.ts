import { describe, expect, it } from 'vitest'
import type { DocumentExtraction, SourceDocument } from '../../../graph/index.ts'
import { importDocuments, type ImportItem, type InputFile } from '../../../src/extraction/import-documents.ts'
import type { ReadFile } from '../../../src/extraction/document-worker.ts'
import { poolSize } from '../../../src/extraction/document-pool.ts'
import { WorkerStoppedError } from '../../../src/extraction/worker-handle.ts'

const file = (name: string): InputFile => ({ name, bytes: () => Promise.resolve(new TextEncoder().encode(name)) })

function source(name: string): SourceDocument {
  return { name, text: name, title: null, language: null, date: null, source: null, url: null }
}
function read(name: string): ReadFile['documents'][number] {
  return { id: name, document: source(name) }
}
function extraction(document: SourceDocument): DocumentExtraction {
  const record = { ...document, id: document.name, language: 'en', sha256: '', length: document.text.length }
  return { document: record, text: document.text, sentences: [], entities: [], mentions: [] }
}

/** A pool whose files named `many` hold three documents, and whose documents named `bad` fail. */
function fakePool(onextract: () => void = () => undefined) {
  let running = 0
  let most = 0
  return {
    size: 2,
    most: () => most,
    read: async (name: string): Promise<ReadFile> => {
      if (name === 'unreadable') throw new Error('no')
      if (name === 'many') return { documents: ['1', '2', '3'].map((n) => read(`many:${n}`)), problems: ['a bad line'] }
      return { documents: [read(name)], problems: [] }
    },
    extract: async (document: SourceDocument): Promise<DocumentExtraction> => {
      running++
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running--
      onextract()
      if (document.name.startsWith('bad')) throw new Error('bad')
      return extraction(document)
    },
  }
}

async function run(
  names: string[],
  pool = fakePool(),
  signal = new AbortController().signal,
  known: ReadonlySet<string> = new Set(),
) {
  const kept: string[] = []
  const files: string[] = []
  const items: ImportItem[] = []
  const progress = await importDocuments(names.map(file), {
    pool,
    signal,
    known,
    onfile: async (name) => void files.push(name),
    keep: async ({ document }) => void kept.push(document.name),
    onprogress: (_, item) => items.push(item),
    explain: (error) => String(error),
  })
  return { kept: kept.sort(), files: files.sort(), items, progress }
}

describe('importDocuments', () => {
  it('extracts every document of every file, and counts them and what is wrong in one', async () => {
    const { kept, files, progress } = await run(['a', 'many', 'b'])
    expect(kept).toEqual(['a', 'b', 'many:1', 'many:2', 'many:3'])
    expect(progress).toEqual({ done: 6, all: 6, extracted: 5, failed: 1, known: 0 })
    expect(files).toEqual(['a', 'b', 'many'])
  })

  it('reports what fails and goes on', async () => {
    const { kept, progress, items } = await run(['unreadable', 'bad', 'a'])
    expect(kept).toEqual(['a'])
    expect(progress).toEqual({ done: 3, all: 3, extracted: 1, failed: 2, known: 0 })
    expect(
      items
        .filter(({ state }) => state === 'failed')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['bad', 'unreadable'])
  })

  it('passes over what is known, and is finished with such files too', async () => {
    const known = new Set(['a', 'many:2'])
    const { kept, files, progress } = await run(['a', 'many', 'b'], fakePool(), undefined, known)
    expect(kept).toEqual(['b', 'many:1', 'many:3'])
    expect(files).toEqual(['a', 'b', 'many'])
    expect(progress).toEqual({ done: 4, all: 4, extracted: 3, failed: 1, known: 2 })
  })

  it('runs a bounded number at once', async () => {
    const pool = fakePool()
    await run(
      Array.from({ length: 20 }, (_, i) => `f${i}`),
      pool,
    )
    expect(pool.most()).toBeGreaterThan(1)
    expect(pool.most()).toBeLessThanOrEqual(3)
  })

  it('stops when asked and keeps what it has', async () => {
    const controller = new AbortController()
    let count = 0
    const pool = fakePool(() => {
      if (++count === 3) controller.abort()
    })
    const { kept, files, progress } = await run(
      Array.from({ length: 20 }, (_, i) => `f${i}`),
      pool,
      controller.signal,
    )
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(6)
    expect(progress.extracted).toBe(kept.length)
    // a file that was under way isn't finished with: it is to be read again
    expect(kept).toEqual(expect.arrayContaining(files))
  })

  it('says nothing of documents that were under way when the pool was ended', async () => {
    const pool = { ...fakePool(), extract: () => Promise.reject(new WorkerStoppedError('ended')) }
    const { progress } = await run(['a'], pool)
    expect(progress.failed).toBe(0)
  })
})

describe('poolSize', () => {
  it('leaves a processor for the page and never is none', () => {
    expect([1, 2, 8].map(poolSize)).toEqual([1, 1, 7])
  })
})
