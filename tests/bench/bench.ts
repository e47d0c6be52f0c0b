/**
 * Speed of the document pass: `npm run bench [-- --documents 10000 --workload ../shared/corpora/workload/articles.jsonl]`.
 * Figures are characters (UTF-16 code units) a second on one core; what is compared takes turns, document by document.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractDocument } from '../../graph/extract-document.ts'
import { loadCompromise } from '../../graph/recognize/compromise-recognizer.ts'
import { recognizeLexicon } from '../../graph/recognize/lexicon-recognizer.ts'
import { recognizeDocument } from '../../graph/recognize/recognize-document.ts'
import { recognizeByTagger } from '../../graph/recognize/tagger-recognizer.ts'
import { resolveDocument } from '../../graph/resolve/resolve-document.ts'
import { segmentDocument } from '../../graph/segment/segment-document.ts'
import { knowledgeFromDisk } from '../evaluate/knowledge-from-disk.ts'

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    workload: { type: 'string', default: '../shared/corpora/workload/articles.jsonl' },
  },
})

/** Characters compared, and articles shorter than this left out. */
const COMPARED = 250_000
const SHORTEST = 800
const SAMPLES = join(import.meta.dirname, '../../seeds/en')

/** English articles: of the workload where there is one, else the sample articles, their sentences in ever new order. */
function englishTexts(): string[] {
  if (existsSync(options.workload)) {
    return readFileSync(options.workload, 'utf8')
      .split('\n')
      .flatMap((line) => {
        if (!line.includes('"language": "en"')) return []
        const { text } = JSON.parse(line) as { text: string }
        return text.length >= SHORTEST ? [text] : []
      })
  }
  const sentences = readdirSync(SAMPLES)
    .sort()
    .flatMap((file) => {
      const body = readFileSync(join(SAMPLES, file), 'utf8').split('---').slice(2).join('---')
      return body.split(/(?<=\.)\s+/u)
    })
  return Array.from({ length: 400 }, (_, shift) =>
    Array.from({ length: 12 }, (_, index) => sentences[(shift * 7 + index * (shift + 3)) % sentences.length]).join(' '),
  )
}

const started = performance.now()
const knowledge = knowledgeFromDisk()
const loaded = performance.now() - started
const compromise = await loadCompromise()
const texts = englishTexts()

const documentOf = (text: string) => ({
  name: 'bench',
  text,
  title: null,
  language: null,
  date: null,
  source: null,
  url: null,
})
const segments = new Map(texts.map((text) => [text, segmentDocument(text, 'en', knowledge)]))
const segmentsOf = (text: string) => segments.get(text) ?? segmentDocument(text, 'en', knowledge)
const names = new Map<string, ReturnType<typeof recognizeDocument>>()
const context = { language: 'en', allCaps: false, isOrdinaryWord: () => false }

/** Every task is given a whole text; segmentation is done beforehand where a part is measured. */
const TASKS: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
  ['whole document pass', (text) => extractDocument(documentOf(text), knowledge)],
  ['segment', (text) => segmentDocument(text, null, knowledge)],
  ['lexicon', (text) => segmentsOf(text).sentences.map(({ tokens }) => recognizeLexicon(tokens, knowledge.lexicon, context))],
  ['tagger', (text) => knowledge.tagger && recognizeByTagger(segmentsOf(text).sentences, knowledge.tagger, knowledge.languages)],
  ['resolve', (text) => resolveDocument(names.get(text) ?? [], knowledge.lexicon.owned)],
  ['compromise alone', (text) => { const view = compromise(text); return [view.people().json({ offset: true }), view.organizations().json({ offset: true }), view.places().json({ offset: true })] }],
] // prettier-ignore

function compare(): void {
  const spent = new Map<string, number>()
  let characters = 0
  const measured: string[] = []
  for (const text of texts) {
    if (characters >= COMPARED) break
    characters += text.length
    measured.push(text)
    names.set(text, recognizeDocument(text, segmentsOf(text), knowledge))
  }
  for (const text of measured.slice(0, 10)) for (const [, run] of TASKS) run(text)
  for (const text of measured) {
    for (const [name, run] of TASKS) {
      const from = performance.now()
      run(text)
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - from)
    }
  }
  const slowest = spent.get('compromise alone') ?? 1
  console.log(`${measured.length} English articles, ${characters.toLocaleString('en')} characters\n`)
  console.log('| | characters a second | times compromise |\n|---|--:|--:|')
  for (const [name, milliseconds] of spent) {
    const speed = Math.round((characters / milliseconds) * 1000).toLocaleString('en')
    console.log(`| ${name} | ${speed} | ${(slowest / milliseconds).toFixed(1)} |`)
  }
}

/** Nanoseconds a character, the best of three. */
function costOf(text: string, repeats: number): number {
  let best = Infinity
  for (let round = 0; round < 3; round++) {
    const from = performance.now()
    for (let repeat = 0; repeat < repeats; repeat++) extractDocument(documentOf(text), knowledge)
    best = Math.min(best, (performance.now() - from) / repeats / text.length)
  }
  return best * 1e6
}

function growth(): void {
  let line = texts.join(' ').replace(/\s+/gu, ' ')
  while (line.length < 1_000_000) line += ` ${line}`
  const word = (count: number) => `${'Abcdefghij'.repeat(1000)} `.repeat(count)
  console.log('\n| one line of | ns a character at 10 KB | at 1 MB | ratio |\n|---|--:|--:|--:|')
  for (const [name, small, large] of [
    ['prose', line.slice(0, 10_000), line.slice(0, 1_000_000)],
    ['10,000-character words', word(1), word(100)],
    ['capitals', line.slice(0, 10_000).toUpperCase(), line.slice(0, 1_000_000).toUpperCase()],
    ['brackets', '('.repeat(10_000), '('.repeat(1_000_000)],
  ] as const) {
    const a = costOf(small, 20)
    const b = costOf(large, 1)
    console.log(`| ${name} | ${a.toFixed(0)} | ${b.toFixed(0)} | ${(b / a).toFixed(2)} |`)
  }
}

/** Heap in use after a full collection where Node was started with --expose-gc. */
function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

function memory(): void {
  const count = Number(options.documents)
  const at: string[] = []
  for (let index = 0; index < count; index++) {
    const text = (texts[index % texts.length] ?? '').slice(0, SHORTEST)
    extractDocument(documentOf(`${text} Serial${index.toString(36)} Name${(index * 7).toString(36)}`), knowledge)
    if ((index + 1) % Math.ceil(count / 5) === 0)
      at.push(`${(index + 1).toLocaleString('en')}: ${heap().toFixed(0)} MB`)
  }
  console.log(`\nheap after documents: ${at.join(', ')}`)
}

console.log(`knowledge built in ${loaded.toFixed(0)} ms (read from disk)\n`)
compare()
growth()
memory()
