/** Scores the committed weights: `npx tsx graph/tagger/train/measure.ts ../shared/corpora [--errors CORPUS]`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeModel } from '../weights-format.ts'
import { classifierFromDisk } from './knowledge.ts'
import { scoreTable } from './model-card.ts'
import { readCorpora } from './read-corpora.ts'
import { scoreCorpus } from './score.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'string' },
    weights: { type: 'string', default: join(import.meta.dirname, '../weights.txt') },
  },
})
const model = decodeModel(readFileSync(values.weights, 'utf8'))
const classifier = classifierFromDisk()
const dev = readCorpora(join(positionals[0] ?? '../shared/corpora', 'dev'))
if (values.errors === undefined) console.log(scoreTable(dev, model, classifier))
else
  for (const corpus of dev) {
    if (!corpus.name.startsWith(values.errors)) continue
    scoreCorpus(corpus, model, classifier, (kind, span, sentence) => console.log(`${kind}\t${span}\t${sentence}`))
  }
