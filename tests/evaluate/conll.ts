/** CoNLL files (token, tab, BIO tag; an empty line between sentences) → documents with gold spans. */
import { readConll, type RawSentence } from '../../graph/tagger/train/read-corpora.ts'

export interface GoldSpan {
  start: number
  end: number
  /** PER, ORG, LOC, MISC */
  tag: string
  text: string
}

export interface ConllDocument {
  text: string
  spans: GoldSpan[]
}

/** Sentences that stand together as one document: the corpora keep no document boundaries. */
const SENTENCES_PER_DOCUMENT = 20

const NO_SPACE_BEFORE = /^[.,;:!?)\]}»”%…]$|^['’]s$|^n['’]t$/u
const NO_SPACE_AFTER = /^[([{«“]$|^\p{L}{1,5}['’]$/u

/** Joins a sentence's tokens as prose would and keeps where each gold span stands. */
function appendSentence(document: ConllDocument, sentence: RawSentence): void {
  let open: GoldSpan | null = null
  sentence.tokens.forEach((token, index) => {
    const before = sentence.tokens[index - 1]
    if (before !== undefined && !NO_SPACE_BEFORE.test(token) && !NO_SPACE_AFTER.test(before)) document.text += ' '
    const start = document.text.length
    document.text += token
    const tag = sentence.tags[index] ?? 'O'
    if (tag.startsWith('I-') && open?.tag === tag.slice(2)) open.end = document.text.length
    else if (tag !== 'O') {
      open = { start, end: document.text.length, tag: tag.slice(2), text: '' }
      document.spans.push(open)
    } else open = null
  })
  document.text += '\n\n'
}

/** Reads a corpus as documents of twenty sentences each. */
export function readConllDocuments(path: string): ConllDocument[] {
  const sentences = readConll(path)
  const documents: ConllDocument[] = []
  for (let from = 0; from < sentences.length; from += SENTENCES_PER_DOCUMENT) {
    const document: ConllDocument = { text: '', spans: [] }
    for (const sentence of sentences.slice(from, from + SENTENCES_PER_DOCUMENT)) appendSentence(document, sentence)
    for (const span of document.spans) span.text = document.text.slice(span.start, span.end)
    documents.push(document)
  }
  return documents
}
