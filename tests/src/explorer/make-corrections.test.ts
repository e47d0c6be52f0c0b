import { describe, expect, it } from 'vitest'
import { indexGraph, type Correction, type Entity } from '../../../graph/index.ts'
import { withoutCorrections } from '../../../src/explorer/actions.ts'
import { correctedGraph } from '../../../src/explorer/corrected-graph.ts'
import { entitiesOf, type BothLayers } from '../../../src/explorer/correction-references.ts'
import { giving, merging, splitting } from '../../../src/explorer/make-corrections.ts'
import { renaming, retyping, type Change } from '../../../src/explorer/name-corrections.ts'
import { fixtureGraph } from '../fixture-graph.ts'

const graph = fixtureGraph()
const machine = indexGraph(graph)
const TOKAYEV = 'person/kassym-jomart-tokayev'

function layers(corrections: readonly Correction[] = []): BothLayers {
  return { machine, corrections, index: indexGraph(correctedGraph(graph, corrections).graph) }
}
function after(before: BothLayers, { corrections, instead }: Change): BothLayers {
  return layers([...withoutCorrections(before.corrections, instead), ...corrections])
}
function called({ index }: BothLayers, name: string): Entity {
  const found = index.graph.entities.find((entity) => entity.name === name)
  if (!found) throw new Error(`Nothing is called ${name}.`)
  return found
}
function byId({ index }: BothLayers, id: string): Entity {
  const found = index.entityById.get(id)
  if (!found) throw new Error(`There is no ${id}.`)
  return found
}

describe('corrections as a person means them', () => {
  it('takes the second name for the one that is meant, and none for the machine’s own', () => {
    const first = after(layers(), renaming(layers(), byId(layers(), TOKAYEV), 'First'))
    const second = after(first, renaming(first, called(first, 'First'), 'Second'))
    expect(second.corrections).toHaveLength(1)
    expect(byId(second, TOKAYEV).name).toBe('Second')
    const own = after(second, renaming(second, called(second, 'Second'), 'Kassym-Jomart Tokayev'))
    expect(own.corrections).toEqual([])
  })

  it('renames and retypes what was split off, more than once', () => {
    let at = layers()
    at = after(at, splitting(at, byId(at, TOKAYEV), { aliases: ['Токаев'] }, 'Another'))
    at = after(at, renaming(at, called(at, 'Another'), 'A third'))
    at = after(at, renaming(at, called(at, 'A third'), 'A fourth'))
    at = after(at, retyping(at, called(at, 'A fourth'), 'place'))
    at = after(at, retyping(at, called(at, 'A fourth'), 'country'))
    expect(called(at, 'A fourth').type).toBe('country')
    expect(at.corrections.map(({ kind }) => kind)).toEqual(['split', 'rename', 'retype'])
  })

  it('gives mentions to a name of another type', () => {
    const before = layers()
    const nato = byId(before, 'organization/nato')
    const now = after(before, giving(before, byId(before, TOKAYEV), { aliases: ['Токаев'] }, nato))
    expect(byId(now, nato.id).aliases.map(({ text }) => text)).toContain('Токаев')
    expect(byId(now, nato.id).name).toBe('NATO')
  })

  it('takes all forms of a name for a renaming, and given to another one for a merge', () => {
    const before = layers()
    const entity = byId(before, TOKAYEV)
    const aliases = entity.aliases.map(({ text }) => text)
    expect(splitting(before, entity, { aliases }, 'Other').corrections.map(({ kind }) => kind)).toEqual(['rename'])
    const nato = byId(before, 'organization/nato')
    expect(giving(before, entity, { aliases }, nato).corrections.map(({ kind }) => kind)).toEqual(['merge'])
  })

  it('merges what was split by taking the split back, under the name that stays', () => {
    let at = layers()
    at = after(at, splitting(at, byId(at, TOKAYEV), { aliases: ['Токаев'] }, 'Another'))
    const back = after(at, merging(at, byId(at, TOKAYEV), [called(at, 'Another')]))
    expect(back.corrections).toEqual([])
    const other = after(at, merging(at, called(at, 'Another'), [byId(at, TOKAYEV)]))
    expect(byId(other, TOKAYEV).name).toBe('Another')
    expect(byId(other, TOKAYEV).mentions).toBe(machine.entityById.get(TOKAYEV)?.mentions)
  })

  it('names what a correction is about as it is called now', () => {
    let at = layers()
    at = after(at, splitting(at, byId(at, TOKAYEV), { aliases: ['Токаев'] }, 'Another'))
    at = after(at, renaming(at, byId(at, TOKAYEV), 'The one'))
    const [split] = at.corrections
    expect(split && entitiesOf(at, split).map(({ name }) => name)).toEqual(['The one', 'Another'])
  })
})
