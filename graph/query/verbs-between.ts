import type { Edge } from '../types.ts'
import type { Passage } from './evidence.ts'
import type { GraphIndex } from './index-graph.ts'

/** The stretch of an English sentence between the nearest mentions of an edge's two ends. */
export interface BetweenNames {
  /** The passage, by its place in the list. */
  passage: number
  text: string
  /** Offsets in `text`: where the first name ends and the second begins. */
  from: number
  to: number
}

/** For each passage with both ends of an edge in one English sentence: the shortest stretch between the two. */
export function betweenNames(index: GraphIndex, edge: Edge, passages: readonly Passage[]): BetweenNames[] {
  return passages.flatMap((passage, place): BetweenNames[] => {
    const mentions = [...passage.mentions].flatMap((id) => index.mentionById.get(id) ?? [])
    let best: BetweenNames | null = null
    for (const source of mentions.filter(({ entity }) => entity === edge.source)) {
      for (const target of mentions) {
        if (target.entity !== edge.target || target.sentence !== source.sentence) continue
        const sentence = index.sentenceById.get(source.sentence)
        if (sentence?.language !== 'en') continue
        const [first, second] = source.start < target.start ? [source, target] : [target, source]
        const from = first.end - sentence.start
        const to = second.start - sentence.start
        if (best === null || to - from < best.to - best.from) best = { passage: place, text: sentence.text, from, to }
      }
    }
    return best === null ? [] : [best]
  })
}

/** The part of compromise's interface that is used. The caller loads the library, because it is large. */
export type VerbFinder = (text: string) => { verbs(): { json(options: object): unknown } }

/** Verbs that say nothing by themselves. */
const EMPTY: ReadonlySet<string> = new Set(['', 'be', 'have', 'do', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should']) // prettier-ignore

/**
 * The verbs between two names, as lemmas in the order of the text, each once; `not thank` when it is denied.
 *
 * @param find compromise with its third level (`compromise/three`)
 */
export function verbsBetween({ text, from, to }: Omit<BetweenNames, 'passage'>, find: VerbFinder): string[] {
  const lemmas = new Set<string>()
  const found = find(text).verbs().json({ offset: true })
  for (const item of Array.isArray(found) ? found : []) {
    const verb = verbOf(item)
    // the library counts on texts that it tidied up: a place that doesn't hold the verb is none
    if (!verb || verb.start < from || verb.end > to || !holds(text.slice(verb.start, verb.end), verb.text)) continue
    if (EMPTY.has(verb.infinitive)) continue
    lemmas.add(verb.negative ? `not ${verb.infinitive}` : verb.infinitive)
  }
  return [...lemmas]
}

interface FoundVerb {
  text: string
  start: number
  end: number
  infinitive: string
  negative: boolean
}

function verbOf(item: unknown): FoundVerb | null {
  if (!isRecord(item) || !isRecord(item['offset']) || !isRecord(item['verb'])) return null
  const { start, length } = item['offset']
  const { infinitive, negative } = item['verb']
  const text = item['text']
  if (typeof start !== 'number' || typeof length !== 'number') return null
  if (typeof infinitive !== 'string' || typeof text !== 'string') return null
  return { text, start, end: start + length, infinitive: infinitive.trim(), negative: negative === true }
}

function holds(slice: string, verb: string): boolean {
  const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}]+/gu, '')
  return bare(slice) === bare(verb)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
