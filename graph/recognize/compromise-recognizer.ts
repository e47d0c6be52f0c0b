/**
 * English only: what `compromise` makes of a sentence, as candidates. The library is imported by whoever calls this, and
 * lazily (`loadCompromise`), because it is large and slow; it works from offsets of its own, gives its finds out of text
 * order, leaves punctuation on them and glues lists together (`Kyrgyzstan, Uzbekistan`): all that is undone here.
 */
import type { EntityType } from '../types.ts'
import type { Candidate } from './candidate.ts'

/** One word that `compromise` counts to a name: its place in the sentence, and what stands right behind it. */
interface FoundTerm {
  start: number
  end: number
  post: string
}

/** The part of the library's interface that is used. */
export type Compromise = (
  text: string,
) => Record<'people' | 'organizations' | 'places', () => { json(options: object): unknown }>

/** A token of the sentence; offsets count from the start of the sentence's text. */
export interface SentenceToken {
  start: number
  end: number
  text: string
  kind: string
}

const KINDS: readonly (readonly ['people' | 'organizations' | 'places', EntityType])[] = [
  ['people', 'person'],
  ['organizations', 'organization'],
  ['places', 'place'],
]
/** A name doesn't run on over these, whatever `compromise` thinks. */
const PARTS = /[,;:/|()"“”\n]|\s[-–—]\s/u
const CONFIDENCE = 0.5

/** Loads the library; a chunk of its own in the browser. */
export async function loadCompromise(): Promise<Compromise> {
  const { default: nlp } = await import('compromise/three')
  return nlp
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function termOf(value: unknown): FoundTerm | null {
  if (!isRecord(value) || !isRecord(value['offset'])) return null
  const { start, length } = value['offset']
  if (typeof start !== 'number' || typeof length !== 'number') return null
  return { start, end: start + length, post: typeof value['post'] === 'string' ? value['post'] : '' }
}

/** The terms of each find, glued lists parted. */
function findsOf(json: unknown): FoundTerm[][] {
  const finds: FoundTerm[][] = []
  for (const find of Array.isArray(json) ? json : []) {
    let current: FoundTerm[] = []
    for (const value of isRecord(find) && Array.isArray(find['terms']) ? find['terms'] : []) {
      const term = termOf(value)
      if (!term) continue
      current.push(term)
      if (!PARTS.test(term.post)) continue
      finds.push(current)
      current = []
    }
    if (current.length > 0) finds.push(current)
  }
  return finds
}

/** The tokens that a find covers, punctuation and a genitive 's at its ends left out; null when nothing remains. */
function rangeOf(find: readonly FoundTerm[], tokens: readonly SentenceToken[]): { from: number; to: number } | null {
  const start = find[0]?.start ?? 0
  const end = find.at(-1)?.end ?? 0
  let from = tokens.findIndex((token) => token.end > start)
  let to = from
  if (from < 0) return null
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++
  const isEdge = (token: SentenceToken | undefined) =>
    token?.kind === 'punctuation' || /^['’]s?$/u.test(token?.text ?? '')
  while (from < to && isEdge(tokens[from])) from++
  while (to > from && isEdge(tokens[to - 1])) to--
  return to > from ? { from, to } : null
}

/**
 * Candidates of one English sentence in text order: people, organizations and places (countries among them).
 * `tokens` have offsets into `text`, the sentence. Sentences of other languages give none.
 */
export function recognizeByCompromise(
  tokens: readonly SentenceToken[],
  text: string,
  language: string,
  compromise: Compromise,
): Candidate[] {
  if (language !== 'en') return []
  const view = compromise(text)
  return KINDS.flatMap(([kind, type]) =>
    findsOf(view[kind]().json({ offset: true, terms: { offset: true } })).flatMap((find): Candidate[] => {
      const range = rangeOf(find, tokens)
      if (!range) return []
      const certain = { type, via: 'name', recognizer: 'compromise', confidence: CONFIDENCE, lexicon: null } as const
      return [{ ...range, ...certain, institution: false, ambiguous: false, rivals: null, acronym: null }]
    }),
  ).sort((a, b) => a.from - b.from || a.to - b.to || (a.type < b.type ? -1 : 1))
}
