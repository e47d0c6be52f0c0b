import { describe, expect, it } from 'vitest'
import {
  chosenCommunities,
  communityFilter,
  listCommunities,
  spreadCommunities,
} from '../../../src/explorer/communities.ts'
import { pictureOf } from '../canvas/picture-fixture.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const { entities } = pictureOf(Object.fromEntries(names.map((name): [string, [number, number]] => [name, [0, 0]])), [])
const found = new Map(names.map((name, i) => [name, i < 4 ? 1 : i < 7 ? 0 : 2]))

describe('communities', () => {
  it('are named by their most mentioned members, pairs and single names aside', () => {
    expect(listCommunities(entities, found)).toEqual([
      { number: 0, members: ['e', 'f', 'g'], names: ['e', 'f'] },
      { number: 1, members: ['a', 'b', 'c', 'd'], names: ['a', 'b'] },
    ])
    expect(listCommunities(entities, null)).toEqual([])
  })

  it('are recognised in the filter that chose them, and in no other', () => {
    const all = listCommunities(entities, found)
    for (const chosen of [all.slice(0, 1), all.slice(1), all])
      expect(chosenCommunities(all, [communityFilter(chosen, 'any')])).toEqual(chosen)
    expect(chosenCommunities(all, [{ kind: 'entities', ids: ['e', 'f', 'g', 'a'], label: '' }])).toEqual([])
    expect(chosenCommunities(all, [])).toEqual([])
  })

  it('spread to those who are tied to them, to the strongest', () => {
    const known = new Map([
      ['a', 0],
      ['b', 1],
    ])
    const ties = [
      { source: 'a', target: 'c', count: 1 },
      { source: 'b', target: 'c', count: 3 },
      { source: 'd', target: 'c', count: 1 },
      { source: 'x', target: 'y', count: 9 },
    ]
    const spread = spreadCommunities(known, ties)
    expect(Object.fromEntries(spread)).toEqual({ a: 0, b: 1, c: 1, d: 1 })
    expect(spreadCommunities(known, [...ties].reverse())).toEqual(spread)
  })
})
