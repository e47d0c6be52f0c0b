import type { Filter, Timeline } from '../../../graph/index.ts'

/** A stretch of bins, both included. */
export interface BinRange {
  from: number
  to: number
}

type DateFilter = Extract<Filter, { kind: 'dates' }>

/** The bins that a date filter touches; all of them without one. */
export function rangeOf({ bins }: Timeline, filter: DateFilter | null): BinRange {
  const last = Math.max(0, bins.length - 1)
  if (!filter) return { from: 0, to: last }
  const { from, to } = filter
  const first = from === null ? 0 : bins.findIndex((bin) => bin.to.slice(0, from.length) >= from)
  const end = to === null ? last : bins.findLastIndex((bin) => bin.from.slice(0, to.length) <= to)
  const start = first < 0 ? last : first
  return { from: start, to: Math.max(start, end) }
}

/** The filter for a stretch of bins, open where it reaches an end of the timeline; null when it is the whole. */
export function filterOf({ bins }: Timeline, { from, to }: BinRange): DateFilter | null {
  const start = from > 0 ? (bins[from]?.from ?? null) : null
  const end = to < bins.length - 1 ? (bins[to]?.to ?? null) : null
  return start === null && end === null ? null : { kind: 'dates', from: start, to: end }
}
