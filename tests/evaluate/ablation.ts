/**
 * What each recognizer is worth: alone, and the whole without it, per set and type; exact F1. `npm run ablation` writes
 * `docs/ablation.md`; `tsx tests/evaluate/ablation.ts [--only en] [--corpora ../shared/corpora]
 * [--gold ../shared/eval/gold] [--articles ../shared/seeds]` prints it.
 *
 * The tagger keeps its lexicon features in every row: they are part of its model. The whole without the patterns is the
 * whole's result less what the patterns gave it; with `compromise`, its finds where the whole has none.
 */
import { parseArgs } from 'node:util'
import type { Knowledge } from '../../graph/knowledge.ts'
import { isOrdinaryWord } from '../../graph/languages/language-data.ts'
import { buildLexicon } from '../../graph/lexicon/lexicon.ts'
import type { Candidate } from '../../graph/recognize/candidate.ts'
import { loadCompromise, recognizeByCompromise } from '../../graph/recognize/compromise-recognizer.ts'
import { recognizeInstitutions } from '../../graph/recognize/institution-recognizer.ts'
import { recognizeLexicon } from '../../graph/recognize/lexicon-recognizer.ts'
import { recognizePeople } from '../../graph/recognize/person-recognizer.ts'
import { recognizeDocument } from '../../graph/recognize/recognize-document.ts'
import { selectSpans } from '../../graph/recognize/select-spans.ts'
import { recognizeByTagger } from '../../graph/recognize/tagger-recognizer.ts'
import {
  segmentDocument,
  type SegmentedDocument,
  type SegmentedSentence,
} from '../../graph/segment/segment-document.ts'
import { tokenize } from '../../graph/segment/tokens.ts'
import { goldenCases } from '../golden/golden-cases.ts'
import { developmentSets, goldArticles } from './collections.ts'
import { knowledgeFromDisk } from './knowledge-from-disk.ts'
import { addCounts, countSpans, NO_COUNTS, scoreOf, type Counts, type ScoredSpan } from './score-spans.ts'

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    gold: { type: 'string', default: '../shared/eval/gold' },
    articles: { type: 'string', default: '../shared/seeds' },
    only: { type: 'string' },
  },
})

interface Text {
  text: string
  language: string
  gold: ScoredSpan[]
}
interface TextSet {
  name: string
  countries: boolean
  texts: Text[]
}
type Recognize = (text: string, segments: SegmentedDocument) => ScoredSpan[]

const knowledge = knowledgeFromDisk()
const compromise = await loadCompromise()
const emptyLexicon = buildLexicon({}, tokenize)

function contextOf({ language }: SegmentedSentence) {
  const data = knowledge.languages.get(language)
  return { language, allCaps: false, isOrdinaryWord: (lower: string) => isOrdinaryWord(data, lower) }
}

const lexiconOf = (sentence: SegmentedSentence) =>
  recognizeLexicon(sentence.tokens, knowledge.lexicon, contextOf(sentence))

function spansOf(sentence: SegmentedSentence, candidates: readonly Candidate[]): ScoredSpan[] {
  return selectSpans([...candidates]).flatMap(({ from, to, type }) => {
    const first = sentence.tokens[from]
    const last = sentence.tokens[to - 1]
    return first && last ? [{ start: first.start, end: last.end, type }] : []
  })
}

const perSentence =
  (recognize: (sentence: SegmentedSentence, text: string) => Candidate[]): Recognize =>
  (text, { sentences }) =>
    sentences.flatMap((sentence) => spansOf(sentence, recognize(sentence, text)))

function patterns(sentence: SegmentedSentence): Candidate[] {
  const data = knowledge.languages.get(sentence.language)
  const owned = recognizeInstitutions(sentence.tokens, lexiconOf(sentence), knowledge.lexicon, contextOf(sentence))
  return [...owned, ...(data ? recognizePeople(sentence.tokens, data, false) : [])]
}

