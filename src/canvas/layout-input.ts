import type { GraphIndex } from '../../graph/index.ts'
import type { Position } from '../explorer/state.ts'
import type { ViewEdge, ViewEntity } from '../explorer/view.ts'
import { makeLayoutGraph, type LayoutGraph, type LayoutNode } from '../layout/layout-graph.ts'
import { labelLines } from './label-text.ts'
import { radiusOf } from './picture.ts'

/** Sizes of a label at a zoom of 1; estimated, so that a layout doesn't depend on the machine's fonts. */
const LETTER = 6.4
const LINE = 14
const SIDE_ROOM = 4
/** Up to so many names all have room for their labels; beyond, only the most important. */
const ALL_LABELS = 60
const SOME_LABELS = 400
const LABELS_OF_MANY = 40

export interface LayoutWish {
  /** Positions that must stay. */
  fixed: Readonly<Record<string, Position>>
  /** Whether days of first mention are needed. */
  withDays: boolean
}

/** The graph that is to be laid out, of what the explorer shows. */
export function layoutInput(
  index: GraphIndex,
  entities: readonly ViewEntity[],
  edges: readonly ViewEdge[],
  { fixed, withDays }: LayoutWish,
): LayoutGraph {
  const labels = entities.length <= ALL_LABELS ? entities.length : entities.length <= SOME_LABELS ? LABELS_OF_MANY : 0
  return makeLayoutGraph(
    entities.map((shown, i): LayoutNode => {
      const lines = i < labels ? labelLines(shown.entity.name) : []
      return {
        id: shown.id,
        radius: radiusOf(shown.size),
        labelWidth: Math.max(0, ...lines.map((line) => line.length * LETTER + SIDE_ROOM)),
        labelHeight: lines.length * LINE,
        importance: shown.mentions,
        group: shown.entity.type,
        day: withDays ? firstDay(index, shown.id) : null,
        fixed: Object.hasOwn(fixed, shown.id) ? (fixed[shown.id] ?? null) : null,
      }
    }),
    edges.map(({ source, target, count }) => ({ source, target, weight: 1 + Math.log(count) })),
  )
}

/** Positions of a layout, by id. */
export function positionsById(
  ids: readonly string[],
  { x, y }: { x: Float64Array; y: Float64Array },
): Record<string, Position> {
  return Object.fromEntries(ids.map((id, n): [string, Position] => [id, roundPosition(x[n] ?? 0, y[n] ?? 0)]))
}

/** Positions are kept with projects: no more digits than anybody sees. */
export function roundPosition(x: number, y: number): Position {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}

const DAY = 86_400_000

/** The day of an entity's first dated mention, counted from 1 January 1970; null without any. */
export function firstDay(index: GraphIndex, entity: string): number | null {
  let first: string | null = null
  for (const { document } of index.mentionsByEntity.get(entity) ?? []) {
    const date = index.documentById.get(document)?.date ?? null
    if (date !== null && (first === null || date < first)) first = date
  }
  if (first === null) return null
  const day = Math.floor(Date.parse(first.slice(0, 10)) / DAY)
  return Number.isNaN(day) ? null : day
}
