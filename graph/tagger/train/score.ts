/** Tags a corpus as the engine would and compares its names with the gold ones: exact and by type. */
import { collectEvidence } from '../evidence.ts'
import { tagSentence } from '../index.ts'
import type { TokenClassifier } from '../known-names.ts'
import type { Model } from '../model.ts'
import { DOCUMENT } from './examples.ts'
import { toTaggedSentence, type Corpus } from './read-corpora.ts'

export const TYPES = ['PER', 'ORG', 'LOC'] as const
const SHORT: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' }

export interface TypeScore {
  hits: number
  gold: number
  found: number
}

export function f1({ hits, gold, found }: TypeScore): number {
  return gold + found > 0 ? (2 * hits) / (gold + found) : 0
}

/** Scores one corpus; documents are twenty sentences. `note` hears of every difference. */
export function scoreCorpus(
  corpus: Corpus,
  model: Model,
  classifier: TokenClassifier,
  note?: (kind: string, span: string, sentence: string) => void,
): Map<string, TypeScore> {
  const scores = new Map<string, TypeScore>(TYPES.map((type) => [type, { hits: 0, gold: 0, found: 0 }]))
  for (let from = 0; from < corpus.sentences.length; from += DOCUMENT) {
    const document = corpus.sentences.slice(from, from + DOCUMENT).map(toTaggedSentence)
    const classes = document.map(({ tokens }) => classifier.classify(tokens, corpus.language))
    const evidence = collectEvidence(
      document.map(({ tokens }) => tokens),
      classes,
    )
    document.forEach(({ tokens, spans, text }, index) => {
      const tagged = tagSentence(
        model,
        tokens,
        classes[index] ?? new Int32Array(tokens.length),
        evidence,
        corpus.language,
      )
      const gold = new Set(spans.map(({ start, end, type }) => `${start} ${end} ${type}`))
      const found = new Set(tagged.map(({ start, end, type }) => `${start} ${end} ${SHORT[type] ?? ''}`))
      for (const { start, end, type } of spans) {
        const score = scores.get(type)
        if (!score) continue
        score.gold++
        if (found.has(`${start} ${end} ${type}`)) score.hits++
        else note?.(`missed ${type}`, text.slice(start, end), text)
      }
      for (const { start, end, type } of tagged) {
        const score = scores.get(SHORT[type] ?? '')
        if (!score) continue
        score.found++
        if (!gold.has(`${start} ${end} ${SHORT[type] ?? ''}`))
          note?.(`wrong ${SHORT[type] ?? ''}`, text.slice(start, end), text)
      }
    })
  }
  return scores
}
