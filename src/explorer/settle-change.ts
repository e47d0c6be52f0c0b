import { indexGraph, type Correction, type Entity, type Graph } from '../../graph/index.ts'
import { withoutCorrections } from './actions.ts'
import { correctedGraph, objectionTo } from './corrected-graph.ts'
import type { BothLayers } from './correction-references.ts'
import { renaming, retyping, type Change, type Wanted } from './name-corrections.ts'

/** What would be on screen with other corrections. */
export function layersAfter(layers: BothLayers, corrections: readonly Correction[]): BothLayers {
  return { ...layers, corrections, index: indexGraph(correctedGraph(layers.machine.graph, corrections).graph) }
}

/**
 * Adds to a change what gives each thing the name and the type that a person expects to see. Most have them by the change
 * itself; but earlier corrections may say something of what a split gathers again, or of what gave a merge its name.
 *
 * @param gone ids of mentions that go away
 */
export function settle(
  layers: BothLayers,
  change: Change,
  wanted: readonly Wanted[],
  gone: readonly string[] = [],
): Change {
  let settled = change
  for (const thing of wanted) {
    settled = addTo(layers, settled, thing, (entity) => !isNamed(layers, entity, thing), (after, entity) => renaming(after, entity, thing.name)) // prettier-ignore
    settled = addTo(layers, settled, thing, ({ name, type }) => type !== thing.type && (!thing.mayHaveOwnName || name === thing.name), (after, entity) => retyping(after, entity, thing.type)) // prettier-ignore
  }
  const { corrections, instead } = settled
  // a name is no reason for not doing what was meant
  const isHindered = settled !== change && objectionTo(layers.machine.graph, withoutCorrections(layers.corrections, instead), corrections) !== null // prettier-ignore
  return { ...(isHindered ? change : settled), meant: { wanted, gone } }
}

function addTo(
  layers: BothLayers,
  change: Change,
  { mentions }: Wanted,
  isOther: (entity: Entity) => boolean,
  mend: (after: BothLayers, entity: Entity) => Change,
): Change {
  const corrections = [...withoutCorrections(layers.corrections, change.instead), ...change.corrections]
  const { graph } = correctedGraph(layers.machine.graph, corrections)
  const entity = ownerOf(graph, mentions)
  if (!entity || !isOther(entity)) return change
  const more = mend(layersAfter(layers, corrections), entity)
  return {
    corrections: [...withoutCorrections(change.corrections, more.instead), ...more.corrections],
    instead: [...change.instead, ...withoutCorrections(more.instead, change.corrections)],
  }
}

function ownerOf({ mentions, entities }: Graph, ids: readonly string[]): Entity | null {
  const mention = mentions.find(({ id }) => id === ids[0])
  return (mention && entities.find(({ id }) => id === mention.entity)) ?? null
}

function isNamed({ machine }: BothLayers, entity: Entity, { name, mentions, mayHaveOwnName }: Wanted): boolean {
  if (entity.name === name) return true
  if (!mayHaveOwnName) return false
  return mentions.some((id) => machine.entityById.get(machine.mentionById.get(id)?.entity ?? '')?.name === entity.name)
}
