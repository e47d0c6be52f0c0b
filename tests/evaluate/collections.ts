/** The texts with marked names that accuracy is measured on; sets that are not present are left out. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readConllDocuments, type GoldSpan } from './conll.ts'
import { countryFinder } from './country-names.ts'
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

/** Corpora annotated by this project's own rules: there, a country's name that is marked as an organization is a team. */
const OWN_RULES = /^dramatis/u

/** An abbreviation of which a corpus left the last stop to the sentence: `U.S` + `.` */
const CUT_ABBREVIATION = /^\p{Lu}(?:\.\p{Lu})+$/u

/**
 * A corpus' span as it counts here. Places are left out, but for countries. A country that others mark as an
 * organization, because it acts (UNER, factRuEval) or plays, is a country by this project's rules: where the rules differ,
 * the name counts neither for nor against.
 */
function countedSpan(
  { start, end, tag, text }: GoldSpan,
  document: string,
  rangeOf: (text: string) => [from: number, to: number] | null,
  ownRules: boolean,
): ScoredSpan[] {
  const cut = CUT_ABBREVIATION.test(text) && document.charAt(end) === '.'
  const range = tag === 'LOC' || (tag === 'ORG' && !ownRules) ? rangeOf(cut ? `${text}.` : text) : null
  if (range && tag === 'LOC') return [{ start: start + range[0], end: start + range[1], type: 'country' }]
  const type = CORPUS_TYPES[tag]
  return type ? [{ start, end, type, ...(range ? { optional: true } : {}) }] : []
}

/**
 * The development corpora: people, organizations, and of their places those that are countries by name. Other places
 * are left out.
 */
export function developmentSets(corpora: string): MarkedSet[] {
  const folder = join(corpora, 'dev')
  if (!existsSync(folder)) return []
  const countryRange = countryFinder()
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const language = file.split('.')[1] ?? 'en'
      const texts = readConllDocuments(join(folder, file)).map(({ text, spans }) => ({
        text,
        gold: spans.flatMap((span) =>
          countedSpan(span, text, (name) => countryRange(name, language), OWN_RULES.test(file)),
        ),
      }))
      return { name: file.replace('.conll', ''), language, texts }
    })
}

const TIGHT_HYPHEN = /^[-‑]\p{L}/u

/**
 * Whether a found name is the first part of a compound that a corpus doesn't mark (`EU-Budget`): GermEval has such parts
 * as a class of its own, which its copy here lost, and the others have none; by this project's rules they are names.
 */
export function isUnmarkedPart({ start, end }: Pick<ScoredSpan, 'start' | 'end'>, { text, gold }: MarkedText): boolean {
  return TIGHT_HYPHEN.test(text.slice(end, end + 2)) && !gold.some((span) => span.start < end && start < span.end)
}
