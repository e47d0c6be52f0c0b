/** Words for counting: not the tokens of recognition, only what a reader would call a word. */

/** A word in a text. */
export interface CountedWord {
  /** Lower-case; what words are compared by. */
  key: string
  /** As it is written. */
  text: string
  /** Where the run of letters that it stands in begins and ends, in UTF-16 code units of the text. */
  start: number
  end: number
}

/** Letters and digits, held together by hyphens and apostrophes. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\-‐‑][\p{L}\p{M}\p{N}]+)*/gu
const APOSTROPHES = /[’ʼ]/gu
const HYPHENS = /[‐‑]/gu
/** Shorter ones are particles, initials and what is left of contractions. */
const LEAST = 3

/** Where a text has runs of letters and digits: every word, number and abbreviation once. */
export function runsOf(text: string): RegExpStringIterator<RegExpExecArray> {
  return text.matchAll(RUN)
}

/**
 * The part of a run that is counted, in lower case: what is left without an elided article (*l’accord*) or a genitive
 * (*government’s*). Null for function words, numbers and what has fewer than three letters.
 *
 * @param functionWords in lower case, of the text's language
 */
export function wordKey(run: string, functionWords: ReadonlySet<string>): string | null {
  const lower = run.normalize('NFC').toLowerCase().replace(APOSTROPHES, "'").replace(HYPHENS, '-')
  if (functionWords.has(lower)) return null
  const key = lower.includes("'") ? longestOf(lower.split("'")) : lower
  if (key.length < LEAST || /^\p{N}/u.test(key) || functionWords.has(key)) return null
  return key
}

/** The words of a text, in its order. `functionWords` as for `wordKey`. */
export function wordsOf(text: string, functionWords: ReadonlySet<string>): CountedWord[] {
  const words: CountedWord[] = []
  for (const run of runsOf(text)) {
    const key = wordKey(run[0], functionWords)
    if (key === null) continue
    words.push({ key, text: writtenPart(run[0], key), start: run.index, end: run.index + run[0].length })
  }
  return words
}

function writtenPart(run: string, key: string): string {
  const written = run.normalize('NFC')
  return written.length === key.length ? written : longestOf(written.split(/['’ʼ]/u))
}

function longestOf(parts: readonly string[]): string {
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}
