import { describe, expect, it } from 'vitest'
import { applyCorrections, checkCorrections } from '../../../graph/correct-graph.ts'
import type { Correction, EntityReference } from '../../../graph/correct/correction.ts'
import { referToEntity, referToMention } from '../../../graph/correct/refer-to.ts'
import type { Entity, Graph } from '../../../graph/types.ts'
import { brokenInvariants } from './graph-invariants.ts'
import { documentId, edgesOf, mentionOf, smallGraph, words } from './small-graph.ts'

const machine = smallGraph([
  [
    words('Anna Keller', 'met', 'Boris Lomov', 'and', 'Carla Nervi'),
    words('Keller', 'left', 'Norland', 'while', 'Dora Imhof', 'met', 'Lomow'),
    words('Imhof', 'left', 'Vellin'),
  ],
  [
    words('B. Lomow', 'and', 'Keller', 'met', 'HU'),
    words('Old Quay', 'said', 'Harbour Union', 'and', 'the Board'),
    words('Keller', 'and', 'Port Board', 'met', 'Nervi'),
  ],
])

const person = (name: string): EntityReference => ({ type: 'person', name })
const keller = person('Anna Keller')
const lomov = person('Boris Lomov')
const lomow = person('Lomow')
const nervi = person('Carla Nervi')
const union: EntityReference = { type: 'organization', name: 'Harbour Union' }
const board: EntityReference = { type: 'organization', name: 'Port Board' }

function apply(...corrections: Correction[]): Graph {
  const { graph, report } = applyCorrections(machine, corrections)
  expect(report.unapplied).toEqual([])
  expect(brokenInvariants(graph)).toEqual([])
  expect(graph.edges).toEqual(edgesOf(graph))
  return graph
}

function entityOf(graph: Graph, name: string): Entity {
  const found = graph.entities.find((entity) => entity.name === name)
  if (!found) throw new Error(`No ${name} in ${graph.entities.map((entity) => entity.name).join(', ')}`)
  return found
}

const textsOf = (graph: Graph, name: string): string[] =>
  graph.mentions.filter(({ entity }) => entity === entityOf(graph, name).id).map(({ text }) => text)

