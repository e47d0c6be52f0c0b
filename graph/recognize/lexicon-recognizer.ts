/** Needs tokens; gives candidates for every known name, by longest match in the lexicon's token trie. */
import { foldToken, isCaseOf, tokenKey, tokenKeys } from '../lexicon/fold-token.ts'
import type { FormMatch, Lexicon, TrieNode } from '../lexicon/lexicon.ts'
import type { Candidate } from './candidate.ts'

export interface LexiconToken {
  text: string
  kind: 'word' | 'number' | 'punctuation' | 'address'
  spaceBefore: boolean
}

export interface LexiconContext {
  language: string
  /** The sentence is written in capitals: case says nothing. */
  allCaps: boolean
  /** Lower-case words of the language that are never names. */
  isOrdinaryWord: (lower: string) => boolean
}

const KEY_CACHE_SIZE = 50_000
const keyCache = new Map<string, string>()

/** `tokenKey`, remembered: news repeats its words. Bounded, so that memory stays flat. */
export function cachedKey(text: string): string {
  const known = keyCache.get(text)
  if (known !== undefined) return known
  const key = tokenKey(text)
  if (keyCache.size >= KEY_CACHE_SIZE) keyCache.clear()
  keyCache.set(text, key)
  return key
}

function isUpper(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase() || /\p{N}/u.test(first)
}

function isAllUpper(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
}

function withoutDots(text: string): string {
  return text.includes('.') ? text.replaceAll('.', '') : text
}

/** Whether one written token of an acronym stands in the text: same case, or as a word in languages that write `Nato`. */
function acronymStands(written: string, text: string, context: LexiconContext): boolean {
  const a = withoutDots(written)
  const b = withoutDots(text)
  if (a === b) return true
  const titled = a.length >= 3 && b === a.charAt(0) + a.slice(1).toLowerCase()
  if (titled && !context.isOrdinaryWord(b.toLowerCase())) return a.length >= 4 || context.language === 'it'
  return context.allCaps && a.toUpperCase() === b
}

/** Whether a form, found by its folded key, also has the case that it needs. */
function caseFits(form: FormMatch, texts: readonly string[], context: LexiconContext): boolean {
  return form.written.every((written, index) => {
    const text = texts[index] ?? ''
    if (form.acronym) return acronymStands(written, text, context)
    if (context.allCaps) return true
    if (!isUpper(written)) return true
    if (isUpper(text))
      return !(isAllUpper(text) && text.length <= 3 && text !== written && text.length < written.length + 1)
    // Inside a long name, small letters are a house style; at its head they are an ordinary word.
    return index > 0 && (form.written.length > 2 || form.entity.type === 'country')
  })
}

/** English names and acronyms from this length on are met in texts of every language. */
const LONG_ACRONYM = 4

/** Names in another language than the text's count when they are long enough not to be met by accident. */
function languageFits(form: FormMatch, language: string): boolean {
  if (form.language === '*' || form.language === language) return true
  if (form.via === 'demonym') return false
  if (form.written.length > 1) return !form.acronym
  if (form.ambiguous || form.bareSurname) return false
  const length = form.written[0]?.length ?? 0
  return form.language === 'en' && (form.acronym ? length >= LONG_ACRONYM : length > LONG_ACRONYM)
}

function rank(form: FormMatch, language: string): number {
  return (
    (form.language === language ? 4 : form.language === '*' ? 3 : 0) +
    (form.ambiguous ? 0 : 1) +
    (form.entity.institution && form.language === language ? 2 : 0)
  )
}

interface Match {
  to: number
  form: FormMatch
}

const LONGEST_FORM = 16

/** Steps over a hyphen or stop inside a name (`Kassym-Jomart`, `EE. UU.`). */
function stepOver(tokens: readonly LexiconToken[], at: number): number {
  const token = tokens[at]
  if (token?.kind !== 'punctuation' || token.spaceBefore) return at
  if (token.text === '-' || token.text === '‑' || token.text === '–') return tokens[at + 1]?.spaceBefore ? at : at + 1
  if (token.text === '.' && (tokens[at - 1]?.text.length ?? 9) <= 3) return at + 1
  return at
}

const CYRILLIC_START = /^\p{Script=Cyrillic}/u

/** A word as the trie may have it: the keys to try, the likeliest first, and where each leads from the root. */
interface KnownWord {
  keys: readonly string[]
  starts: readonly (TrieNode | undefined)[]
  /** None of the keys begins a name. */
  idle: boolean
  cyrillic: boolean
}

/** Russian cases, the German genitive, and acronyms. */
function keysOf(text: string, german: boolean, cyrillic: boolean): string[] {
  const keys = cyrillic ? tokenKeys(text) : [cachedKey(text)]
  const key = keys[0] ?? ''
  if (german && key.length > 3 && key.endsWith('s')) keys.push(key.slice(0, -1))
  if (text.length <= 6 && isAllUpper(text)) {
    const folded = foldToken(text)
    if (!keys.includes(folded)) keys.push(folded)
  }
  return keys
}

/** What the trie makes of the words that were met, so that most words of a text cost one look. Bounded. */
class WordCache {
  private readonly words = new Map<string, KnownWord>()

  constructor(
    private readonly root: TrieNode,
    private readonly german: boolean,
  ) {}

  of(text: string): KnownWord {
    const known = this.words.get(text)
    if (known) return known
    const cyrillic = CYRILLIC_START.test(text)
    const keys = keysOf(text, this.german, cyrillic)
    const starts = keys.map((key) => this.root.children.get(key))
    const word = { keys, starts, idle: starts.every((start) => start === undefined), cyrillic }
    if (this.words.size >= KEY_CACHE_SIZE) this.words.clear()
    this.words.set(text, word)
    return word
  }
}

