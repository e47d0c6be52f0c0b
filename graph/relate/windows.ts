/** Mentions → windows: the spans of text in which two entities count as mentioned together. */
import { InvalidInputError } from '../errors.ts'
import type { GraphSentence, Mention, Window } from '../types.ts'

/** The widest `sentences:k`. */
const WIDEST = 20

/**
 * The half-width of `sentences:k`, else 0.
 * @throws InvalidInputError when the window isn't one of the four kinds.
 */
export function windowRadius(window: Window): number {
  if (window === 'sentence' || window === 'paragraph' || window === 'document') return 0
  const radius = Number(/^sentences:(\d+)$/u.exec(window)?.[1] ?? NaN)
  if (Number.isInteger(radius) && radius >= 1 && radius <= WIDEST) return radius
  throw new InvalidInputError(
    `The window "${window}" is not known: use sentence, paragraph, document, or sentences:k with k from 1 to ${WIDEST}.`,
    window,
  )
}

/**
 * One window: the mentions `[from, to)` of the list stand in it. `first` is the sentence that it starts with, whether
 * or not a mention stands there.
 */
export type WindowVisitor = (from: number, to: number, first: string) => void

/** Half-open runs of equal values: `[0, 3)`, `[3, 4)` … */
function runs<T>(list: readonly T[], same: (a: T, b: T) => boolean): [from: number, to: number][] {
  const found: [number, number][] = []
  let from = 0
  for (let at = 1; at <= list.length; at++) {
    const [a, b] = [list[at - 1], list[at]]
    if (a !== undefined && b !== undefined && same(a, b)) continue
    found.push([from, at])
    from = at
  }
  return list.length === 0 ? [] : found
}

/** Where each window ends that starts at a sentence; null where none starts. */
function endOfWindow(
  sentences: readonly GraphSentence[],
  from: number,
  to: number,
  window: Window,
): (at: number) => number | null {
  if (window === 'sentence') return (at) => at + 1
  if (window === 'document') return (at) => (at === from ? to : null)
  const radius = windowRadius(window)
  if (radius > 0) return (at) => Math.min(to, at + radius + 1)
  const paragraph = (at: number) => sentences[at]?.paragraph
  return (at) => {
    if (at > from && paragraph(at) === paragraph(at - 1)) return null
    let end = at + 1
    while (end < to && paragraph(end) === paragraph(at)) end++
    return end
  }
}

/** The sentences of each document, as half-open runs of places. */
export function documentRuns(sentences: readonly GraphSentence[]): [from: number, to: number][] {
  return runs(sentences, (a, b) => a.document === b.document)
}

/** Visits the windows of one document, whose sentences are `[from, to)`, each as the run of its own sentences. */
export function visitSpans(
  sentences: readonly GraphSentence[],
  [from, to]: readonly [from: number, to: number],
  window: Window,
  visit: (from: number, to: number) => void,
): void {
  const endOf = endOfWindow(sentences, from, to, window)
  for (let at = from; at < to; at++) {
    const end = endOf(at)
    if (end !== null) visit(at, end)
  }
}

/**
 * Where the mentions of each sentence begin, by the sentence's place, and last where they all end. Sentences and mentions
 * must be in document order.
 */
export function firstMentions(sentences: readonly GraphSentence[], mentions: readonly Mention[]): Int32Array {
  const first = new Int32Array(sentences.length + 1)
  let next = 0
  sentences.forEach(({ id }, place) => {
    first[place] = next
    while (next < mentions.length && mentions[next]?.sentence === id) next++
  })
  first[sentences.length] = next
  return first
}

/**
 * Visits all windows that hold a mention, in document order, and returns the number of all windows. Sentences and
 * mentions must be in document order, which makes the mentions of every window neighbours in their list.
 * A `sentences:k` window starts at each sentence and reaches k sentences on.
 */
export function visitWindows(
  sentences: readonly GraphSentence[],
  mentions: readonly Mention[],
  window: Window,
  visit: WindowVisitor,
): number {
  let total = 0
  const first = firstMentions(sentences, mentions)
  for (const run of documentRuns(sentences))
    visitSpans(sentences, run, window, (from, to) => {
      total++
      const [low, high] = [first[from] ?? 0, first[to] ?? 0]
      if (low < high) visit(low, high, sentences[from]?.id ?? '')
    })
  return total
}
