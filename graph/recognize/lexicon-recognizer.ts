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
    return index > 0 && form.written.length > 2
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
const keysCache = new Map<string, readonly string[]>()

/** The keys to try for a token, the likeliest first: Russian cases, and the German genitive. Bounded cache. */
function keysOf(text: string, language: string): readonly string[] {
  const cacheKey = language === 'de' ? `de ${text}` : text
  const known = keysCache.get(cacheKey)
  if (known) return known
  const keys = CYRILLIC_START.test(text) ? tokenKeys(text) : [cachedKey(text)]
  const key = keys[0] ?? ''
  if (language === 'de' && key.length > 3 && key.endsWith('s')) keys.push(key.slice(0, -1))
  if (text.length <= 6 && isAllUpper(text)) {
    const folded = foldToken(text)
    if (!keys.includes(folded)) keys.push(folded)
  }
  if (keysCache.size >= KEY_CACHE_SIZE) keysCache.clear()
  keysCache.set(cacheKey, keys)
  return keys
}

/** Whether every token of the text is a regular case of the form's: then no other name is meant by it. */
function isDeclined(form: FormMatch, texts: readonly string[]): boolean {
  return form.written.every((written, index) => {
    const text = texts[index] ?? ''
    return text === written || !CYRILLIC_START.test(written) || isCaseOf(foldToken(text), foldToken(written))
  })
}

/** A walk through the trie: the tokens so far, and whether each was found by its first key. */
interface Path {
  texts: readonly string[]
  firstKeys: boolean
}

/** More than any rank: a form that is spelled right wins over one that is merely of the right language. */
const DECLINED = 8

/** The best of the forms at the end of a path: a regular case of the name before one that merely shares a stem. */
function fittingForm(
  forms: readonly FormMatch[],
  path: Path,
  context: LexiconContext,
): { form: FormMatch; worth: number } | null {
  let best: { form: FormMatch; worth: number } | null = null
  for (const form of forms) {
    if (!languageFits(form, context.language) || !caseFits(form, path.texts, context)) continue
    const declined = isDeclined(form, path.texts)
    if (!declined && !path.firstKeys) continue
    const worth = rank(form, context.language) + (declined ? DECLINED : 0)
    if (!best || worth > best.worth) best = { form, worth }
  }
  return best
}

function longestMatch(
  tokens: readonly LexiconToken[],
  from: number,
  lexicon: Lexicon,
  context: LexiconContext,
): Match | null {
  let best: (Match & { worth: number }) | null = null
  const walk = (node: TrieNode, at: number, path: Path) => {
    const token = tokens[at]
    if (!token || token.kind === 'punctuation' || token.kind === 'address' || path.texts.length >= LONGEST_FORM) return
    const keys = keysOf(token.text, context.language)
    for (let index = 0; index < keys.length; index++) {
      const next = node.children.get(keys[index] ?? '')
      if (!next) continue
      const firstKeys = path.firstKeys && (index === 0 || !CYRILLIC_START.test(token.text))
      const longer: Path = { texts: [...path.texts, token.text], firstKeys }
      if (next.forms && (!best || at + 1 >= best.to)) {
        const fitting = fittingForm(next.forms, longer, context)
        if (fitting && (!best || at + 1 > best.to || fitting.worth > best.worth)) best = { to: at + 1, ...fitting }
      }
      if (next.children.size > 0) walk(next, stepOver(tokens, at + 1), longer)
    }
  }
  walk(lexicon.root, from, { texts: [], firstKeys: true })
  return best
}

/** Candidates for the known names of one sentence, in order; only ambiguous ones overlap others. */
export function recognizeLexicon(
  tokens: readonly LexiconToken[],
  lexicon: Lexicon,
  context: LexiconContext,
): Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    const match =
      token && (token.kind === 'word' || token.kind === 'number') ? longestMatch(tokens, at, lexicon, context) : null
    if (!match) {
      at++
      continue
    }
    const { form, to } = match
    candidates.push({
      from: at,
      to,
      type: form.entity.type,
      via: form.via,
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
