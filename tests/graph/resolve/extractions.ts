/** Names → what the document pass would hand over of a document with them. */
import type { assembleGraph } from '../../../graph/assemble-graph.ts'
import type { DocumentExtraction } from '../../../graph/types.ts'
import { documentEntity, NO_LEXICON, type Named } from './occurrences.ts'

/** The corpus pass asks for the lexicon alone. */
export const NO_KNOWLEDGE = { lexicon: NO_LEXICON } as Parameters<typeof assembleGraph>[2]

/** Each document as the document pass would hand it over: one sentence, its names in a row. */
export function extractionOf(names: readonly Named[], id: number): DocumentExtraction {
  const entities = names.map((name) => documentEntity(name))
  let text = ''
  const mentions = entities.map((entity, index) => {
    const start = text.length
    text += `${entity.name} `
    return {
      start,
      end: start + entity.name.length,
      text: entity.name,
      sentence: 0,
      entity: index,
      via: 'name' as const,
      recognizer: 'tagger',
      confidence: 1,
    }
  })
  text += '.'
  const code = id.toString(16).padStart(12, '0')
  return {
    document: { id: `doc-${code}`, name: `${id}.txt`, title: null, language: 'en', date: null, source: null, url: null, sha256: code, length: text.length },
    text,
    sentences: [{ start: 0, end: text.length, paragraph: 0, language: 'en' }],
    entities,
    mentions,
  } // prettier-ignore
}
