import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  DEFAULT_SETTINGS,
  assembleGraph,
  extractDocument,
  findGraphViolations,
  writeGraphJson,
  type DocumentExtraction,
} from '../../graph/index.ts'
import type { Knowledge } from '../../graph/knowledge.ts'
import { knowledgeFromDisk } from '../evaluate/knowledge-from-disk.ts'

let knowledge: Knowledge

beforeAll(async () => {
  knowledge = knowledgeFromDisk()
}, 120_000)

/** Names that the engine knows, and what hostile or careless texts put between them. */
const NAMES = [
  'Angela Merkel', 'NATO', 'Kazakhstan', 'Vladimir Putin', 'Владимира Путина', 'Казахстане', 'ОДКБ', 'Russian', 'die Vereinten Nationen',
  "dell'Uzbekistan", 'Emmanuel Macron', 'KazakhstanKassym-Jomart Tokayev', 'the Kremlin', 'Erdoğans', 'ERDOG\u0306AN', 'Ministry of Justice of France',
] // prettier-ignore
const NOISE = [
  ' ', ' ', ' ', '. ', ', ', '\n', '\r\n', '\r\n\r\n', '\n\n', '\u00a0', '\u200b', '\u00ad', '\u202e', '\ufeff', '😀', '👩‍👩‍👧', '\ud83d', '\u0301',
  'مرحبا بالعالم', 'שלום', '„', '“', '(', ')', '-', '…', ' said ', ' und ', ' и ', ' met ', '日本', '\0', '<b>', '&amp;', 'https://a.b/c ',
] // prettier-ignore

const piece = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom(...NOISE),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

const extract = (text: string, index: number): DocumentExtraction =>
  extractDocument(
    { name: `${index}.txt`, text, title: null, language: null, date: null, source: null, url: null },
    knowledge,
  )

describe('the engine, over random texts', () => {
  it('finds mentions that lie in their sentences, in order, apart, and are what the text says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { mentions, sentences, entities } = extract(text, 0)
        let end = 0
        for (const mention of mentions) {
          const sentence = sentences[mention.sentence]
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          expect(sentence && sentence.start <= mention.start && mention.end <= sentence.end).toBe(true)
          expect(entities[mention.entity]).toBeDefined()
          end = mention.end
        }
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('assembles graphs that keep what GRAPH-JSON promises', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const extractions = texts.map(extract)
        const byId = new Map(extractions.map(({ document, text }) => [document.id, text]))
        expect(
          findGraphViolations(assembleGraph(extractions, DEFAULT_SETTINGS, knowledge), (id) => byId.get(id) ?? null),
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('gives the same bytes for the documents in any order', () => {
    const shuffled = fc
      .uniqueArray(anyText, { minLength: 2, maxLength: 5 })
      .chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })))
    const bytesOf = (texts: readonly string[], order: readonly string[]): string =>
      [
        ...writeGraphJson(
          assembleGraph(
            order.map((text) => extract(text, texts.indexOf(text))),
            DEFAULT_SETTINGS,
            knowledge,
          ),
        ),
      ].join('')
    fc.assert(
      fc.property(shuffled, ([texts, order]) => {
        expect(bytesOf(texts, order)).toBe(bytesOf(texts, texts))
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})