/** `compromise` knows places only: those that the lexicon calls countries count as such. */
function byCompromise(sentence: SegmentedSentence, text: string): Candidate[] {
  const { start, end, tokens, language } = sentence
  const shifted = tokens.map((token) => ({ ...token, start: token.start - start, end: token.end - start }))
  const countries = lexiconOf(sentence).filter(({ type }) => type === 'country')
  return recognizeByCompromise(shifted, text.slice(start, end), language, compromise).map((candidate) => {
    const isCountry = countries.some(({ from, to }) => from === candidate.from && to === candidate.to)
    return isCountry ? { ...candidate, type: 'country' } : candidate
  })
}

const byTagger: Recognize = (_text, { sentences }) => {
  const tagged = knowledge.tagger ? recognizeByTagger(sentences, knowledge.tagger, knowledge.languages) : []
  return sentences.flatMap((sentence, index) => spansOf(sentence, tagged[index] ?? []))
}

const whole =
  (parts: Partial<Knowledge> = {}, without?: string): Recognize =>
  (text, segments) =>
    recognizeDocument(text, segments, { ...knowledge, ...parts }).filter(({ recognizer }) => recognizer !== without)

const wholeWithCompromise: Recognize = (text, segments) => {
  const sure = whole()(text, segments)
  const more = perSentence(byCompromise)(text, segments)
  return [...sure, ...more.filter((span) => !sure.some((other) => other.start < span.end && span.start < other.end))]
}

const ROWS: readonly (readonly [name: string, recognize: Recognize, english: boolean])[] = [
  ['lexicon alone', perSentence(lexiconOf), false],
  ['patterns alone', perSentence(patterns), false],
  ['tagger alone', byTagger, false],
  ['compromise alone', perSentence(byCompromise), true],
  ['the whole', whole(), false],
  ['without the lexicon', whole({ lexicon: emptyLexicon }), false],
  ['without the patterns', whole({}, 'pattern'), false],
  ['without the tagger', whole({ tagger: null }), false],
  ['with compromise', wholeWithCompromise, true],
]

function goldenSets(): TextSet[] {
  const byLanguage = new Map<string, Text[]>()
  for (const { language, text, mentions } of goldenCases())
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), { text, language, gold: mentions }])
  return [...byLanguage].map(([language, texts]) => ({ name: `${language}: golden cases`, countries: true, texts }))
}

function articleSets(): TextSet[] {
  return goldArticles(options.gold, options.articles).map(({ name, text, gold }) => {
    const { language } = segmentDocument(text, null, knowledge)
    return { name: `${language}: gold article ${name}`, countries: true, texts: [{ text, language, gold }] }
  })
}

function corpusSets(): TextSet[] {
  return developmentSets(options.corpora).map(({ name, language, texts }) => ({
    name: `${language}: ${name}`,
    countries: false,
    texts: texts.map(({ text, gold }) => ({ text, language, gold })),
  }))
}

function f1(results: readonly { gold: ScoredSpan[]; predicted: ScoredSpan[] }[], type: string): string {
  const counts = results.map(({ gold, predicted }): Counts => countSpans(gold, predicted, type, false))
  return (100 * scoreOf(counts.reduce(addCounts, NO_COUNTS)).f1).toFixed(1)
}

console.log(`# What each recognizer is worth

Written by \`npm run ablation\`. Exact F1, in per cent, of each recognizer alone and of the whole without it, on the golden cases,
the gold articles and the development sets, as far as they are at hand. The whole runs without \`compromise\`; its row says
what it would add in English. The tagger keeps its lexicon features in every row.
`)
console.log('| set | recognizers | person | organization | country |\n|---|---|--:|--:|--:|')
for (const { name, countries, texts } of [...goldenSets(), ...articleSets(), ...corpusSets()]) {
  if (options.only && !name.startsWith(options.only)) continue
  const segmented = texts.map(({ text, language }) => segmentDocument(text, language, knowledge))
  for (const [row, recognize, english] of ROWS) {
    if (english && !name.startsWith('en')) continue
    const results = texts.map(({ text, gold }, index) => {
      const segments = segmented[index]
      return { gold, predicted: segments ? recognize(text, segments) : [] }
    })
    const country = countries ? f1(results, 'country') : '–'
    console.log(`| ${name} | ${row} | ${f1(results, 'person')} | ${f1(results, 'organization')} | ${country} |`)
  }
}
