import type { GraphSentence } from '../types.ts'
import type { Passage } from './evidence.ts'
import type { GraphIndex } from './index-graph.ts'

/** Sentences next to a passage, in the order of the text. */
export interface Surroundings {
  before: GraphSentence[]
  after: GraphSentence[]
  /** Whether the document goes on beyond them. */
  moreBefore: boolean
  moreAfter: boolean
}

/** So many sentences of the same document before and after a passage, fewer where the document begins or ends. */
export function surroundings(index: GraphIndex, passage: Passage, before: number, after: number): Surroundings {
  const sentences = [...(index.sentencesByDocument.get(passage.document.id) ?? [])].sort((a, b) => a.start - b.start)
  const own = new Set(passage.sentences.map(({ id }) => id))
  const first = sentences.findIndex(({ id }) => own.has(id))
  const last = sentences.findLastIndex(({ id }) => own.has(id))
  if (first < 0) return { before: [], after: [], moreBefore: false, moreAfter: false }
  const from = Math.max(0, first - before)
  const to = Math.min(sentences.length, last + 1 + after)
  return {
    before: sentences.slice(from, first),
    after: sentences.slice(last + 1, to),
    moreBefore: from > 0,
    moreAfter: to < sentences.length,
  }
}
