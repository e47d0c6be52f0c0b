import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Correction, Filter } from '../../../graph/index.ts'
import type { Mode } from '../../../src/explorer/explorer.svelte.ts'
import { encodeState, lookedAtBy, mendState, type KeptState } from '../../../src/explorer/saved-state.ts'
import { COLOURINGS, INITIAL_STATE, LAYOUTS, type Position } from '../../../src/explorer/state.ts'

const name = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
const position = fc.tuple(fc.integer(), fc.integer()) as fc.Arbitrary<Position>
const positions = fc.dictionary(name, position)
const entity = fc.record({ type: fc.constantFrom('person', 'organization'), name })
const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constant('merge'), into: entity, from: fc.array(entity, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('rename'), entity, name }),
  fc.record({ kind: fc.constant('never-merge'), entities: fc.array(entity, { minLength: 2, maxLength: 3 }) }),
) as fc.Arbitrary<Correction>
const filters: fc.Arbitrary<Filter[]> = fc.subarray<Filter>([
  { kind: 'dates', from: '2022-01', to: null },
  { kind: 'documents', ids: ['doc-1'] },
  { kind: 'entities', ids: ['person/a'], label: 'Around A', around: 'person/a' },
  { kind: 'languages', values: ['it'] },
  { kind: 'min-count', value: 3 },
  { kind: 'sources', values: [null, 'x'] },
  { kind: 'types', types: ['person'] },
  { kind: 'without', ids: ['person/b'] },
])
const kept: fc.Arbitrary<KeptState> = fc.record({
  state: fc.record({
    filters,
    settings: fc
      .constantFrom(null, { window: 'sentences:2', types: ['person'], minCount: 2, demonyms: false } as const)
      .map((settings) => settings && { ...settings, types: [...settings.types] }),
    measure: fc.constantFrom('count', 'npmi'),
    limit: fc.nat(),
    isolates: fc.boolean(),
    layout: fc.constantFrom(...LAYOUTS),
    arranged: positions,
    colouring: fc.constantFrom(...COLOURINGS),
    pinned: positions,
    corrections: fc.array(correction, { maxLength: 5 }),
    reviewed: fc.array(name),
    notebook: fc.array(
      fc.record({ document: name, start: fc.nat(), end: fc.nat(), text: name, citation: name, about: fc.array(name), note: fc.string() }), // prettier-ignore
    ),
  }),
  mode: fc.constantFrom<Mode>('graph', 'entities', 'ties'),
  positions,
}) as fc.Arbitrary<KeptState>

describe('the saved state', () => {
  it('comes back as it was, through JSON too', () => {
    fc.assert(
      fc.property(kept, (before) => {
        const { unread, ...after } = mendState(JSON.parse(JSON.stringify(encodeState(before))))
        expect(after).toEqual(JSON.parse(JSON.stringify(before)))
        expect(unread).toEqual({ fields: {}, corrections: [], notebook: [] })
      }),
    )
  })

  it('is mended whatever comes, and is the first state where nothing can be read', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(mendState(mendState(anything))).toBeDefined()
      }),
    )
    for (const nothing of [null, undefined, 3, 'x', [], {}]) {
      expect(mendState(nothing)).toMatchObject({ state: INITIAL_STATE, mode: 'graph', positions: {} })
    }
  })

  it('loses one broken part at most, never what stands beside it', () => {
    fc.assert(
      fc.property(kept, fc.constantFrom(...Object.keys(INITIAL_STATE)), fc.anything(), (before, broken, junk) => {
        const encoded = encodeState(before) as Record<string, unknown>
        const { state } = mendState({ ...encoded, [broken]: junk })
        for (const key of Object.keys(INITIAL_STATE) as (keyof typeof INITIAL_STATE)[]) {
          if (key !== broken) expect(state[key]).toEqual(before.state[key])
        }
      }),
    )
  })

  it('reads good entries beside bad ones, and keeps the bad ones for a version that knows them', () => {
    const good: Correction = { kind: 'hide', entity: { type: 'person', name: 'A' } }
    const newer = { kind: 'annotate', entity: { type: 'person', name: 'A' }, colour: 'red' }
    const page = { document: 'doc-1', start: 0, end: 3, text: 'abc', citation: 'X', about: [], note: '' }
    const saved = { version: 9, corrections: [newer, good], notebook: [page, { drawing: 1 }], lenses: [1], pinned: { a: [1, 2], b: ['x', 0] } } // prettier-ignore
    const mended = mendState(saved)
    expect(mended.state).toMatchObject({ corrections: [good], notebook: [page], pinned: { a: [1, 2] } })
    const again = mendState(encodeState(mended, mended.unread))
    expect(again).toEqual(mended)
    expect(encodeState(mended, mended.unread)).toMatchObject({ lenses: [1], corrections: [good, newer], notebook: [page, { drawing: 1 }] }) // prettier-ignore
  })

  it('is looked at as an address says, which decides nothing', () => {
    const mended = mendState({ limit: 7, pinned: { a: [1, 2] }, reviewed: ['x'], mode: 'ties' })
    expect(lookedAtBy(mended, null)).toMatchObject({ state: mended.state, mode: 'ties' })
    const address = {
      state: { ...INITIAL_STATE, limit: 9 },
      mode: 'entities',
      selection: { kind: 'entity', id: 'a' },
      question: null,
    } as const
    const view = lookedAtBy(mended, address)
    expect(view).toMatchObject({ mode: 'entities', selection: { kind: 'entity', id: 'a' } })
    expect(view.state).toEqual({ ...mended.state, limit: 9 })
  })
})
