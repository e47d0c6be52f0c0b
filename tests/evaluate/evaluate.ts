/**
 * Accuracy of recognition, of telling languages and of resolution: on the project's golden cases, on gold articles and development corpora
 * where they are present. `npm run evaluate [-- --corpora ../shared/corpora --gold ../shared/eval/gold --articles ../shared/seeds]`.
 * `-- --report articles.jsonl` prints the largest entities of a collection with their spellings instead, to be read.
 */
import { parseArgs } from 'node:util'
import { extractDocument } from '../../graph/extract-document.ts'
import type { Knowledge } from '../../graph/knowledge.ts'
import { goldenCases } from '../golden/golden-cases.ts'
import { developmentSets, goldArticles } from './collections.ts'
import { printLanguages } from './evaluate-languages.ts'
import { printResolution } from './evaluate-resolution.ts'
import { printResolutionReport } from './resolution-report.ts'
import { knowledgeFromDisk } from './knowledge-from-disk.ts'
import { addCounts, countSpans, f1Interval, NO_COUNTS, scoreOf, type Counts, type ScoredSpan } from './score-spans.ts'

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    gold: { type: 'string', default: '../shared/eval/gold' },
    articles: { type: 'string', default: '../shared/seeds' },
    errors: { type: 'string' },
    only: { type: 'string' },
    report: { type: 'string' },
  },
})

interface EvaluatedDocument {
  text: string
  language: string | null
  gold: ScoredSpan[]
}

interface Collection {
  name: string
  /** The corpora mark no nationalities: there, a country found in one counts neither for nor against. */
  demonyms: boolean
  documents: EvaluatedDocument[]
}

const TYPES = ['person', 'organization', 'country'] as const

function goldenCollection(): Collection {
  const documents = goldenCases().map((item) => ({ text: item.text, language: item.language, gold: item.mentions }))
  return { name: 'golden cases', demonyms: true, documents }
}

function articleCollections(): Collection[] {
  const articles = goldArticles(options.gold, options.articles)
  if (articles.length === 0) return []
  const documents = articles.map(({ text, gold }) => ({ text, language: null, gold }))
  return [{ name: 'gold articles', demonyms: true, documents }]
}

function corpusCollections(): Collection[] {
  return developmentSets(options.corpora).map(({ name, language, texts }) => ({
    name,
    demonyms: false,
    documents: texts.map(({ text, gold }) => ({ text, language, gold })),
  }))
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5)

function evaluate(collection: Collection, knowledge: Knowledge): void {
  const counts = new Map<string, { exact: Counts[]; overlap: Counts[] }>()
  const mistakes = new Map<string, number>()
  for (const { text, language, gold } of collection.documents) {
    const extraction = extractDocument(
      { name: 'document', text, language, title: null, date: null, source: null, url: null },
      knowledge,
    )
    const predicted = extraction.mentions
      .filter(({ via }) => collection.demonyms || via !== 'demonym')
      .map(({ start, end, entity, recognizer }) => {
        return { start, end, type: extraction.entities[entity]?.type ?? '', recognizer }
      })
    for (const type of TYPES) {
      const entry = counts.get(type) ?? { exact: [], overlap: [] }
      entry.exact.push(countSpans(gold, predicted, type, false))
      entry.overlap.push(countSpans(gold, predicted, type, true))
      counts.set(type, entry)
      if (options.errors !== type) continue
      const same = (a: ScoredSpan, b: ScoredSpan) => a.start === b.start && a.end === b.end && a.type === b.type
      for (const span of gold) {
        if (span.type === type && !predicted.some((p) => same(p, span))) {
          const key = `missed   ${text.slice(span.start, span.end)}  «${text.slice(Math.max(0, span.start - 25), span.end + 25).replace(/\n/gu, '¶')}»`
          mistakes.set(key, (mistakes.get(key) ?? 0) + 1)
        }
      }
      for (const span of predicted) {
        if (span.type === type && !gold.some((g) => same(g, span))) {
          const key = `spurious ${span.recognizer} ${text.slice(span.start, span.end)}  «${text.slice(Math.max(0, span.start - 25), span.end + 25).replace(/\n/gu, '¶')}»`
          mistakes.set(key, (mistakes.get(key) ?? 0) + 1)
        }
      }
    }
  }
  for (const [type, { exact, overlap }] of counts) {
    const sum = (list: Counts[]) => scoreOf(list.reduce(addCounts, NO_COUNTS))
    const e = sum(exact)
    const o = sum(overlap)
    const [low, high] = f1Interval(exact)
    console.log(
      `| ${collection.name.padEnd(24)} | ${type.padEnd(12)} | ${percent(e.precision)} | ${percent(e.recall)} | ${percent(e.f1)} | ${percent(low)}–${percent(high).trim()} | ${percent(o.f1)} | ${String(e.truePositives + e.falseNegatives).padStart(5)} |`,
    )
  }
  for (const [mistake, count] of [...mistakes].sort((a, b) => b[1] - a[1]).slice(0, 400))
    console.log(`   ${count} ${mistake}`)
}

function evaluateAll(knowledge: Knowledge): void {
  console.log('| set                      | type         |     P |     R |    F1 | 95 %        | overlap F1 | names |')
  console.log('|--------------------------|--------------|-------|-------|-------|-------------|------------|-------|')
  for (const collection of [goldenCollection(), ...articleCollections(), ...corpusCollections()]) {
    if (!options.only || collection.name.includes(options.only)) evaluate(collection, knowledge)
  }
  if (options.only) return
  printLanguages(options.corpora, knowledge)
  printResolution(knowledge, options.gold, options.articles)
}

const knowledge = knowledgeFromDisk()
if (options.report) printResolutionReport(options.report, knowledge)
else evaluateAll(knowledge)
