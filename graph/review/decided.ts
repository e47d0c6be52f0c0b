/** What a person's corrections have decided already, so that it isn't asked again. Entities are named by their ids. */
import type { Correction } from '../correct/correction.ts'
import { spanKey } from '../correct/correction.ts'
import { planCorrections, type Claim, type Plan } from '../correct/plan.ts'
import type { Graph, Mention } from '../types.ts'

function claims({ aliases, documents, spans }: Claim, mention: Mention): boolean {
  return (
    (!aliases || aliases.has(mention.text)) &&
    (!documents || documents.has(mention.document)) &&
    (!spans || spans.has(spanKey(mention)))
  )
}

export class Decided {
  private readonly plan: Plan
  private readonly things: ReadonlyMap<string, number>
  /** For each thing those that may never be one with it. */
  private readonly apart = new Map<number, Set<number>>()
  private readonly claimsOn = new Map<number, Claim[]>()
  private readonly rejected: ReadonlySet<string>

  constructor(graph: Graph, corrections: readonly Correction[]) {
    this.plan = planCorrections(graph, corrections)
    const { things } = this.plan.directory
    this.things = new Map(things.flatMap(({ entity }, thing) => (entity ? [[entity.id, thing] as const] : [])))
    for (const correction of corrections) if (correction.kind === 'never-merge') this.keepApart(correction.entities)
    for (const claim of this.plan.claims) {
      const root = this.plan.union.rootOf(claim.source)
      this.claimsOn.set(root, [...(this.claimsOn.get(root) ?? []), claim])
    }
    this.rejected = new Set(this.plan.rejected.map(({ mention }) => spanKey(mention)))
  }

  private keepApart(references: Extract<Correction, { kind: 'never-merge' }>['entities']): void {
    const found = references.map((reference) => this.plan.directory.find(reference))
    const roots = found.flatMap((result) => ('thing' in result ? [this.plan.union.rootOf(result.thing)] : []))
    for (const root of roots) this.apart.set(root, new Set([...(this.apart.get(root) ?? []), ...roots]))
  }

  private rootOf(entity: string): number {
    return this.plan.union.rootOf(this.things.get(entity) ?? -1)
  }

  /** Whether the entity is hidden, and so nobody's question. */
  hides(entity: string): boolean {
    return this.plan.hidden.has(this.things.get(entity) ?? -1)
  }

  /** Whether the entity is united with another one. */
  unites(entity: string): boolean {
    return this.plan.union.bondsOf(this.things.get(entity) ?? -1).length > 0
  }

  /** Whether two entities are united, kept apart, or one of them is hidden. */
  decides(a: string, b: string): boolean {
    const [x, y] = [this.rootOf(a), this.rootOf(b)]
    return this.hides(a) || this.hides(b) || x === y || (this.apart.get(x)?.has(y) ?? false)
  }

  /** Whether a mention of the entity was split off, said to be another thing's, or said to be no name. */
  takesOut(entity: string, mention: Mention): boolean {
    if (this.rejected.has(spanKey(mention))) return true
    return this.claimsOn.get(this.rootOf(entity))?.some((claim) => claims(claim, mention)) ?? false
  }
}
