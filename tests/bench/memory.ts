/** Whether memory stays flat: heap in use after full collections while documents pass, every one with words not met before. */
import { builtEngine } from './built-engine.ts'
import { articles, documentOf } from './texts.ts'

const DOCUMENTS = Number(process.argv[2] ?? 10_000)
const STEPS = 10
/** Characters taken of each article. */
const LENGTH = 800
/** MB by which the second half may end above the first: what the bounded caches swing by. */
const BOUND = 15

const { extractDocument, loadKnowledge } = await builtEngine()
const knowledge = await loadKnowledge()
const texts = [...articles('en'), ...articles('ru')].map((text) => text.slice(0, LENGTH))

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

if (!globalThis.gc) console.warn('Started without --expose-gc: the heap is what happens to be in use.')
const used: number[] = []
for (let index = 0; index < DOCUMENTS; index++) {
  const fresh = Array.from({ length: 8 }, (_, word) => `Name${(index * 8 + word).toString(36)}son`).join(' met ')
  extractDocument(documentOf(`${texts[index % texts.length] ?? ''} ${fresh}.`), knowledge)
  if ((index + 1) % Math.ceil(DOCUMENTS / STEPS) !== 0) continue
  used.push(heap())
  console.log(`after ${(index + 1).toLocaleString('en').padStart(6)} documents: ${(used.at(-1) ?? 0).toFixed(0)} MB`)
}
const firstHalf = Math.max(...used.slice(0, STEPS / 2))
const secondHalf = Math.max(...used.slice(STEPS / 2))
console.log(`highest in the first half ${firstHalf.toFixed(0)} MB, in the second ${secondHalf.toFixed(0)} MB`)
if (secondHalf - firstHalf > BOUND) process.exitCode = 1
