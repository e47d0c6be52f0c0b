/**
 * A token trie over the lexicon's forms that compiles a branch when it is first asked for: a text meets a small share
 * of what the lexicon knows, and a program that starts should not wait for the rest.
 */
import type { Via } from '../types.ts'
import { foldToken, tokenKey } from './fold-token.ts'
import type { LexiconEntity } from './lexicon.ts'
import { expandGroups } from './parse-lexicon.ts'

/** How a form is cut into tokens; passed in, because the stages don't import each other. */
export type Tokenizer = (form: string) => readonly { text: string; kind: string }[]

/** One form at the end of a trie path. */
export interface FormMatch {
  entity: LexiconEntity
  language: string
  via: Via
  /** The form as the lexicon writes it, one string a token, for checks of case. */
  written: readonly string[]
  acronym: boolean
  ambiguous: boolean
  bareSurname: boolean
  /** The first part of a hyphenated adjective (`franco-`), and nothing by itself. */
  prefix: boolean
}

export interface TrieNode {
  readonly children: Map<string, TrieNode>
  forms: FormMatch[] | null
}

/** What a form means. */
export interface FormMeaning {
  entity: LexiconEntity
  via: Via
}

/** A form as written in the source, groups and all, waiting to be compiled. */
export interface PendingForm {
  /** Its place in the source: forms are compiled in this order. */
  order: number
  text: string
  language: string
  acronym: boolean
  ambiguous: boolean
  bareSurname: boolean
  /** Asked for when the form is compiled; null leaves it out. */
  meaning: () => FormMeaning | null
}

/** Which words are adjectives, with their stem as the pattern's first group, and the endings they take. */
export interface AdjectiveRule {
  pattern: RegExp
  endings: readonly string[]
}

/** How forms are cut into tokens, and how adjectives inside them decline. */
export interface FormRules {
  tokenize: Tokenizer
  adjectiveIn: (language: string) => AdjectiveRule | null
}

function emptyNode(): TrieNode {
  return { children: new Map(), forms: null }
}

function childOf(parent: TrieNode, key: string): TrieNode {
  const known = Map.prototype.get.call(parent.children, key) as TrieNode | undefined
  if (known) return known
  const child = emptyNode()
  parent.children.set(key, child)
  return child
}

function isSmall([first = '']: readonly string[]): boolean {
  return first.charAt(0) === first.charAt(0).toLowerCase()
}

function addForm(at: TrieNode, form: PendingForm, { entity, via }: FormMeaning, written: readonly string[]): void {
  const { language, acronym, ambiguous, bareSurname } = form
  at.forms ??= []
  const prefix = form.text.endsWith('-')
  const known = at.forms.some(
    (f) =>
      f.entity === entity &&
      f.language === language &&
      f.via === via &&
      f.prefix === prefix &&
      // `Udc` and `UDC` are two, as an acronym stands in its own case; `'ndrangheta` allows what `'Ndrangheta` doesn't.
      (acronym ? f.written.join(' ') === written.join(' ') : isSmall(f.written) === isSmall(written)),
  )
  if (!known) at.forms.push({ entity, language, via, written, acronym, ambiguous, bareSurname, prefix })
}

/** Gives, each once, the forms that may have this first key, and any others that it likes. */
export type FormsFor = (key: string) => readonly PendingForm[]

/** A plain first word: letters only, then a space, a hyphen or the end. Anything else is left to the tokenizer. */
const PLAIN_START = /^\p{L}+(?=[\s-]|$)/u

/** The root's children: compiled by first key, on demand. */
class LazyChildren extends Map<string, TrieNode> {
  private readonly pending = new Map<string, PendingForm[]>()

  constructor(
    private readonly rules: FormRules,
    private readonly formsFor: FormsFor,
  ) {
    super()
  }

  private add(form: PendingForm): void {
    const start = PLAIN_START.exec(form.text)?.[0]
    const keys =
      start !== undefined && !form.text.includes('(') ? this.firstKeys(start, form) : this.firstKeysOfAll(form)
    for (const key of keys) {
      const list = this.pending.get(key)
      if (list) list.push(form)
      else this.pending.set(key, [form])
    }
  }

  private firstKeys(start: string, form: PendingForm): string[] {
    if (form.acronym) return [foldToken(start)]
    return form.text.length > start.length ? this.keysInside(start, form.language) : [tokenKey(start)]
  }

  /** The keys of a token inside a name: an adjective declines there (`Nationaler`, `des Nationalen Sicherheitsrats`). */
  private keysInside(text: string, language: string): string[] {
    const rule = this.rules.adjectiveIn(language)
    const stem = rule?.pattern.exec(text.toLowerCase())?.[1]
    return rule === null || stem === undefined
      ? [tokenKey(text)]
      : rule.endings.map((ending) => tokenKey(stem + ending))
  }

  private keysOf(written: readonly string[], index: number, form: PendingForm): string[] {
    const text = written[index] ?? ''
    if (form.acronym) return [foldToken(text)]
    return index < written.length - 1 ? this.keysInside(text, form.language) : [tokenKey(text)]
  }

  private tokensOf(text: string): string[] {
    return this.rules
      .tokenize(text)
      .filter((token) => token.kind !== 'punctuation')
      .map((token) => token.text)
  }

  private firstKeysOfAll(form: PendingForm): Set<string> {
    return new Set(
      expandGroups(form.text).flatMap((text) => {
        const written = this.tokensOf(text)
        return written.length > 0 ? this.keysOf(written, 0, form) : []
      }),
    )
  }

  override get(key: string): TrieNode | undefined {
    for (const form of this.formsFor(key)) this.add(form)
    const waiting = this.pending.get(key)
    if (waiting) {
      this.pending.delete(key)
      for (const form of waiting.sort((a, b) => a.order - b.order)) this.compile(form, key)
    }
    return super.get(key)
  }

  /** Only the paths that begin with `key`; the form's other first keys wait for their own turn. */
  private compile(form: PendingForm, key: string): void {
    const meaning = form.meaning()
    if (!meaning) return
    for (const text of expandGroups(form.text)) {
      const written = this.tokensOf(text)
      if (written.length === 0 || !this.keysOf(written, 0, form).includes(key)) continue
      const first = super.get(key) ?? emptyNode()
      super.set(key, first)
      let ends = [first]
      for (let index = 1; index < written.length; index++) {
        const keys = this.keysOf(written, index, form)
        ends = ends.flatMap((end) => keys.map((next) => childOf(end, next)))
      }
      for (const end of ends) addForm(end, form, meaning, written)
    }
  }
}

/** An empty root, into which `formsFor` brings the forms. */
export function formTrie(rules: FormRules, formsFor: FormsFor): TrieNode {
  return { children: new LazyChildren(rules, formsFor), forms: null }
}
