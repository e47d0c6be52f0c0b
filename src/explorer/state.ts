import type { Correction, Filter, GraphSettings, TieMeasure } from '../../graph/index.ts'
import type { NotebookEntry } from './notebook.ts'

/** Where a node stands on the canvas, in the canvas's own units. */
export type Position = [x: number, y: number]

export const LAYOUTS = ['force', 'fcose', 'concentric', 'circle', 'timeline'] as const
export type LayoutName = (typeof LAYOUTS)[number]

export const COLOURINGS = ['type', 'community'] as const
export type Colouring = (typeof COLOURINGS)[number]

/** All that a person decided and that is kept and undone. Immutable: a change makes a new one. */
export interface ExplorerState {
  /** At most one of a kind, sorted by kind. */
  filters: readonly Filter[]
  /** How ties are counted; null leaves them as the graph was opened. */
  settings: GraphSettings | null
  /** What "strongest" means. */
  measure: TieMeasure
  /** The most ties to draw, strongest first. */
  limit: number
  /** Whether entities without a drawn tie are drawn too. */
  isolates: boolean
  layout: LayoutName
  /** Where the layout that a person asked for put the nodes; empty while the first layout stands. */
  arranged: Readonly<Record<string, Position>>
  colouring: Colouring
  /** Entities that a person put somewhere, by id: they stay. */
  pinned: Readonly<Record<string, Position>>
  /** The person's layer: what the machine got wrong, in the order of telling. */
  corrections: readonly Correction[]
  /** Keys of what was offered for review and found to be right. */
  reviewed: readonly string[]
  /** Passages kept for later, in the order of keeping. */
  notebook: readonly NotebookEntry[]
}

export const DEFAULT_LIMIT = 250

export const INITIAL_STATE: ExplorerState = {
  filters: [],
  settings: null,
  measure: 'count',
  limit: DEFAULT_LIMIT,
  isolates: false,
  layout: 'force',
  arranged: {},
  colouring: 'type',
  pinned: {},
  corrections: [],
  reviewed: [],
  notebook: [],
}

/** What the right panel shows. */
export type Selection =
  | { kind: 'entity'; id: string }
  | { kind: 'edge'; id: string }
  /** `sentence` is the one to scroll to. */
  | { kind: 'document'; id: string; sentence: string | null }

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind !== b.kind || a.id !== b.id) return false
  return a.kind !== 'document' || b.kind !== 'document' || a.sentence === b.sentence
}
