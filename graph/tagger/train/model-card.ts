/** Writes the model card from what was measured. */
import { gzipSync } from 'node:zlib'
import type { TokenClassifier } from '../known-names.ts'
import type { Model } from '../model.ts'
import { sourceOf } from './corpora-sources.ts'
import type { Corpus } from './read-corpora.ts'
import { f1, scoreCorpus, TYPES, type TypeScore } from './score.ts'
import { corpusWeight, CRF, EXAMPLES, NAME_BIAS } from './settings.ts'

const percent = (value: number): string => (100 * value).toFixed(1)

function cells({ hits, gold, found }: TypeScore): string {
  const precision = found > 0 ? hits / found : 0
  const recall = gold > 0 ? hits / gold : 0
  return `${percent(precision)} | ${percent(recall)} | **${percent(f1({ hits, gold, found }))}** | ${gold}`
}

/** Exact precision, recall and F1 of each corpus and type, as a Markdown table. */
export function scoreTable(dev: readonly Corpus[], model: Model, classifier: TokenClassifier): string {
  const rows = dev.flatMap((corpus) => {
    const scores = scoreCorpus(corpus, model, classifier)
    return TYPES.flatMap((type) => {
      const score = scores.get(type)
      return score ? [`| ${corpus.name} | ${type} | ${cells(score)} |`] : []
    })
  })
  return ['| set | type | P | R | F1 | names |', '|---|---|---|---|---|---|', ...rows].join('\n')
}

function dataTable(train: readonly Corpus[]): string {
  const rows = train.map(({ name, language, sentences }) => {
    const source = sourceOf(name)
    const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)
    return `| ${name} | ${language} | ${source?.name ?? 'unknown'}: ${source?.domain ?? ''} | ${source?.licence ?? 'unknown'} | ${sentences.length} | ${tokens} | ${corpusWeight(name)} |`
  })
  return [
    '| file | language | source | licence | sentences | tokens | weight |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

interface MistakeKind {
  corpus: string
  type: string
  /** Gold names found, but with other bounds or another type; and not found at all. */
  missed: number
  wrong: number
  gold: number
}

function mistakes(dev: readonly Corpus[], model: Model, classifier: TokenClassifier): MistakeKind[] {
  return dev.flatMap((corpus) => {
    const counts = new Map<string, number>()
    const scores = scoreCorpus(corpus, model, classifier, (kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1))
    return TYPES.map((type) => ({
      corpus: corpus.name,
      type,
      missed: counts.get(`missed ${type}`) ?? 0,
      wrong: counts.get(`wrong ${type}`) ?? 0,
      gold: scores.get(type)?.gold ?? 0,
    }))
  })
}

function failures(all: readonly MistakeKind[]): string {
  return all
    .filter(({ gold }) => gold >= 50)
    .sort((a, b) => b.missed / b.gold - a.missed / a.gold || (a.corpus < b.corpus ? -1 : 1))
    .slice(0, 6)
    .map(
      ({ corpus, type, missed, wrong, gold }) =>
        `- ${type} in ${corpus}: ${missed} of ${gold} names missed or cut otherwise, ${wrong} wrong ones found.`,
    )
    .join('\n')
}

export interface CardInput {
  train: readonly Corpus[]
  dev: readonly Corpus[]
  text: string
  model: Model
  classifier: TokenClassifier
}

/** The whole card, as Markdown. */
export function writeModelCard({ train, dev, text, model, classifier }: CardInput): string {
  const rows = model.rowCount
  return `# Model card of the tagger

Written by \`npm run train\`; every figure is measured by it.

A linear-chain conditional random field over hashed features of words, their neighbours, the lexicon, runs of capitals and
the rest of the document. One model for ${model.languages.size} languages (${[...model.languages.keys()].join(', ')}): every feature counts for all languages, most
also for one of them. It finds people, organizations and places; other names (MISC in some corpora) are trained as no names, which measured
better and smaller than a type of their own.

- Weights: ${rows} rows, ${gzipSync(text, { level: 9 }).length} bytes under gzip, quantised to 89 levels with square-root companding.
- Training: AdaGrad (rate ${CRF.rate}), L1 penalty ${CRF.l1}, ${CRF.epochs} epochs, the weights after the last ${CRF.averaged} averaged, seeds ${EXAMPLES.seed} and ${CRF.seed};
  weights below ${CRF.prune} are dropped. A bias of ${NAME_BIAS.join(', ')} (person, organization, place) is added where a name begins.
- Robustness: ${percent(EXAMPLES.phraseDropout)} % of the lexicon's names and ${percent(EXAMPLES.nameDropout)} % of first names and surnames are hidden in training, and the
  word itself at ${percent(CRF.wordDropout)} % of the tokens, so that the model learns to do without. Copies of sentences in capitals
  (${percent(EXAMPLES.capitals)} %), in title case (${percent(EXAMPLES.titleCase)} %) and without full stop (${percent(EXAMPLES.noStop)} %); Portuguese contractions put together in ${percent(EXAMPLES.contracted)} %.

## Data

${dataTable(train)}

No sentence of the data is part of the project. Weights of a corpus are its share in the gradient.

## Accuracy

The tagger alone, exact spans and types, on development sets that were never trained on but served to choose settings.
The corpora draw types and bounds differently (some count a nationality as other, some a government as an organization).

${scoreTable(dev, model, classifier)}

## Known failures

Where it misses most, of sets with 50 names or more of the type:

${failures(mistakes(dev, model, classifier))}

Names in small letters are found in social media style only; languages other than those above are tagged by what the languages share.
`
}
