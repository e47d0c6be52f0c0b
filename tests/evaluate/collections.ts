/** The texts with marked names that accuracy is measured on; sets that are not present are left out. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readConllDocuments, type GoldSpan } from './conll.ts'
import { countryTest } from './country-names.ts'
import type { ScoredSpan } from './score-spans.ts'

export interface MarkedText {
  text: string
  gold: ScoredSpan[]
}

/** A marked article: its names carry the real-world thing that each means. */
export interface GoldArticle {
  /** The gold file's name without its ending. */
  name: string
  /** ISO 639-1. */
  language: string
  text: string
  gold: (ScoredSpan & { id: string; optional: boolean })[]
}

export interface MarkedSet {
  /** The file's name without its ending. */
  name: string
  language: string
  texts: MarkedText[]
}

const CORPUS_TYPES: Readonly<Record<string, string>> = { PER: 'person', ORG: 'organization' }

/** The marked articles of a folder of gold files, by the gold file's name; their texts are in `articles`. */
export function goldArticles(gold: string, articles: string): GoldArticle[] {
  if (!existsSync(gold) || !existsSync(articles)) return []
  return readdirSync(gold)
    .sort()
    .map((file) => {
      const { doc, lang, mentions } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as { doc: string; lang: string; mentions: GoldArticle['gold'] } // prettier-ignore
      const text = readFileSync(join(articles, doc), 'utf8').replace(/^\uFEFF/u, '')
      return { name: file.replace('.json', ''), language: lang, text, gold: mentions }
    })
}

/**
 * The development corpora: people, organizations, and of their places those that are countries by name. Other places
 * are left out.
 */
export function developmentSets(corpora: string): MarkedSet[] {
  const folder = join(corpora, 'dev')
  if (!existsSync(folder)) return []
  const isCountry = countryTest()
  const typeOf = ({ tag, text }: GoldSpan, language: string): string | undefined =>
    tag === 'LOC' && isCountry(text, language) ? 'country' : CORPUS_TYPES[tag]
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const language = file.split('.')[1] ?? 'en'
      const texts = readConllDocuments(join(folder, file)).map(({ text, spans }) => ({
        text,
        gold: spans.flatMap((span) => {
          const type = typeOf(span, language)
          return type ? [{ start: span.start, end: span.end, type }] : []
        }),
      }))
      return { name: file.replace('.conll', ''), language, texts }
    })
}
