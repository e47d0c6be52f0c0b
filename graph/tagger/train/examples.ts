/** Corpora → training examples: the features of every token as keys, with everything that blurs them for robustness. */
import { ContextEmitter } from '../context-features.ts'
import { collectEvidence } from '../evidence.ts'
import { addFormFeatures, REACH } from '../form-features.ts'
import { FeatureSink, type FeatureLanguage } from '../hashing.ts'
import type { TokenClassifier } from '../known-names.ts'
import { languageHash } from '../model.ts'
import { SentenceView } from '../sentence-view.ts'
import { CLASS, type TokenClasses } from '../token-classes.ts'
import { describeForm, type WordForm } from '../word-form.ts'
import { contractPortuguese, inCapitals, inTitleCase, withoutFullStop } from './augment.ts'
import type { ExampleSettings } from './settings.ts'
import { seededRandom } from './random.ts'
import { toTaggedSentence, type Corpus, type RawSentence, type TaggedSentence } from './read-corpora.ts'

/** Numbers that grow. */
class Growing {
  values = new Int32Array(1 << 20)
  length = 0
  push(value: number): void {
    if (this.length === this.values.length) this.grow(this.length * 2)
    this.values[this.length++] = value
  }
  append(values: Int32Array, count: number): void {
    while (this.length + count > this.values.length) this.grow(this.values.length * 2)
    this.values.set(count === values.length ? values : values.subarray(0, count), this.length)
    this.length += count
  }
  private grow(size: number): void {
    const larger = new Int32Array(size)
    larger.set(this.values.subarray(0, this.length))
    this.values = larger
  }
}

/** All examples in flat arrays; positions are indices into the next array. */
export class Examples {
  /** Sentence → its first token. */
  readonly sentences = new Growing()
  readonly sentenceLanguage: string[] = []
  readonly sentenceWeight: number[] = []
  /** Token → its first feature; the features that know the word itself end at `identity`. */
  readonly tokens = new Growing()
  readonly identity = new Growing()
  readonly tags = new Growing()
  readonly features = new Growing()

  get tokenCount(): number {
    return this.tokens.length
  }
}

/** Sentences that stand together as one document. */
export const DOCUMENT = 20

const PHRASE_CLASSES =
  CLASS.country | CLASS.demonym | CLASS.place | CLASS.person | CLASS.organization | CLASS.acronym | CLASS.institution |
  CLASS.bareSurname | CLASS.begin | CLASS.ambiguous // prettier-ignore
const NAME_CLASSES = CLASS.firstName | CLASS.surname

class ExampleWriter {
  private readonly view = new SentenceView()
  private readonly sink = new FeatureSink()
  private readonly emitter = new ContextEmitter(this.view, this.sink)
  private readonly forms = new Map<string, WordForm>()

  constructor(
    private readonly out: Examples,
    private readonly classifier: TokenClassifier,
    private readonly settings: ExampleSettings,
    private readonly random: () => number,
  ) {}

  private form = (text: string): WordForm => {
    let form = this.forms.get(text)
    if (!form) {
      form = describeForm(text)
      this.forms.set(text, form)
    }
    return form
  }

  /** Forgets what the lexicon says of some names, so that the model learns to do without. */
  private classify(sentence: TaggedSentence, language: string): TokenClasses {
    const { phraseDropout, nameDropout } = this.settings
    const classes = this.classifier.classify(sentence.tokens, language, () => this.random() < phraseDropout)
    for (let at = 0; at < classes.length; at++)
      if ((classes[at] ?? 0) & NAME_CLASSES && this.random() < nameDropout)
        classes[at] = (classes[at] ?? 0) & ~NAME_CLASSES
    if (this.random() < this.settings.sentenceDropout)
      for (let at = 0; at < classes.length; at++) classes[at] = (classes[at] ?? 0) & ~(PHRASE_CLASSES | NAME_CLASSES)
    return classes
  }

  document(sentences: readonly RawSentence[], language: string, weight: number): void {
    const tagged = sentences.map(toTaggedSentence)
    const classes = tagged.map((sentence) => this.classify(sentence, language))
    const evidence = collectEvidence(
      tagged.map(({ tokens }) => tokens),
      classes,
    )
    tagged.forEach((sentence, index) => {
      this.out.sentences.push(this.out.tokenCount)
      this.out.sentenceLanguage.push(language)
      this.out.sentenceWeight.push(weight)
      const hash = languageHash(language)
      this.view.fill(sentence.tokens, classes[index] ?? new Int32Array(0), evidence, hash, this.form)
      for (let at = 0; at < sentence.tokens.length; at++) this.token(at, sentence.tags[at] ?? 0, { hash, number: 0 })
    })
  }

  private token(at: number, tag: number, language: FeatureLanguage): void {
    const { view, sink, out } = this
    sink.count = 0
    const here = view.forms[at]
    const identity = here ? addFormFeatures(here, 0, language, sink) : 0
    for (let offset = -REACH; offset <= REACH; offset++) {
      const form = view.forms[at + offset]
      if (offset !== 0 && form && at + offset < view.length) addFormFeatures(form, offset, language, sink)
    }
    this.emitter.emit(at)
    out.tokens.push(out.features.length)
    out.identity.push(out.features.length + identity)
    out.tags.push(tag)
    out.features.append(sink.keys, sink.count)
  }
}

function blurred(
  sentence: RawSentence,
  draw: number,
  { capitals, titleCase, noStop }: ExampleSettings,
): RawSentence | null {
  if (draw < capitals) return inCapitals(sentence)
  if (draw < capitals + titleCase) return inTitleCase(sentence)
  if (draw < capitals + titleCase + noStop) return withoutFullStop(sentence)
  return null
}

/** Writes all examples of all corpora, in their order. The same input and settings give the same examples. */
export function buildExamples(
  corpora: readonly Corpus[],
  classifier: TokenClassifier,
  settings: ExampleSettings,
  weightOf: (corpus: string) => number,
): Examples {
  const examples = new Examples()
  const random = seededRandom(settings.seed)
  const writer = new ExampleWriter(examples, classifier, settings, random)
  for (const { name, language, sentences } of corpora) {
    const weight = weightOf(name)
    if (weight === 0) continue
    for (let from = 0; from < sentences.length; from += DOCUMENT) {
      const document = sentences
        .slice(from, from + DOCUMENT)
        .map((sentence) =>
          language === 'pt' && random() < settings.contracted ? contractPortuguese(sentence) : sentence,
        )
      writer.document(document, language, weight)
      const copies = document.flatMap((sentence) => blurred(sentence, random(), settings) ?? [])
      if (copies.length > 0) writer.document(copies, language, weight * settings.copyWeight)
    }
  }
  examples.sentences.push(examples.tokenCount)
  examples.tokens.push(examples.features.length)
  return examples
}
