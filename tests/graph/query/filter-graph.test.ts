import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterGraph, withFilter, withoutFilter, type Filter } from '../../../graph/query/filter-graph.ts'
import { indexGraph } from '../../../graph/query/index-graph.ts'
import { fixtureGraph } from '../../src/fixture-graph.ts'

const graph = fixtureGraph()
const index = indexGraph(graph)
const sources = [...new Set(graph.documents.map((document) => document.source))]

const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ kind: fc.constant('min-mentions' as const), value: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('min-count' as const), value: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('min-documents' as const), value: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('min-sources' as const), value: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('sources' as const), values: fc.subarray(sources) }),
  fc.record({ kind: fc.constant('languages' as const), values: fc.subarray(['en', 'de', 'it', 'ru']) }),
  fc.record({
    kind: fc.constant('types' as const),
    types: fc.subarray(['person', 'organization', 'country'] as const).map((t) => [...t]),
  }),
)

describe('filterGraph', () => {
  it('lets everything through without filters', () => {
    const filtered = filterGraph(index, [])
    expect(filtered.documents).toBeNull()
    expect(filtered.entities.map(({ entity }) => entity.id)).toEqual(graph.entities.map(({ id }) => id))
    expect(filtered.edges.map(({ edge, count, documents }) => [edge.id, count, documents])).toEqual(
      graph.edges.map(({ id, count, documents }) => [id, count, documents]),
    )
  })

  it('recounts entities and edges over the documents that are left', () => {
    fc.assert(
      fc.property(fc.subarray(sources), fc.subarray(['en', 'de', 'it', 'ru']), (someSources, languages) => {
        const filtered = filterGraph(index, [
          { kind: 'languages', values: languages },
          { kind: 'sources', values: someSources },
        ])
        const kept = new Set(
          graph.documents
            .filter(({ source, language }) => someSources.includes(source) && languages.includes(language))
            .map(({ id }) => id),
        )
        expect(filtered.documents).toEqual(kept)
        for (const { entity, mentions, documents } of filtered.entities) {
          const own = graph.mentions.filter((mention) => mention.entity === entity.id && kept.has(mention.document))
          expect(mentions).toBe(own.length)
          expect(documents).toBe(new Set(own.map((mention) => mention.document)).size)
        }
        const expected = graph.edges
          .map((edge) => ({ id: edge.id, left: edge.evidence.filter(({ document }) => kept.has(document)) }))
          .filter(({ left }) => left.length > 0)
        expect(filtered.edges.map(({ edge, count, documents }) => ({ id: edge.id, count, documents }))).toEqual(
          expected.map(({ id, left }) => ({
            id,
            count: left.length,
            documents: new Set(left.map(({ document }) => document)).size,
          })),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('never shows an edge without both its ends, and another filter only takes away', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFilter, { selector: ({ kind }) => kind, maxLength: 4 }),
        anyFilter,
        (some, more) => {
          const base = withoutFilter(some, more.kind)
          const before = filterGraph(index, base)
          const after = filterGraph(index, withFilter(base, more))
          const shown = new Set(after.entities.map(({ entity }) => entity.id))
          for (const { edge } of after.edges) expect(shown.has(edge.source) && shown.has(edge.target)).toBe(true)
          const edgesBefore = new Set(before.edges.map(({ edge }) => edge.id))
          for (const { edge } of after.edges) expect(edgesBefore.has(edge.id)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('takes dates as far as they are written, both ends included', () => {
    const dated = (from: string | null, to: string | null): number =>
      filterGraph(index, [{ kind: 'dates', from, to }]).documents?.size ?? -1
    const all = graph.documents.filter(({ date }) => date !== null)
    expect(dated('2022-01', '2022-01')).toBe(all.length)
    expect(dated('2022', null)).toBe(all.length)
    expect(dated(null, '2021-12-31')).toBe(0)
    const [some] = all
    expect(some?.date).toBeTruthy()
    expect(dated(some?.date ?? '', some?.date ?? '')).toBe(all.filter(({ date }) => date === some?.date).length)
  })

  it('keeps one filter of a kind, in one order', () => {
    const one = withFilter(withFilter([], { kind: 'min-mentions', value: 3 }), { kind: 'min-count', value: 2 })
    const other = withFilter(withFilter([], { kind: 'min-count', value: 2 }), { kind: 'min-mentions', value: 3 })
    expect(one).toEqual(other)
    expect(withFilter(one, { kind: 'min-count', value: 5 })).toHaveLength(2)
  })
})
