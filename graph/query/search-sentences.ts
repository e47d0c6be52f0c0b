import type { GraphSentence } from '../types.ts'

/** A sentence that contains the query, and where. */
export interface SentenceMatch {
  sentence: GraphSentence
  /** Offsets into `sentence.text`, UTF-16 code units. */
  start: number
  end: number
}

/**
 * Sentences that contain a query, whatever its case, in the graph's order. Stops at `limit`, so the time it takes is bounded
 * by a reading of the collection's text. A query under two characters finds nothing.
 */
export function searchSentences(sentences: readonly GraphSentence[], query: string, limit: number): SentenceMatch[] {
  const wanted = query.trim()
  if (wanted.length < 2) return []
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'), 'iu')
  const matches: SentenceMatch[] = []
  for (const sentence of sentences) {
    const found = pattern.exec(sentence.text)
    if (!found) continue
    matches.push({ sentence, start: found.index, end: found.index + found[0].length })
    if (matches.length === limit) break
  }
  return matches
}
