import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../../graph/correct-graph.ts'
import type { Correction, EntityReference } from '../../../graph/correct/correction.ts'
import type { Graph } from '../../../graph/types.ts'
import { documentId, smallGraph, words } from './small-graph.ts'

const person = (name: string): EntityReference => ({ type: 'person', name })
const [keller, lomov, lomow] = [person('Anna Keller'), person('Boris Lomov'), person('Lomow')]

function textsOf(graph: Graph, name: string): string[] {
  const id = graph.entities.find((entity) => entity.name === name)?.id
  return graph.mentions.filter(({ entity }) => entity === id).map(({ text }) => text)
}

describe('corrections of a collection that grows', () => {
  const first = [words('Anna Keller', 'met', 'Boris Lomov'), words('Keller', 'left', 'Norland', 'and', 'Dora Imhof')]
  const late = [words('Keller', 'met', 'B. Lomow', 'and', 'Boris Lomov'), words('Imhof', 'left', 'Old Quay')]
  const corrections: Correction[] = [
    { kind: 'merge', into: lomov, from: [lomow] },
    { kind: 'split', entity: keller, documents: [documentId(0)], aliases: ['Keller'], as: 'Max Keller' },
    { kind: 'add-entity', entity: { type: 'person', name: 'Dora Imhof', aliases: ['Imhof'] } },
    { kind: 'hide', entity: { type: 'country', name: 'Norland' } },
  ]

  it('hold for the documents that were there and for those that join', () => {
    const before = applyCorrections(smallGraph([first]), corrections)
    expect(before.report.unapplied.map(({ reason }) => reason)).toEqual(['no person is called “Lomow” any more'])
    const { graph, report } = applyCorrections(smallGraph([first, late]), corrections)
    expect(report.unapplied).toEqual([])
    expect(textsOf(graph, 'Boris Lomov')).toEqual(['Boris Lomov', 'B. Lomow', 'Boris Lomov'])
    expect(textsOf(graph, 'Max Keller')).toEqual(['Keller'])
    expect(textsOf(graph, 'Dora Imhof')).toEqual(['Dora Imhof', 'Imhof'])
  })
})
