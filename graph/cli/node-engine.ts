/** The engine, in this thread or in others. */
import { availableParallelism } from 'node:os'
import { assembleGraph, loadKnowledge } from '../index.ts'
import { extractUnit } from './extract-unit.ts'
import type { Engine } from './surroundings.ts'
import { startWorkerPool } from './worker-pool.ts'

/** @param script the worker's, see `worker.ts` */
export function nodeEngine(script: URL): Engine {
  return {
    start: (workers, language) =>
      workers > 1
        ? startWorkerPool(script, workers, language)
        : {
            capacity: 1,
            extract: async (unit) => extractUnit(unit, await loadKnowledge(), language),
            end: () => Promise.resolve(),
          },
    assemble: async (extractions, settings) => assembleGraph(extractions, settings, await loadKnowledge()),
  }
}

export { availableParallelism as coreCount }