describe('applyCorrections', () => {
  it('leaves the graph as it is without corrections', () => {
    expect(applyCorrections(machine, []).graph).toBe(machine)
  })

  it('merges under the name of the one that others are merged into, and says so', () => {
    const graph = apply({ kind: 'merge', into: lomov, from: [lomow], note: 'one man' })
    expect(textsOf(graph, 'Boris Lomov')).toEqual(['Boris Lomov', 'Lomow', 'B. Lomow'])
    expect(entityOf(graph, 'Boris Lomov')).toMatchObject({
      id: 'person/boris-lomov',
      mentions: 3,
      documents: 2,
      languages: ['de', 'en'],
    })
    expect(entityOf(graph, 'Boris Lomov').resolution).toContainEqual({
      rule: 'person',
      text: 'Lomow',
      because: 'merged by hand: one man',
      confidence: 1,
    })
    expect(graph.entities.some(({ id }) => id === 'person/lomow')).toBe(false)
    expect(graph.edges.find(({ id }) => id === 'organization/harbour-union~person/boris-lomov')?.count).toBe(1)
  })

  it('merges in chains, whichever way they are told', () => {
    const graph = apply({ kind: 'merge', into: lomow, from: [nervi] }, { kind: 'merge', into: lomov, from: [lomow] })
    expect(entityOf(graph, 'Boris Lomov').mentions).toBe(5)
  })

  it('finds an entity by a spelling when its name has changed', () => {
    const graph = apply({
      kind: 'rename',
      entity: { type: 'person', name: 'A. Keller', aliases: ['Frau K.', 'Keller'] },
      name: 'Anna-Maria Keller',
    })
    expect(entityOf(graph, 'Anna-Maria Keller').id).toBe('person/anna-keller')
  })

  it('splits by spelling into an entity of its own', () => {
    const graph = apply({ kind: 'split', entity: lomov, aliases: ['Lomow'], as: 'Viktor Lomow' })
    expect(textsOf(graph, 'Viktor Lomow')).toEqual(['Lomow'])
    expect(entityOf(graph, 'Viktor Lomow').id).toBe('person/viktor-lomow')
    expect(textsOf(graph, 'Boris Lomov')).toEqual(['Boris Lomov'])
    expect(entityOf(graph, 'Boris Lomov').resolution.map(({ text }) => text)).not.toContain('Lomow')
  })

  it('splits by document and by mention, the narrower winning', () => {
    const second = mentionOf(machine, 'Keller', 2)
    const graph = apply(
      { kind: 'split', entity: keller, documents: [documentId(1)], as: 'Paula Keller' },
      { kind: 'split', entity: keller, mentions: [referToMention(second)], as: 'Max Keller' },
    )
    expect(textsOf(graph, 'Paula Keller')).toEqual(['Keller'])
    expect(graph.mentions.find(({ id }) => id === second.id)?.entity).toBe('person/max-keller')
    expect(textsOf(graph, 'Anna Keller')).toEqual(['Anna Keller', 'Keller'])
  })

  it('moves mentions to the entity that has the name already', () => {
    const graph = apply({ kind: 'split', entity: union, aliases: ['HU'], as: 'Port Board' })
    expect(textsOf(graph, 'Port Board')).toEqual(['HU', 'the Board', 'Port Board'])
    expect(entityOf(graph, 'Port Board').resolution).toContainEqual({
      rule: 'person',
      text: 'HU',
      because: 'split off Harbour Union by hand',
      confidence: 1,
    })
  })

  it('takes a merge back with the split of all that it brought', () => {
    const merge: Correction = { kind: 'merge', into: keller, from: [nervi] }
    const aliases = ['Carla Nervi', 'Nervi']
    expect(apply(merge, { kind: 'split', entity: keller, aliases })).toEqual(machine)
    expect(apply(merge, { kind: 'split', entity: keller, aliases, as: 'Carla Nervi' })).toEqual(machine)
  })

  it('splits again what a split took out, and gives some of it back', () => {
    const third = mentionOf(machine, 'Keller', 2)
    const all: Correction = { kind: 'split', entity: keller, aliases: ['Keller'], as: 'Paula Keller' }
    const again: Correction = { kind: 'split', entity: person('Paula Keller'), documents: [documentId(1)], as: 'Max Keller' } // prettier-ignore
    const back: Correction = { kind: 'split', entity: person('Max Keller'), mentions: [referToMention(third)], as: 'Anna Keller' } // prettier-ignore
    const graph = apply(all, again, back)
    expect(textsOf(graph, 'Paula Keller')).toEqual(['Keller'])
    expect(textsOf(graph, 'Max Keller')).toEqual(['Keller'])
    expect(textsOf(graph, 'Anna Keller')).toEqual(['Anna Keller', 'Keller'])
    expect(graph.mentions.find(({ id }) => id === third.id)?.entity).toBe('person/anna-keller')
  })

  it('keeps the name of a merge whose own mentions are gone, and its hiding', () => {
    const merge: Correction = { kind: 'merge', into: person('Imhof'), from: [person('Paula Keller')] }
    const all: Correction = { kind: 'split', entity: keller, aliases: ['Keller'], as: 'Paula Keller' }
    const added: Correction = { kind: 'add-entity', entity: person('Imhof') }
    const found = apply(all, added, merge).mentions.filter(({ text }) => text === 'Imhof')
    const gone = found.map((mention): Correction => ({ kind: 'reject-mention', mention: referToMention(mention) }))
    const left = applyCorrections(machine, [all, added, merge, ...gone]).graph
    expect(textsOf(left, 'Imhof')).toEqual(['Keller', 'Keller', 'Keller'])
    const hide: Correction = { kind: 'hide', entity: person('Imhof') }
    const hidden = applyCorrections(machine, [all, added, merge, ...gone, hide]).graph
    expect(hidden.entities.map(({ name }) => name)).not.toContain('Imhof')
    expect(hidden.mentions.map(({ text }) => text)).not.toContain('Keller')
  })

  it('tells what a name leads to, how a name is referred to, and what was said of it', () => {
    const rename: Correction = { kind: 'rename', entity: person('Viktor Lomow'), name: 'V. Lomow' }
    const { references } = checkCorrections(machine, [
      { kind: 'split', entity: lomov, aliases: ['Lomow'], as: 'Viktor Lomow' },
      rename,
      { kind: 'merge', into: keller, from: [nervi] },
    ])
    expect(references().entityOf(person('Viktor Lomow'))).toBe('person/v-lomow')
    expect(references().referTo('person/v-lomow')).toEqual(person('Viktor Lomow'))
    expect(references().saidOf('person/v-lomow', 'rename')).toEqual([rename])
    expect(references().saidOf('person/v-lomow', 'retype')).toEqual([])
    expect(references().entityOf(nervi)).toBe('person/anna-keller')
    expect(references().referTo('organization/port-board')).toMatchObject(board)
    expect(references().entityOf(person('Nobody'))).toBeNull()
  })

  it('merges what a split brought about', () => {
    const graph = apply(
      { kind: 'split', entity: union, aliases: ['HU'], as: 'Hull University' },
      { kind: 'merge', into: board, from: [{ type: 'organization', name: 'Hull University' }] },
    )
    expect(textsOf(graph, 'Port Board')).toContain('HU')
  })

  it('renames under the old id, and later corrections may use the new name', () => {
    const graph = apply(
      { kind: 'hide', entity: { type: 'organization', name: 'Ms Keller' } },
      { kind: 'retype', entity: person('Ms Keller'), type: 'organization' },
      { kind: 'rename', entity: keller, name: 'Ms Keller' },
    )
    expect(graph.mentions.some(({ text }) => text === 'Keller')).toBe(false)
  })

  it('retypes: the id follows, and a place takes part in no edge', () => {
    const organization = apply({ kind: 'retype', entity: nervi, type: 'organization' })
    expect(entityOf(organization, 'Carla Nervi').id).toBe('organization/carla-nervi')
    const place = apply({ kind: 'retype', entity: nervi, type: 'place' })
    expect(place.edges.some(({ source, target }) => `${source}${target}`.includes('carla-nervi'))).toBe(false)
  })

  it('hides an entity with its mentions and edges', () => {
    const graph = apply({ kind: 'hide', entity: { type: 'country', name: 'Norland' } })
    expect(graph.entities.length).toBe(machine.entities.length - 1)
    expect(graph.mentions.some(({ entity }) => entity === 'country/norland')).toBe(false)
    expect(graph.sentences).toBe(machine.sentences)
  })

  it('rejects one mention', () => {
    const rejected = mentionOf(machine, 'Keller', 0)
    const graph = apply({ kind: 'reject-mention', mention: referToMention(rejected) })
    expect(graph.mentions.some(({ id }) => id === rejected.id)).toBe(false)
    expect(entityOf(graph, 'Anna Keller').mentions).toBe(entityOf(machine, 'Anna Keller').mentions - 1)
  })

  it('adds a name that the machine missed, the longest spelling first, and rejects one place of it', () => {
    const add: Correction = { kind: 'add-entity', entity: { type: 'person', name: 'Dora Imhof', aliases: ['Imhof'] } }
    const graph = apply(add)
    expect(textsOf(graph, 'Dora Imhof')).toEqual(['Dora Imhof', 'Imhof'])
    const [, last] = graph.mentions.filter(({ recognizer }) => recognizer === 'person')
    if (!last) throw new Error('nothing was added')
    expect(apply(add, { kind: 'reject-mention', mention: referToMention(last) }).mentions.length).toBe(
      graph.mentions.length - 1,
    )
  })

  it('adds an alias wherever it stands outside other names and words', () => {
    const graph = apply({ kind: 'add-alias', entity: board, text: 'Quay' })
    expect(textsOf(graph, 'Port Board')).toContain('Quay')
    const { report } = applyCorrections(machine, [{ kind: 'add-alias', entity: board, text: 'Kell' }])
    expect(report.unapplied[0]?.reason).toBe('it stands in no sentence outside other names')
  })

  it('undoes a merge of the machine by names that may never be one', () => {
    const graph = apply({ kind: 'never-merge', entities: [lomov, person('Lomow'), person('Carla Nervi')] })
    expect(graph).toEqual(machine)
    const split = apply({
      kind: 'never-merge',
      entities: [keller, { type: 'person', name: 'Frau Keller', aliases: ['Keller'] }],
    })
    expect(textsOf(split, 'Anna Keller')).toEqual(['Anna Keller'])
    expect(textsOf(split, 'Frau Keller')).toEqual(['Keller', 'Keller', 'Keller'])
  })

  it('reports what no longer applies', () => {
    const gone = { document: documentId(9), start: 0, end: 3, text: 'Zed' }
    const corrections: Correction[] = [
      { kind: 'hide', entity: person('Nobody') },
      { kind: 'reject-mention', mention: gone },
      { kind: 'reject-mention', mention: { ...gone, document: documentId(0) } },
      { kind: 'split', entity: keller, aliases: ['Keller', 'Kellerin'], as: 'X' },
      { kind: 'rename', entity: nervi, name: 'Carla Nervi' },
      { kind: 'merge', into: lomov, from: [lomov, lomow] },
    ]
    const { report, graph } = applyCorrections(machine, corrections)
    expect(report.unapplied.map(({ reason }) => reason)).toEqual([
      'no person is called “Nobody” any more',
      `the document ${documentId(9)} is not in the collection`,
      '“Zed” is no name there any more',
      'no mention of “Anna Keller” is written “Kellerin”',
      'it is called so already',
      '“Boris Lomov” and “Boris Lomov” are one entity already',
    ])
    expect(textsOf(graph, 'X')).toEqual(['Keller', 'Keller', 'Keller'])
    expect(textsOf(graph, 'Boris Lomov')).toContain('B. Lomow')
  })

  it('reports a rename that a merge overrules', () => {
    const { report } = applyCorrections(machine, [
      { kind: 'rename', entity: lomow, name: 'Lomov the Elder' },
      { kind: 'merge', into: lomov, from: [lomow] },
    ])
    expect(report.unapplied.map(({ reason }) => reason)).toEqual([
      'it is part of “Boris Lomov”, which keeps its name and type',
    ])
  })

  it('means what was split off by the name that it was given, though another thing is renamed so', () => {
    const split = { kind: 'split', entity: keller, aliases: ['Keller'], as: 'Kim Ono' } as const
    const merge = { kind: 'merge', into: union, from: [person('Kim Ono')] } as const
    const graph = apply(split, merge, { kind: 'rename', entity: nervi, name: 'Kim Ono' })
    expect(textsOf(graph, 'Harbour Union')).toEqual(['Keller', 'Keller', 'HU', 'Harbour Union', 'Keller'])
    expect(textsOf(graph, 'Kim Ono')).toEqual(['Carla Nervi', 'Nervi'])
  })

  it('asks which of two namesakes is meant unless the id or an alias tells', () => {
    const twins: Graph = {
      ...machine,
      entities: machine.entities.map((entity) =>
        entity.id === 'person/lomow' ? { ...entity, name: 'Boris Lomov' } : entity,
      ),
    }
    expect(checkCorrections(twins, [{ kind: 'hide', entity: lomov }]).unapplied).toHaveLength(1)
    for (const entity of [
      { ...lomov, id: 'person/lomow' },
      { ...lomov, aliases: ['B. Lomow'] },
    ]) {
      const { graph } = applyCorrections(twins, [{ kind: 'hide', entity }])
      expect(graph.entities.map(({ id }) => id)).not.toContain('person/lomow')
      expect(graph.entities.map(({ id }) => id)).toContain('person/boris-lomov')
    }
  })
})

