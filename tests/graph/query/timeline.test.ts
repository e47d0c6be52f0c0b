import { describe, expect, it } from 'vitest'
import { hasDates, makeTimeline } from '../../../graph/query/timeline.ts'
import { indexGraph } from '../../../graph/query/index-graph.ts'
import type { DocumentRecord } from '../../../graph/types.ts'
import { fixtureGraph } from '../../src/fixture-graph.ts'

function dated(id: string, date: string | null): DocumentRecord {
  return { id, name: id, title: null, language: 'en', date, source: null, url: null, sha256: '', length: 0 }
}

it('knows whether any document has a date', () => {
  const index = (documents: DocumentRecord[]) => indexGraph({ ...fixtureGraph(), documents, mentions: [], edges: [] })
  expect(hasDates(index([dated('a', null), dated('b', '2022-01-05')]))).toBe(true)
  expect(hasDates(index([dated('a', null), dated('b', 'soon')]))).toBe(false)
})

describe('makeTimeline', () => {
  it('counts documents and mentions by day, gaps included, and those without a date', () => {
    const documents = [
      dated('a', '2022-01-05'),
      dated('b', '2022-01-07T10:00:00Z'),
      dated('c', '2022-01-07'),
      dated('d', null),
    ]
    expect(makeTimeline(documents, null, new Map([['b', 3]]))).toEqual({
      unit: 'day',
      bins: [
        { from: '2022-01-05', to: '2022-01-05', documents: 1, mentions: 0 },
        { from: '2022-01-06', to: '2022-01-06', documents: 0, mentions: 0 },
        { from: '2022-01-07', to: '2022-01-07', documents: 2, mentions: 3 },
      ],
      undated: 1,
    })
  })

  it('begins weeks on Monday and ends months on their last day', () => {
    const documents = [dated('a', '2022-01-02'), dated('b', '2022-02-28')]
    const weeks = makeTimeline(documents, 'week', null).bins
    expect(weeks[0]).toMatchObject({ from: '2021-12-27', to: '2022-01-02', documents: 1 })
    expect(weeks[1]).toMatchObject({ from: '2022-01-03', to: '2022-01-09' })
    const months = makeTimeline(documents, 'month', null).bins
    expect(months.map(({ from, to }) => [from, to])).toEqual([
      ['2022-01-01', '2022-01-31'],
      ['2022-02-01', '2022-02-28'],
    ])
  })

  it('chooses a unit by the time spanned, and stays small whatever dates there are', () => {
    expect(makeTimeline([dated('a', '2022-01-01'), dated('b', '2023-06-01')], null, null).unit).toBe('week')
    expect(makeTimeline([dated('a', '2012'), dated('b', '2018-06')], null, null).unit).toBe('month')
    const wild = makeTimeline([dated('a', '1969-12-31'), dated('b', '2022-06-01')], 'day', null)
    expect(wild.unit).toBe('year')
    expect(wild.bins).toHaveLength(54)
    expect(wild.bins[0]).toMatchObject({ from: '1969-01-01', to: '1969-12-31', documents: 1 })
    expect(makeTimeline([dated('a', 'soon'), dated('b', '')], null, null)).toEqual({
      unit: 'day',
      bins: [],
      undated: 2,
    })
  })
})
