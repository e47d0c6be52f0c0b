/** Adds to the tokens' classes what the lexicon's names of several words say: longest match in the trie. */
import { foldToken, tokenKey } from '../lexicon/fold-token.ts'
import type { FormMatch, Lexicon, TrieNode } from '../lexicon/lexicon.ts'
import type { LanguageData } from '../languages/language-data.ts'
import { buildClassLookup, CLASS, type ClassLookup, type TokenClasses } from './token-classes.ts'

interface NamedToken {
  text: string
  start: number
  end: number
}

/** A word's classes and its keys in the trie, kept because news repeats its words. */
interface KnownWord {
  bits: number
  /** As the trie files it; the second is the German genitive undone or the acronym unstemmed, else ''. */
  key: string
  otherKey: string
  /** Where its keys lead from the trie's root. */
  starts: readonly TrieNode[]
  capital: boolean
  isWord: boolean
}

interface NameMatch {
  to: number
  bits: number
}

/** What a walk through the trie goes by. */
interface Sought {
  tokens: readonly NamedToken[]
  words: readonly KnownWord[]
  language: string
  /** The first token of the name. */
  text: string
  capital: boolean
}

const CACHE_SIZE = 30_000
const LONGEST_NAME = 12

function bitsOf(form: FormMatch): number {
  const { entity } = form
  let bits = form.ambiguous ? CLASS.ambiguous : 0
  if (form.via === 'demonym') return bits | CLASS.demonym
  if (entity.type === 'country') bits |= CLASS.country
  else if (entity.type === 'place') bits |= CLASS.place
  else if (entity.type === 'person')
    bits |= form.bareSurname && form.written.length === 1 ? CLASS.bareSurname : CLASS.person
  else bits |= entity.institution ? CLASS.institution : form.acronym ? CLASS.acronym : CLASS.organization
  return bits
}

function formFits(form: FormMatch, first: string, capital: boolean, language: string): boolean {
  if (form.prefix) return false
  if (form.via === 'demonym') return form.language === language || form.language === '*'
  if (form.acronym) return first.replaceAll('.', '') === (form.written[0] ?? '').replaceAll('.', '')
  const written = form.written[0] ?? ''
  if (!capital && written.charAt(0) !== written.charAt(0).toLowerCase()) return false
  if (form.language === language || form.language === '*') return true
  return form.written.length > 1 || !(form.ambiguous || form.bareSurname || form.entity.institution)
}

/** Finds the classes of a sentence's tokens. Keeps a cache, so one instance serves a whole run. */
export class TokenClassifier {
  private readonly words = new Map<string, Map<string, KnownWord>>()

  private readonly lookup: ClassLookup

  constructor(
    private readonly languages: ReadonlyMap<string, LanguageData>,
    private readonly lexicon: Lexicon,
  ) {
    this.lookup = buildClassLookup(languages)
  }

  private word(text: string, language: string): KnownWord {
    let words = this.words.get(language)
    if (!words || words.size > CACHE_SIZE) {
      words = new Map()
      this.words.set(language, words)
    }
    const known = words.get(text)
    if (known) return known
    const key = tokenKey(text)
    const folded = foldToken(text)
    const first = text.charAt(0)
    const otherKey = folded !== key ? folded : this.withoutEnding(key, language)
    const isWord = /[\p{L}\p{N}]/u.test(text)
    const word: KnownWord = {
      bits: this.lookup(text, language),
      key,
      otherKey,
      starts: isWord ? this.startsOf(key, otherKey) : [],
      capital: first !== first.toLowerCase(),
      isWord,
    }
    words.set(text, word)
    return word
  }

  /** The key without the ending that names take in the language; '' when it has none. */
  private withoutEnding(key: string, language: string): string {
    const endings = this.languages.get(language)?.inflection.nameEndings ?? []
    const ending = endings.find((each) => key.length > each.length + 2 && key.endsWith(each))
    return ending === undefined ? '' : key.slice(0, -ending.length)
  }

  private startsOf(key: string, otherKey: string): TrieNode[] {
    const keys = otherKey === '' ? [key] : [key, otherKey]
    return keys.flatMap((each) => this.lexicon.root.children.get(each) ?? [])
  }

  /** The class bits of each token; `skip` says of a match's first token whether to leave the match out (training). */
  classify(tokens: readonly NamedToken[], language: string, skip?: (first: number) => boolean): TokenClasses {
    const classes = new Int32Array(tokens.length)
    const words = tokens.map((token) => this.word(token.text, language))
    words.forEach((word, index) => (classes[index] = word.bits))
    for (let at = 0; at < tokens.length;) {
      const match = this.longestMatch(tokens, words, at, language)
      if (match && !(skip?.(at) ?? false)) {
        for (let index = at; index < match.to; index++) classes[index] = (classes[index] ?? 0) | match.bits
        classes[at] = (classes[at] ?? 0) | CLASS.begin
      }
      at = match ? match.to : at + 1
    }
    return classes
  }

  private longestMatch(
    tokens: readonly NamedToken[],
    words: readonly KnownWord[],
    from: number,
    language: string,
  ): NameMatch | null {
    const first = words[from]
    if (!first || first.starts.length === 0) return null
    const sought: Sought = { tokens, words, language, text: tokens[from]?.text ?? '', capital: first.capital }
    let best: NameMatch | null = null
    for (const start of first.starts) best = this.follow(start, from, 1, sought, best)
    return best
  }

  /** The longest name from `node`, which the token `at` led to, or the `best` so far; bits of equal lengths are united. */
  private follow(node: TrieNode, at: number, length: number, sought: Sought, best: NameMatch | null): NameMatch | null {
    let longest = best
    if (node.forms && (!longest || at + 1 >= longest.to)) {
      let bits = longest?.to === at + 1 ? longest.bits : 0
      for (const form of node.forms)
        if (formFits(form, sought.text, sought.capital, sought.language)) bits |= bitsOf(form)
      if (bits !== 0) longest = { to: at + 1, bits }
    }
    if (node.children.size === 0 || length >= LONGEST_NAME) return longest
    const following = this.stepOver(sought.tokens, at + 1)
    const word = sought.words[following]
    if (!word?.isWord) return longest
    const next = node.children.get(word.key)
    if (next) longest = this.follow(next, following, length + 1, sought, longest)
    const other = word.otherKey === '' ? undefined : node.children.get(word.otherKey)
    return other ? this.follow(other, following, length + 1, sought, longest) : longest
  }

  /** A hyphen, a stop or an ampersand inside a name is no token of the trie. */
  private stepOver(tokens: readonly NamedToken[], at: number): number {
    const token = tokens[at]
    if (token?.text === '&') return at + 1
    if (!token || tokens[at - 1]?.end !== token.start) return at
    return token.text === '-' || token.text === '.' || token.text === '’' || token.text === "'" ? at + 1 : at
  }
}
