import type { DocumentExtraction } from '../../../graph/index.ts'

/** An extraction of a text of one sentence in which two people meet, made by hand. */
export function extractionOf(number: number, name = `article-${number}.md`): DocumentExtraction {
  const text = `Ada met Bob ${number} times.`
  const id = `doc-${number.toString(16).padStart(12, '0')}`
  const sha256 = number.toString(16).padStart(64, '0')
  const person = { type: 'person', lexicon: null, language: 'en', acronyms: [], gender: null, resolution: [] } as const
  const mention = { sentence: 0, via: 'name', recognizer: 'pattern', confidence: 0.9 } as const
  return {
    document: {
      id,
      name,
      title: null,
      language: 'en',
      date: null,
      source: null,
      url: null,
      sha256,
      length: text.length,
    },
    text,
    sentences: [{ start: 0, end: text.length, paragraph: 0, language: 'en' }],
    entities: [
      { ...person, name: 'Ada', acronyms: [], resolution: [] },
      { ...person, name: 'Bob', acronyms: [], resolution: [] },
    ],
    mentions: [
      { ...mention, start: 0, end: 3, text: 'Ada', entity: 0 },
      { ...mention, start: 8, end: 11, text: 'Bob', entity: 1 },
    ],
  }
}

/** Hands them out in batches, as the library does. */
export async function* inBatches(
  extractions: readonly DocumentExtraction[],
  size = 3,
): AsyncGenerator<DocumentExtraction[], void, undefined> {
  for (let from = 0; from < extractions.length; from += size) yield extractions.slice(from, from + size)
}
