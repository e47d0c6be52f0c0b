import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { extractDocument, type DocumentExtraction } from '../../graph/index.ts'
import type { Knowledge } from '../../graph/knowledge.ts'
import { knowledgeFromDisk } from '../evaluate/knowledge-from-disk.ts'

let knowledge: Knowledge

beforeAll(async () => {
  knowledge = knowledgeFromDisk()
}, 120_000)

const extract = (text: string): DocumentExtraction =>
  extractDocument({ name: 'fuzz', text, title: null, language: null, date: null, source: null, url: null }, knowledge)

const PROSE = 'Angela Merkel met Vladimir Putin in Berlin, while NATO and the European Union looked on. '

/** Inputs that tempt a scanner or a regular expression into looking at the same characters again and again. */
const HOSTILE: readonly (readonly [name: string, unit: string])[] = [
  ['prose on a single line', PROSE],
  ['prose without spaces', PROSE.replaceAll(' ', '')],
  ['10,000-character words', `${'Abcdefghij'.repeat(1000)} `],
  ['10,000-character words with changing case', `${'abCdEfghIj'.repeat(1000)} `],
  ['a Cyrillic word without end', 'Казахстан'],
  ['apostrophes', "l'"],
  ['hyphens', 'A-'],
  ['dotted initials', 'U.S.'],
  ['handles', 'a@b.'],
  ['open brackets', '('],
  ['closing quotes', '.”'],
  ['combining marks', 'e\u0301\u0301\u0301'],
  ['zero-width characters', '\u200b'],
  ['lone surrogates', '\ud83d'],
  ['line breaks', '\r\n'],
]

const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

function milliseconds(text: string): number {
  const from = performance.now()
  extract(text)
  return performance.now() - from
}

describe('the document pass, over hostile texts', () => {
  it('takes any string of code units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 100 }), (a, b) => {
        const text = a + String.fromCharCode(...Array.from(b, (_, index) => 0xd800 + index)) + b
        expect(extract(text).document.length).toBe(text.length)
      }),
      { numRuns: 200 },
    )
  }, 120_000)

  // Quadratic work would be 32 times as dear a character; a machine busy with other things gets a wide margin below that.
  it.each(HOSTILE)(
    'takes time in proportion to the length: %s',
    (_name, unit) => {
      const short = filled(unit, 4_000)
      const long = filled(unit, 128_000)
      extract(short)
      const perShort = Math.min(...Array.from({ length: 3 }, () => milliseconds(short))) / short.length
      const perLong = milliseconds(long) / long.length
      expect(perLong).toBeLessThan(perShort * 8 + 0.0005)
    },
    120_000,
  )

  it('reads one line of a megabyte', () => {
    const { document, mentions } = extract(filled(PROSE, 1_000_000))
    expect(document.length).toBe(1_000_000)
    expect(mentions.length).toBeGreaterThan(10_000)
  }, 120_000)
})