const caches = new WeakMap<Lexicon, { german: WordCache; other: WordCache }>()

function wordsOf(lexicon: Lexicon, language: string): WordCache {
  let own = caches.get(lexicon)
  if (!own) {
    own = { german: new WordCache(lexicon.root, true), other: new WordCache(lexicon.root, false) }
    caches.set(lexicon, own)
  }
  return language === 'de' ? own.german : own.other
}

/** Whether every token of the text is a regular case of the form's: then no other name is meant by it. */
function isDeclined(form: FormMatch, texts: readonly string[]): boolean {
  return form.written.every((written, index) => {
    const text = texts[index] ?? ''
    return text === written || !CYRILLIC_START.test(written) || isCaseOf(foldToken(text), foldToken(written))
  })
}

/** More than any rank: a form that is spelled right wins over one that is merely of the right language. */
const DECLINED = 8

/** The best of the forms at the end of a path: a regular case of the name before one that merely shares a stem. */
function fittingForm(
  forms: readonly FormMatch[],
  texts: readonly string[],
  firstKeys: boolean,
  context: LexiconContext,
): { form: FormMatch; worth: number } | null {
  let best: { form: FormMatch; worth: number } | null = null
  for (const form of forms) {
    if (!languageFits(form, context.language) || !caseFits(form, texts, context)) continue
    const declined = isDeclined(form, texts)
    // A word alone that merely shares a stem is another word: `Петров` is no case of `Петро`.
    if (!declined && (!firstKeys || form.written.length === 1)) continue
    const worth = rank(form, context.language) + (declined ? DECLINED : 0)
    if (!best || worth > best.worth) best = { form, worth }
  }
  return best
}

/** Walks the trie along the tokens of one sentence. */
class Walk {
  private best: (Match & { worth: number }) | null = null
  /** The tokens of the path so far. */
  private readonly texts: string[] = []

  constructor(
    private readonly tokens: readonly LexiconToken[],
    private readonly words: WordCache,
    private readonly context: LexiconContext,
  ) {}

  longestFrom(from: number): Match | null {
    const text = this.tokens[from]?.text ?? ''
    const word = this.words.of(text)
    if (word.idle) return null
    this.best = null
    this.texts.push(text)
    word.starts.forEach((next, index) => {
      if (next) this.enter(next, from, index === 0 || !word.cyrillic)
    })
    this.texts.pop()
    return this.best
  }

  /** `firstKeys`: each token so far was found by its first key. */
  private enter(node: TrieNode, at: number, firstKeys: boolean): void {
    const { best } = this
    if (node.forms && (!best || at + 1 >= best.to)) {
      const fitting = fittingForm(node.forms, this.texts, firstKeys, this.context)
      if (fitting && (!best || at + 1 > best.to || fitting.worth > best.worth))
        this.best = { to: at + 1, form: fitting.form, worth: fitting.worth }
    }
    if (node.children.size > 0) this.goOn(node, stepOver(this.tokens, at + 1), firstKeys)
  }

  private goOn(node: TrieNode, at: number, firstKeys: boolean): void {
    const token = this.tokens[at]
    if (!token || token.kind === 'punctuation' || token.kind === 'address' || this.texts.length >= LONGEST_FORM) return
    const word = this.words.of(token.text)
    this.texts.push(token.text)
    for (let index = 0; index < word.keys.length; index++) {
      const next = node.children.get(word.keys[index] ?? '')
      if (next) this.enter(next, at, firstKeys && (index === 0 || !word.cyrillic))
    }
    this.texts.pop()
  }
}

/** `US-Präsident`, `Taiwan-Dollar`: before a tight hyphen and an ordinary word, a country's name serves as its adjective. */
function leadsCompound(tokens: readonly LexiconToken[], to: number, context: LexiconContext): boolean {
  const hyphen = tokens[to]
  const next = tokens[to + 1]
  if (hyphen?.text !== '-' || hyphen.spaceBefore || next?.kind !== 'word' || next.spaceBefore) return false
  return !isUpper(next.text) || context.isOrdinaryWord(next.text.toLowerCase())
}

/** Candidates for the known names of one sentence, in order; only ambiguous ones overlap others. */
export function recognizeLexicon(
  tokens: readonly LexiconToken[],
  lexicon: Lexicon,
  context: LexiconContext,
): Candidate[] {
  const candidates: Candidate[] = []
  const walk = new Walk(tokens, wordsOf(lexicon, context.language), context)
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    const match = token && (token.kind === 'word' || token.kind === 'number') ? walk.longestFrom(at) : null
    if (!match) {
      at++
      continue
    }
    const { form, to } = match
    // A contest is no organization, and the country in its name (`Tour de France`) isn't meant.
    if (form.entity.kind === 'competition') {
      at = to
      continue
    }
    const attributive = form.entity.type === 'country' && leadsCompound(tokens, to, context)
    candidates.push({
      from: at,
      to,
      type: form.entity.type,
      via: attributive ? 'demonym' : form.via,
      recognizer: 'lexicon',
      confidence: form.ambiguous ? 0.6 : form.bareSurname ? 0.85 : 0.95,
      lexicon: form.entity.id,
      institution: form.entity.institution,
      ambiguous: form.ambiguous,
    })
    // An ambiguous name may hide a sure one that begins inside it (`The National` in `The National Security Committee`).
    at = form.ambiguous ? at + 1 : to
  }
  return candidates
}
