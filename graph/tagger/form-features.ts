/** The features that depend on one word form and on how far from the tagged token it stands. */
import { hashUnit, mix, SEED } from '../hash-text.ts'
import { groupNumber, type FeatureLanguage, type FeatureOutput } from './hashing.ts'
import { prefixHash, suffixHash, type WordForm, PUNCTUATION, NUMBER } from './word-form.ts'

/** Forms up to this far to the left and right are looked at. */
export const REACH = 2
const AFFIX = 5
/** Templates of one offset are numbered from `offset * STRIDE`; those of the context begin at CONTEXT_TEMPLATES. */
const STRIDE = 64
export const CONTEXT_TEMPLATES = 1024

/** Added to a template for its copy that counts in one language only. */
const IN_LANGUAGE = 4096

/** Groups of features that many words share (see `FeatureOutput`), from 16 on. */
const GROUP = { shape: 16, prefix: 17, suffix: 18, edges: 19 } as const

class FormEmitter {
  private readonly base: number

  constructor(
    private readonly sink: FeatureOutput,
    readonly offset: number,
    private readonly language: FeatureLanguage,
  ) {
    this.base = (offset + REACH) * STRIDE
  }

  shared(template: number, value: number): void {
    this.sink.add(this.base + template, value)
  }
  inLanguage(template: number, value: number): void {
    this.sink.add(this.base + template + IN_LANGUAGE, mix(value, this.language.hash))
  }
  both(template: number, value: number): void {
    this.shared(template, value)
    this.inLanguage(template, value)
  }
  isNewGroup(group: number, more: number, value: number): boolean {
    return this.sink.openGroup(groupNumber(group, this.language.number, more), value)
  }
  closeGroup(): void {
    this.sink.closeGroup()
  }
}

/** Code units of a word's edge that affixes of a group may have. */
const EDGE = 3

/** Opens the group of what depends on three code units of a word, the outermost first (NaN for none), and on `more` (4 bits). */
function isNewEdge(group: number, units: readonly [number, number, number], more: number, out: FormEmitter): boolean {
  const [a, b, c] = units
  return out.isNewGroup(group, c | (more << 16), a | (b << 16))
}

function firstUnits(lower: string): [number, number, number] {
  return [lower.charCodeAt(0), lower.charCodeAt(1), lower.charCodeAt(2)]
}

function lastUnits(lower: string): [number, number, number] {
  const end = lower.length
  return [lower.charCodeAt(end - 1), lower.charCodeAt(end - 2), lower.charCodeAt(end - 3)]
}

function prefix({ lower }: WordForm, length: number, out: FormEmitter): void {
  const hash = prefixHash(lower, length)
  out.inLanguage(10 + length, hash)
  if (length >= 3) out.shared(10 + length, hash)
}

function suffix({ lower, kind }: WordForm, length: number, out: FormEmitter): void {
  const hash = suffixHash(lower, length)
  out.inLanguage(20 + length, hash)
  if (length >= 2) out.shared(20 + length, hash)
  if (length >= 2 && length <= 4) out.inLanguage(30 + length, mix(hash, kind))
}

function affixes(form: WordForm, out: FormEmitter): void {
  const { lower, kind } = form
  const longer = lower.length > EDGE ? 1 : 0
  if (isNewEdge(GROUP.prefix, firstUnits(lower), longer, out)) {
    for (let length = 1; length <= EDGE && length < lower.length; length++) prefix(form, length, out)
    out.closeGroup()
  }
  if (isNewEdge(GROUP.suffix, lastUnits(lower), longer | (kind << 1), out)) {
    for (let length = 1; length <= EDGE && length < lower.length; length++) suffix(form, length, out)
    out.closeGroup()
  }
  for (let length = EDGE + 1; length <= AFFIX && length < lower.length; length++) {
    prefix(form, length, out)
    suffix(form, length, out)
  }
}

const GRAM = 4
const MOST_GRAMS = 16

/** Pieces from the inside of the word, the same in all languages. */
function grams(form: WordForm, out: FormEmitter): void {
  const { lower } = form
  for (let from = 1; from + GRAM < lower.length && from <= MOST_GRAMS; from++) {
    let hash = SEED
    for (let index = from; index < from + GRAM; index++) hash = hashUnit(hash, lower.charCodeAt(index))
    out.shared(45, mix(hash, form.capital ? 1 : 0))
  }
}

/** Words of this many letters and longer ones count as equally long. */
const LONG = 12

/** Shape, kind and length. */
function outline({ kind, shape, lower }: WordForm, word: boolean, out: FormEmitter): void {
  const length = word ? Math.min(lower.length, LONG) : 0
  if (!out.isNewGroup(GROUP.shape, (out.offset + REACH) | (kind << 3) | (length << 6), shape)) return
  out.both(5, kind)
  out.both(6, shape)
  if (word) out.inLanguage(40, length)
  out.closeGroup()
}

/** The ends of a neighbour. */
function edges(form: WordForm, out: FormEmitter): void {
  if (out.offset !== 1 && out.offset !== -1) {
    out.inLanguage(7, form.suffix3)
    return
  }
  out.inLanguage(9, form.prefix3)
  if (!isNewEdge(GROUP.edges, lastUnits(form.lower), out.offset > 0 ? 1 : 0, out)) return
  out.both(7, form.suffix3)
  out.inLanguage(8, form.suffix2)
  out.closeGroup()
}

/**
 * Adds the keys of the features of `form` at `offset` (−REACH … REACH) from the token to be tagged. Those that know the
 * word itself come first; they are in no group, and the count of them is returned.
 */
export function addFormFeatures(
  form: WordForm,
  offset: number,
  language: FeatureLanguage,
  sink: FeatureOutput & { readonly count: number },
): number {
  const before = sink.count
  const out = new FormEmitter(sink, offset, language)
  const word = form.kind !== PUNCTUATION && form.kind !== NUMBER
  out.both(1, form.small)
  if (offset === 0 && word) {
    out.both(2, form.cased)
    out.shared(3, form.folded)
    if (form.latin !== 0) out.shared(4, form.latin)
  }
  const identity = sink.count - before
  outline(form, word, out)
  if (!word) return identity
  if (offset === 0) {
    affixes(form, out)
    grams(form, out)
  } else edges(form, out)
  return identity
}
