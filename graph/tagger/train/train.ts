/**
 * Trains the tagger: `npm run train -- ../shared/corpora` reads `train/*.conll`, writes `graph/tagger/weights.txt` and,
 * from the scores on `dev/*.conll`, `graph/tagger/MODEL-CARD.md`. The same data give the same bytes.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeModel, encodeWeights } from '../weights-format.ts'
import { CrfTrainer } from './crf.ts'
import { buildExamples } from './examples.ts'
import { chooseFeatures } from './feature-space.ts'
import { classifierFromDisk } from './knowledge.ts'
import { writeModelCard } from './model-card.ts'
import { biasNames, pruneWeights } from './finish-weights.ts'
import { readCorpora } from './read-corpora.ts'
import { corpusWeight, CRF, EXAMPLES, NAME_BIAS } from './settings.ts'

const TAGGER = join(import.meta.dirname, '..')

function run(folder: string): void {
  const train = readCorpora(join(folder, 'train'))
  const dev = readCorpora(join(folder, 'dev'))
  const classifier = classifierFromDisk()
  const examples = buildExamples(train, classifier, EXAMPLES, corpusWeight)
  console.log(`${examples.sentenceLanguage.length} sentences, ${examples.tokenCount} tokens`)
  const space = chooseFeatures(examples, CRF)
  console.log(`${space.length} features`)
  const weights = new CrfTrainer(examples, space, CRF).train((epoch, loss) =>
    console.log(`epoch ${epoch + 1} of ${CRF.epochs}: loss ${loss.toFixed(4)}`),
  )
  const text = encodeWeights(biasNames(pruneWeights(weights, CRF.prune), NAME_BIAS))
  writeFileSync(join(TAGGER, 'weights.txt'), text)
  const card = writeModelCard({ train, dev, text, model: decodeModel(text), classifier })
  writeFileSync(join(TAGGER, 'MODEL-CARD.md'), card)
  console.log(card)
}

const [folder] = process.argv.slice(2)
if (folder === undefined || !existsSync(join(folder, 'train'))) {
  console.error('usage: npm run train -- <folder with train/ and dev/>')
  process.exitCode = 1
} else run(folder)
