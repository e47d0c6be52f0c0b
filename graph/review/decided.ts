/** What a person's corrections have decided already, so that it isn't asked again. */
import type { Correction } from '../correct/correction.ts'
import { planCorrections, type Plan } from '../correct/plan.ts'
import type { Entity, Graph } from '../types.ts'

export class Decided {
  private readonly plan: Plan
  private readonly things: ReadonlyMap<string, number>
  /** For each thing those that may never be one with it. */
  private readonly apart = new Map<number, Set<number>>()
  private readonly splitOff = new Map<number, Set<string>>()

  constructor(graph: Graph, corrections: readonly Correction[]) {
    this.plan = planCorrections(graph, corrections)
    const { things } = this.plan.directory
    this.things = new Map(things.flatMap(({ entity }, thing) => (entity ? [[entity.id, thing] as const] : [])))
    for (const correction of corrections) if (correction.kind === 'never-merge') this.keepApart(correction.entities)
    for (const { source, aliases } of this.plan.claims) {
      const root = this.plan.union.rootOf(source)
      const texts = this.splitOff.get(root) ?? new Set<string>()
      for (const text of aliases ?? []) texts.add(text)
      this.splitOff.set(root, texts)
    }
  }

  private keepApart(references: Extract<Correction, { kind: 'never-merge' }>['entities']): void {
    const found = references.map((reference) => this.plan.directory.find(reference))
    const roots = found.flatMap((result) => ('thing' in result ? [this.plan.union.rootOf(result.thing)] : []))
    for (const root of roots) this.apart.set(root, new Set([...(this.apart.get(root) ?? []), ...roots]))
  }

  private rootOf(entity: Entity): number {
    return this.plan.union.rootOf(this.things.get(entity.id) ?? -1)
  }

  /** Whether the entity is hidden, and so nobody's question. */
  hides(entity: Entity): boolean {
    return this.plan.hidden.has(this.things.get(entity.id) ?? -1)
  }

  /** Whether the entity is united with another one. */
  unites(entity: Entity): boolean {
    return this.plan.union.bondsOf(this.things.get(entity.id) ?? -1).length > 0
  }

  /** Whether two entities are united, kept apart, or one of them is hidden. */
  decides(a: Entity, b: Entity): boolean {
    const [x, y] = [this.rootOf(a), this.rootOf(b)]
    return this.hides(a) || this.hides(b) || x === y || (this.apart.get(x)?.has(y) ?? false)
  }

  /** Whether one of the spellings of the entity was split off, or said to be another thing's. */
  splits(entity: Entity, texts: readonly string[]): boolean {
    const claimed = this.splitOff.get(this.rootOf(entity))
    return claimed !== undefined && texts.some((text) => claimed.has(text))
  }
}
