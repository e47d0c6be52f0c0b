/** The statistical recognizer: a linear-chain model over hashed features. Its trainer is in `train/`. */
import { ContextEmitter } from './context-features.ts'
import { SequenceDecoder, type TaggedRange } from './decode-sentence.ts'
import { collectEvidence, type DocumentEvidence } from './evidence.ts'
import { addFormFeatures, REACH } from './form-features.ts'
import { MOST_LANGUAGES, type FeatureLanguage } from './hashing.ts'
import { languageHash, type Model } from './model.ts'
import { ScoreSink } from './score-sink.ts'
import { SentenceView } from './sentence-view.ts'
import { TAG_COUNT, type SpanType } from './tags.ts'
import { CLASS, type TokenClasses } from './token-classes.ts'
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
/** Sums of a form's weights: a score for each tag at each offset. */
const FORM_SCORES = (2 * REACH + 1) * TAG_COUNT

/** Forms for a start; there is room for ever more until all is forgotten. */
const FORMS = 4096

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
  /** The scores of the token in hand. */
  readonly scores = new Int32Array(TAG_COUNT)
  /** FORM_SCORES for each form, by its id: most of a sentence's score is added up from these. */
  formScores = new Int32Array(FORMS * FORM_SCORES)
  /** Which offsets of a form have their scores, one bit each. */
  private ready = new Uint8Array(FORMS)
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

  /** Describes a form that wasn't met before. */
  describe(text: string, { forms }: LanguageForms): WordForm {
    const form = { ...describeForm(text), text, id: ++this.lastId }
    forms.set(text, form)
    if (this.ready.length <= form.id) this.grow()
    this.ready[form.id] = 0
    return form
  }

  /** Where a form's scores at an offset from the token in hand stand; they are added up when they are first asked for. */
  scoresAt(form: WordForm, offset: number, language: FeatureLanguage): number {
    const at = form.id * FORM_SCORES + (offset + REACH) * TAG_COUNT
    const bit = 1 << (offset + REACH)
    const ready = this.ready[form.id] ?? 0
    if ((ready & bit) === 0) {
      this.ready[form.id] = ready | bit
      this.formScores.fill(0, at, at + TAG_COUNT)
      this.sink.into(this.formScores, at)
      addFormFeatures(form, offset, language, this.sink)
      this.sink.finish()
    }
    return at
  }

  private grow(): void {
    const ready = new Uint8Array(this.ready.length * 2)
    ready.set(this.ready)
    this.ready = ready
    const scores = new Int32Array(this.formScores.length * 2)
    scores.set(this.formScores)
    this.formScores = scores
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

/** Adds up a token's scores: words around it from the cache, then what depends on several words. */
function scoreToken(workspace: Workspace, at: number, language: FeatureLanguage): Int32Array {
  const { sink, emitter, view, scores } = workspace
  const { length, forms } = view
  scores.fill(0)
  for (let other = Math.max(0, at - REACH); other <= at + REACH && other < length; other++) {
    const form = forms[other]
    if (!form) continue
    const from = workspace.scoresAt(form, other - at, language)
    const { formScores } = workspace
    for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag] = (scores[tag] ?? 0) + (formScores[from + tag] ?? 0)
  }
  sink.into(scores, 0)
  emitter.emit(at)
  sink.finish()
  return scores
}

/** Behind a name, a plain token ends what is looked at when no name through it comes this near to none, as a logarithm. */
const CLEAR_LEAD = 7

/** What the lexicon says of a plain token with which a name may begin (`ministère de l'Intérieur`). */
const OPENERS = CLASS.organizationHead | CLASS.organization | CLASS.institution | CLASS.begin

/** Whether a name may begin with a token: one near a capital, or one that the lexicon knows to open names. */
const mayOpen = (view: SentenceView, at: number, plain: boolean): boolean =>
  !plain || ((view.classes[at] ?? 0) & OPENERS) !== 0

/**
 * The names of the sentence in the workspace's view. Plain tokens are looked at only behind others, for as long as a
 * name may go on there (`Organisation internationale pour les migrations`).
 */
function decodeSentence(
  workspace: Workspace,
  model: Model,
  language: LanguageForms,
  transitions: Float32Array,
): TaggedRange[] {
  const { decoder, view } = workspace
  const ranges: TaggedRange[] = []
  const close = (from: number, to: number): void => {
    for (const range of decoder.close(to === view.length)) {
      range.firstToken += from
      range.lastToken += from
      ranges.push(range)
    }
  }
  let from = -1
  for (let at = 0; at < view.length; at++) {
    const plain = view.isPlain(at)
    if (from < 0 && !mayOpen(view, at, plain)) continue
    if (from < 0) {
      from = at
      decoder.open(transitions, at === 0)
    }
    const lead = decoder.push(scoreToken(workspace, at, language), model.unit)
    if (!plain || lead < CLEAR_LEAD) continue
    close(from, at + 1)
    from = -1
  }
  if (from >= 0) close(from, view.length)
  return ranges
}

/**
 * Tags one sentence. `classes` come from `TokenClassifier`, `evidence` from `collectEvidence` over the whole document,
 * `language` is an ISO 639-1 code; one that the model hasn't seen is tagged by what its languages share.
 * Names begin near capitals only. Linear in the number of tokens.
 */
export function tagSentence(
  model: Model,
  tokens: readonly TaggerToken[],
  classes: TokenClasses,
  evidence: DocumentEvidence,
  language: string,
): TaggedSpan[] {
  const workspace = workspaceOf(model)
  const { view } = workspace
  const transitions = model.languages.get(language)?.transitions ?? model.transitions
  const cache = workspace.formsOf(language)
  view.languageNumber = cache.number
  view.fill(tokens, classes, evidence, cache.hash, (text) => cache.forms.get(text) ?? workspace.describe(text, cache))
  return decodeSentence(workspace, model, cache, transitions).map((range) => ({
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
