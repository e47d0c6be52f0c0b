import { expect, it } from 'vitest'
import { readExtraction, readExtractionsHeader } from '../../../graph/read/index.ts'
import type { DocumentExtraction } from '../../../graph/types.ts'
import { writeExtraction, writeExtractionsHeader } from '../../../graph/write/index.ts'

const extraction: DocumentExtraction = {
  document: {
    id: 'doc-a',
    name: 'a',
    title: null,
    language: 'en',
    date: null,
    source: null,
    url: null,
    sha256: 'ab',
    length: 6,
  },
  text: '\uD83D NATO',
  sentences: [{ start: 0, end: 6, paragraph: 0, language: 'en' }],
  entities: [
    { type: 'organization', lexicon: 'nato', name: 'NATO', language: 'en', acronyms: [], gender: null, resolution: [] },
  ],
  mentions: [
    { start: 2, end: 6, text: 'NATO', sentence: 0, entity: 0, via: 'acronym', recognizer: 'lexicon', confidence: 1 },
  ],
}

it('gives back what was written', () => {
  expect(() => readExtractionsHeader(writeExtractionsHeader(), 'x.jsonl')).not.toThrow()
  const line = writeExtraction(extraction)
  expect(line.indexOf('\n')).toBe(line.length - 1)
  expect(readExtraction(line, 'x.jsonl', 2)).toEqual(extraction)
})

it.each(['', '{', '{"format":"dramatis-graph","version":1}'])('refuses files that begin with %j', (line) => {
  expect(() => readExtractionsHeader(line, 'x.jsonl')).toThrow('x.jsonl holds no extractions')
})

it('refuses other versions', () => {
  expect(() => readExtractionsHeader('{"format":"dramatis-extractions","version":2}', 'x.jsonl')).toThrow('version 2')
})

it.each([
  ['"entity":0', '"entity":1'],
  ['"sentence":0', '"sentence":9'],
  ['"start":2', '"start":1'],
  ['"length":6', '"length":7'],
  ['"confidence":1', '"confidence":2'],
  ['"type":"organization"', '"type":"x"'],
  ['}', ''],
])('refuses a line with %s as %s', (good, bad) => {
  const damaged = writeExtraction(extraction).replace(good, bad)
  expect(() => readExtraction(damaged, 'x.jsonl', 5)).toThrow('Line 5 of x.jsonl is damaged')
})
