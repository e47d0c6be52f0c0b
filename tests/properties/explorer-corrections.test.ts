import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyCorrections,
  indexGraph,
  reviewCandidates,
  type Correction,
  type EntityType,
  type Graph,
} from '../../graph/index.ts'
import { reduce, withoutCorrections, type Action } from '../../src/explorer/actions.ts'
import { correctedGraph, objectionTo } from '../../src/explorer/corrected-graph.ts'
import { correctionsByEntity, type BothLayers } from '../../src/explorer/correction-references.ts'
import { record, redo, startHistory, undo, type History } from '../../src/explorer/history.ts'
import {
  addingAlias,
  addingEntity,
  giving,
  hiding,
  merging,
  rejecting,
  renaming,
  retyping,
  splitting,
  takenBy,
  tellingApart,
  type Change,
} from '../../src/explorer/make-corrections.ts'
import { reviewItems } from '../../src/explorer/review-items.ts'
import { INITIAL_STATE, type ExplorerState } from '../../src/explorer/state.ts'
import { CAST, FILLERS, smallGraph, type Word } from '../graph/correct/small-graph.ts'

const word: fc.Arbitrary<Word> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ member: fc.nat(CAST.length - 1), spelling: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ filler: fc.nat(FILLERS.length - 1) }) },
)
const sentences = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
const anyGraph = fc
  .array(sentences, { minLength: 1, maxLength: 3 })
  .map((documents) => smallGraph(documents, 'sentence'))

const CORRECTING = ['merge', 'rename', 'retype', 'hide', 'apart', 'split', 'give', 'alias', 'entity', 'reject'] as const
const HISTORY = ['undo', 'undo', 'redo', 'withdraw', 'note', 'find-right', 'set-limit'] as const
interface Step {
  what: (typeof CORRECTING)[number] | (typeof HISTORY)[number]
  /** Which entity, which other, and which of the names, types or forms; counted round. */
  a: number
  b: number
  c: number
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...CORRECTING) }, fc.constantFrom(...HISTORY)),
  a: fc.nat(20),
  b: fc.nat(20),
  c: fc.nat(20),
})
const TYPES: readonly EntityType[] = ['person', 'organization', 'country', 'place']
const NAMES = ['Dora Imhof', 'Kim Ono', 'Anna Keller', 'Lomow', 'The Quay']

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)]
}

function layersOf(machine: Graph, corrections: readonly Correction[]): BothLayers {
  return { machine: indexGraph(machine), corrections, index: indexGraph(correctedGraph(machine, corrections).graph) }
}

/** What a person means by a step, with what is on screen; null when there is nothing to do it with. */
function changeOf(layers: BothLayers, { what, a, b, c }: Step): Change | null {
  const { entities } = layers.index.graph
  const [entity, other] = [pick(entities, a), pick(entities, b)]
  const [name, type, filler] = [pick(NAMES, c) ?? '', pick(TYPES, c) ?? 'person', pick(FILLERS, c) ?? '']
  if (what === 'entity') return addingEntity(type, filler)
  if (!entity) return null
  const mention = pick(layers.index.mentionsByEntity.get(entity.id) ?? [], c)
  const alias = pick(entity.aliases, c)?.text
  switch (what) {
    case 'rename':
      return takenBy(layers, entity, name).length > 0 ? null : renaming(layers, entity, name)
    case 'retype':
      return retyping(layers, entity, type)
    case 'hide':
      return hiding(layers, [entity])
    case 'alias':
      return addingAlias(layers, entity, filler)
    case 'reject':
      return mention ? rejecting([mention]) : null
    case 'split':
      return alias === undefined || name === entity.name ? null : splitting(layers, entity, { aliases: [alias] }, name)
  }
  if (!other || other === entity) return null
  if (what === 'merge') return merging(layers, entity, [other])
  if (what === 'apart') return tellingApart(layers, [entity, other])
  return mention ? giving(layers, entity, { mentions: [mention] }, other) : null
}

/** The action of a step, when nothing stands against it. */
function actionOf(machine: Graph, state: ExplorerState, chosen: Step): Action | null {
  const known = pick(state.corrections, chosen.a)
  if (chosen.what === 'withdraw') return known ? { kind: 'withdraw', corrections: [known] } : null
  if (chosen.what === 'note')
    return known ? { kind: 'note-correction', correction: known, note: pick(NAMES, chosen.c) ?? '' } : null
  if (chosen.what === 'undo' || chosen.what === 'redo') return null
  if (chosen.what === 'find-right') return { kind: 'find-right', key: `key ${chosen.a}` }
  if (chosen.what === 'set-limit') return { kind: 'set-limit', limit: chosen.a }
  const change = changeOf(layersOf(machine, state.corrections), chosen)
  if (!change) return null
  if (change.corrections.length === 0) return { kind: 'withdraw', corrections: change.instead }
  const before = withoutCorrections(state.corrections, change.instead)
  return objectionTo(machine, before, change.corrections) === null ? { kind: 'correct', ...change } : null
}

const RUNS = { numRuns: 250 }
const anySteps = fc.tuple(anyGraph, fc.array(step, { maxLength: 14 }))

