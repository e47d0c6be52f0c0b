/** The statistical recognizer: a linear-chain model over hashed features. Its trainer is in `train/`. */
import { ContextEmitter, MOST_LANGUAGES } from './context-features.ts'
import { SequenceDecoder } from './decode-sentence.ts'
import { collectEvidence, type DocumentEvidence } from './evidence.ts'
import { addFormFeatures, REACH } from './form-features.ts'
import { FeatureSink } from './hashing.ts'
import { addScores, languageHash, type LanguageModel, type Model } from './model.ts'
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

/** A form with the sums of its weights at each offset: most of a sentence's score is added up from these. */
interface ScoredForm extends WordForm {
  scores: Int32Array
}

const CACHE_SIZE = 40_000
const OFFSETS = 2 * REACH + 1

/** The forms of one language that were met. */
interface LanguageForms {
  number: number
  forms: Map<string, ScoredForm>
}

/** Working memory of one model: caches and tables, so that no memory is taken for a token. */
class Workspace {
  readonly view = new SentenceView()
  readonly sink: ScoreSink
  readonly emitter: ContextEmitter
  readonly decoder = new SequenceDecoder()
  private readonly formSink = new FeatureSink()
  private readonly languages = new Map<string, LanguageForms>()
  private lastId = 0

  constructor(private readonly model: Model) {
    this.sink = new ScoreSink(model)
    this.emitter = new ContextEmitter(this.view, this.sink)
  }

  /** The cache of a language's forms; emptied when full, so that memory stays flat. */
  formsOf(language: string): LanguageForms {
    this.sink.tidy()
    let known = this.languages.get(language)
    if (known && known.forms.size > CACHE_SIZE) known.forms.clear()
    if (!known) {
      if (this.languages.size === MOST_LANGUAGES) {
        this.languages.clear()
        this.sink.forget()
      }
      known = { number: this.languages.size, forms: new Map() }
      this.languages.set(language, known)
    }
    return known
  }

  score(text: string, language: number): ScoredForm {
    const form = describeForm(text)
    const scores = new Int32Array(OFFSETS * TAG_COUNT)
    for (let offset = -REACH; offset <= REACH; offset++) {
      this.formSink.count = 0
      addFormFeatures(form, offset, language, this.formSink)
      addScores(this.model, this.formSink.keys, this.formSink.count, scores, (offset + REACH) * TAG_COUNT)
    }
    return { ...form, text, id: ++this.lastId, scores }
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
function scoreSentence(workspace: Workspace, forms: readonly ScoredForm[], unit: number): void {
  const { sink, emitter, decoder } = workspace
  const { length } = forms
  const scores = sink.room(length * TAG_COUNT)
  for (let at = 0; at < length; at++) {
    const row = at * TAG_COUNT
    const from = Math.max(0, at - REACH)
    const to = Math.min(length - 1, at + REACH)
    for (let other = from; other <= to; other++) {
      const weights = forms[other]?.scores
      if (!weights) continue
      const column = (other - at + REACH) * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag++)
        scores[row + tag] = (scores[row + tag] ?? 0) + (weights[column + tag] ?? 0)
    }
    sink.begin(row)
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
  const hash = known?.hash ?? languageHash(language)
  const cache = workspace.formsOf(language)
  const forms: ScoredForm[] = []
  workspace.view.languageNumber = cache.number
  workspace.view.fill(tokens, classes, evidence, hash, (text) => {
    let form = cache.forms.get(text)
    if (!form) {
      form = workspace.score(text, hash)
      cache.forms.set(text, form)
    }
    forms.push(form)
    return form
  })
  scoreSentence(workspace, forms, model.unit)
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
