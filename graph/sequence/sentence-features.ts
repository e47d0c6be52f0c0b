/**
 * A sentence → the hashed features of each of its tokens, written into one typed array without making any strings.
 * Training and run time use this very code.
 */
import { CLASS, CLASS_COUNT, type FormFeatures } from './form-features.ts'

/** A known name that covers a token, as the lexicon found it: 0 none, else type and place within the name. */
export interface GazetteerTag {
  /** 1 country, 2 place, 3 organization, 4 person, 5 demonym, 6 institution */
  kind: number
  /** 1 begins, 2 inside, 3 whole */
  place: number
  ambiguous: boolean
}

/** What the rest of the document says of a form; bits. */
export const EVIDENCE = {
  /** The same word also stands in lower case. */
  lowerElsewhere: 1,
  /** It is capitalised where no sentence starts. */
  capitalInside: 2,
  /** It follows a given name or a title elsewhere. */
  afterPersonSign: 4,
  /** It is part of a longer run of capitals elsewhere. */
  inLongerRun: 8,
  /** It comes more than twice. */
  frequent: 16,
} as const

export interface SentenceInput {
  forms: readonly FormFeatures[]
  gazetteer: readonly (GazetteerTag | null)[]
  evidence: readonly number[]
  /** White space before the token. */
  spaceBefore: readonly boolean[]
  /** Hash of the language code. */
  language: number
  /** The sentence is in capitals. */
  allCaps: boolean
  /** Token index → length of the title phrase that ends right before it. */
  titleBefore: readonly boolean[]
}

/** The most features that one token can have. */
export const MOST_FEATURES = 160

/** Where the features of each token lie, and where those begin that come from name lexicons (dropped now and then in training). */
export interface FeatureSink {
  ids: Int32Array
  count: number
  lexiconStart: number
}

const NONE = 0x5bd1e995 | 0

