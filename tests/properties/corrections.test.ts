import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCorrections, checkCorrections } from '../../graph/correct-graph.ts'
import type { Correction, EntityReference } from '../../graph/correct/correction.ts'
import { readCorrections, writeCorrections } from '../../graph/correct/corrections-file.ts'
import { referToEntity, referToMention } from '../../graph/correct/refer-to.ts'
import { InvalidInputError } from '../../graph/errors.ts'
import type { Graph, Window } from '../../graph/types.ts'
import { brokenInvariants } from '../graph/correct/graph-invariants.ts'
import { CAST, documentId, edgesOf, FILLERS, smallGraph, type Word } from '../graph/correct/small-graph.ts'

const word: fc.Arbitrary<Word> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ member: fc.nat(CAST.length - 1), spelling: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ filler: fc.nat(FILLERS.length - 1) }) },
)
const window = fc.constantFrom<Window>('sentence', 'sentence', 'paragraph', 'document', 'sentences:2')
const anyGraph = fc
  .tuple(
    fc.array(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    }),
    window,
  )
  .map(([documents, kind]) => smallGraph(documents, kind))

const TYPES = ['person', 'organization', 'country', 'place'] as const
const NAMES = [
  ...CAST.map(({ name }) => name),
  ...CAST.flatMap(({ spellings }) => spellings),
  'Dora Imhof',
  'Kim Ono',
  'Nobody',
]
const type = fc.constantFrom(...TYPES)
const looseEntity: fc.Arbitrary<EntityReference> = fc.record({ type, name: fc.constantFrom(...NAMES) })

/** Corrections of what is in the graph for the most part, and some of what isn't. */
function correctionOf(graph: Graph): fc.Arbitrary<Correction> {
  const known = graph.entities.map(referToEntity)
  const entity =
    known.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, looseEntity) : looseEntity
  const name = fc.constantFrom(...NAMES)
  const document = fc.nat(4).map(documentId)
  const foreign = fc
    .record({ document, start: fc.nat(30), text: name })
    .map(({ document: id, start, text }) => ({ document: id, start, end: start + text.length, text }))
  const mention =
    graph.mentions.length > 0
      ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...graph.mentions).map(referToMention) }, foreign)
      : foreign
  const note = fc.option(fc.constantFrom('seen', 'sure'), { nil: undefined })
  const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
    fc.option(fc.array(arbitrary, { minLength: 1, maxLength: 2 }), { nil: undefined })
  return fc.oneof<fc.Arbitrary<Correction>[]>(
    fc.record({ kind: fc.constant('merge' as const), into: entity, from: fc.array(entity, { minLength: 1, maxLength: 2 }), note }),
    fc.record({
      kind: fc.constant('split' as const), entity, aliases: fc.option(fc.subarray(NAMES, { minLength: 1, maxLength: 3 }), { nil: undefined }), documents: optional(document),
      mentions: optional(mention), as: fc.option(name, { nil: undefined }), note,
    }).filter(({ aliases, documents, mentions }) => [aliases, documents, mentions].some((list) => list !== undefined)),
    fc.record({ kind: fc.constant('rename' as const), entity, name, note }),
    fc.record({ kind: fc.constant('retype' as const), entity, type, note }),
    fc.record({ kind: fc.constant('hide' as const), entity, note }),
    fc.record({ kind: fc.constant('reject-mention' as const), mention, note }),
    fc.record({ kind: fc.constant('never-merge' as const), entities: fc.array(entity, { minLength: 2, maxLength: 3 }), note }),
    fc.record({ kind: fc.constant('add-alias' as const), entity, text: fc.oneof(fc.constantFrom(...FILLERS), name), note }),
    fc.record({ kind: fc.constant('add-entity' as const), entity: fc.oneof(looseEntity, fc.constant({ type: 'person' as const, name: 'Dora Imhof', aliases: ['Imhof'] })), note }),
  ) // prettier-ignore
}

const corrected = anyGraph.chain((graph) =>
  fc.tuple(fc.constant(graph), fc.array(correctionOf(graph), { maxLength: 7 })),
)

/** The list without those that disagree with another one. */
function agreeing(graph: Graph, corrections: readonly Correction[]): Correction[] {
  let list = [...corrections]
  for (let conflicts = checkCorrections(graph, list).conflicts; conflicts.length > 0;) {
    list = list.filter((_, index) => index !== conflicts[0]?.second)
    conflicts = checkCorrections(graph, list).conflicts
  }
  return list
}

const RUNS = { numRuns: 400 }

