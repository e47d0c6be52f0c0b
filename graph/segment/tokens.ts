/**
 * Text → tokens. A token is a run of letters, digits and marks, or one punctuation mark, with its offsets.
 * Hyphenated words are split at the hyphen and elided articles after the apostrophe, so that each part of
 * `US-türkisch-israelisch` and of `dell'Uzbekistan` can be a name of its own; a span of tokens joins them again.
 */
import { withoutInvisibles } from '../invisible-characters.ts'
import { APOSTROPHE, DIGIT, INVISIBLE, LETTER, MARK, OTHER, SPACE, characterClass } from './character-classes.ts'

export type TokenKind = 'word' | 'number' | 'punctuation' | 'address'

export interface Token {
  start: number
  end: number
  /** As written, without soft hyphens, zero-width characters and breaks of lines; curly apostrophes are straight. */
  text: string
  kind: TokenKind
  /** White space (or the start of what was tokenized) stands before it. */
  spaceBefore: boolean
}

/** Where a word with a capital in its middle (`KazakhstanKassym`) falls apart; 0 leaves it whole. */
export type SplitGlued = (word: string) => number

/** What is known of words that stand together. */
export interface TokenRules {
  splitGlued: SplitGlued
  /** What precedes an apostrophe when the word after it stands on its own, in lower case: articles and prepositions (`dell`). */
  elided: Pick<ReadonlySet<string>, 'has'>
}

const NO_RULES: TokenRules = { splitGlued: () => 0, elided: new Set() }

/** From the start of a URL, an e-mail address, a domain with or without a path, or a @handle. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|[\w.+-]+@[\w-]+\.[\w.-]+|[\w-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|ru|de|it|fr|es|pt|br|uk|eu|me|io|co|kz|ua|cn|tv|gov|edu|biz)(?![\p{L}\p{N}])(?:\/[^\s<>"“”«»]*)?/uy

/** `U.S.`, `EE.UU.`, `S.p.A.`, `z.B.` */
const DOTTED = /(?:\p{L}{1,2}\.){2,}(?:\p{L}{1,2}(?!\p{L}))?/uy
const CURLY = /[\u2019\u02BC]/gu
const GLUED = /\p{Ll}\p{Lu}/u

/** A hyphen, the end of a line, and a small letter at the beginning of the next. */
const BREAK = /-\r?\n[ \t]{0,8}(?=\p{Ll})/uy
const BREAKS = /-\r?\n[ \t]*/gu

const NEWLINE = 10
const RETURN = 13
const HYPHEN = 45
const FULL_STOP = 46
const COLON = 58
const COMMA = 44
const AT = 64
const HASH = 35
/** Longest run of characters looked at for an address: keeps hostile input linear. */
const ADDRESS_REACH = 2048

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : 0
}

/** Scans one text; holds the position so that each kind of token has a small method of its own. */
class Scanner {
  readonly tokens: Token[] = []
  private at: number
  private lastEnd = -1
  /** The word in hand is letters, digits and marks alone, and so is what is to be shown of it. */
  private plain = true

  constructor(
    private readonly text: string,
    from: number,
    private readonly to: number,
    private readonly rules: TokenRules,
  ) {
    this.at = from
  }

  run(): Token[] {
    const { text, to } = this
    while (this.at < to) {
      const kind = this.classAt(this.at)
      if (kind === SPACE || kind === INVISIBLE || kind === MARK) this.at++
      else if (kind === LETTER || kind === DIGIT) this.word(kind === DIGIT)
      else if (kind === OTHER || kind === APOSTROPHE) this.mark(text.charCodeAt(this.at))
      else this.astral()
    }
    return this.tokens
  }

  private classAt(index: number): number {
    return index < this.to ? characterClass(this.text.charCodeAt(index)) : SPACE
  }

  private push(start: number, end: number, kind: TokenKind, text: string): void {
    this.tokens.push({ start, end, text, kind, spaceBefore: start !== this.lastEnd })
    this.lastEnd = end
    this.at = end
  }

  private mark(unit: number): void {
    const at = this.at
    if ((unit === AT || unit === HASH) && this.classAt(at + 1) === LETTER) {
      let end = at + 1
      while (this.classAt(end) === LETTER || this.classAt(end) === DIGIT || this.text[end] === '_') end++
      this.push(at, end, 'address', this.text.slice(at, end))
    } else this.push(at, at + 1, 'punctuation', this.text.charAt(at))
  }

  private astral(): void {
    const code = this.text.codePointAt(this.at) ?? 0
    const width = code > 0xffff ? 2 : 1
    const piece = this.text.slice(this.at, this.at + width)
    this.push(this.at, this.at + width, /\p{L}/u.test(piece) ? 'word' : 'punctuation', piece)
  }

