import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withFilter, type Filter, type GraphSettings } from '../../../graph/index.ts'
import {
  COLOURINGS,
  INITIAL_STATE,
  LAYOUTS,
  type ExplorerState,
  type Question,
  type Selection,
} from '../../../src/explorer/state.ts'
import { readUrlState, writeUrlState, type UrlState } from '../../../src/explorer/url-state.ts'

const SETTINGS: GraphSettings = { window: 'sentence', types: ['person', 'country'], minCount: 1, demonyms: true }

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc
    .subarray(['person', 'organization', 'country', 'place'] as const)
    .map((types): Filter => ({ kind: 'types', types: [...types] })),
  fc.array(fc.option(text), { minLength: 1, maxLength: 3 }).map((values): Filter => ({ kind: 'sources', values })),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((values): Filter => ({ kind: 'languages', values })),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((ids): Filter => ({ kind: 'documents', ids })),
  fc.record({
    kind: fc.constant('entities' as const),
    ids: fc.array(text, { minLength: 1, maxLength: 3 }),
    label: text,
  }),
  fc.constant<Filter>({ kind: 'entities', ids: ['a', 'b'], label: 'Around a', around: 'a' }),
  fc.constantFrom<Filter>(
    { kind: 'dates', from: '2022-01', to: null },
    { kind: 'dates', from: null, to: '2022-01-06' },
    { kind: 'dates', from: '2021', to: '2022-02-28' },
  ),
  fc.integer({ min: 2, max: 99 }).map((value): Filter => ({ kind: 'min-count', value })),
  fc.double({ min: -1, max: 1, noNaN: true }).map((value): Filter => ({ kind: 'min-npmi', value: value + 0 })),
)
const selection: fc.Arbitrary<Selection | null> = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('entity' as const, 'edge' as const), id: text }),
    fc.record({ kind: fc.constant('document' as const), id: text, sentence: fc.option(text) }),
  ),
)
const question: fc.Arbitrary<Question | null> = fc.option(
  fc
    .record({
      kind: fc.constantFrom('path' as const, 'common' as const),
      by: fc.constantFrom('shortest' as const, 'strongest' as const),
      ends: fc.uniqueArray(text, { minLength: 2, maxLength: 2 }),
    })
    .map(({ kind, by, ends: [first = '', second = ''] }): Question =>
      kind === 'path' ? { kind, by, first, second } : { kind, first, second },
    ),
)
const state: fc.Arbitrary<ExplorerState> = fc
  .record({
    filters: fc.array(filter, { maxLength: 4 }),
    settings: fc.constantFrom<GraphSettings | null>(null, { ...SETTINGS, window: 'sentences:2', demonyms: false }),
    measure: fc.constantFrom('count' as const, 'backbone' as const),
    limit: fc.integer({ min: 0, max: 5000 }),
    isolates: fc.boolean(),
    layout: fc.constantFrom(...LAYOUTS),
    colouring: fc.constantFrom(...COLOURINGS),
  })
  .map((part) => ({ ...INITIAL_STATE, ...part, filters: part.filters.reduce<Filter[]>(withFilter, []) }))

describe('url state', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.record({ state, selection, mode: fc.constantFrom('graph' as const, 'ties' as const), question }),
        (before: UrlState) => {
          expect(readUrlState(writeUrlState(before), SETTINGS)).toEqual(before)
        },
      ),
    )
  })

  it('is empty for what is there at first', () => {
    expect(writeUrlState({ state: INITIAL_STATE, selection: null, mode: 'graph', question: null })).toBe('')
  })

  it('understands any text, and leaves out what it cannot understand', () => {
    fc.assert(fc.property(fc.string(), (any) => void readUrlState(any, SETTINGS)))
    const read = readUrlState('ties=many&by=luck&window=aeon&min-count=NaN&view=moon&type=alien&layout=', SETTINGS)
    expect(read.state).toEqual({ ...INITIAL_STATE, settings: SETTINGS, filters: [{ kind: 'types', types: [] }] })
    expect(read.mode).toBe('graph')
  })
})