describe('corrections', () => {
  it('keep every invariant of the graph, and its edges are those of its mentions', () => {
    fc.assert(
      fc.property(corrected, ([machine, list]) => {
        const { graph } = applyCorrections(machine, agreeing(machine, list))
        expect(brokenInvariants(graph)).toEqual([])
        expect(graph.edges).toEqual(edgesOf(graph))
      }),
      RUNS,
    )
  })

  it('leave the machine layer alone', () => {
    fc.assert(
      fc.property(corrected, ([machine, list]) => {
        const before = JSON.stringify(machine)
        applyCorrections(machine, agreeing(machine, list))
        expect(JSON.stringify(machine)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })

  it('mean the same in any order', () => {
    fc.assert(
      fc.property(
        corrected.chain(([machine, list]) => {
          const agreed = agreeing(machine, list)
          const shuffled = fc.shuffledSubarray(agreed, { minLength: agreed.length })
          return fc.tuple(fc.constant(machine), fc.constant(agreed), shuffled)
        }),
        ([machine, list, shuffled]) => {
          const [a, b] = [applyCorrections(machine, list), applyCorrections(machine, shuffled)]
          expect(JSON.stringify(b.graph)).toBe(JSON.stringify(a.graph))
          const reasons = ({ report }: typeof a) => report.unapplied.map((entry) => JSON.stringify(entry)).sort()
          expect(reasons(b)).toEqual(reasons(a))
        },
      ),
      RUNS,
    )
  })

  it('disagree in any order, or in none', () => {
    fc.assert(
      fc.property(
        corrected.chain(([machine, list]) =>
          fc.tuple(fc.constant(machine), fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([machine, list, shuffled]) => {
          const disagrees = (corrections: Correction[]) => checkCorrections(machine, corrections).conflicts.length > 0
          expect(disagrees(shuffled)).toBe(disagrees(list))
          if (disagrees(list)) expect(() => applyCorrections(machine, list)).toThrow(InvalidInputError)
        },
      ),
      RUNS,
    )
  })

  it('end, after any doing and undoing, where the corrections that remain say', () => {
    const steps = anyGraph.chain((graph) =>
      fc.tuple(fc.constant(graph), fc.array(fc.option(correctionOf(graph), { freq: 2, nil: null }), { maxLength: 10 })),
    )
    fc.assert(
      fc.property(steps, ([machine, actions]) => {
        const list: Correction[] = []
        let shown = machine
        for (const action of actions) {
          if (action === null) list.pop()
          else if (checkCorrections(machine, [...list, action]).conflicts.length === 0) list.push(action)
          shown = applyCorrections(machine, list).graph
        }
        expect(shown).toEqual(applyCorrections(machine, [...list].reverse()).graph)
        expect(applyCorrections(machine, []).graph).toBe(machine)
      }),
      { numRuns: 150 },
    )
  })

  it('merge and then split by all that the merge brought are nothing', () => {
    const pairs = anyGraph.filter((graph) => graph.entities.length > 1).chain((graph) => fc.tuple(fc.constant(graph), fc.shuffledSubarray(graph.entities, { minLength: 2, maxLength: 2 }), fc.boolean())) // prettier-ignore
    fc.assert(
      fc.property(pairs, ([machine, [into, from], named]) => {
        if (!into || !from) return
        const aliases = from.aliases.map(({ text }) => text)
        const { graph } = applyCorrections(machine, [
          { kind: 'merge', into: referToEntity(into), from: [referToEntity(from)] },
          {
            kind: 'split',
            entity: referToEntity(into),
            aliases,
            ...(named && into.type === from.type ? { as: from.name } : {}),
          },
        ])
        expect(graph).toEqual(machine)
      }),
      RUNS,
    )
  })

  it('are read as they were written', () => {
    fc.assert(
      fc.property(corrected, ([, list]) => {
        const text = writeCorrections(list)
        const again = readCorrections(text, 'corrections.json')
        expect(writeCorrections(again)).toBe(text)
        expect(again).toEqual(JSON.parse(JSON.stringify(list)))
      }),
      RUNS,
    )
  })

  it('account for every correction: applied to something, or told', () => {
    fc.assert(
      fc.property(
        anyGraph.chain((graph) => fc.tuple(fc.constant(graph), correctionOf(graph))),
        ([machine, correction]) => {
          if (checkCorrections(machine, [correction]).conflicts.length > 0 || correction.kind === 'never-merge') return
          const { graph, report } = applyCorrections(machine, [correction])
          const effective = JSON.stringify(graph) !== JSON.stringify(machine)
          expect(effective || report.unapplied.length > 0).toBe(true)
        },
      ),
      RUNS,
    )
  })
})
