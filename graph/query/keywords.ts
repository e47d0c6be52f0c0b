import type { Passage } from './evidence.ts'
import type { GraphIndex } from './index-graph.ts'
import { runsOf, wordKey, wordsOf } from './words.ts'

/** How often each word stands in a collection, by language. */
export type WordCounts = ReadonlyMap<string, { readonly total: number; readonly words: ReadonlyMap<string, number> }>

/** Function words in lower case, by language. */
export type FunctionWords = ReadonlyMap<string, ReadonlySet<string>>

/** A sentence whose words are counted. */
export interface KeywordSentence {
  language: string
  text: string
  /** Where names stand in it. */
  names: readonly (readonly [start: number, end: number])[]
  /** The passages that it belongs to, by their place in the list. */
  passages: readonly number[]
}

/** A word that passages have more often than the rest of their collection. */
export interface Keyword {
  /** In lower case. */
  key: string
  /** As it is most often written. */
  text: string
  language: string
  /** Dunning's G². */
  logLikelihood: number
  /** The passages that have it, by their place in the list, ascending. */
  passages: readonly number[]
}

/** The most keywords that are told of. */
export const MOST_KEYWORDS = 12
/** Of G² with one degree of freedom: p < 0.01. */
const CERTAIN = 6.63
/** A word of one passage says more about that passage than about a tie. */
const LEAST_PASSAGES = 2

const NONE: ReadonlySet<string> = new Set()

/** Counts words of a collection, piece by piece. Totals count function words and numbers too. */
export class WordCounter {
  readonly #byLanguage = new Map<string, { total: number; words: Map<string, number> }>()

  constructor(private readonly functionWords: FunctionWords) {}

  add(language: string, text: string): void {
    let counts = this.#byLanguage.get(language)
    if (!counts) this.#byLanguage.set(language, (counts = { total: 0, words: new Map() }))
    const functionWords = this.functionWords.get(language) ?? NONE
    for (const [run] of runsOf(text)) {
      counts.total++
      const key = wordKey(run, functionWords)
      if (key !== null) counts.words.set(key, (counts.words.get(key) ?? 0) + 1)
    }
  }

  get counts(): WordCounts {
    return this.#byLanguage
  }
}

/** The sentences of an edge's passages, each once, with where names stand in them. */
export function keywordSentences(index: GraphIndex, passages: readonly Passage[]): KeywordSentence[] {
  const places = new Map<string, number[]>()
  passages.forEach((passage, place) => {
    for (const { id } of passage.sentences) {
      const known = places.get(id)
      if (known) known.push(place)
      else places.set(id, [place])
    }
  })
  return [...places].flatMap(([id, inPassages]) => {
    const sentence = index.sentenceById.get(id)
    if (!sentence) return []
    const names = (index.mentionsBySentence.get(id) ?? []).map(
      ({ start, end }) => [start - sentence.start, end - sentence.start] as const,
    )
    return [{ language: sentence.language, text: sentence.text, names, passages: inPassages }]
  })
}

/**
 * The words that stand out in some sentences of a collection, by log-likelihood against the rest of it in the same language
 * (Dunning 1993; in the form of Rayson & Garside 2000). Words that mostly stand inside names are left out, and those of a
 * single passage. Sorted by language, the one with the most sentences first, then by G².
 *
 * @param collection counts of the whole collection, the sentences among them
 * @param most how many to give at most; languages take turns
 */
export function findKeywords(
  sentences: readonly KeywordSentence[],
  collection: WordCounts,
  functionWords: FunctionWords,
  most: number = MOST_KEYWORDS,
): Keyword[] {
  const languages = new Map<string, KeywordSentence[]>()
  for (const sentence of sentences) {
    const group = languages.get(sentence.language)
    if (group) group.push(sentence)
    else languages.set(sentence.language, [sentence])
  }
  const ranked = [...languages]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([language, group]) =>
      keywordsOfLanguage(language, group, collection.get(language), functionWords.get(language) ?? NONE),
    )
  return takeInTurns(ranked, most)
}

interface WordUse {
  count: number
  inNames: number
  written: Map<string, number>
  passages: Set<number>
}

function keywordsOfLanguage(
  language: string,
  sentences: readonly KeywordSentence[],
  collection: { total: number; words: ReadonlyMap<string, number> } | undefined,
  functionWords: ReadonlySet<string>,
): Keyword[] {
  const { total, uses } = countUses(sentences, functionWords)
  const rest = Math.max(0, (collection?.total ?? 0) - total)
  const keywords = [...uses].flatMap(([key, use]): Keyword[] => {
    if (use.passages.size < LEAST_PASSAGES || use.inNames * 2 >= use.count) return []
    const elsewhere = Math.max(0, (collection?.words.get(key) ?? 0) - use.count)
    const logLikelihood = wordLogLikelihood(use.count, total, elsewhere, rest)
    if (logLikelihood < CERTAIN) return []
    return [{ key, text: mostFrequent(use.written), language, logLikelihood, passages: ascending(use.passages) }]
  })
  return keywords.sort((a, b) => b.logLikelihood - a.logLikelihood || (a.key < b.key ? -1 : 1))
}

function countUses(
  sentences: readonly KeywordSentence[],
  functionWords: ReadonlySet<string>,
): { total: number; uses: Map<string, WordUse> } {
  let total = 0
  const uses = new Map<string, WordUse>()
  for (const { text, names, passages } of sentences) {
    total += [...runsOf(text)].length
    for (const word of wordsOf(text, functionWords)) {
      let use = uses.get(word.key)
      if (!use) uses.set(word.key, (use = { count: 0, inNames: 0, written: new Map(), passages: new Set() }))
      use.count++
      if (names.some(([start, end]) => word.start < end && word.end > start)) {
        use.inNames++
        continue
      }
      use.written.set(word.text, (use.written.get(word.text) ?? 0) + 1)
      for (const passage of passages) use.passages.add(passage)
    }
  }
  return { total, uses }
}

/**
 * How sure it is that a word is more frequent in one text than in another: G², 0 where it is not more frequent there.
 *
 * @param count in the first text, of `size` words
 * @param other in the second text, of `otherSize` words
 */
export function wordLogLikelihood(count: number, size: number, other: number, otherSize: number): number {
  if (count === 0 || size === 0 || otherSize === 0 || count * otherSize <= other * size) return 0
  const share = (count + other) / (size + otherSize)
  const term = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected))
  return 2 * (term(count, size * share) + term(other, otherSize * share))
}

/** The best of each list, then the second of each, until there are enough; given list by list. */
function takeInTurns(lists: readonly (readonly Keyword[])[], most: number): Keyword[] {
  const taken = lists.map(() => 0)
  let left = most
  for (let rank = 0; left > 0 && lists.some((list) => rank < list.length); rank++) {
    lists.forEach((list, i) => {
      if (rank >= list.length || left === 0) return
      taken[i] = rank + 1
      left--
    })
  }
  return lists.flatMap((list, i) => list.slice(0, taken[i]))
}

function mostFrequent(written: ReadonlyMap<string, number>): string {
  const [best] = [...written].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best?.[0] ?? ''
}

function ascending(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b)
}
