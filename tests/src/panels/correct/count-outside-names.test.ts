import { describe, expect, it } from 'vitest'
import { applyCorrections, indexGraph } from '../../../../graph/index.ts'
import { countOutsideNames } from '../../../../src/panels/correct/count-outside-names.ts'
import { smallGraph, words } from '../../../graph/correct/small-graph.ts'

const machine = smallGraph([[words('Anna Keller', 'met', 'Dora Imhof'), words('Imhof', 'left', 'Old Quay')]])

describe('counting where a name would stand', () => {
  it('counts whole words outside of names, and where a longer name takes the place of a shorter one that was added', () => {
    const { graph } = applyCorrections(machine, [{ kind: 'add-entity', entity: { type: 'person', name: 'Imhof' } }])
    const [before, after] = [indexGraph(machine), indexGraph(graph)]
    const isAdded = (id: string): boolean => !before.mentionById.has(id)
    expect(countOutsideNames(before, 'Imhof')).toBe(2)
    expect(countOutsideNames(before, 'Imho')).toBe(0)
    expect(countOutsideNames(before, 'Keller')).toBe(0)
    expect(countOutsideNames(after, 'Dora Imhof')).toBe(0)
    expect(countOutsideNames(after, 'Dora Imhof', isAdded)).toBe(1)
    expect(countOutsideNames(after, 'Imhof', isAdded)).toBe(0)
    expect(countOutsideNames(after, 'Anna Keller', isAdded)).toBe(0)
    // the engine finds as many
    const more = applyCorrections(machine, [
      { kind: 'add-entity', entity: { type: 'person', name: 'Imhof' } },
      { kind: 'add-entity', entity: { type: 'person', name: 'Dora Imhof' } },
    ]).graph
    expect(more.mentions.filter(({ text }) => text === 'Dora Imhof')).toHaveLength(1)
  })
})
