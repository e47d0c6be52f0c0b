/** Mentions → windows: the spans of text in which two entities count as mentioned together. */
import { InvalidInputError } from '../errors.ts'
import type { GraphSentence, Mention, Window } from '../types.ts'

/** One window of one document: its sentences, and the mentions that stand in it, in text order. */
export interface MentionWindow {
  document: string
  /** The sentence that the window starts with, whether or not a mention stands in it. */
  first: string
  /** Ids of the sentences that hold the mentions. */
  sentences: string[]
  mentions: Mention[]
}

/** The widest `sentences:k`. */
const WIDEST = 20

/**
 * The half-width of `sentences:k`, else 0.
 * @throws InvalidInputError when the window isn't one of the four kinds.
 */
export function windowRadius(window: Window): number {
  if (window === 'sentence' || window === 'paragraph' || window === 'document') return 0
  const radius = Number(/^sentences:(\d+)$/u.exec(window)?.[1] ?? NaN)
  if (Number.isInteger(radius) && radius >= 1 && radius <= WIDEST) return radius
  throw new InvalidInputError(
    `The window "${window}" is not known: use sentence, paragraph, document, or sentences:k with k from 1 to ${WIDEST}.`,
    window,
  )
}

interface DocumentSentences {
  sentences: GraphSentence[]
  mentions: Map<string, Mention[]>
}

function byDocument(sentences: readonly GraphSentence[], mentions: readonly Mention[]): Map<string, DocumentSentences> {
  const documents = new Map<string, DocumentSentences>()
  for (const sentence of sentences) {
    const entry = documents.get(sentence.document) ?? { sentences: [], mentions: new Map<string, Mention[]>() }
    entry.sentences.push(sentence)
    documents.set(sentence.document, entry)
  }
  for (const mention of mentions) {
    const inSentence = documents.get(mention.document)?.mentions
    const list = inSentence?.get(mention.sentence)
    if (list) list.push(mention)
    else inSentence?.set(mention.sentence, [mention])
  }
  return documents
}

function windowOf(
  document: string,
  sentences: readonly GraphSentence[],
  mentions: Map<string, Mention[]>,
): MentionWindow {
  const found: MentionWindow = { document, first: sentences[0]?.id ?? '', sentences: [], mentions: [] }
  for (const sentence of sentences) {
    const here = mentions.get(sentence.id)
    if (!here) continue
    found.sentences.push(sentence.id)
    found.mentions.push(...here)
  }
  return found
}

function groups(sentences: readonly GraphSentence[], window: Window): GraphSentence[][] {
  if (window === 'sentence') return sentences.map((sentence) => [sentence])
  if (window === 'document') return [[...sentences]]
  if (window === 'paragraph') {
    const paragraphs = new Map<number, GraphSentence[]>()
    for (const sentence of sentences) {
      const list = paragraphs.get(sentence.paragraph)
      if (list) list.push(sentence)
      else paragraphs.set(sentence.paragraph, [sentence])
    }
    return [...paragraphs.values()]
  }
  const radius = windowRadius(window)
  return sentences.map((_, index) => sentences.slice(index, index + radius + 1))
}

/**
 * All windows of a collection, in document order; windows without a mention count too, as `empty`.
 * A `sentences:k` window starts at each sentence and reaches k sentences on; pairs are counted once, where the
 * first of the two stands in the window's first sentence (see `pairsOf`).
 */
export function mentionWindows(
  sentences: readonly GraphSentence[],
  mentions: readonly Mention[],
  window: Window,
): { windows: MentionWindow[]; total: number } {
  windowRadius(window)
  const windows: MentionWindow[] = []
  let total = 0
  for (const [document, entry] of byDocument(sentences, mentions)) {
    for (const group of groups(entry.sentences, window)) {
      total++
      const found = windowOf(document, group, entry.mentions)
      if (found.mentions.length > 0) windows.push(found)
    }
  }
  return { windows, total }
}
