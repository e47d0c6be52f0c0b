import { describe, expect, it } from 'vitest'
import { assembleGraph, DEFAULT_SETTINGS } from '../../../graph/assemble-graph.ts'
import { indexGraph, reviewCandidates, type Correction, type Graph } from '../../../graph/index.ts'
import { correctedGraph } from '../../../src/explorer/corrected-graph.ts'
import { reviewItems } from '../../../src/explorer/review-items.ts'
import { extractionOf, NO_KNOWLEDGE } from '../../graph/resolve/extractions.ts'
import type { Named } from '../../graph/resolve/occurrences.ts'

const graphOf = (...documents: Named[][]): Graph =>
  assembleGraph(documents.map(extractionOf), DEFAULT_SETTINGS, NO_KNOWLEDGE)
const boris = { type: 'person' as const, name: 'Boris Lomov' }

function items(graph: Graph, corrections: readonly Correction[] = [], reviewed: readonly string[] = []) {
  const index = indexGraph(correctedGraph(graph, corrections).graph)
  return reviewItems({ machine: indexGraph(graph), corrections, index }, reviewCandidates(graph), reviewed)
}
const questions = (found: ReturnType<typeof items>) =>
  found.map(({ kind, sides }) => `${kind}: ${sides.map(({ name }) => name).join(', ')}`)

describe('what is to be reviewed', () => {
  const graph = graphOf(
    ['Boris Lomov', 'Anna Keller', 'Paul Weber'],
    ['B. Lomov', 'Anna Keller'],
    ['Arno Keller', 'Otto Brandt'],
    ['Keller', 'Paul Weber'],
    ['Samir Abish', 'Otto Brandt'],
    ['Samat Abish', 'Boris Lomov'],
  )

  it('are the engine’s weak merges, surnames alone and near names, one question of two names each', () => {
    expect(questions(items(graph))).toEqual([
      'merge: B. Lomov, Boris Lomov',
      'surname: Keller, Anna Keller',
      'surname: Keller, Arno Keller',
      'duplicate: Samir Abish, Samat Abish',
    ])
  })

  it('show for a merge the mentions that were joined beside the others, and why', () => {
    const [merge] = items(graph)
    expect(merge?.sides.map(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
      ['B. Lomov'],
      ['Boris Lomov', 'Boris Lomov'],
    ])
    expect(merge?.because).toBe('B stands for Boris')
    expect(merge?.confidence).toBeGreaterThan(0)
    expect(merge?.accept).toBeNull()
  })

  it('show for two names what speaks for and against, whom both are tied to, and how many a surname may mean', () => {
    const [, surname, , duplicate] = items(graph)
    expect(surname?.rivals).toBe(2)
    expect(surname?.shared.map(({ name }) => name)).toEqual(['Paul Weber'])
    expect(duplicate?.against).toBe('too little company in common')
  })

  it('are asked no more when they were found right, merged, told apart or split off', () => {
    for (const { key, accept, reject } of items(graph)) {
      for (const correction of accept ? [accept, reject] : [reject])
        expect(items(graph, [correction]).map((item) => item.key)).not.toContain(key)
      expect(items(graph, [], [key]).map((item) => item.key)).not.toContain(key)
    }
  })

  it('are called as they are on screen', () => {
    const renamed: Correction = { kind: 'rename', entity: boris, name: 'B. M. Lomov' }
    expect(questions(items(graph, [renamed]))[0]).toBe('merge: B. Lomov, B. M. Lomov')
    const retyped: Correction = { kind: 'retype', entity: boris, type: 'organization' }
    expect(questions(items(graph, [retyped]))[0]).toBe('merge: B. Lomov, Boris Lomov')
  })

  it('are nobody who was taken out, and no mention that is no longer there', () => {
    expect(questions(items(graph, [{ kind: 'hide', entity: boris }]))).not.toContain('merge: B. Lomov, Boris Lomov')
    const [merge] = items(graph)
    const rejections = (merge?.sides[0].mentions ?? []).map(({ document, start, end, text }): Correction => ({
      kind: 'reject-mention',
      mention: { document, start, end, text },
    }))
    expect(questions(items(graph, rejections))).not.toContain('merge: B. Lomov, Boris Lomov')
  })

  it('ask of what was merged once, not once for each of its parts', () => {
    const both: Correction = {
      kind: 'merge',
      into: { type: 'person', name: 'Anna Keller' },
      from: [{ type: 'person', name: 'Arno Keller' }],
    }
    expect(questions(items(graph, [both])).filter((question) => question.startsWith('surname'))).toEqual([
      'surname: Keller, Anna Keller',
    ])
  })
})