describe('correcting in the explorer', () => {
  it('ends, after any doing, undoing and redoing, where its net effect says', () => {
    fc.assert(
      fc.property(anySteps, ([machine, steps]) => {
        let history: History<ExplorerState, Action> = startHistory(INITIAL_STATE)
        // told apart from the history that is tested: what was done and not undone, from the beginning
        let done: Action[] = []
        let undone: Action[] = []
        for (const chosen of steps) {
          if (chosen.what === 'undo') {
            history = undo(history)
            const last = done.at(-1)
            if (last) [done, undone] = [done.slice(0, -1), [...undone, last]]
          } else if (chosen.what === 'redo') {
            history = redo(history)
            const next = undone.at(-1)
            if (next) [done, undone] = [[...done, next], undone.slice(0, -1)]
          } else {
            const action = actionOf(machine, history.present, chosen)
            if (!action) continue
            const next = record(history, reduce(history.present, action), action)
            if (next !== history) [done, undone] = [[...done, action], []]
            history = next
          }
        }
        const net = done.reduce(reduce, INITIAL_STATE)
        expect(history.present).toEqual(net)
        const { graph } = correctedGraph(machine, history.present.corrections)
        expect(graph).toEqual(correctedGraph(machine, structuredClone(net.corrections)).graph)
        while (history.past.length > 0) history = undo(history)
        expect(history.present).toBe(INITIAL_STATE)
        expect(correctedGraph(machine, history.present.corrections).graph).toBe(machine)
      }),
      RUNS,
    )
  })

  it('never leaves a list that can’t be applied', () => {
    fc.assert(
      fc.property(anySteps, ([machine, steps]) => {
        let state = INITIAL_STATE
        for (const chosen of steps) {
          const action = actionOf(machine, state, chosen)
          if (action) state = reduce(state, action)
        }
        const { graph, idle } = correctedGraph(machine, state.corrections)
        if (idle.length === 0) expect(applyCorrections(machine, state.corrections).graph).toEqual(graph)
        for (const { correction } of idle) expect(state.corrections).toContainEqual(correction)
      }),
      RUNS,
    )
  })

  it('does what was meant to what is on screen, a few corrections deep', () => {
    fc.assert(
      fc.property(fc.tuple(anyGraph, fc.array(step, { maxLength: 3 })), ([machine, steps]) => {
        let state = INITIAL_STATE
        for (const chosen of steps) {
          const before = layersOf(machine, state.corrections)
          const action = actionOf(machine, state, chosen)
          if (!action) continue
          const next = reduce(state, action)
          if (next === state) continue
          expectMeant(before, layersOf(machine, next.corrections), chosen)
          state = next
        }
      }),
      RUNS,
    )
  })

  it('finds every correction of an entity on screen', () => {
    fc.assert(
      fc.property(anySteps, ([machine, steps]) => {
        let state = INITIAL_STATE
        for (const chosen of steps) {
          const action = actionOf(machine, state, chosen)
          if (action) state = reduce(state, action)
        }
        const layers = layersOf(machine, state.corrections)
        const found = correctionsByEntity(layers)
        for (const entity of layers.index.graph.entities) {
          const own = layers.machine.entityById.get(entity.id)
          if (own?.name !== entity.name || own.mentions !== entity.mentions) expect(found.has(entity.id)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('asks about each uncertain name until it is decided, and not again', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.boolean(), { maxLength: 12 }), (sure, answers) => {
        const machine = unsure(sure)
        const candidates = reviewCandidates(machine)
        let state = INITIAL_STATE
        const asked = new Set<string>()
        for (const isRight of answers) {
          const layers = layersOf(machine, state.corrections)
          const [item] = reviewItems(layers, candidates, state.reviewed)
          if (!item) break
          expect(asked.has(item.key)).toBe(false)
          asked.add(item.key)
          const correction = isRight ? item.accept : item.reject
          if (correction) expect(objectionTo(machine, state.corrections, [correction])).toBeNull()
          state = reduce(state, correction ? { kind: 'correct', corrections: [correction] } : { kind: 'find-right', key: item.key }) // prettier-ignore
        }
      }),
      RUNS,
    )
  })
})

/** The same graph by a machine that is sure of nothing. */
function unsure(graph: Graph): Graph {
  const entities = graph.entities.map((entity) => ({
    ...entity,
    resolution: entity.resolution.map((note) => ({ ...note, confidence: 0.5 })),
  }))
  return { ...graph, entities }
}

/** Whether a step had the effect that it says, seen by the mentions of what it was about. */
function expectMeant(before: BothLayers, after: BothLayers, { what, a, b, c }: Step): void {
  const { entities } = before.index.graph
  const [entity, other] = [pick(entities, a), pick(entities, b)]
  if (!entity || !other) return
  const mentions = before.index.mentionsByEntity.get(entity.id) ?? []
  const now = (id: string | undefined) =>
    after.index.entityById.get(after.index.mentionById.get(id ?? '')?.entity ?? '')
  if (what === 'rename') for (const { id } of mentions) expect(now(id)?.name).toBe(pick(NAMES, c))
  if (what === 'retype') for (const { id } of mentions) expect(now(id)?.type).toBe(pick(TYPES, c))
  if (what === 'hide') for (const { id } of mentions) expect(now(id)).toBeUndefined()
  if (what === 'reject') expect(after.index.mentionById.has(pick(mentions, c)?.id ?? '')).toBe(false)
  if (what === 'merge' && entity !== other) {
    const merged = [...mentions, ...(before.index.mentionsByEntity.get(other.id) ?? [])].map(({ id }) => now(id))
    expect(new Set(merged).size).toBe(1)
    expect(merged[0]?.name).toBe(entity.name)
  }
  if (what === 'give' && entity !== other) {
    const given = now(pick(mentions, c)?.id)
    const [theirs] = before.index.mentionsByEntity.get(other.id) ?? []
    expect(given?.id).toBe(now(theirs?.id)?.id)
  }
}