function mix(template: number, a: number, b = 0): number {
  let h = Math.imul(template, 0x9e3779b1) ^ a
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h ^= b
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

interface Run {
  from: number
  to: number
}

/** Runs of capitalised words, hyphens and particles inside them included. */
export function capitalRuns(forms: readonly FormFeatures[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < forms.length; at++) {
    if (!forms[at]?.capital) continue
    const from = at
    while (at + 1 < forms.length) {
      const next = forms[at + 1]
      const afterNext = forms[at + 2]
      if (next?.capital) at++
      else if (
        next &&
        afterNext?.capital &&
        ((next.classes & CLASS.particle) !== 0 || !next.letter) &&
        next.shape !== NONE &&
        isJoiner(next)
      )
        at += 2
      else break
    }
    runs.push({ from, to: at + 1 })
  }
  return runs
}

const HYPHEN = hyphenHash('-')
const POINT = hyphenHash('.')
const AMPERSAND = hyphenHash('&')

function hyphenHash(text: string): number {
  return Math.imul(0x811c9dc5 ^ text.charCodeAt(0), 0x01000193) | 0
}

function isJoiner(form: FormFeatures): boolean {
  return (
    (form.classes & CLASS.particle) !== 0 || form.lower === HYPHEN || form.lower === AMPERSAND || form.lower === POINT
  )
}

/** Gives the features of the token at `at` to `sink`. */
class TokenFeatures {
  private runOf: (Run | null)[] = []

  constructor(
    private readonly input: SentenceInput,
    private readonly mask: number,
  ) {
    this.runOf = input.forms.map(() => null)
    for (const run of capitalRuns(input.forms)) for (let at = run.from; at < run.to; at++) this.runOf[at] = run
  }

  private add(sink: FeatureSink, template: number, a: number, b = 0): void {
    if (sink.count < MOST_FEATURES) sink.ids[sink.count++] = mix(template, a, b) & this.mask
  }

  write(at: number, sink: FeatureSink): void {
    sink.count = 0
    this.words(at, sink)
    this.shapes(at, sink)
    this.context(at, sink)
    sink.lexiconStart = sink.count
    this.names(at, sink)
  }

  private words(at: number, sink: FeatureSink): void {
    const { forms, language } = this.input
    const form = forms[at]
    if (!form) return
    const p1 = forms[at - 1]
    const n1 = forms[at + 1]
    this.add(sink, 1, form.lower)
    this.add(sink, 2, form.exact)
    this.add(sink, 3, p1?.lower ?? NONE)
    this.add(sink, 4, n1?.lower ?? NONE)
    this.add(sink, 5, forms[at - 2]?.lower ?? NONE)
    this.add(sink, 6, forms[at + 2]?.lower ?? NONE)
    this.add(sink, 7, form.lower, p1?.lower ?? NONE)
    this.add(sink, 8, form.lower, n1?.lower ?? NONE)
    const cap = form.capital ? 1 : 0
    this.add(sink, 9, form.prefix2, cap)
    this.add(sink, 10, form.prefix3, cap)
    this.add(sink, 11, form.prefix4, cap)
    this.add(sink, 12, form.suffix1, language ^ cap)
    this.add(sink, 13, form.suffix2, cap)
    this.add(sink, 14, form.suffix3, cap)
    this.add(sink, 15, form.suffix4, cap)
    this.add(sink, 16, form.stem)
    this.add(sink, 17, p1?.suffix3 ?? NONE, cap)
    this.add(sink, 18, n1?.suffix3 ?? NONE, cap)
    this.add(sink, 19, form.suffix2, language)
    this.add(sink, 38, p1?.suffix2 ?? NONE, form.shape ^ language)
    this.add(sink, 39, p1?.lower ?? NONE, form.shape)
    this.add(sink, 40, n1?.lower ?? NONE, form.shape)
    this.add(sink, 41, p1?.lower ?? NONE, forms[at - 2]?.lower ?? NONE)
    this.add(sink, 42, n1?.lower ?? NONE, forms[at + 2]?.lower ?? NONE)
  }

  private shapes(at: number, sink: FeatureSink): void {
    const { forms, language, allCaps } = this.input
    const form = forms[at]
    if (!form) return
    const p1 = forms[at - 1]?.shape ?? NONE
    const n1 = forms[at + 1]?.shape ?? NONE
    const first = at === 0 ? 1 : 0
    this.add(sink, 20, form.shape, language)
    this.add(sink, 21, form.shape, first)
    this.add(sink, 22, p1, form.shape)
    this.add(sink, 23, form.shape, n1)
    this.add(sink, 24, mix(1, p1, n1), form.shape)
    this.add(sink, 25, forms[at - 2]?.shape ?? NONE, p1)
    this.add(sink, 26, forms[at + 2]?.shape ?? NONE, n1)
    this.add(sink, 27, language, first * 2 + (allCaps ? 1 : 0))
    this.add(sink, 28, form.shape, allCaps ? 1 : 0)
  }

  private context(at: number, sink: FeatureSink): void {
    const { forms, evidence, spaceBefore, language, titleBefore } = this.input
    const form = forms[at]
    if (!form) return
    const seen = evidence[at] ?? 0
    this.add(sink, 30, seen, form.capital ? 1 : 0)
    this.add(sink, 31, seen, form.shape ^ language)
    for (let bit = 1; bit <= EVIDENCE.frequent; bit <<= 1)
      if ((seen & bit) !== 0) this.add(sink, 32, bit, form.capital ? 1 : 0)
    if (!spaceBefore[at]) this.add(sink, 33, forms[at - 1]?.lower ?? NONE)
    if (titleBefore[at]) this.add(sink, 34, 1, form.shape)
    const run = this.runOf[at]
    if (run) {
      const length = Math.min(run.to - run.from, 6)
      const place = at === run.from ? 1 : at === run.to - 1 ? 2 : 3
      this.add(sink, 35, length * 4 + place, language)
      this.add(sink, 36, forms[run.from]?.lower ?? NONE, place)
      this.add(sink, 37, forms[run.to - 1]?.lower ?? NONE, place)
      this.add(sink, 43, forms[run.from - 1]?.lower ?? NONE, place)
      this.add(sink, 44, forms[run.to]?.lower ?? NONE, place)
      this.add(sink, 45, forms[run.to - 1]?.suffix3 ?? NONE, place)
      let classes = 0
      for (let index = run.from; index < run.to; index++) classes |= forms[index]?.classes ?? 0
      const heads = classes & (CLASS.headFirst | CLASS.headLast | CLASS.legalForm | CLASS.headEnding)
      this.add(sink, 46, heads, length)
      this.add(sink, 47, heads, place)
      this.add(sink, 48, forms[run.from - 1]?.suffix3 ?? NONE, length)
      if (titleBefore[run.from]) this.add(sink, 49, place)
    }
    for (let offset = -2; offset <= 2; offset++) {
      const classes = forms[at + offset]?.classes ?? 0
      const kept =
        classes & ~(CLASS.firstName | CLASS.surname | CLASS.foreignFirstName | CLASS.firstNameWord | CLASS.surnameWord)
      for (let bit = 0; bit < CLASS_COUNT; bit++)
        if ((kept & (1 << bit)) !== 0) this.add(sink, 50 + offset + 2, bit, form.capital ? 1 : 0)
    }
  }

  /** Features from lists of names: strong, so that training must not lean on them alone. */
  private names(at: number, sink: FeatureSink): void {
    const { forms, gazetteer, language } = this.input
    const form = forms[at]
    if (!form) return
    const nameBits = CLASS.firstName | CLASS.surname | CLASS.foreignFirstName | CLASS.firstNameWord | CLASS.surnameWord
    const own = form.classes & nameBits
    this.add(sink, 60, own, form.shape)
    this.add(sink, 61, (forms[at - 1]?.classes ?? 0) & nameBits, own)
    this.add(sink, 62, (forms[at + 1]?.classes ?? 0) & nameBits, own ^ (forms[at + 1]?.capital ? 64 << 12 : 0))
    this.add(sink, 63, (forms[at - 1]?.classes ?? 0) & nameBits, form.shape)
    const run = this.runOf[at]
    if (run) {
      let anyFirst = 0
      for (let index = run.from; index < run.to; index++)
        anyFirst |= (forms[index]?.classes ?? 0) & (CLASS.firstName | CLASS.foreignFirstName)
      this.add(sink, 64, anyFirst, Math.min(run.to - run.from, 5))
      this.add(sink, 65, (forms[run.from]?.classes ?? 0) & nameBits, Math.min(run.to - run.from, 5))
    }
    for (let offset = -1; offset <= 1; offset++) {
      const tag = gazetteer[at + offset]
      const code = tag ? tag.kind * 8 + tag.place * 2 + (tag.ambiguous ? 1 : 0) : 0
      this.add(sink, 70 + offset + 1, code, form.capital ? 1 : 0)
      if (offset === 0 && tag) {
        this.add(sink, 74, code, language)
        this.add(sink, 75, code, forms[at + 1]?.shape ?? NONE)
        this.add(sink, 76, code, forms[at - 1]?.shape ?? NONE)
        if (run) this.add(sink, 77, code, Math.min(run.to - run.from, 4))
      }
    }
  }
}

/** A function that writes the features of one token of the sentence into a sink; `mask` is the table's size less one (a power of two). */
export function sentenceFeatures(input: SentenceInput, mask: number): (at: number, sink: FeatureSink) => void {
  const features = new TokenFeatures(input, mask)
  return (at, sink) => features.write(at, sink)
}