describe('conflicts', () => {
  const third = referToMention(mentionOf(machine, 'Keller', 0))
  const cases: [string, Correction[], RegExp][] = [
    ['merge and never merge', [{ kind: 'merge', into: lomov, from: [lomow] }, { kind: 'never-merge', entities: [lomow, lomov] }], /1 \(merge “Lomow” into “Boris Lomov”\) and 2 \(never merge “Lomow” and “Boris Lomov”\)/u],
    ['a chain of merges and never merge', [{ kind: 'never-merge', entities: [nervi, lomov] }, { kind: 'merge', into: lomov, from: [lomow] }, { kind: 'merge', into: lomow, from: [nervi] }], /1 \(never merge .*\) and 3 \(merge/u],
    ['merge and never merge of what the machine has fused', [{ kind: 'merge', into: keller, from: [person('Frau Keller')] }, { kind: 'never-merge', entities: [person('Frau Keller'), keller] }], /1 .* and 2 /u],
    ['two renames', [{ kind: 'rename', entity: nervi, name: 'A' }, { kind: 'hide', entity: lomow }, { kind: 'rename', entity: nervi, name: 'B' }], /1 \(rename “Carla Nervi” to “A”\) and 3 \(rename “Carla Nervi” to “B”\)/u],
    ['two types', [{ kind: 'retype', entity: nervi, type: 'place' }, { kind: 'retype', entity: nervi, type: 'country' }], /two types/u],
    ['two splits of the same spelling', [{ kind: 'split', entity: lomov, aliases: ['Lomow'], as: 'X' }, { kind: 'split', entity: lomov, aliases: ['Lomow'], as: 'Y' }], /“Lomow” to two entities/u],
    ['a split that is merged back', [{ kind: 'split', entity: lomov, aliases: ['Lomow'], as: 'X' }, { kind: 'merge', into: lomov, from: [person('X')] }], /merge it back/u],
    ['a mention that is rejected and kept', [{ kind: 'reject-mention', mention: third }, { kind: 'split', entity: keller, mentions: [third], as: 'X' }], /rejects/u],
    ['one text for two entities', [{ kind: 'add-alias', entity: board, text: 'Old Quay' }, { kind: 'add-alias', entity: union, text: 'Old Quay' }], /two entities/u],
    ['hidden and merged', [{ kind: 'hide', entity: lomow }, { kind: 'merge', into: lomov, from: [lomow] }], /hides/u],
  ] // prettier-ignore

  it.each(cases)('%s', (_, corrections, message) => {
    expect(() => applyCorrections(machine, corrections)).toThrow(message)
    expect(checkCorrections(machine, corrections).conflicts).toHaveLength(1)
  })
})

describe('references', () => {
  it('name an entity by what it is called and how it is written', () => {
    expect(referToEntity(entityOf(machine, 'Anna Keller'))).toEqual({
      type: 'person',
      name: 'Anna Keller',
      aliases: ['Keller'],
      id: 'person/anna-keller',
    })
  })
})
