/**
 * What a worker costs before it can work: `loadKnowledge()` of the built engine in a fresh thread, and the first document
 * of each language, because lexicon and language data are read as texts ask for them. Medians of several threads.
 */
import { Worker } from 'node:worker_threads'
import { buildEngine } from './built-engine.ts'
import { documentOf, sampleTexts } from './texts.ts'

/** ms for `loadKnowledge()`. */
const BOUND = 300
const THREADS = 7
const LANGUAGES = ['en', 'it', 'de', 'fr', 'es', 'pt', 'ru']

/** Plain JavaScript, so that no compiler is started in the thread. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
;(async () => {
  const start = performance.now()
  const { extractDocument, loadKnowledge } = await import(workerData.engine)
  const imported = performance.now()
  const knowledge = await loadKnowledge()
  const loaded = performance.now()
  const times = workerData.documents.map((document) => {
    const from = performance.now()
    extractDocument(document, knowledge)
    return performance.now() - from
  })
  parentPort.postMessage({ imported: imported - start, loaded: loaded - imported, times })
})()`

interface Times {
  imported: number
  loaded: number
  /** Two documents of each language, one behind the other. */
  times: number[]
}

const engine = await buildEngine()
/** The halves of one article. */
const documents = LANGUAGES.flatMap((language) => {
  const text = sampleTexts(language)[0] ?? ''
  const middle = text.indexOf(' ', text.length / 2)
  return [text.slice(0, middle), text.slice(middle)].map(documentOf)
})

function measure(): Promise<Times> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(CODE, { eval: true, workerData: { engine, documents } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

const runs: Times[] = []
for (let thread = 0; thread < THREADS; thread++) runs.push(await measure())
const median = (of: (run: Times) => number): number =>
  runs.map(of).sort((a, b) => a - b)[Math.floor(THREADS / 2)] ?? Infinity

const loaded = median((run) => run.loaded)
console.log(`the engine's code  ${median((run) => run.imported).toFixed(0)} ms`)
console.log(`loadKnowledge()    ${loaded.toFixed(0)} ms (bound: ${BOUND} ms)`)
LANGUAGES.forEach((language, index) => {
  const [first, second] = [0, 1].map((at) => median((run) => run.times[index * 2 + at] ?? NaN).toFixed(0))
  console.log(`first document ${language}  ${first} ms, second ${second} ms`)
})
if (!(loaded <= BOUND)) process.exitCode = 1
