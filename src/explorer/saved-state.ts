/** What a project keeps of the explorer, and how it is mended when it comes back damaged, older or newer. */
import * as v from 'valibot'
import {
  readCorrections,
  TIE_MEASURES,
  writeCorrections,
  type Correction,
  type Filter,
  type GraphSettings,
  type Window,
} from '../../graph/index.ts'
import type { Mode } from './explorer.svelte.ts'
import type { NotebookEntry } from './notebook.ts'
import { COLOURINGS, INITIAL_STATE, LAYOUTS, type ExplorerState, type Position } from './state.ts'
import type { UrlState } from './url-state.ts'

/** Grows when a field changes its meaning; new fields need no other version. */
const VERSION = 1

/** What is kept. */
export interface KeptState {
  state: ExplorerState
  mode: Mode
  /** Where every node stands, whoever put it there. */
  positions: Readonly<Record<string, Position>>
}

/** What came back. */
export interface MendedState extends KeptState {
  /** Fields and entries that this version can't read: written again as they are, so that a newer one finds them. */
  unread: Unread
}

interface Unread {
  fields: Readonly<Record<string, unknown>>
  corrections: readonly unknown[]
  notebook: readonly unknown[]
}

export const NOTHING_UNREAD: Unread = { fields: {}, corrections: [], notebook: [] }

/** What is to be saved: plain data. */
export function encodeState({ state, mode, positions }: KeptState, unread: Unread = NOTHING_UNREAD): unknown {
  return {
    ...unread.fields,
    version: VERSION,
    ...state,
    corrections: [...state.corrections, ...unread.corrections],
    notebook: [...state.notebook, ...unread.notebook],
    mode,
    positions,
  }
}

/** Reads what `encodeState` gave. Whatever can't be understood is left out, each for itself; nothing makes it fail. */
export function mendState(saved: unknown): MendedState {
  const { version: _, ...value } = isRecord(saved) ? saved : {}
  const corrections = sort(listOf(value['corrections']), readCorrection)
  const notebook = sort(listOf(value['notebook']), (entry) => valid(ENTRY, entry))
  const state: ExplorerState = {
    filters: readFilters(value['filters']),
    settings: valid(SETTINGS, value['settings']),
    measure: valid(v.picklist(TIE_MEASURES), value['measure']) ?? INITIAL_STATE.measure,
    limit: valid(COUNT, value['limit']) ?? INITIAL_STATE.limit,
    isolates: valid(v.boolean(), value['isolates']) ?? INITIAL_STATE.isolates,
    layout: valid(v.picklist(LAYOUTS), value['layout']) ?? INITIAL_STATE.layout,
    arranged: readPositions(value['arranged']),
    colouring: valid(v.picklist(COLOURINGS), value['colouring']) ?? INITIAL_STATE.colouring,
    pinned: readPositions(value['pinned']),
    corrections: corrections.read,
    reviewed: listOf(value['reviewed']).filter((key) => typeof key === 'string'),
    notebook: notebook.read,
  }
  const known = new Set([...Object.keys(state), 'mode', 'positions'])
  const fields = Object.fromEntries(Object.entries(value).filter(([key]) => !known.has(key)))
  return {
    state,
    mode: valid(v.picklist(MODES), value['mode']) ?? 'graph',
    positions: readPositions(value['positions']),
    unread: { fields, corrections: corrections.unread, notebook: notebook.unread },
  }
}

const MODES: readonly Mode[] = ['graph', 'entities', 'ties']
const TYPE = v.picklist(['person', 'organization', 'country', 'place'])
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0))
const OFFSET = COUNT
const POSITION = v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())])
const WINDOW = v.custom<Window>(
  (value) => typeof value === 'string' && /^(?:sentence|paragraph|document|sentences:[1-9]\d?)$/u.test(value),
)

const SETTINGS: v.GenericSchema<unknown, GraphSettings> = v.object({
  window: WINDOW,
  types: v.array(TYPE),
  minCount: COUNT,
  demonyms: v.boolean(),
})

const strings = v.array(v.string())
const date = v.nullable(v.string())

const FILTER: v.GenericSchema<unknown, Filter> = v.variant('kind', [
  v.object({ kind: v.literal('types'), types: v.array(TYPE) }),
  v.object({
    kind: v.picklist([
      'min-mentions',
      'min-count',
      'min-documents',
      'min-sources',
      'min-npmi',
      'min-log-likelihood',
    ] as const),
    value: v.pipe(v.number(), v.finite()),
  }),
  v.object({ kind: v.literal('sources'), values: v.array(v.nullable(v.string())) }),
  v.object({ kind: v.literal('languages'), values: strings }),
  v.object({ kind: v.literal('dates'), from: date, to: date }),
  v.object({ kind: v.literal('documents'), ids: strings }),
  v.object({ kind: v.literal('entities'), ids: strings, label: v.string(), around: v.optional(v.string()) }),
  v.object({ kind: v.literal('without'), ids: strings }),
])

const ENTRY: v.GenericSchema<unknown, NotebookEntry> = v.object({
  document: v.string(),
  start: OFFSET,
  end: OFFSET,
  text: v.string(),
  citation: v.string(),
  about: strings,
  note: v.string(),
})

function valid<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output | null {
  const result = v.safeParse(schema, value)
  return result.success ? result.output : null
}

/** At most one filter of a kind, as the explorer has it. */
function readFilters(value: unknown): Filter[] {
  const byKind = new Map<string, Filter>()
  for (const entry of listOf(value)) {
    const filter = valid(FILTER, entry)
    if (filter) byKind.set(filter.kind, filter)
  }
  return [...byKind.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

/** Checked as an entry of a corrections file is. */
function readCorrection(entry: unknown): Correction | null {
  try {
    const file = writeCorrections([entry as Correction])
    return readCorrections(file, '')[0] ?? null
  } catch {
    return null
  }
}

function readPositions(value: unknown): Record<string, Position> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, place]) => {
      const position = valid(POSITION, place)
      return position ? [[id, position]] : []
    }),
  )
}

function sort<Entry>(entries: readonly unknown[], read: (entry: unknown) => Entry | null) {
  const sorted: { read: Entry[]; unread: unknown[] } = { read: [], unread: [] }
  for (const entry of entries) {
    const known = read(entry)
    if (known === null) sorted.unread.push(entry)
    else sorted.read.push(known)
  }
  return sorted
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What came back, looked at as an address says; an empty address changes nothing. */
export function lookedAtBy(mended: MendedState, address: UrlState | null): UrlState {
  if (!address) return { state: mended.state, mode: mended.mode, selection: null, question: null }
  const { filters, settings, measure, limit, isolates, colouring } = address.state
  return { ...address, state: { ...mended.state, filters, settings, measure, limit, isolates, colouring } }
}
