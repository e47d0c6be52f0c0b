/** A change that a person means → whether it would change more than that. */
import type { Entity, Graph } from '../../graph/index.ts'
import { withoutCorrections } from './actions.ts'
import { correctedGraph } from './corrected-graph.ts'
import type { BothLayers } from './correction-references.ts'
import type { Change, Wanted } from './name-corrections.ts'

/**
 * Corrections build on one another: a change may take away what others are built on. Returns the name of something that would
 * not be as a person expects after it; null when all is as meant, or when it isn't known what is meant.
 */
export function spoiledBy(layers: BothLayers, change: Change): string | null {
  const { meant, corrections, instead } = change
  if (!meant) return null
  const { graph } = correctedGraph(layers.machine.graph, [...withoutCorrections(layers.corrections, instead), ...corrections]) // prettier-ignore
  const owners = new Owners(graph)
  const involved = new Set([...meant.wanted.flatMap(({ mentions }) => mentions), ...meant.gone])
  for (const id of meant.gone) if (owners.of(id)) return owners.of(id)?.name ?? ''
  for (const entity of layers.index.graph.entities) {
    const mentions = (layers.index.mentionsByEntity.get(entity.id) ?? []).map(({ id }) => id)
    if (!mentions.some((id) => involved.has(id)) && !owners.hold({ ...entity, mentions })) return entity.name
  }
  return meant.wanted.find((thing) => !owners.hold(thing))?.name ?? null
}

/** Which entity of a graph each mention belongs to. */
class Owners {
  private readonly byMention: ReadonlyMap<string, string>
  private readonly entities: ReadonlyMap<string, Entity>

  constructor({ mentions, entities }: Graph) {
    this.byMention = new Map(mentions.map(({ id, entity }) => [id, entity]))
    this.entities = new Map(entities.map((entity) => [entity.id, entity]))
  }

  of(mention: string): Entity | undefined {
    return this.entities.get(this.byMention.get(mention) ?? '')
  }

  /** Whether there is an entity that is called so and has just these mentions. */
  hold({ name, type, mentions, mayHaveOwnName }: Wanted): boolean {
    const [first] = mentions
    if (first === undefined) return true
    const owner = this.of(first)
    if (owner?.mentions !== mentions.length || mentions.some((id) => this.byMention.get(id) !== owner.id)) return false
    return mayHaveOwnName === true || (owner.name === name && owner.type === type)
  }
}
