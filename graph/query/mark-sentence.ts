import type { GraphSentence, Mention } from '../types.ts'

/** A piece of a sentence: plain text, or one mention. */
export interface SentencePiece {
  text: string
  mention: Mention | null
}

/**
 * Cuts a sentence's text at its mentions, which keep their order. The pieces joined give the sentence's text. Mentions that
 * lie outside the sentence or overlap an earlier one are passed over.
 */
export function markSentence(sentence: GraphSentence, mentions: readonly Mention[]): SentencePiece[] {
  const pieces: SentencePiece[] = []
  let at = sentence.start
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    if (mention.start < at || mention.end > sentence.end) continue
    if (mention.start > at) pieces.push({ text: slice(sentence, at, mention.start), mention: null })
    pieces.push({ text: slice(sentence, mention.start, mention.end), mention })
    at = mention.end
  }
  if (at < sentence.end) pieces.push({ text: slice(sentence, at, sentence.end), mention: null })
  return pieces
}

function slice(sentence: GraphSentence, start: number, end: number): string {
  return sentence.text.slice(start - sentence.start, end - sentence.start)
}
