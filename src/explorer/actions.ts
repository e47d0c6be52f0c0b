import {
  withFilter,
  withoutFilter,
  type Correction,
  type Filter,
  type FilterKind,
  type GraphSettings,
  type TieMeasure,
} from '../../graph/index.ts'
import { withEntry, withNote, withoutEntry, type NotebookEntry } from './notebook.ts'
import type { Colouring, ExplorerState, LayoutName, Position } from './state.ts'

/** One thing that a person did. Every persistent change is one of these. */
export type Action =
  | { kind: 'set-filter'; filter: Filter }
  | { kind: 'remove-filter'; filter: FilterKind }
  | { kind: 'clear-filters' }
  | { kind: 'set-settings'; settings: GraphSettings }
  | { kind: 'set-measure'; measure: TieMeasure }
  | { kind: 'set-limit'; limit: number }
  | { kind: 'set-isolates'; isolates: boolean }
  /** A person asked for a layout, and this is where it put the nodes. */
  | { kind: 'arrange'; layout: LayoutName; positions: Readonly<Record<string, Position>> }
  | { kind: 'set-colouring'; colouring: Colouring }
  | { kind: 'pin'; positions: Readonly<Record<string, Position>> }
  | { kind: 'unpin'; entity: string }
  /** A person says that the machine is wrong; several corrections are one step. */
  | { kind: 'correct'; corrections: readonly Correction[] }
  /** Takes corrections back that were made at any time before. */
  | { kind: 'withdraw'; corrections: readonly Correction[] }
  /** What was offered for review is right. */
  | { kind: 'find-right'; key: string }
  | { kind: 'keep-passage'; entry: NotebookEntry }
  | { kind: 'drop-passage'; key: string }
  | { kind: 'write-note'; key: string; note: string }

/** The state after an action; the same object when nothing changed. */
export function reduce(state: ExplorerState, action: Action): ExplorerState {
  switch (action.kind) {
    case 'set-filter':
      return changeFilters(state, withFilter(state.filters, action.filter))
    case 'remove-filter':
      return changeFilters(state, withoutFilter(state.filters, action.filter))
    case 'clear-filters':
      return changeFilters(state, [])
    case 'set-settings':
      return { ...state, settings: action.settings }
    case 'set-measure':
      return change(state, 'measure', action.measure)
    case 'set-limit':
      return change(state, 'limit', Math.max(0, Math.round(action.limit)))
    case 'set-isolates':
      return change(state, 'isolates', action.isolates)
    case 'arrange':
      return { ...state, layout: action.layout, arranged: action.positions }
    case 'set-colouring':
      return change(state, 'colouring', action.colouring)
    case 'pin':
      return { ...state, pinned: { ...state.pinned, ...action.positions } }
    case 'unpin':
      return unpin(state, action.entity)
    case 'correct':
      return withCorrections(state, action.corrections)
    case 'withdraw':
      return withoutCorrections(state, action.corrections)
    case 'find-right':
      return state.reviewed.includes(action.key) ? state : { ...state, reviewed: [...state.reviewed, action.key] }
    case 'keep-passage':
      return change(state, 'notebook', withEntry(state.notebook, action.entry))
    case 'drop-passage':
      return change(state, 'notebook', withoutEntry(state.notebook, action.key))
    case 'write-note':
      return change(state, 'notebook', withNote(state.notebook, action.key, action.note))
  }
}

/**
 * What an action is about. Consecutive actions of one subject within a gesture (dragging a slider) are one step to undo.
 */
export function subjectOf(action: Action): string {
  switch (action.kind) {
    case 'set-filter':
      return `filter:${action.filter.kind}`
    case 'remove-filter':
      return `filter:${action.filter}`
    case 'pin':
      return `pin:${Object.keys(action.positions).join(' ')}`
    case 'unpin':
      return `pin:${action.entity}`
    case 'write-note':
      return `note:${action.key}`
    default:
      return action.kind
  }
}

function change<Key extends keyof ExplorerState>(
  state: ExplorerState,
  key: Key,
  value: ExplorerState[Key],
): ExplorerState {
  return state[key] === value ? state : { ...state, [key]: value }
}

function changeFilters(state: ExplorerState, filters: Filter[]): ExplorerState {
  return JSON.stringify(filters) === JSON.stringify(state.filters) ? state : { ...state, filters }
}

function unpin(state: ExplorerState, entity: string): ExplorerState {
  if (!Object.hasOwn(state.pinned, entity)) return state
  return { ...state, pinned: Object.fromEntries(Object.entries(state.pinned).filter(([id]) => id !== entity)) }
}

function withCorrections(state: ExplorerState, corrections: readonly Correction[]): ExplorerState {
  const known = new Set(state.corrections.map((correction) => JSON.stringify(correction)))
  const added = corrections.filter((correction) => !known.has(JSON.stringify(correction)))
  return added.length > 0 ? { ...state, corrections: [...state.corrections, ...added] } : state
}

function withoutCorrections(state: ExplorerState, corrections: readonly Correction[]): ExplorerState {
  const gone = new Set(corrections.map((correction) => JSON.stringify(correction)))
  const left = state.corrections.filter((correction) => !gone.has(JSON.stringify(correction)))
  return left.length < state.corrections.length ? { ...state, corrections: left } : state
}
