/** The features that depend on one word form and on how far from the tagged token it stands. */
import { hashUnit, mix, SEED } from '../hash-text.ts'
import type { FeatureSink } from './hashing.ts'
import { prefixHash, suffixHash, type WordForm, PUNCTUATION, NUMBER } from './word-form.ts'

/** Forms up to this far to the left and right are looked at. */
export const REACH = 2
const AFFIX = 5
/** Templates of one offset are numbered from `offset * STRIDE`; those of the context begin at CONTEXT_TEMPLATES. */
const STRIDE = 64
export const CONTEXT_TEMPLATES = 1024

/** Added to a template for its copy that counts in one language only. */
const IN_LANGUAGE = 4096

class FormEmitter {
  constructor(
    private readonly sink: FeatureSink,
    private readonly base: number,
    private readonly language: number,
  ) {}

  shared(template: number, value: number): void {
    this.sink.add(this.base + template, value)
  }
  inLanguage(template: number, value: number): void {
    this.sink.add(this.base + template + IN_LANGUAGE, mix(value, this.language))
  }
  both(template: number, value: number): void {
    this.shared(template, value)
    this.inLanguage(template, value)
  }
}

function affixes(form: WordForm, out: FormEmitter): void {
  const { lower } = form
  for (let length = 1; length <= AFFIX && length < lower.length; length++) {
    const prefix = prefixHash(lower, length)
    const suffix = suffixHash(lower, length)
    out.inLanguage(10 + length, prefix)
    out.inLanguage(20 + length, suffix)
    if (length >= 2) out.shared(20 + length, suffix)
    if (length >= 3) out.shared(10 + length, prefix)
    if (length >= 2 && length <= 4) out.inLanguage(30 + length, mix(suffix, form.kind))
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

/**
 * Adds the keys of the features of `form` at `offset` (−REACH … REACH) from the token to be tagged.
 * Those that know the word itself come first; the count of them is returned.
 */
export function addFormFeatures(form: WordForm, offset: number, language: number, sink: FeatureSink): number {
  const before = sink.count
  const out = new FormEmitter(sink, (offset + REACH) * STRIDE, language)
  const word = form.kind !== PUNCTUATION && form.kind !== NUMBER
  out.both(1, form.small)
  if (offset === 0 && word) {
    out.both(2, form.cased)
    out.shared(3, form.folded)
    if (form.latin !== 0) out.shared(4, form.latin)
  }
  const identity = sink.count - before
  out.both(5, form.kind)
  out.both(6, form.shape)
  if (!word) return identity
  if (offset === 0) {
    affixes(form, out)
    grams(form, out)
  } else if (offset === 1 || offset === -1) {
    out.inLanguage(7, form.suffix3)
    out.shared(7, form.suffix3)
    out.inLanguage(8, form.suffix2)
    out.inLanguage(9, form.prefix3)
  } else out.inLanguage(7, form.suffix3)
  out.inLanguage(40, Math.min(form.lower.length, 12))
  return identity
}
