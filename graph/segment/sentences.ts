/**
 * Tokens of a paragraph → sentences. Follows the sentence rules of Unicode TR 29 with what they lack for news:
 * known abbreviations and initials end no sentence, and a full stop with the space after it missing
 * (`Geheimdienste.Als`) does. Linear, where `Intl.Segmenter` is not.
 */
import type { Span } from './paragraphs.ts'
import type { Token } from './tokens.ts'

const TERMINATORS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'])
const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '“', '›', '«', '‹'])
const BULLETS = new Set(['•', '▪', '■', '●', '►', '–', '—', '*', '▪️', '◦', '‣', '➤', '✔'])
const UPPER_START = /^[\p{Lu}\p{Lt}]/u
const LOWER_START = /^\p{Ll}/u
const LOWER_END = /\p{Ll}$/u
/** A sentence longer than this many tokens is cut at the next semicolon or space, so that nothing is unbounded. */
const LONGEST = 400

/** Whether the full stop after `word` belongs to an abbreviation or an initial. */
function isAbbreviated(word: Token | undefined, next: Token | undefined, abbreviations: ReadonlySet<string>): boolean {
  if (!word || word.kind === 'punctuation') return false
  if (word.kind === 'number') {
    // `am 5. Januar`: an ordinal, when a lower-case word or a month follows; the month is an abbreviation entry's job.
    return next !== undefined && (LOWER_START.test(next.text) || word.text.length <= 2) && next.spaceBefore
  }
  const lower = word.text.toLowerCase()
  if (abbreviations.has(lower)) return true
  return word.text.length === 1 && UPPER_START.test(word.text)
}

/** Whether a sentence ends after the terminator at `index` (and the closers behind it, up to `after`). */
function endsHere(tokens: Token[], index: number, after: number, abbreviations: ReadonlySet<string>): boolean {
  const mark = tokens[index]
  const word = tokens[index - 1]
  const next = tokens[after]
  if (!mark || !next) return true
  const stop = mark.text === '.'
  if (!next.spaceBefore) {
    if (!stop || after !== index + 1) return stop && UPPER_START.test(next.text) && next.kind === 'word'
    return (
      word !== undefined &&
      word.kind === 'word' &&
      (LOWER_END.test(word.text) || word.text.length > 3) &&
      word.text.length > 1 &&
      next.kind === 'word' &&
      UPPER_START.test(next.text) &&
      !abbreviations.has(word.text.toLowerCase())
    )
  }
  if (stop && after === index + 1 && !word?.spaceBefore && word?.text === '.') return !LOWER_START.test(next.text)
  if (LOWER_START.test(next.text)) return next.kind === 'address' && next.text.includes('/')
  if (next.kind === 'punctuation' && (next.text === ',' || next.text === ';')) return false
  return !(stop && after === index + 1 && isAbbreviated(word, next, abbreviations))
}

/** A dotted abbreviation (`U.S.`, `z.B.`) holds its own full stop: a sentence ends there only before a clear start. */
function endsAfterDotted(token: Token, next: Token | undefined, starters: ReadonlySet<string>): boolean {
  return (
    token.kind === 'word' &&
    token.text.length > 2 &&
    token.text.endsWith('.') &&
    next !== undefined &&
    next.spaceBefore &&
    UPPER_START.test(next.text) &&
    starters.has(next.text.toLowerCase())
  )
}

export interface SentenceRules {
  /** Lower-case, without the full stop. */
  abbreviations: ReadonlySet<string>
  /** Lower-case words that, capitalised, can only be a sentence's start. */
  starters: ReadonlySet<string>
}

/** A sentence as the range `[from, to)` of the paragraph's tokens. */
export interface TokenRange {
  from: number
  to: number
}

/** Splits the tokens of one paragraph. Every token lies in exactly one range; ranges are in order. */
export function splitSentences(tokens: Token[], rules: SentenceRules): TokenRange[] {
  const ranges: TokenRange[] = []
  let from = 0
  const cut = (to: number) => {
    if (to > from) ranges.push({ from, to })
    from = to
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    if (
      token.kind === 'punctuation' &&
      BULLETS.has(token.text) &&
      token.text !== '–' &&
      token.text !== '—' &&
      token.spaceBefore
    ) {
      if (token.text !== '*' || index === from) cut(index)
      continue
    }
    if (endsAfterDotted(token, tokens[index + 1], rules.starters)) {
      cut(index + 1)
      continue
    }
    if (index - from >= LONGEST && (token.text === ';' || index - from >= LONGEST * 2)) {
      cut(index + 1)
      continue
    }
    if (token.kind !== 'punctuation' || !TERMINATORS.has(token.text)) continue
    let after = index + 1
    while (after < tokens.length) {
      const next = tokens[after]
      if (!next || next.kind !== 'punctuation') break
      const repeats = TERMINATORS.has(next.text) && !next.spaceBefore
      const closes = CLOSERS.has(next.text) && (!next.spaceBefore || closesAfterSpace(tokens, after))
      if (!repeats && !closes) break
      after++
    }
    if (endsHere(tokens, index, after, rules.abbreviations)) {
      cut(after)
      index = after - 1
    }
  }
  cut(tokens.length)
  return ranges
}

/** `… field. ”` – a quote that a typesetter's space parts from its sentence still closes it, if nothing follows it closely. */
function closesAfterSpace(tokens: Token[], index: number): boolean {
  const quote = tokens[index]
  const next = tokens[index + 1]
  if (!quote || (quote.text !== '”' && quote.text !== '»')) return false
  return next === undefined || next.spaceBefore
}

/** The text offsets of a range. */
export function spanOf(tokens: Token[], range: TokenRange): Span {
  return { start: tokens[range.from]?.start ?? 0, end: tokens[range.to - 1]?.end ?? 0 }
}
