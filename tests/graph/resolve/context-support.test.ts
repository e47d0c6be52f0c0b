import { describe, expect, it } from 'vitest'
import { companyByDocument, supportedByContext } from '../../../graph/resolve/context-support.ts'
import { nodesOf } from './occurrences.ts'

const doubtful = (a: number, b: number) => ({
  a,
  b,
  joining: b,
  confidence: 0.6,
  rule: 'misspelling',
  because: 'a slip',
})

describe('supportedByContext', () => {
  const nodes = nodesOf([
    ['Samir Abish', 'Anna Keller', 'Paul Weber'],
    ['Samat Abish', 'Anna Keller', 'Paul Weber'],
    ['Samar Abish', 'Anna Keller'],
    [{ name: 'Norland', type: 'country', lexicon: 'NL' }, 'Otto Hahn'],
  ])
  const place = (name: string) => nodes.findIndex((node) => node.name === name)
  const apart = nodes.map((_, index) => index)
  const kept = (a: string, b: string, clusterOf = apart) =>
    supportedByContext([doubtful(place(a), place(b))], nodes, clusterOf).length === 1

  it('wants two shared neighbours', () => {
    expect(kept('Samir Abish', 'Samat Abish')).toBe(true)
    expect(kept('Samir Abish', 'Samar Abish')).toBe(false)
  })

  it('counts neighbours that are one for one', () => {
    const united = apart.map((cluster) => (cluster === place('Paul Weber') ? place('Anna Keller') : cluster))
    expect(kept('Samir Abish', 'Samat Abish', united)).toBe(false)
  })

  it('takes two full names in one document for two people, unless one is a slip', () => {
    const both = nodesOf([
      ['Bobby Brown', 'Bobbi Kristina Brown', 'Anna Keller', 'Paul Weber'],
      ['Bobby Brown', 'Anna Keller', 'Paul Weber'],
    ])
    const link = doubtful(
      both.findIndex((node) => node.name === 'Bobbi Kristina Brown'),
      both.findIndex((node) => node.name === 'Bobby Brown'),
    )
    const clusters = both.map((_, index) => index)
    expect(supportedByContext([{ ...link, rule: 'same-name' }], both, clusters)).toEqual([])
    expect(supportedByContext([link], both, clusters)).toEqual([link])
  })

  it('leaves countries out of the company', () => {
    expect([...(companyByDocument(nodes, apart).get(3) ?? [])]).toEqual([place('Otto Hahn')])
  })
})
