/** Needs tokens; gives candidates for every known name, by longest match in the lexicon's token trie. */
import type { FormMatch, Lexicon, TrieNode } from '../lexicon/lexicon.ts'
import type { Candidate, TokenRange } from './candidate.ts'
import { isNamelike, isUpper } from './case-in-sentence.ts'
import { caseFits, fittingForm, languageFits } from './form-fits.ts'
import { NO_ENDINGS, wordsOf, type WordCache } from './known-words.ts'
import type { LexiconContext, LexiconToken } from './sentence.ts'

interface Match {
  to: number
  form: FormMatch
  /** Other things that have the same acronym. */
  rivals: readonly string[]
}

/** Whether a hyphen ties the token before `to` to another word. */
function leadsHyphen(tokens: readonly LexiconToken[], to: number): boolean {
  const hyphen = tokens[to]
  const next = tokens[to + 1]
  const isHyphen = hyphen?.text === '-' || hyphen?.text === '‑'
  return isHyphen && !hyphen.spaceBefore && next?.kind === 'word' && !next.spaceBefore
}

const LONGEST_FORM = 16
const NO_RIVALS: readonly string[] = []

const DASH = /^[-‑–—]$/u

const OPENING_QUOTE = /^[«„“"]$/u
const CLOSING_QUOTE = /^[»“”"]$/u

/** The last opening quotation mark between the tokens `from` and `to`; −1 when there is none. */
function openingQuote(tokens: readonly LexiconToken[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (OPENING_QUOTE.test(tokens[at]?.text ?? '')) return at
  return -1
}

/** Steps over a hyphen, stop or ampersand inside a name (`Kassym-Jomart`, `EE. UU.`, `Marks & Spencer`), into quotation marks (`РИА «Новости»`), and over a dash in one of a country (`Папуа — Новая Гвинея`). */
function stepOver(tokens: readonly LexiconToken[], at: number): number {
  const token = tokens[at]
  if (token?.kind !== 'punctuation') return at
  if (token.text === '&') return at + 1
  if (OPENING_QUOTE.test(token.text)) return tokens[at + 1]?.spaceBefore === false ? at + 1 : at
  if (token.spaceBefore) return DASH.test(token.text) && tokens[at + 1]?.spaceBefore ? at + 1 : at
  if (token.text === '-' || token.text === '‑' || token.text === '–') return tokens[at + 1]?.spaceBefore ? at : at + 1
  if (token.text === '.' && (tokens[at - 1]?.text.length ?? 9) <= 3) return at + 1
  return at
}

/** Walks the trie along the tokens of one sentence. */
class Walk {
  private best: (Match & { worth: number }) | null = null
  /** The tokens of the path so far, and where it begins. */
  private readonly texts: string[] = []
  private from = 0

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
    this.from = from
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
    if (node.forms && (!best || at + 1 >= best.to) && !this.beginsScore(at)) {
      const fitting = fittingForm(node.forms, this.texts, firstKeys, leadsHyphen(this.tokens, at + 1), this.context)
      const to = this.closes(at)
      if (
        fitting &&
        to > 0 &&
        this.mayHaveDash(at, fitting.form) &&
        (!best || to > best.to || fitting.worth > best.worth)
      )
        this.best = {
          to,
          form: fitting.form,
          worth: fitting.worth,
          rivals: this.rivalsOf(fitting.form, node.forms),
        }
    }
    if (node.children.size > 0) this.goOn(node, stepOver(this.tokens, at + 1), firstKeys)
  }

  /** Where the name ends whose last token is `at`: behind the quotation mark that closes what one inside it opens; 0 when none does. */
  private closes(at: number): number {
    if (this.texts.length === 1) return at + 1
    if (openingQuote(this.tokens, this.from, at) < 0) return at + 1
    return CLOSING_QUOTE.test(this.tokens[at + 1]?.text ?? '') ? at + 2 : 0
  }

  /** Only countries have names with a dash between spaces: elsewhere it stands between two names (`Inter - Milan 1-0`). */
  private mayHaveDash(at: number, form: FormMatch): boolean {
    if (this.texts.length === 1 || form.entity.type === 'country') return true
    for (let index = this.from + 1; index < at; index++)
      if (this.tokens[index]?.spaceBefore && DASH.test(this.tokens[index]?.text ?? '')) return false
    return true
  }

  /** `France 2-1`: the number belongs to what follows. */
  private beginsScore(at: number): boolean {
    if (this.tokens[at]?.kind !== 'number') return false
    const [dash, next] = [this.tokens[at + 1], this.tokens[at + 2]]
    return dash?.kind === 'punctuation' && !dash.spaceBefore && next?.kind === 'number' && !next.spaceBefore
  }

  /** Other things of which `form`, an acronym, is one too. */
  private rivalsOf(form: FormMatch, forms: readonly FormMatch[]): readonly string[] {
    if (!form.acronym || forms.length === 1) return NO_RIVALS
    const others = forms.filter(
      (other) =>
        other.acronym &&
        other.entity !== form.entity &&
        languageFits(other, this.context) &&
        caseFits(other, this.texts, this.context),
    )
    return [...new Set(others.map(({ entity }) => entity.id))]
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

/** How many words may stand between a frame and its country (`championnat de la France`). */
const LONGEST_LINK = 2

/** Whether the country at `from` is part of a contest's or street's name: `Gran Premio di San Marino`, `viale Tunisia`. */
function isFramed(tokens: readonly LexiconToken[], from: number, { own }: LexiconContext): boolean {
  if (!own || own.frames.size === 0) return false
  for (let at = from - 1; at >= Math.max(0, from - 1 - LONGEST_LINK); at--) {
    const word = tokens[at]?.text.toLowerCase() ?? ''
    const before = tokens[at - 1]?.text.toLowerCase() ?? ''
    if (own.frames.has(word) || own.frames.has(`${before} ${word}`)) return true
    if (before === '-' && own.frames.has(`${tokens[at - 2]?.text.toLowerCase() ?? ''}-${word}`)) return true
    if (!own.functionWords.has(word.replace(/'$/u, ''))) return false
  }
  return false
}

/** Kinds of things that a noun in small letters before their name describes. */
const DESCRIBED: ReadonlySet<string> = new Set([
  'news-agency', 'newspaper', 'magazine', 'broadcaster', 'news-site', 'media-group', 'armed-group', 'club', 'movement', 'mercenary-firm',
]) // prettier-ignore

/** Contests and products are known so that nobody takes them, or the country in their name (`Tour de France`), for more. */
const OTHER_KINDS: ReadonlySet<string> = new Set(['competition', 'product'])

/** What the lexicon knows of a sentence. */
export interface LexiconReading {
  /** Candidates for known names, in order; only ambiguous ones overlap others. */
  known: Candidate[]
  /** Known things that are neither people nor organizations nor places. */
  others: TokenRange[]
}

/** Reads one sentence against the trie. */
class Reader {
  private readonly walk: Walk

  constructor(
    private readonly tokens: readonly LexiconToken[],
    lexicon: Lexicon,
    private readonly context: LexiconContext,
  ) {
    this.walk = new Walk(tokens, wordsOf(lexicon, context.own?.inflection.nameEndings ?? NO_ENDINGS), context)
  }

  read(): LexiconReading {
    const known: Candidate[] = []
    const others: TokenRange[] = []
    for (let at = 0; at < this.tokens.length;) {
      const match = this.matchAt(at)
      if (!match) {
        at++
        continue
      }
      const { form, to } = match
      if (OTHER_KINDS.has(form.entity.kind ?? '')) others.push({ from: at, to })
      else if (!this.isFramedCountry(at, match)) known.push(this.candidate(at, match))
      // An ambiguous name may hide a sure one that begins inside it (`The National` in `The National Security Committee`).
      at = form.ambiguous ? at + 1 : to
    }
    return { known, others }
  }

  private matchAt(at: number): Match | null {
    const token = this.tokens[at]
    const match = token && (token.kind === 'word' || token.kind === 'number') ? this.walk.longestFrom(at) : null
    if (!match?.form.prefix) return match
    return this.meansCountry(match.to + 1) ? match : null
  }

  private isFramedCountry(at: number, { form }: Match): boolean {
    return form.entity.type === 'country' && form.via !== 'demonym' && isFramed(this.tokens, at, this.context)
  }

  /** The tokens of the name itself: of `партия «Яблоко»`, what is quoted. */
  private nameRange(from: number, to: number, form: FormMatch): TokenRange {
    const isQuoted = to - from > 2 && CLOSING_QUOTE.test(this.tokens[to - 1]?.text ?? '')
    const quote = isQuoted ? openingQuote(this.tokens, from, to - 1) : -1
    return quote < 0 ? { from: this.nameStart(from, to, form), to } : { from: quote + 1, to: to - 1 }
  }

  /** Where a name without quotation marks begins: `agence Lusa` and `journal La Provence` have the noun to be told by, not as a part. */
  private nameStart(from: number, to: number, form: FormMatch): number {
    if (form.entity.type === 'person') return this.withoutTitle(from, to)
    if (!DESCRIBED.has(form.entity.kind ?? '') || form.acronym) return from
    for (let at = from; at < to; at++) if (isNamelike(this.tokens[at]?.text ?? '')) return at
    return from
  }

  /** `pape François`, `King Charles III`: a name that the lexicon has with its title begins behind it. */
  private withoutTitle(from: number, to: number): number {
    if (to - from < 2) return from
    const title = this.context.own?.titles.get(this.tokens[from]?.text.toLowerCase() ?? '')
    return title?.some(({ words }) => words.length === 1) ? from + 1 : from
  }

  private candidate(from: number, { form, to, rivals }: Match): Candidate {
    const attributive = form.entity.type === 'country' && this.leadsCompound(to)
    const name = this.nameRange(from, to, form)
    return {
      from: name.from,
      to: name.to,
      type: form.entity.type,
      via: attributive ? 'demonym' : form.via,
      recognizer: 'lexicon',
      confidence: form.ambiguous ? 0.6 : form.bareSurname ? 0.85 : 0.95,
      lexicon: form.entity.id,
      institution: form.entity.institution,
      ambiguous: form.ambiguous,
      rivals: rivals.length > 0 ? rivals : null,
      acronym: null,
    }
  }

  private meansCountry(at: number): boolean {
    return this.matchAt(at)?.form.entity.type === 'country'
  }

  /**
   * `US-Präsident`, `Taiwan-Dollar`, `US-Turkish`: before a tight hyphen and an adjective or ordinary word, a country's
   * name serves as its adjective.
   */
  private leadsCompound(to: number): boolean {
    if (!leadsHyphen(this.tokens, to)) return false
    const next = this.tokens[to + 1]?.text ?? ''
    if (!isUpper(next) || this.context.isOrdinaryWord(next.toLowerCase())) return true
    const match = this.matchAt(to + 1)
    if (match?.form.via === 'demonym') return true
    const isPlace = match?.form.entity.type === 'country' || match?.form.entity.type === 'place'
    return (this.context.own?.writing.capitalNouns ?? false) && !isPlace
  }
}

/** Reads a sentence against the lexicon. */
export function readLexicon(
  tokens: readonly LexiconToken[],
  lexicon: Lexicon,
  context: LexiconContext,
): LexiconReading {
  return new Reader(tokens, lexicon, context).read()
}

/** Candidates for the known names of one sentence alone. */
export function recognizeLexicon(
  tokens: readonly LexiconToken[],
  lexicon: Lexicon,
  context: LexiconContext,
): Candidate[] {
  return readLexicon(tokens, lexicon, context).known
}
