/** The document pass: one document → its sentences, mentions and entities. Pure, one document at a time. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Knowledge } from './knowledge.ts'
import { recognizeDocument } from './recognize/recognize-document.ts'
import { resolveDocument } from './resolve/resolve-document.ts'
import { segmentDocument } from './segment/segment-document.ts'
import type { DocumentExtraction, SourceDocument } from './types.ts'

/** Hex digits of the text's SHA-256 that make a document's id. */
const ID_DIGITS = 12

/** SHA-256 of a text, in hex. */
function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

function idOf(digest: string): string {
  return `doc-${digest.slice(0, ID_DIGITS)}`
}

/** The id that the extraction of a document with this text has. */
export function documentIdOf(text: string): string {
  return idOf(digestOf(text))
}

/**
 * Extracts one document. The same document and knowledge give the same result on every machine.
 * Offsets are UTF-16 code units of `document.text`.
 */
export function extractDocument(document: SourceDocument, knowledge: Knowledge): DocumentExtraction {
  const { text } = document
  const digest = digestOf(text)
  const segments = segmentDocument(text, document.language, knowledge)
  const names = recognizeDocument(text, segments, knowledge)
  const { entities, entityOf } = resolveDocument(
    names,
    knowledge.lexicon.owned,
    (id) => knowledge.lexicon.entities.get(id)?.names ?? [],
    (language) => knowledge.languages.get(language)?.writing.homes,
  )
  return {
    document: {
      id: idOf(digest),
      name: document.name,
      title: document.title,
      language: segments.language,
      date: document.date,
      source: document.source,
      url: document.url,
      sha256: digest,
      length: text.length,
    },
    text,
    sentences: segments.sentences.map(({ start, end, paragraph, language }) => ({ start, end, paragraph, language })),
    entities,
    mentions: names.map((name, index) => ({
      start: name.start,
      end: name.end,
      text: text.slice(name.start, name.end),
      sentence: name.sentence,
      entity: entityOf[index] ?? 0,
      via: name.via,
      recognizer: name.recognizer,
      confidence: name.confidence,
    })),
  }
}
