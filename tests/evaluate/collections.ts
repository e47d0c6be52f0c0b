/** The texts with marked names that accuracy is measured on; sets that are not present are left out. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readConllDocuments } from './conll.ts'
import type { ScoredSpan } from './score-spans.ts'

export interface MarkedText {
  text: string
  gold: ScoredSpan[]
}

export interface MarkedSet {
  /** The file's name without its ending. */
  name: string
  language: string
  texts: MarkedText[]
}

const CORPUS_TYPES: Readonly<Record<string, string>> = { PER: 'person', ORG: 'organization' }

/** The marked articles of a folder of gold files, by the gold file's name; their texts are in `articles`. */
export function goldArticles(gold: string, articles: string): (MarkedText & { name: string })[] {
  if (!existsSync(gold) || !existsSync(articles)) return []
  return readdirSync(gold)
    .sort()
    .map((file) => {
      const { doc, mentions } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as { doc: string; mentions: ScoredSpan[] } // prettier-ignore
      const text = readFileSync(join(articles, doc), 'utf8').replace(/^\uFEFF/u, '')
      return { name: file.replace('.json', ''), text, gold: mentions }
    })
}

/** The development corpora, people and organizations only: their places are not told apart from countries. */
export function developmentSets(corpora: string): MarkedSet[] {
  const folder = join(corpora, 'dev')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace('.conll', ''),
      language: file.split('.')[1] ?? 'en',
      texts: readConllDocuments(join(folder, file)).map(({ text, spans }) => ({
        text,
        gold: spans.flatMap(({ start, end, tag }) => {
          const type = CORPUS_TYPES[tag]
          return type ? [{ start, end, type }] : []
        }),
      })),
    }))
}
