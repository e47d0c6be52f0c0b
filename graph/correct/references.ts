/** Applied corrections → which entity a reference leads to, how one is referred to, and what was said of it. */
import type { Graph } from '../types.ts'
import type { ComposedEntity } from './compose-entities.ts'
import type { Correction, EntityReference } from './correction.ts'
import type { Plan } from './plan.ts'
import { referToEntity } from './refer-to.ts'

/** Between the corrections that were applied to a graph and the entities of the corrected graph. */
export class References {
  private readonly composed: ReadonlyMap<string, ComposedEntity>
  /** Id of the corrected entity, by each thing that is part of it. */
  private readonly idOf = new Map<number, string>()

  constructor(
    private readonly graph: Graph,
    private readonly plan: Plan,
    entities: readonly ComposedEntity[],
  ) {
    this.composed = new Map(entities.map((entity) => [entity.id, entity]))
    for (const { id, things } of entities) for (const thing of things) this.idOf.set(thing, id)
    // what has no mentions left is where what it was merged with is
    for (const { id, things } of entities)
      for (const thing of things) {
        const root = this.plan.union.rootOf(thing)
        if (!this.idOf.has(root)) this.idOf.set(root, id)
      }
  }

  /** The id of the entity that a correction means by `reference`; null when it finds none, or it is gone. */
  entityOf(reference: EntityReference): string | null {
    const found = this.plan.directory.find(reference)
    if (!('thing' in found)) return null
    const { thing } = found
    const known = this.idOf.get(thing) ?? this.idOf.get(this.plan.union.rootOf(thing))
    return known ?? this.plan.directory.things[thing]?.entity?.id ?? null
  }

  /** How a further correction names an entity of the corrected graph; null when no name leads to it. */
  referTo(id: string): EntityReference | null {
    const composed = this.composed.get(id)
    if (!composed) {
      const entity = this.graph.entities.find((other) => other.id === id)
      return entity ? referToEntity(entity) : null
    }
    const [head] = composed.things
    const thing = this.plan.directory.things[head ?? -1]
    if (!thing) return null
    const reference = thing.entity ? referToEntity(thing.entity) : { type: thing.type, name: thing.as ?? thing.name }
    const found = this.plan.directory.find(reference)
    return 'thing' in found && found.thing === head ? reference : null
  }

  /** The renames, or the retypes, that give an entity of the corrected graph its name, or its type. */
  saidOf<Kind extends 'rename' | 'retype'>(id: string, kind: Kind): Extract<Correction, { kind: Kind }>[] {
    const { names, types, corrections } = this.plan
    const given = kind === 'rename' ? names : types
    const places = new Set(
      (this.composed.get(id)?.things ?? []).slice(0, 2).map((thing) => given.get(thing)?.correction),
    )
    return [...places].flatMap((place) => {
      const correction = corrections[place ?? -1]
      return correction?.kind === kind ? [correction as Extract<Correction, { kind: Kind }>] : []
    })
  }
}
