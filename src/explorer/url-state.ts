import {
  TIE_MEASURES,
  type EntityType,
  type Filter,
  type GraphSettings,
  type TieMeasure,
  type Window,
} from '../../graph/index.ts'
import type { Mode } from './explorer.svelte.ts'
import { COLOURINGS, INITIAL_STATE, LAYOUTS, type ExplorerState, type Question, type Selection } from './state.ts'

/** What an address keeps: how things are looked at, never the data. */
export interface UrlState {
  state: ExplorerState
  selection: Selection | null
  mode: Mode
  question: Question | null
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'country', 'place']
const MODES: readonly Mode[] = ['graph', 'entities', 'ties']
const THRESHOLDS = [
  'min-mentions',
  'min-count',
  'min-documents',
  'min-sources',
  'min-npmi',
  'min-log-likelihood',
] as const
/** Stands for documents without a source, which no publisher is called. */
const NO_SOURCE = ''

/** The part of an address after `#`, without it; empty when everything is as it is at first. */
export function writeUrlState({ state, selection, mode, question }: UrlState): string {
  const parts = new URLSearchParams()
  for (const filter of state.filters) writeFilter(parts, filter)
  if (state.settings) writeSettings(parts, state.settings)
  if (state.measure !== INITIAL_STATE.measure) parts.set('by', state.measure)
  if (state.limit !== INITIAL_STATE.limit) parts.set('ties', String(state.limit))
  if (state.isolates) parts.set('isolates', '')
  if (state.layout !== INITIAL_STATE.layout) parts.set('layout', state.layout)
  if (state.colouring !== INITIAL_STATE.colouring) parts.set('colours', state.colouring)
  if (mode !== 'graph') parts.set('view', mode)
  if (selection) parts.set(selection.kind, selection.id)
  if (selection?.kind === 'document' && selection.sentence !== null) parts.set('sentence', selection.sentence)
  if (question) writeQuestion(parts, question)
  return parts.toString()
}

/**
 * Reads what `writeUrlState` wrote. Addresses come from anywhere: what can't be understood is left out.
 *
 * @param settings of the graph, which the address may change in part
 */
export function readUrlState(text: string, settings: GraphSettings): UrlState {
  const parts = new URLSearchParams(text)
  const state: ExplorerState = {
    ...INITIAL_STATE,
    filters: readFilters(parts),
    settings: readSettings(parts, settings),
    measure: oneOf<TieMeasure>(TIE_MEASURES, parts.get('by')) ?? INITIAL_STATE.measure,
    limit: readCount(parts.get('ties')) ?? INITIAL_STATE.limit,
    isolates: parts.has('isolates'),
    layout: oneOf(LAYOUTS, parts.get('layout')) ?? INITIAL_STATE.layout,
    colouring: oneOf(COLOURINGS, parts.get('colours')) ?? INITIAL_STATE.colouring,
  }
  return {
    state,
    selection: readSelection(parts),
    mode: oneOf(MODES, parts.get('view')) ?? 'graph',
    question: readQuestion(parts),
  }
}

function writeFilter(parts: URLSearchParams, filter: Filter): void {
  const append = (key: string, values: readonly string[]): void => values.forEach((value) => parts.append(key, value))
  switch (filter.kind) {
    case 'types':
      return append('type', filter.types.length > 0 ? filter.types : [''])
    case 'sources':
      return append(
        'source',
        filter.values.map((value) => value ?? NO_SOURCE),
      )
    case 'languages':
      return append('language', filter.values)
    case 'dates':
      if (filter.from !== null) parts.set('from', filter.from)
      if (filter.to !== null) parts.set('to', filter.to)
      return
    case 'documents':
      return append('in', filter.ids)
    case 'entities':
      parts.set('set', filter.label)
      if (filter.around !== undefined) parts.set('around', filter.around)
      return append('only', filter.ids)
    case 'without':
      return append('without', filter.ids)
    default:
      parts.set(filter.kind, String(filter.value))
  }
}

function readFilters(parts: URLSearchParams): Filter[] {
  const filters: Filter[] = []
  const all = (key: string): string[] => parts.getAll(key)
  if (parts.has('type')) filters.push({ kind: 'types', types: TYPES.filter((type) => all('type').includes(type)) })
  if (parts.has('source'))
    filters.push({ kind: 'sources', values: all('source').map((v) => (v === NO_SOURCE ? null : v)) })
  if (parts.has('language')) filters.push({ kind: 'languages', values: all('language') })
  const [from, to] = [readDate(parts.get('from')), readDate(parts.get('to'))]
  if (from !== null || to !== null) filters.push({ kind: 'dates', from, to })
  if (parts.has('in')) filters.push({ kind: 'documents', ids: all('in') })
  if (parts.has('only')) {
    const [label, around] = [parts.get('set') ?? '', parts.get('around')]
    filters.push({ kind: 'entities', ids: all('only'), label, ...(around !== null && { around }) })
  }
  if (parts.has('without')) filters.push({ kind: 'without', ids: all('without') })
  for (const kind of THRESHOLDS) {
    const value = readNumber(parts.get(kind))
    if (value !== null) filters.push({ kind, value })
  }
  return filters.sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

function writeSettings(parts: URLSearchParams, settings: GraphSettings): void {
  parts.set('window', settings.window)
  parts.set('demonyms', String(settings.demonyms))
  for (const type of settings.types) parts.append('counted', type)
}

function readSettings(parts: URLSearchParams, settings: GraphSettings): GraphSettings | null {
  if (!['window', 'demonyms', 'counted'].some((key) => parts.has(key))) return null
  const counted = parts.getAll('counted')
  return {
    ...settings,
    window: readWindow(parts.get('window')) ?? settings.window,
    demonyms: parts.has('demonyms') ? parts.get('demonyms') === 'true' : settings.demonyms,
    types: counted.length > 0 ? TYPES.filter((type) => counted.includes(type)) : settings.types,
  }
}

function readSelection(parts: URLSearchParams): Selection | null {
  for (const kind of ['entity', 'edge'] as const) {
    const id = parts.get(kind)
    if (id !== null) return { kind, id }
  }
  const document = parts.get('document')
  return document === null ? null : { kind: 'document', id: document, sentence: parts.get('sentence') }
}

function writeQuestion(parts: URLSearchParams, question: Question): void {
  parts.set('ask', question.kind === 'path' ? question.by : question.kind)
  for (const end of [question.first, question.second]) parts.append('of', end)
}

function readQuestion(parts: URLSearchParams): Question | null {
  const asked = oneOf(['shortest', 'strongest', 'common'], parts.get('ask'))
  const [first, second] = parts.getAll('of')
  if (asked === null || first === undefined || second === undefined || first === second) return null
  return asked === 'common' ? { kind: asked, first, second } : { kind: 'path', by: asked, first, second }
}

function readWindow(text: string | null): Window | null {
  if (text === 'sentence' || text === 'paragraph' || text === 'document') return text
  const distance = /^sentences:([1-9]\d?)$/.exec(text ?? '')?.[1]
  return distance === undefined ? null : `sentences:${Number(distance)}`
}

function readDate(text: string | null): string | null {
  return text !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : null
}

function readNumber(text: string | null): number | null {
  if (text === null || text.trim() === '') return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

function readCount(text: string | null): number | null {
  const number = readNumber(text)
  return number !== null && Number.isInteger(number) && number >= 0 ? number : null
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null
}
