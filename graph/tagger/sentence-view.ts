/** One sentence as the features see it: forms, classes, evidence, runs of capitals, quotes. Reused from sentence to sentence. */
import { CLASS, type TokenClasses } from './token-classes.ts'
import type { DocumentEvidence } from './evidence.ts'
import { INITIAL, LETTERS_AND_DIGITS, LOWER, NUMBER, PUNCTUATION, TITLE, UPPER, type WordForm } from './word-form.ts'

export interface ViewToken {
  text: string
  start: number
  end: number
}

/** Flags of a whole sentence. */
const ALL_CAPITALS = 1
const TITLE_CASE = 2
const NO_FULL_STOP = 4

const MANY_WORDS = 3
const CAPITAL_SHARE = 0.8
const TITLE_SHARE = 0.7

export class SentenceView {
  length = 0
  language = 0
  /** A small number for the language, from 0. */
  languageNumber = 0
  flags = 0
  tokens: readonly ViewToken[] = []
  forms: WordForm[] = []
  classes: Int32Array = new Int32Array(256)
  evidence: Int32Array = new Int32Array(256)
  /** Per token, the run of capitalised words that it is in: first token, end, and all their classes; −1 outside. */
  runFrom: Int32Array = new Int32Array(256)
  runTo: Int32Array = new Int32Array(256)
  runClasses: Int32Array = new Int32Array(256)
  /** 1 inside quotation marks, 2 inside parentheses, both 3. */
  enclosed: Int32Array = new Int32Array(256)

  /** Takes in a sentence; `form` gives the (cached) description of a word, `language` is the hash of its code. */
  fill(
    tokens: readonly ViewToken[],
    classes: TokenClasses,
    evidence: DocumentEvidence,
    language: number,
    form: (text: string) => WordForm,
  ): void {
    this.tokens = tokens
    this.length = tokens.length
    this.language = language
    if (this.classes.length <= tokens.length) this.grow((tokens.length + 1) * 2)
    this.forms.length = tokens.length
    for (let at = 0; at < tokens.length; at++) {
      const text = tokens[at]?.text ?? ''
      const described = form(text)
      this.forms[at] = described
      this.classes[at] = classes[at] ?? 0
      this.evidence[at] = described.capital ? (evidence.get(text) ?? 0) : 0
    }
    // Features look one token ahead: behind the last one must stand nothing, not the sentence before.
    this.classes[tokens.length] = 0
    this.evidence[tokens.length] = 0
    this.flags = this.sentenceFlags()
    this.findRuns()
    this.findEnclosed()
  }

  private grow(size: number): void {
    this.classes = new Int32Array(size)
    this.evidence = new Int32Array(size)
    this.runFrom = new Int32Array(size)
    this.runTo = new Int32Array(size)
    this.runClasses = new Int32Array(size)
    this.enclosed = new Int32Array(size)
  }

  private sentenceFlags(): number {
    let words = 0
    let upper = 0
    let capital = 0
    let long = 0
    for (let at = 0; at < this.length; at++) {
      const form = this.forms[at]
      if (!form || form.kind === PUNCTUATION || form.kind === NUMBER) continue
      words++
      if (form.kind === UPPER || form.kind === INITIAL) upper++
      if (form.lower.length > 3) {
        long++
        if (form.capital) capital++
      }
    }
    const last = this.forms[this.length - 1]
    let flags = last?.kind === PUNCTUATION ? 0 : NO_FULL_STOP
    if (words >= MANY_WORDS && upper >= words * CAPITAL_SHARE) flags |= ALL_CAPITALS
    else if (long >= MANY_WORDS && capital >= long * TITLE_SHARE) flags |= TITLE_CASE
    return flags
  }

  private isCapital(at: number): boolean {
    return at < this.length && this.forms[at]?.capital === true
  }

  glued(at: number): boolean {
    return at > 0 && at < this.length && this.tokens[at - 1]?.end === this.tokens[at]?.start
  }

  /** A token in small letters, a number or a mark, with no capital near: hardly ever part of a name. */
  isPlain(at: number): boolean {
    for (let index = Math.max(0, at - 2); index <= at + 2; index++) if (this.isCapital(index)) return false
    return this.forms[at]?.kind !== LETTERS_AND_DIGITS
  }

  /** A hyphen with no space on either side. */
  isHyphen(at: number): boolean {
    return (this.tokens[at]?.text === '-' || this.tokens[at]?.text === '‑') && this.glued(at) && this.glued(at + 1)
  }

  /** A function word that has its capital from the beginning of the sentence only. */
  private isOpening(at: number): boolean {
    return at === 0 && this.forms[at]?.kind === TITLE && ((this.classes[at] ?? 0) & CLASS.functionWord) !== 0
  }

  /** Where the run goes on after `at`, or −1. */
  private runNext(at: number): number {
    const next = at + 1
    if (this.isCapital(next)) return next
    if (!this.isCapital(next + 1) && !this.isCapital(next + 2)) return -1
    if (this.isHyphen(next)) return this.isCapital(next + 1) ? next + 1 : -1
    if (this.tokens[next]?.text === '.' && this.forms[at]?.kind === INITIAL)
      return this.isCapital(next + 1) ? next + 1 : -1
    if (((this.classes[next] ?? 0) & CLASS.particle) === 0 || this.forms[next]?.kind !== LOWER) return -1
    if (this.isCapital(next + 1)) return next + 1
    return (this.classes[next + 1] ?? 0) & CLASS.particle ? next + 2 : -1
  }

  private findRuns(): void {
    for (let at = 0; at < this.length;) {
      if (!this.isCapital(at) || this.isOpening(at)) {
        this.runFrom[at] = -1
        this.runTo[at] = -1
        this.runClasses[at] = 0
        at++
        continue
      }
      let last = at
      for (let next = at; next >= 0; next = this.runNext(next)) last = next
      let union = 0
      for (let index = at; index <= last; index++) union |= this.classes[index] ?? 0
      for (let index = at; index <= last; index++) {
        this.runFrom[index] = at
        this.runTo[index] = last + 1
        this.runClasses[index] = union
      }
      at = last + 1
    }
  }

  private findEnclosed(): void {
    let quoted = 0
    let parenthesis = 0
    for (let at = 0; at < this.length; at++) {
      const text = this.tokens[at]?.text
      if (text === '«' || text === '„') quoted = 1
      else if (text === '“' || text === '”' || text === '"') quoted = 1 - quoted
      else if (text === '»') quoted = 0
      else if (text === '(') parenthesis = 2
      else if (text === ')') parenthesis = 0
      this.enclosed[at] = quoted | parenthesis
    }
  }
}
