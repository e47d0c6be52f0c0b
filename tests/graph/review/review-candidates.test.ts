import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleGraph, DEFAULT_SETTINGS } from '../../../graph/assemble-graph.ts'
import { applyCorrections } from '../../../graph/correct-graph.ts'
import type { Correction } from '../../../graph/correct/correction.ts'
import { reviewCandidates, type ReviewCandidates } from '../../../graph/review-candidates.ts'
import type { Graph } from '../../../graph/types.ts'
import { extractionOf, NO_KNOWLEDGE } from '../resolve/extractions.ts'
import type { Named } from '../resolve/occurrences.ts'

const organization = (name: string, acronyms: string[] = []) => ({ name, type: 'organization' as const, acronyms })
const graphOf = (...documents: Named[][]): Graph =>
  assembleGraph(documents.map(extractionOf), DEFAULT_SETTINGS, NO_KNOWLEDGE)
const namesOf = ({ entities }: Graph): string[] => entities.map(({ name }) => name).sort()

function corrected(graph: Graph, correction: Correction | undefined): Graph {
  if (!correction) throw new Error('nothing was offered')
  const { graph: result, report } = applyCorrections(graph, [correction])
  expect(report.unapplied).toEqual([])
  return result
}

describe('weak merges', () => {
  const graph = graphOf(
    ['Boris Lomov', 'Anna Keller', 'Paul Weber'],
    ['Boris Lomov'],
    ['B. Lomov', 'Anna Keller'],
    ['Lomov', 'Anna Keller', 'Paul Weber'],
    ['Samir Abish', 'Anna Keller', 'Paul Weber'],
    ['Samir Abish'],
    ['Samat Abish', 'Anna Keller', 'Paul Weber'],
  )
  const { weakMerges } = reviewCandidates(graph)

  it('come with their form, rule, reason and confidence, the least certain first', () => {
    expect(weakMerges.map(({ text, rule }) => `${text}: ${rule}`)).toEqual([
      'Samat Abish: misspelling',
      'B. Lomov: initial',
      'Lomov: surname-in-collection',
    ])
    expect(weakMerges.map(({ confidence }) => confidence)).toEqual([...weakMerges.map((merge) => merge.confidence)].sort()) // prettier-ignore
    expect(weakMerges[1]).toMatchObject({ entity: 'person/boris-lomov', because: 'B stands for Boris' })
    expect(weakMerges[1]?.mentions.map(({ text }) => text)).toEqual(['B. Lomov'])
  })

  it('are taken back by the correction that they carry, which takes nothing else with it', () => {
    for (const { text, reject, entity, key } of weakMerges) {
      const after = corrected(graph, reject)
      expect(namesOf(after)).toEqual([...namesOf(graph), text].sort())
      const left = after.entities.find(({ id }) => id === entity)
      expect(left?.aliases.map((alias) => alias.text)).not.toContain(text)
      expect(reviewCandidates(after).weakMerges.map((merge) => merge.key)).not.toContain(key)
      expect(reviewCandidates(graph, [reject]).weakMerges).toHaveLength(weakMerges.length - 1)
    }
  })

  it('are one for the case endings of one form', () => {
    const inflected = graphOf(
      ['Boris Lavinsky', 'Anna Keller', 'Paul Weber'],
      [{ name: 'Лавинский', language: 'ru' }, 'Anna Keller', 'Paul Weber'],
      [{ name: 'Лавинскому', language: 'ru' }, 'Anna Keller', 'Paul Weber'],
      [{ name: 'Лавинский', language: 'ru' }, 'Anna Keller', 'Paul Weber'],
    )
    const [merge, ...others] = reviewCandidates(inflected).weakMerges
    expect(others).toEqual([])
    expect(merge).toMatchObject({ text: 'Лавинский', reject: { aliases: ['Лавинский', 'Лавинскому'] } })
  })

  it('leaves a surname in its documents when only the guess about another document is taken back', () => {
    const mixed = graphOf(['Boris Lomov', 'Anna Keller', 'Paul Weber'], ['Lomov', 'Anna Keller', 'Paul Weber'])
    const [guess] = reviewCandidates(mixed).weakMerges
    expect(guess?.reject).toMatchObject({ kind: 'split', aliases: ['Lomov'], documents: ['doc-000000000001'] })
  })
})