  /** The end of a run of letters, digits, marks and apostrophes between letters. */
  private wordEnd(start: number): number {
    this.plain = true
    let end = start
    for (; end < this.to; end++) {
      const kind = this.classAt(end)
      if (kind === LETTER || kind === DIGIT || kind === MARK) continue
      if (kind !== INVISIBLE && !(kind === APOSTROPHE && this.classAt(end + 1) === LETTER)) {
        const rest = kind === OTHER && end - start > 1 ? this.afterBreak(end) : 0
        if (rest === 0) break
        end = rest
      }
      this.plain = false
    }
    return end
  }

  /** Where a word goes on that is hyphenated at the end of a line (`Kasach-⏎stan`); 0 when it doesn't. */
  private afterBreak(hyphen: number): number {
    if (this.text.charCodeAt(hyphen) !== HYPHEN) return 0
    const next = this.text.charCodeAt(hyphen + 1)
    if (next !== NEWLINE && next !== RETURN) return 0
    const match = matchAt(BREAK, this.text, hyphen)
    return match > 0 && match < this.to ? match : 0
  }

  private word(number: boolean): void {
    const start = this.at
    if (number && this.number(start)) return
    const end = this.wordEnd(start)
    const next = this.text.charCodeAt(end)
    if (next === FULL_STOP || next === COLON || next === AT) {
      const address =
        end - start < ADDRESS_REACH ? matchAt(ADDRESS, this.text.slice(start, start + ADDRESS_REACH), 0) : 0
      if (address > end - start) {
        this.push(start, Math.min(start + address, this.to), 'address', this.text.slice(start, start + address))
        return
      }
      if (next === FULL_STOP && end - start <= 2) {
        const dotted = matchAt(DOTTED, this.text, start)
        if (dotted > 0 && dotted <= this.to) {
          this.push(start, dotted, 'word', this.text.slice(start, dotted))
          return
        }
      }
    }
    this.pieces(start, this.classAt(end) === APOSTROPHE ? this.trailingApostrophe(start, end) : end)
  }

  private isElided(word: string): boolean {
    return this.rules.elided.has(word.toLowerCase())
  }

  /** Keeps the apostrophe of `dell'` with the word when a space (wrongly) follows it. */
  private trailingApostrophe(start: number, end: number): number {
    if (!this.isElided(this.text.slice(start, end))) return end
    this.plain = false
    return end + 1
  }

  /** `3,5`, `7.500`, `22:19`; false when letters follow at once (`210a`), so that a word is read instead. */
  private number(start: number): boolean {
    let end = start
    for (;;) {
      while (this.classAt(end) === DIGIT) end++
      const unit = this.text.charCodeAt(end)
      if ((unit === FULL_STOP || unit === COMMA || unit === COLON) && this.classAt(end + 1) === DIGIT) end++
      else break
    }
    const glued = this.classAt(end) === LETTER
    if (glued && !/^https?:/u.test(this.text.slice(end, end + 6))) return false
    this.push(start, end, 'number', this.text.slice(start, end))
    return true
  }

  /** A whole word: falls apart at elisions, at an English genitive and where two words are glued together. */
  private pieces(start: number, end: number): void {
    const raw = this.text.slice(start, end)
    const glue = GLUED.test(raw) ? this.rules.splitGlued(raw) : 0
    if (glue > 0) {
      this.elisions(start, start + glue)
      this.elisions(start + glue, end)
    } else if (this.plain) this.push(start, end, 'word', raw)
    else this.elisions(start, end)
  }

  private elisions(start: number, end: number): void {
    let from = start
    for (let index = this.plain ? end : start; index < end; index++) {
      if (this.classAt(index) !== APOSTROPHE) continue
      const before = this.text.slice(from, index)
      if (end - index === 2 && /s/iu.test(this.text.charAt(index + 1))) {
        this.pushClean(from, index)
        from = index
        break
      }
      if (this.isElided(before)) {
        this.pushClean(from, index + 1)
        from = index + 1
      }
    }
    if (from < end) this.pushClean(from, end)
  }

  private pushClean(start: number, end: number): void {
    const raw = this.text.slice(start, end)
    this.push(start, end, 'word', this.plain ? raw : withoutInvisibles(raw).replace(CURLY, "'").replace(BREAKS, ''))
  }
}

/**
 * Tokenizes `text` from `from` to `to` (UTF-16 code units); token offsets count from the start of `text`.
 * Linear in the length whatever the input.
 */
export function tokenize(text: string, from = 0, to = text.length, rules: TokenRules = NO_RULES): Token[] {
  return new Scanner(text, from, to, rules).run()
}
