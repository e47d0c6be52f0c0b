import type { DocumentRecord, Edge } from '../types.ts'
import type { GraphIndex } from './index-graph.ts'

/** From the finest to the coarsest. */
export const TIMELINE_UNITS = ['day', 'week', 'month', 'year'] as const
export type TimelineUnit = (typeof TIMELINE_UNITS)[number]

/** A stretch of time. */
export interface TimelineBin {
  /** First and last day, ISO 8601, both included. */
  from: string
  to: string
  documents: number
  /** Of what was asked about, in those documents; 0 when nothing was. */
  mentions: number
}

export interface Timeline {
  unit: TimelineUnit
  /** Without a gap from the first dated document to the last; empty when none has a date. */
  bins: TimelineBin[]
  /** Documents without a date that can be read. */
  undated: number
}

/** More bins than this can't be told apart on a screen, and a single wrong date could ask for millions. */
const MOST_BINS = 400
/** As many bins as read well, to choose a unit by. */
const GOOD_BINS = 90
const DAY_MS = 86_400_000
const FIRST_MONDAY = 4

/** Whether any document has a date that can be read. */
export function hasDates({ graph }: GraphIndex): boolean {
  return graph.documents.some(({ date }) => dayOf(date) !== null)
}

/**
 * Documents over time.
 *
 * @param unit null chooses one by the time spanned; one too fine for it is made coarser
 * @param mentions by document id, of what was asked about; null when nothing was
 */
export function makeTimeline(
  documents: readonly DocumentRecord[],
  unit: TimelineUnit | null,
  mentions: ReadonlyMap<string, number> | null,
): Timeline {
  const days = documents.map(({ date }) => dayOf(date))
  const dated = days.filter((day) => day !== null)
  const first = dated.reduce((least, day) => Math.min(least, day), Infinity)
  const last = dated.reduce((most, day) => Math.max(most, day), -Infinity)
  const undated = documents.length - dated.length
  if (dated.length === 0) return { unit: unit ?? 'day', bins: [], undated }
  const used = fittingUnit(first, last, unit)
  const start = binOf(first, used)
  const bins = Array.from({ length: binOf(last, used) - start + 1 }, (_, i): TimelineBin => ({
    from: isoOf(firstDayOf(start + i, used)),
    to: isoOf(firstDayOf(start + i + 1, used) - 1),
    documents: 0,
    mentions: 0,
  }))
  documents.forEach(({ id }, d) => {
    const day = days[d] ?? null
    const bin = day === null ? undefined : bins[binOf(day, used) - start]
    if (!bin) return
    bin.documents++
    bin.mentions += mentions?.get(id) ?? 0
  })
  return { unit: used, bins, undated }
}

/** How often an entity is mentioned in each document, by document id. */
export function entityMentionsByDocument(index: GraphIndex, entity: string): Map<string, number> {
  return count((index.mentionsByEntity.get(entity) ?? []).map((mention) => mention.document))
}

/** How many passages of each document support an edge, by document id. */
export function edgePassagesByDocument(edge: Edge): Map<string, number> {
  return count(edge.evidence.map((evidence) => evidence.document))
}

function count(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function fittingUnit(first: number, last: number, wanted: TimelineUnit | null): TimelineUnit {
  const most = wanted === null ? GOOD_BINS : MOST_BINS
  const candidates = TIMELINE_UNITS.slice(wanted === null ? 0 : TIMELINE_UNITS.indexOf(wanted))
  return candidates.find((unit) => binOf(last, unit) - binOf(first, unit) < most) ?? 'year'
}

/** Days since 1970-01-01, of the first day that a date may mean; null when it is none. */
function dayOf(date: string | null): number | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '') ?? []
  return year === undefined ? null : dayNumber(Number(year), Number(month) - 1, Number(day))
}

/** Date.UTC takes the years 0 to 99 for those of the last century. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(new Date(0).setUTCFullYear(year, month, day) / DAY_MS)
}

/** Consecutive numbers for consecutive bins. Weeks begin on Monday. */
function binOf(day: number, unit: TimelineUnit): number {
  const date = new Date(day * DAY_MS)
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return Math.floor((day - FIRST_MONDAY) / 7)
    case 'month':
      return date.getUTCFullYear() * 12 + date.getUTCMonth()
    case 'year':
      return date.getUTCFullYear()
  }
}

function firstDayOf(bin: number, unit: TimelineUnit): number {
  switch (unit) {
    case 'day':
      return bin
    case 'week':
      return bin * 7 + FIRST_MONDAY
    case 'month':
      return dayNumber(Math.floor(bin / 12), ((bin % 12) + 12) % 12, 1)
    case 'year':
      return dayNumber(bin, 0, 1)
  }
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
