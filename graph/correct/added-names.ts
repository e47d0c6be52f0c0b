/** Names that a person adds → where they stand in the sentences, outside all other names. */
import type { Graph, GraphSentence, Mention } from '../types.ts'
import { lookupOf } from './graph-lookup.ts'
import { spanKey } from './correction.ts'

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/gu
/** Searched texts whose places are kept. */
const MOST_KEPT = 5000

interface Range {
  start: number
  end: number
}

/** Whether `text`, found at `at`, is no part of a longer word. */
function standsAlone(sentence: string, at: number, text: string): boolean {
  const before = Array.from(sentence.slice(Math.max(0, at - 2), at)).at(-1) ?? ''
  const after = sentence.codePointAt(at + text.length)
  const joinsBefore = LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(text.charAt(0))
  const joinsAfter = after !== undefined && LETTER_OR_DIGIT.test(String.fromCodePoint(after))
  return !joinsBefore && !(joinsAfter && LETTER_OR_DIGIT.test(text.slice(-1)))
}

function patternOf(texts: readonly string[]): RegExp {
  return new RegExp(texts.map((text) => text.replace(SPECIAL, '\\$&')).join('|'), 'g')
}

/** Looks for the texts that were not searched before, all in one go, and keeps where they stand. */
function search(graph: Graph, texts: readonly string[]): void {
  const { found } = lookupOf(graph)
  const fresh = texts.filter((text) => !found.has(text))
  if (fresh.length === 0) return
  if (found.size + fresh.length > MOST_KEPT) found.clear()
  const places = new Map(fresh.map((text) => [text, [] as number[]]))
  const pattern = patternOf(fresh)
  graph.sentences.forEach(({ text }, index) => {
    pattern.lastIndex = 0
    if (!pattern.test(text)) return
    for (const [form, list] of places) if (text.includes(form)) list.push(index)
  })
  for (const [text, list] of places) found.set(text, list)
}

/** The added names of one sentence, from left to right, the longest first where several begin. */
function findIn(
  sentence: GraphSentence,
  pattern: RegExp,
  texts: readonly string[],
  taken: readonly Range[],
): Mention[] {
  const found: Mention[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(sentence.text); match; match = pattern.exec(sentence.text)) {
    const at = match.index
    const start = sentence.start + at
    const free = (text: string) => !taken.some((range) => range.start < start + text.length && start < range.end)
    const text = texts.find((form) => sentence.text.startsWith(form, at) && standsAlone(sentence.text, at, form) && free(form)) // prettier-ignore
    pattern.lastIndex = at + (text?.length ?? 1)
    if (text === undefined) continue
    const end = start + text.length
    found.push({
      id: `${sentence.document}:p${start}-${end}`,
      entity: '',
      document: sentence.document,
      sentence: sentence.id,
      start,
      end,
      text,
      via: 'name',
      recognizer: 'person',
      confidence: 1,
    })
  }
  return found
}

/** The machine's names in a sentence that nobody rejected. */
function takenIn(graph: Graph, sentence: GraphSentence, rejected: ReadonlySet<string>): Mention[] {
  const [from, to] = lookupOf(graph).mentionsIn(sentence.document) ?? [0, 0]
  const mentions = graph.mentions.slice(from, to)
  return mentions.filter((mention) => mention.sentence === sentence.id && !rejected.has(spanKey(mention)))
}

/**
 * All places where one of `texts` stands as written, overlapping no mention of the graph; `rejected` holds the spans
 * (see `spanKey`) that are no names. The mentions come without an entity, in document order.
 */
export function findAddedNames(graph: Graph, texts: ReadonlySet<string>, rejected: ReadonlySet<string>): Mention[] {
  if (texts.size === 0) return []
  const longestFirst = [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  search(graph, longestFirst)
  const { found } = lookupOf(graph)
  const holding = [...new Set(longestFirst.flatMap((text) => found.get(text) ?? []))].sort((a, b) => a - b)
  const pattern = patternOf(longestFirst)
  return holding.flatMap((index) => {
    const sentence = graph.sentences[index]
    if (!sentence) return []
    const names = findIn(sentence, pattern, longestFirst, takenIn(graph, sentence, rejected))
    return names.filter((mention) => !rejected.has(spanKey(mention)))
  })
}
