/** What the lexicon's trie makes of words, remembered: news repeats its words. */
import { foldToken, tokenKey, tokenKeys } from '../lexicon/fold-token.ts'
import type { Lexicon, TrieNode } from '../lexicon/lexicon.ts'
import { isAllUpper } from './case-in-sentence.ts'

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

export const CYRILLIC_START = /^\p{Script=Cyrillic}/u

/** A word as the trie may have it: the keys to try, the likeliest first, and where each leads from the root. */
interface KnownWord {
  keys: readonly string[]
  starts: readonly (TrieNode | undefined)[]
  /** None of the keys begins a name. */
  idle: boolean
  cyrillic: boolean
}

type Endings = readonly string[]
export const NO_ENDINGS: Endings = []

/** Russian cases, the endings that names take in the language, and acronyms. */
function keysOf(text: string, endings: Endings, cyrillic: boolean): string[] {
  const keys = cyrillic ? tokenKeys(text) : [cachedKey(text)]
  const key = keys[0] ?? ''
  for (const ending of endings)
    if (key.length > ending.length + 2 && key.endsWith(ending)) keys.push(key.slice(0, -ending.length))
  if (text.length <= 6 && isAllUpper(text)) {
    const folded = foldToken(text)
    if (!keys.includes(folded)) keys.push(folded)
  }
  return keys
}

/** What the trie makes of the words that were met, so that most words of a text cost one look. Bounded. */
export class WordCache {
  private readonly words = new Map<string, KnownWord>()

  constructor(
    private readonly root: TrieNode,
    private readonly endings: Endings,
  ) {}

  of(text: string): KnownWord {
    const known = this.words.get(text)
    if (known) return known
    const cyrillic = CYRILLIC_START.test(text)
    const keys = keysOf(text, this.endings, cyrillic)
    const starts = keys.map((key) => this.root.children.get(key))
    const word = { keys, starts, idle: starts.every((start) => start === undefined), cyrillic }
    if (this.words.size >= KEY_CACHE_SIZE) this.words.clear()
    this.words.set(text, word)
    return word
  }
}

/** Languages whose names take the same endings share a cache. */
const caches = new WeakMap<Lexicon, Map<string, WordCache>>()

export function wordsOf(lexicon: Lexicon, endings: Endings): WordCache {
  const own = caches.get(lexicon) ?? new Map<string, WordCache>()
  caches.set(lexicon, own)
  const key = endings.join(' ')
  const cache = own.get(key) ?? new WordCache(lexicon.root, endings)
  own.set(key, cache)
  return cache
}
