import type { Passage } from './evidence.ts'

/** A value that passages share, and how many do. */
export interface PassageShare<Value> {
  value: Value
  passages: number
}

/** How passages are split by the sources and languages of their documents, the largest share first. */
export function splitPassages(passages: readonly Passage[]): {
  sources: PassageShare<string | null>[]
  languages: PassageShare<string>[]
} {
  return {
    sources: shares(passages.map(({ document }) => document.source)),
    languages: shares(passages.map(({ document }) => document.language)),
  }
}

function shares<Value extends string | null>(values: readonly Value[]): PassageShare<Value>[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, passages]) => ({ value, passages }))
    .sort((a, b) => b.passages - a.passages || ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
}
