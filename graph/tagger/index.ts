/** The statistical recognizer: a linear-chain model over hashed features. Its trainer is in `train/`. */
import { ContextEmitter } from './context-features.ts'
import { SequenceDecoder } from './decode-sentence.ts'
import { collectEvidence, type DocumentEvidence } from './evidence.ts'
import { addFormFeatures, REACH } from './form-features.ts'
import { MOST_LANGUAGES, type FeatureLanguage } from './hashing.ts'
import { languageHash, type LanguageModel, type Model } from './model.ts'
import { ScoreSink } from './score-sink.ts'
import { SentenceView } from './sentence-view.ts'
import { TAG_COUNT, type SpanType } from './tags.ts'
import type { TokenClasses } from './token-classes.ts'
import { describeForm, type WordForm } from './word-form.ts'

export { type TokenClasses } from './token-classes.ts'
export { TokenClassifier } from './known-names.ts'
export { collectEvidence, type DocumentEvidence } from './evidence.ts'
export { decodeModel } from './weights-format.ts'
export { loadModel } from './load-model.ts'
export type { Model } from './model.ts'

/** A word or a punctuation mark; offsets in UTF-16 code units of the document's text. */
export interface TaggerToken {
  text: string
  start: number
  end: number
}

/** A name that the tagger found. `confidence` is its marginal probability under the model, 0 to 1. */
export interface TaggedSpan {
  start: number
  end: number
  firstToken: number
  lastToken: number
  type: SpanType
  confidence: number
}

/** Forms of all languages together that are remembered. */
const CACHE_SIZE = 80_000
const OFFSETS = 2 * REACH + 1
/** Sums of a form's weights: a score for each tag at each offset. */
const FORM_SCORES = OFFSETS * TAG_COUNT

/** The forms of one language that were met. */
interface LanguageForms extends FeatureLanguage {
  forms: Map<string, WordForm>
}

/** Working memory of one model: caches and tables, so that no memory is taken for a token. */
class Workspace {
  readonly view = new SentenceView()
  readonly sink: ScoreSink
  readonly emitter: ContextEmitter
  readonly decoder = new SequenceDecoder()
  /** FORM_SCORES for each form, by its id: most of a sentence's score is added up from these. */
  formScores = new Int32Array(4096 * FORM_SCORES)
  private readonly languages = new Map<string, LanguageForms>()
  private lastId = 0

  constructor(private readonly model: Model) {
    this.sink = new ScoreSink(model)
    this.emitter = new ContextEmitter(this.view, this.sink)
  }

  /** The cache of a language's forms. All is forgotten when it is full, so that memory stays flat. */
  formsOf(language: string): LanguageForms {
    this.sink.tidy()
    if (this.lastId > CACHE_SIZE) this.forget()
    let known = this.languages.get(language)
    if (!known) {
      if (this.languages.size === MOST_LANGUAGES) this.forget()
      const hash = this.model.languages.get(language)?.hash ?? languageHash(language)
      known = { hash, number: this.languages.size, forms: new Map() }
      this.languages.set(language, known)
    }
    return known
  }

  private forget(): void {
    this.languages.clear()
    this.sink.forget()
    this.lastId = 0
  }

  /** Describes a form that wasn't met before, and adds up the weights of its features. */
  describe(text: string, language: LanguageForms): WordForm {
    const form = { ...describeForm(text), text, id: ++this.lastId }
    const scores = this.sink.room(FORM_SCORES)
    for (let offset = -REACH; offset <= REACH; offset++) {
      this.sink.begin((offset + REACH) * TAG_COUNT)
      addFormFeatures(form, offset, language, this.sink)
      this.sink.finish()
    }
    this.keepScores(form.id * FORM_SCORES, scores)
    language.forms.set(text, form)
    return form
  }

  private keepScores(at: number, scores: Int32Array): void {
    if (this.formScores.length < at + FORM_SCORES) {
      const larger = new Int32Array(this.formScores.length * 2)
      larger.set(this.formScores)
      this.formScores = larger
    }
    for (let index = 0; index < FORM_SCORES; index++) this.formScores[at + index] = scores[index] ?? 0
  }
}

const workspaces = new WeakMap<Model, Workspace>()

function workspaceOf(model: Model): Workspace {
  let workspace = workspaces.get(model)
  if (!workspace) {
    workspace = new Workspace(model)
    workspaces.set(model, workspace)
  }
  return workspace
}

/** Adds up the scores of every token: words around it from the cache, then what depends on several words. */
function scoreSentence({ sink, emitter, decoder, view, formScores }: Workspace, unit: number): void {
  const { length, forms } = view
  const scores = sink.room(length * TAG_COUNT)
  for (let other = 0; other < length; other++) {
    // The form's score for what stands REACH before it comes first.
    let from = (forms[other]?.id ?? 0) * FORM_SCORES + (OFFSETS - 1) * TAG_COUNT
    for (let at = other - REACH; at <= other + REACH; at++, from -= TAG_COUNT) {
      if (at < 0 || at >= length) continue
      const row = at * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag++)
        scores[row + tag] = (scores[row + tag] ?? 0) + (formScores[from + tag] ?? 0)
    }
  }
  for (let at = 0; at < length; at++) {
    sink.begin(at * TAG_COUNT)
    emitter.emit(at)
    sink.finish()
  }
  decoder.reset(length)
  for (let index = 0; index < length * TAG_COUNT; index++) decoder.scores[index] = (scores[index] ?? 0) * unit
}

/**
 * Tags one sentence. `classes` come from `TokenClassifier`, `evidence` from `collectEvidence` over the whole document,
 * `language` is an ISO 639-1 code; one that the model hasn't seen is tagged by what its languages share.
 * Linear in the number of tokens.
 */
export function tagSentence(
  model: Model,
  tokens: readonly TaggerToken[],
  classes: TokenClasses,
  evidence: DocumentEvidence,
  language: string,
): TaggedSpan[] {
  const workspace = workspaceOf(model)
  const known: LanguageModel | undefined = model.languages.get(language)
  const cache = workspace.formsOf(language)
  const { view } = workspace
  view.languageNumber = cache.number
  view.fill(tokens, classes, evidence, cache.hash, (text) => cache.forms.get(text) ?? workspace.describe(text, cache))
  scoreSentence(workspace, model.unit)
  return workspace.decoder.decode(tokens.length, known?.transitions ?? model.transitions).map((range) => ({
    start: tokens[range.firstToken]?.start ?? 0,
    end: tokens[range.lastToken]?.end ?? 0,
    ...range,
  }))
}

/** Classifies a token sequence; `TokenClassifier` is one. */
export interface Classifier {
  classify(tokens: readonly TaggerToken[], language: string): TokenClasses
}

/** Tags the sentences of one document, with the evidence of all of them: one list of spans a sentence. */
export function tagDocument(
  model: Model,
  classifier: Classifier,
  sentences: readonly { tokens: readonly TaggerToken[]; language: string }[],
): TaggedSpan[][] {
  const classes = sentences.map(({ tokens, language }) => classifier.classify(tokens, language))
  const evidence = collectEvidence(
    sentences.map(({ tokens }) => tokens),
    classes,
  )
  return sentences.map(({ tokens, language }, index) =>
    tagSentence(model, tokens, classes[index] ?? new Int32Array(tokens.length), evidence, language),
  )
}
