/** Runs in a worker thread: the document pass over the units that it is sent, one at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadKnowledge } from '../knowledge.ts'
import type { LanguageCode } from '../types.ts'
import { extractUnit } from './extract-unit.ts'
import type { Unit } from './read-units.ts'

const { language } = workerData as { language: LanguageCode | null }
const knowledge = await loadKnowledge()

parentPort?.on('message', (unit: Unit) => {
  parentPort?.postMessage(extractUnit(unit, knowledge, language))
})
parentPort?.postMessage('ready')
