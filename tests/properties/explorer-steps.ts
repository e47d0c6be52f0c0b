/** What a person may do in the explorer, one thing after the other, to small graphs: for properties that hold whatever it is. */
import fc from 'fast-check'
import { indexGraph, type Correction, type EntityType, type Graph } from '../../graph/index.ts'
import { withoutCorrections, type Action } from '../../src/explorer/actions.ts'
import { correctedGraph, objectionTo } from '../../src/explorer/corrected-graph.ts'
import type { BothLayers } from '../../src/explorer/correction-references.ts'
import {
  addingAlias,
  addingEntity,
  calling,
  giving,
  hiding,
  making,
  merging,
  rejecting,
  splitting,
  takenBy,
  tellingApart,
} from '../../src/explorer/make-corrections.ts'
import type { Change } from '../../src/explorer/name-corrections.ts'
import { spoiledBy } from '../../src/explorer/side-effects.ts'
import type { ExplorerState } from '../../src/explorer/state.ts'
import { CAST, FILLERS, smallGraph, type Word } from '../graph/correct/small-graph.ts'

/**
 * As many runs as are worth their time, always the same ones, so that a failure is the last change's; by the environment
 * more of them and others, to look for rare cases.
 */
export const RUNS = {
  numRuns: Number(process.env['DRAMATIS_RUNS'] ?? 250),
  seed: Number(process.env['DRAMATIS_SEED'] ?? 20_261_130),
}

const word: fc.Arbitrary<Word> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ member: fc.nat(CAST.length - 1), spelling: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ filler: fc.nat(FILLERS.length - 1) }) },
)
const sentences = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
export const anyGraph = fc
  .array(sentences, { minLength: 1, maxLength: 3 })
  .map((documents) => smallGraph(documents, 'sentence'))

const CORRECTING = ['merge', 'rename', 'retype', 'hide', 'apart', 'split', 'give', 'alias', 'entity', 'reject'] as const
const HISTORY = ['undo', 'undo', 'redo', 'withdraw', 'note', 'find-right', 'set-limit'] as const
export interface Step {
  what: (typeof CORRECTING)[number] | (typeof HISTORY)[number]
  /** Which entity, which other, and which of the names, types or forms; counted round. */
  a: number
  b: number
  c: number
}
export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...CORRECTING) }, fc.constantFrom(...HISTORY)),
  a: fc.nat(20),
  b: fc.nat(20),
  c: fc.nat(20),
})
export const TYPES: readonly EntityType[] = ['person', 'organization', 'country', 'place']
export const NAMES = ['Dora Imhof', 'Kim Ono', 'Anna Keller', 'Lomow', 'The Quay']

export function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)]
}

export function layersOf(machine: Graph, corrections: readonly Correction[]): BothLayers {
  return { machine: indexGraph(machine), corrections, index: indexGraph(correctedGraph(machine, corrections).graph) }
}

/** What a person means by a step, with what is on screen; null when there is nothing to do it with. */
export function changeOf(layers: BothLayers, { what, a, b, c }: Step): Change | null {
  const { entities } = layers.index.graph
  const [entity, other] = [pick(entities, a), pick(entities, b)]
  const [name, type, filler] = [pick(NAMES, c) ?? '', pick(TYPES, c) ?? 'person', pick(FILLERS, c) ?? '']
  if (what === 'entity') return addingEntity(type, filler)
  if (!entity) return null
  const mention = pick(layers.index.mentionsByEntity.get(entity.id) ?? [], c)
  const alias = pick(entity.aliases, c)?.text
  switch (what) {
    case 'rename':
      return takenBy(layers, entity, name).length > 0 ? null : calling(layers, entity, name)
    case 'retype':
      return making(layers, entity, type)
    case 'hide':
      return hiding(layers, [entity])
    case 'alias':
      return addingAlias(layers, entity, filler)
    case 'reject':
      return mention ? rejecting(layers, [mention]) : null
    case 'split':
      return alias === undefined || name === entity.name ? null : splitting(layers, entity, { aliases: [alias] }, name)
  }
  if (!other || other === entity) return null
  if (what === 'merge') return merging(layers, entity, [other])
  if (what === 'apart') return tellingApart(layers, [entity, other])
  return mention ? giving(layers, entity, { mentions: [mention] }, other) : null
}

/** The action of a step, when nothing stands against it. */
export function actionOf(machine: Graph, state: ExplorerState, chosen: Step): Action | null {
  const known = pick(state.corrections, chosen.a)
  if (chosen.what === 'withdraw') return known ? { kind: 'withdraw', corrections: [known] } : null
  if (chosen.what === 'note')
    return known ? { kind: 'note-correction', correction: known, note: pick(NAMES, chosen.c) ?? '' } : null
  if (chosen.what === 'undo' || chosen.what === 'redo') return null
  if (chosen.what === 'find-right') return { kind: 'find-right', key: `key ${chosen.a}` }
  if (chosen.what === 'set-limit') return { kind: 'set-limit', limit: chosen.a }
  const layers = layersOf(machine, state.corrections)
  const change = changeOf(layers, chosen)
  if (!change) return null
  const { corrections, instead } = change
  if (objectionTo(machine, withoutCorrections(state.corrections, instead), corrections) !== null) return null
  if (spoiledBy(layers, change) !== null) return null
  return corrections.length === 0
    ? { kind: 'withdraw', corrections: instead }
    : { kind: 'correct', corrections, instead }
}

export const anySteps = fc.tuple(anyGraph, fc.array(step, { maxLength: 14 }))
