import { wordsOf } from '../../../graph/index.ts'

const NO_FUNCTION_WORDS: ReadonlySet<string> = new Set()

/** A piece of a text, and whether it is one of the words looked for. */
export interface WordPiece {
  text: string
  isHit: boolean
}

/** Cuts a text at some words, given in lower case. The pieces joined give the text. */
export function cutAtWords(text: string, words: ReadonlySet<string>): WordPiece[] {
  if (words.size === 0) return [{ text, isHit: false }]
  const pieces: WordPiece[] = []
  let at = 0
  for (const { key, start, end } of wordsOf(text, NO_FUNCTION_WORDS)) {
    if (!words.has(key)) continue
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false })
    pieces.push({ text: text.slice(start, end), isHit: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false })
  return pieces
}
