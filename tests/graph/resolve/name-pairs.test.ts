import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../graph/resolve/compare-names.ts'
import { linkOrganizations } from '../../../graph/resolve/link-organizations.ts'
import { linkPeople } from '../../../graph/resolve/link-people.ts'
import { evaluateNamePairs, mistakenPairs, readNamePairs, shareOfUnknown } from '../../evaluate/name-pairs.ts'
import { knowledgeFromDisk } from '../../evaluate/knowledge-from-disk.ts'
import { nodesOf } from './occurrences.ts'

const pairs = readNamePairs()
const rows = evaluateNamePairs(pairs)
const row = (method: string, type: string) => {
  const found = rows.find((item) => item.method.startsWith(method) && item.type === type)
  if (!found) throw new Error(`No row for ${method}`)
  return found
}

describe('the name-pair benchmark', () => {
  it('holds enough pairs of both kinds, each once', () => {
    expect(pairs.filter(({ same }) => same).length).toBeGreaterThanOrEqual(420)
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(220)
    const keys = pairs.map(({ type, a, b }) =>
      [type, ...[`${a.language} ${a.text}`, `${b.language} ${b.text}`].sort()].join('|'),
    )
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    expect(pairs.filter(({ a, b }) => a.text === b.text)).toEqual([])
  })

  it('is about people that the lexicon does not know, for the most part', async () => {
    const { lexicon } = knowledgeFromDisk()
    expect(shareOfUnknown(pairs, lexicon)).toBeGreaterThanOrEqual(0.5)
  })

  it.each(['person', 'organization', 'all'])('is met for %s: precision 0.99, recall 0.93', (type) => {
    const { precision, recall } = row('Dramatis', type)
    const mistakes = mistakenPairs(pairs).map(({ a, b }) => `${a.text} | ${b.text}`)
    expect(precision, mistakes.join('\n')).toBeGreaterThanOrEqual(0.99)
    expect(recall, mistakes.join('\n')).toBeGreaterThanOrEqual(0.93)
  })

  it.each(['double metaphone', 'Jaro'])('is met better than by %s', (method) => {
    expect(row('Dramatis', 'all').f1).toBeGreaterThan(row(method, 'all').f1)
    expect(row('Dramatis', 'all').precision).toBeGreaterThan(row(method, 'all').precision)
  })

  it('is symmetric', () => {
    for (const { a, b, type } of pairs) expect(compareNames(b, a, type).verdict).toBe(compareNames(a, b, type).verdict)
  })

  it('holds in a collection: blocking finds nearly all pairs that are decided the same', () => {
    const decided = pairs.filter(({ a, b, type }) => compareNames(a, b, type).verdict === 'same')
    const missed = decided.filter(({ a, b, type }) => {
      const nodes = nodesOf([[{ name: a.text, language: a.language }], [{ name: b.text, language: b.language }]], type)
      if (nodes.length < 2) return false
      return (type === 'person' ? linkPeople(nodes).links : linkOrganizations(nodes)).length === 0
    })
    // An acronym joins its name within one language only.
    expect(
      missed.map(({ a, b }) => `${a.text} | ${b.text}`).length / decided.length,
      JSON.stringify(missed),
    ).toBeLessThan(0.01)
  })
})
