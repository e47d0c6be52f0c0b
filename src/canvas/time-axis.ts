import type { Viewport } from './viewport.ts'

/** How days are spread over a timeline: x = start + day · width. Days count from 1 January 1970. */
export interface TimeScale {
  start: number
  width: number
  /** First and last day that something stands at. */
  days: readonly [first: number, last: number]
}

export interface Tick {
  /** px on screen. */
  x: number
  /** ISO 8601, as far as the step goes: `2022`, `2022-01` or `2022-01-09`. */
  date: string
}

const DAY = 86_400_000
/** Least room for a tick's text, px. */
const ROOM = 92
const STEPS = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: 30.4 },
  { unit: 'month', count: 3, days: 91 },
  { unit: 'year', count: 1, days: 365 },
  { unit: 'year', count: 5, days: 1826 },
  { unit: 'year', count: 25, days: 9131 },
] as const

/**
 * The scale by which nodes stand, found again from where they stand: by least squares over nodes with a known day, without
 * those that a person moved. Null when they don't stand by date.
 */
export function findTimeScale(nodes: readonly { x: number; day: number }[]): TimeScale | null {
  const n = nodes.length
  const meanX = nodes.reduce((sum, { x }) => sum + x, 0) / n
  const meanDay = nodes.reduce((sum, { day }) => sum + day, 0) / n
  let [xx, xd, dd] = [0, 0, 0]
  for (const { x, day } of nodes) {
    xx += (x - meanX) ** 2
    xd += (x - meanX) * (day - meanDay)
    dd += (day - meanDay) ** 2
  }
  if (n < 3 || xx === 0 || dd === 0 || xd <= 0) return null
  const width = xd / dd
  if (xd ** 2 / (xx * dd) < 0.995) return null
  const days = nodes.map(({ day }) => day)
  return { start: meanX - width * meanDay, width, days: [least(days), -least(days.map((day) => -day))] }
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity)
}

/** Marks along the time axis that are on screen, far enough apart to be read. */
export function ticksOn(scale: TimeScale, { panX, zoom, width }: Viewport): Tick[] {
  const perDay = scale.width * zoom
  const step = STEPS.find(({ days }) => days * perDay >= ROOM) ?? STEPS[STEPS.length - 1]
  if (!step || perDay <= 0) return []
  const dayAt = (x: number): number => ((x - panX) / zoom - scale.start) / scale.width
  const first = new Date(Math.floor(Math.max(dayAt(0), scale.days[0])) * DAY)
  const last = Math.min(dayAt(width), scale.days[1] + step.days)
  if (Number.isNaN(first.getTime()) || !Number.isFinite(last)) return []
  const ticks: Tick[] = []
  for (let date = floorTo(first, step); date.getTime() / DAY <= last; date = next(date, step)) {
    const x = (scale.start + (date.getTime() / DAY) * scale.width) * zoom + panX
    const digits = step.unit === 'year' ? 4 : step.unit === 'month' ? 7 : 10
    if (x >= 0) ticks.push({ x, date: date.toISOString().slice(0, digits) })
  }
  return ticks
}

type Step = (typeof STEPS)[number]

function floorTo(date: Date, { unit, count }: Step): Date {
  const year = date.getUTCFullYear()
  if (unit === 'year') return new Date(Date.UTC(Math.floor(year / count) * count, 0))
  if (unit === 'month') return new Date(Date.UTC(year, Math.floor(date.getUTCMonth() / count) * count))
  return new Date(Math.floor(date.getTime() / DAY / count) * count * DAY)
}

function next(date: Date, { unit, count }: Step): Date {
  if (unit === 'day') return new Date(date.getTime() + count * DAY)
  const months = unit === 'year' ? 12 * count : count
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months))
}
