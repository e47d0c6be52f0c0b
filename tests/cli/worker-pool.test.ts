import { afterEach, describe, expect, it } from 'vitest'
import type { UnitResult } from '../../graph/cli/extract-unit.ts'
import { startWorkerPool, type Extractor } from '../../graph/cli/worker-pool.ts'

/** A worker that says what it was sent, and dies of the word "die". */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    parentPort.on('message', ({ name, bytes }) => {
      if (new TextDecoder().decode(bytes) === 'die') throw new Error('no more')
      parentPort.postMessage({ extractions: [], problems: [{ message: name + ' ' + workerData.language, stack: null }] })
    })
    parentPort.postMessage('ready')
  `)}`,
)
const BROKEN = new URL(`data:text/javascript,${encodeURIComponent(`throw new Error('cannot start')`)}`)

let pool: Extractor
afterEach(() => pool.end())

const extract = (name: string, text = 'x'): Promise<UnitResult> =>
  pool.extract({ name, bytes: new TextEncoder().encode(text), firstLine: null })
const messages = ({ problems }: UnitResult): string[] => problems.map(({ message }) => message)

describe('the worker pool', () => {
  it('answers each unit, whichever worker had it', async () => {
    pool = startWorkerPool(WORKER, 2, 'de')
    const names = Array.from({ length: 20 }, (_, index) => `file ${index}`)
    const results = await Promise.all(names.map((name) => extract(name)))
    expect(results.map(messages)).toEqual(names.map((name) => [`${name} de`]))
  })

  it('replaces a worker that dies, and names the file that it had', async () => {
    pool = startWorkerPool(WORKER, 1, null)
    const results = await Promise.all([extract('a'), extract('b', 'die'), extract('c')])
    expect(results.map(messages)).toEqual([
      ['a null'],
      ['b could not be read (no more): leave it out, or split it.'],
      ['c null'],
    ])
  })

  it('fails when workers cannot start', async () => {
    pool = startWorkerPool(BROKEN, 2, null)
    await expect(extract('a')).rejects.toThrow('cannot start')
    await expect(extract('b')).rejects.toThrow('cannot start')
  })
})
