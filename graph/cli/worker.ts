/** Runs in a worker thread: the document pass over the units that it is sent, one at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadKnowledge, type LanguageCode } from '../index.ts'
import { extractUnit } from './extract-unit.ts'
import type { Unit } from './surroundings.ts'

const { language } = workerData as { language: LanguageCode | null }
const knowledge = await loadKnowledge()

parentPort?.on('message', (unit: Unit) => {
  parentPort?.postMessage(extractUnit(unit, knowledge, language))
})
parentPort?.postMessage('ready')