describe('surnames left alone', () => {
  const graph = graphOf(
    ['Anna Keller', 'Paul Weber', 'Dora Imhof'],
    ['Arno Keller', 'Otto Brandt'],
    ['Keller', 'Paul Weber'],
  )

  it('come with the fuller names that they may mean, those in the same company first', () => {
    const [surname, ...others] = reviewCandidates(graph).unresolvedSurnames
    expect(others).toEqual([])
    expect(surname).toMatchObject({ key: 'surname|Keller', entity: 'person/keller' })
    expect(surname?.candidates.map(({ entity, shared }) => ({ entity, shared }))).toEqual([
      { entity: 'person/anna-keller', shared: ['person/paul-weber'] },
      { entity: 'person/arno-keller', shared: [] },
    ])
  })

  it('are settled by what is accepted, and by rejecting one after the other', () => {
    const { candidates = [] } = reviewCandidates(graph).unresolvedSurnames[0] ?? {}
    const accepted = corrected(graph, candidates[0]?.accept)
    expect(accepted.entities.find(({ name }) => name === 'Anna Keller')?.mentions).toBe(2)
    expect(reviewCandidates(accepted).unresolvedSurnames).toEqual([])
    expect(reviewCandidates(graph, [candidates[0]?.accept].flatMap((accept) => accept ?? [])).unresolvedSurnames).toEqual([]) // prettier-ignore
    const rejects = candidates.map(({ reject }) => reject)
    expect(reviewCandidates(graph, rejects.slice(0, 1)).unresolvedSurnames[0]?.candidates).toHaveLength(1)
    expect(reviewCandidates(graph, rejects).unresolvedSurnames).toEqual([])
  })
})

describe('possible duplicates', () => {
  it('are people that only the lack of company kept apart', () => {
    const graph = graphOf(['Samir Abish', 'Anna Keller'], ['Samat Abish', 'Paul Weber'])
    expect(reviewCandidates(graph).possibleDuplicates).toMatchObject([
      {
        first: 'person/samat-abish',
        second: 'person/samir-abish',
        against: 'too little company in common',
        shared: [],
      },
    ])
  })

  it('tell what spoke against them', () => {
    const graph = graphOf(
      [{ name: 'Andrea Tommasi', gender: 'm' }],
      [{ name: 'A. Tommasi', gender: 'f' }],
      [organization('Harbour Workers Union')],
      [organization('Harbour Union')],
    )
    const found = reviewCandidates(graph).possibleDuplicates
    expect(found.map(({ against }) => against)).toEqual([
      'something else told them apart: known entries, titles, or a third name',
      'worker may tell another one',
    ])
  })

  it('are not people of one family, nor organizations that share a common word', () => {
    const family = graphOf(['Fidel Castro', 'Raúl Castro', 'Anna Keller', 'Paul Keller'])
    expect(reviewCandidates(family).possibleDuplicates).toEqual([])
    const others = graphOf([organization('Harbour Workers Union'), organization('Northern Teachers Union')])
    expect(reviewCandidates(others).possibleDuplicates).toEqual([])
  })

  it('carry the corrections that settle them', () => {
    const graph = graphOf(['Samir Abish', 'Anna Keller'], ['Samat Abish', 'Paul Weber'])
    const [pair] = reviewCandidates(graph).possibleDuplicates
    expect(namesOf(corrected(graph, pair?.accept))).toEqual(['Anna Keller', 'Paul Weber', 'Samat Abish'])
    for (const correction of [pair?.accept, pair?.reject])
      expect(reviewCandidates(graph, correction ? [correction] : []).possibleDuplicates).toEqual([])
  })
})

const named = fc.constantFrom<Named>(
  'Andrei Tarkovsky', { name: 'Andrei Tarkowski', language: 'de' }, { name: 'Андрея Тарковского', language: 'ru' }, 'A. Tarkovsky', 'Tarkovsky', 'Samir Abish', 'Samat Abish', 'Abish',
  'Anna Keller', 'Paul Keller', 'Keller', 'P. Keller', 'John Smith', 'Jon Smith', 'J. Smith', organization('Harbour Workers Union', ['HWU']), organization('HWU'),
  organization('Harbor Workers Union'), organization('Harbour Union'), organization('Union Harbour Workers'),
) // prettier-ignore

/** Every correction that is offered, with the key of its item. */
function offered({ weakMerges, unresolvedSurnames, possibleDuplicates }: ReviewCandidates) {
  return [
    ...weakMerges.map(({ key, reject }) => ({ key, correction: reject })),
    ...unresolvedSurnames.flatMap(({ key, candidates }) =>
      candidates.map(({ accept }) => ({ key, correction: accept })),
    ),
    ...possibleDuplicates.flatMap(({ key, accept, reject }) => [accept, reject].map((correction) => ({ key, correction }))), // prettier-ignore
  ]
}

const keysOf = (candidates: ReviewCandidates): string[] =>
  [...candidates.weakMerges, ...candidates.unresolvedSurnames, ...candidates.possibleDuplicates].map(({ key }) => key)

describe('every offer', () => {
  it('can be taken, and is not made again', () => {
    fc.assert(
      fc.property(fc.array(fc.array(named, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), (documents) => {
        const graph = graphOf(...documents)
        const candidates = reviewCandidates(graph)
        const keys = keysOf(candidates)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { key, correction } of offered(candidates)) {
          expect(applyCorrections(graph, [correction]).report.unapplied).toEqual([])
          expect(keysOf(reviewCandidates(graph, [correction]))).not.toContain(key)
        }
      }),
      { numRuns: 200 },
    )
  })
})
