/** Placed mentions → the entities that they make up: their ids, names, types and the reasons for them. */
import { foldToken } from '../lexicon/fold-token.ts'
import { slugOf } from '../lexicon/lexicon.ts'
import type { Entity, EntityType, Graph, ResolutionNote } from '../types.ts'
import { conflictOf } from './correction.ts'
import { lookupOf } from './graph-lookup.ts'
import type { PlacedMention, Placement } from './place-mentions.ts'
import type { Plan } from './plan.ts'

/** An entity of the corrected graph before it is counted. */
export interface ComposedEntity {
  id: string
  name: string
  type: EntityType
  resolution: ResolutionNote[]
  placed: readonly PlacedMention[]
  /** The machine's record, when nothing about the entity has changed. */
  unchanged: Entity | null
  /** The machine's record, when it has the same mentions, whatever it is called now. */
  asBefore: Entity | null
  /** The things that it is made of, the one that it is called after first. */
  things: readonly number[]
}

/** One thing's share in an entity. */
interface Share {
  thing: number
  /** The machine's thing that it is: itself, or the one all of whose mentions a split gathered. */
  identity: number
  placed: PlacedMention[]
  /** How many there are, those rejected counted in. */
  weight: number
}

interface Draft {
  key: string
  shares: Share[]
  head: Share
  name: string
  type: EntityType
}

const BY_HAND = 'person'

class Composer {
  /** How many mentions the machine gave each of its concerned things. */
  private readonly whole = new Map<number, number>()
  /** Things that still have mentions of their own, be they rejected. */
  private readonly standing = new Set<number>()
  /** Spellings of the machine's things of which mentions went elsewhere. */
  private readonly movedAway = new Map<number, Set<string>>()

  constructor(
    private readonly graph: Graph,
    private readonly plan: Plan,
    private readonly placement: Placement,
  ) {
    for (const { origin, thing, at, mention } of [...placement.placed, ...placement.ghosts]) {
      if (at !== null) this.whole.set(origin, (this.whole.get(origin) ?? 0) + 1)
      if (thing === origin) continue
      const texts = this.movedAway.get(origin)
      if (texts) texts.add(mention.text)
      else this.movedAway.set(origin, new Set([mention.text]))
    }
  }

  run(): ComposedEntity[] {
    const drafts = this.drafts().filter((draft) => !this.isHidden(draft))
    const ids = this.idsOf(drafts)
    return drafts.map((draft, index) => this.compose(draft, ids[index] ?? ''))
  }

  private entityOf(thing: number): Entity | null {
    return this.plan.directory.things[thing]?.entity ?? null
  }

  private keyOf(thing: number): string {
    return this.plan.directory.things[thing]?.key ?? ''
  }

  private drafts(): Draft[] {
    const ghosts = new Map<number, PlacedMention[]>()
    for (const { thing } of this.placement.placed) this.standing.add(thing)
    for (const ghost of this.placement.ghosts) {
      this.standing.add(ghost.thing)
      ghosts.set(ghost.thing, [...(ghosts.get(ghost.thing) ?? []), ghost])
    }
    const clusters = new Map<number, Map<number, PlacedMention[]>>()
    for (const placed of this.placement.placed) {
      const root = this.plan.union.rootOf(placed.thing)
      const cluster = clusters.get(root) ?? new Map<number, PlacedMention[]>()
      clusters.set(root, cluster)
      const own = cluster.get(placed.thing)
      if (own) own.push(placed)
      else cluster.set(placed.thing, [placed])
    }
    return [...clusters.values()].flatMap((cluster) => {
      const shares = [...cluster].map(([thing, placed]) => ({
        thing,
        placed,
        identity: this.identityOf(thing, [...placed, ...(ghosts.get(thing) ?? [])]),
        weight: placed.length + (ghosts.get(thing)?.length ?? 0),
      }))
      shares.sort((a, b) => this.rank(a, b))
      const [head] = shares
      return head ? [this.draft(shares, head)] : []
    })
  }

  /** What a split gathered is the machine's entity again when it is all of that entity's mentions. */
  private identityOf(thing: number, placed: readonly PlacedMention[]): number {
    if (this.entityOf(thing)) return thing
    const machine = placed.filter(({ at }) => at !== null)
    const origin = machine[0]?.origin
    if (origin === undefined || machine.some((other) => other.origin !== origin)) return thing
    if (this.standing.has(origin) || this.whole.get(origin) !== machine.length || !this.entityOf(origin)) return thing
    const claim = machine[0]?.claim
    const correction = this.plan.corrections[claim?.correction ?? -1]
    if (claim?.source === origin && correction?.kind === 'split' && correction.as === undefined)
      this.plan.unapplied.push({ correction, reason: `all of “${this.nameOf(origin)}” would be split off` })
    return origin
  }

  /** The entity is called after what others were merged into, else after what is mentioned most. */
  private rank(a: Share, b: Share): number {
    const absorbed = (share: Share) => (this.plan.absorbed.has(share.thing) ? 1 : 0)
    const known = (share: Share) => (this.entityOf(share.identity) ? 0 : 1)
    return (
      absorbed(a) - absorbed(b) ||
      known(a) - known(b) ||
      b.weight - a.weight ||
      (this.keyOf(a.identity) < this.keyOf(b.identity) ? -1 : 1)
    )
  }

  private draft(shares: Share[], head: Share): Draft {
    const heir = this.heirOf(head)
    const thing = this.plan.directory.things[heir ?? head.identity]
    const name =
      this.givenName(head) ?? this.plan.names.get(heir ?? -1)?.name ?? (thing?.name || mostWritten(head.placed))
    const given = this.plan.types.get(head.thing) ?? this.plan.types.get(heir ?? head.identity)
    const type = given?.type ?? thing?.type ?? 'person'
    for (const share of shares) if (share !== head) this.overrule(share, head, name, type)
    return { key: this.keyOf(head.identity), shares, head, name, type }
  }

  /**
   * What was split off and merged is still called after what it was merged with, when that has no mentions of its own left. Null
   * for anything else: what the machine holds for one thing is that again.
   */
  private heirOf({ thing, identity }: Pick<Share, 'thing' | 'identity'>): number | null {
    return this.entityOf(identity) ? null : this.mergedInto(thing)
  }

  /** What a thing was merged into, and that maybe into another one; null when it was not merged. */
  private mergedInto(thing: number): number | null {
    const passed = new Set<number>()
    let into: number | null = null
    for (let next = this.plan.absorbed.get(thing); next !== undefined && !passed.has(next);) {
      passed.add(next)
      into = next
      next = this.plan.absorbed.get(next)
    }
    return into
  }

  private givenName({ thing, identity }: Share): string | undefined {
    const { names, corrections } = this.plan
    const [own, restored] = [names.get(thing), names.get(identity)]
    if (own && restored && own.correction >= 0 && restored.correction >= 0 && own.name !== restored.name)
      this.plan.conflicts.push(conflictOf(corrections, own.correction, restored.correction, 'they give one entity two names')) // prettier-ignore
    // the name that a split gave it was only for the way
    if (own && own.correction < 0 && this.heirOf({ thing, identity }) !== null) return undefined
    return restored?.name ?? own?.name
  }

  /** What was said of something that then became part of another entity gives way, and is told. */
  private overrule(share: Share, head: Share, name: string, type: EntityType): void {
    const { names, types, hidden, corrections, unapplied, union, conflicts } = this.plan
    const renamed = names.get(share.identity)
    const retyped = types.get(share.identity)
    const reason = `it is part of “${name}”, which keeps its name and type`
    for (const given of [renamed?.name === name ? undefined : renamed, retyped?.type === type ? undefined : retyped]) {
      const correction = corrections[given?.correction ?? -1]
      if (correction) unapplied.push({ correction, reason })
    }
    const hiding = hidden.get(share.identity)
    const merges = union.corrections(share.thing, head.thing)
    if (hiding !== undefined && merges.length > 0)
      conflicts.push(conflictOf(corrections, hiding, Math.max(...merges), `one hides what the other makes part of “${name}”`)) // prettier-ignore
  }

  private isHidden({ head }: Draft): boolean {
    const { hidden } = this.plan
    return [head.thing, head.identity, this.mergedInto(head.thing) ?? head.thing].some((thing) => hidden.has(thing))
  }

  /** The machine's id where there is one; new ones never take an id of the machine's. */
  private idsOf(drafts: readonly Draft[]): string[] {
    const taken = new Set(this.graph.entities.map(({ id }) => id))
    const ids = new Map<Draft, string>()
    for (const draft of [...drafts].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const entity = this.entityOf(draft.head.identity)
      if (entity && entity.type === draft.type) {
        ids.set(draft, entity.id)
        continue
      }
      const slug = entity ? entity.id.slice(entity.id.indexOf('/') + 1) : slugOf(draft.name) || foldToken(draft.name)
      let id = `${draft.type}/${slug}`
      for (let repeat = 2; taken.has(id); repeat++) id = `${draft.type}/${slug}-${repeat}`
      taken.add(id)
      ids.set(draft, id)
    }
    return drafts.map((draft) => ids.get(draft) ?? '')
  }

  private compose(draft: Draft, id: string): ComposedEntity {
    const { shares, head, name, type } = draft
    const placed = shares.flatMap((share) => share.placed)
    const entity = this.entityOf(head.identity)
    const machine = placed.filter(({ at, origin }) => at !== null && origin === head.identity).length
    const isWhole = entity !== null && machine === placed.length && machine === lookupOf(this.graph).mentionsOf(entity.id).length // prettier-ignore
    const asItWas = isWhole && entity.name === name && entity.type === type
    return {
      id,
      name,
      type,
      placed,
      resolution: asItWas ? entity.resolution : this.notes(draft, placed),
      unchanged: asItWas ? entity : null,
      asBefore: isWhole ? entity : null,
      things: [head, ...shares].flatMap((share) => [share.thing, share.identity]),
    }
  }

  private notes(draft: Draft, placed: readonly PlacedMention[]): ResolutionNote[] {
    const texts = new Set(placed.map(({ mention }) => mention.text))
    const kept = draft.shares.flatMap(({ identity }) => {
      const gone = this.movedAway.get(identity)
      const notes = this.entityOf(identity)?.resolution ?? []
      return notes.filter(({ text }) => texts.has(text) || !gone?.has(text))
    })
    const byHand = [...this.mergeNotes(draft), ...this.moveNotes(draft), ...this.changeNotes(draft)].map(
      ([text, because]) => ({ rule: BY_HAND, text, because, confidence: 1 }),
    )
    const sorted = byHand.sort((a, b) => (a.text + a.because < b.text + b.because ? -1 : 1))
    const seen = new Set<string>()
    return [...kept, ...sorted].filter(({ rule, text, because }) => {
      const key = JSON.stringify([rule, text, because])
      return !seen.has(key) && seen.add(key)
    })
  }

  private nameOf(thing: number): string {
    return this.plan.directory.things[thing]?.name || (this.plan.names.get(thing)?.name ?? '')
  }

  private noted(because: string, corrections: readonly number[]): string {
    const notes = corrections.map((index) => this.plan.corrections[index]?.note ?? '').filter((note) => note !== '')
    return notes.length === 0 ? because : `${because}: ${[...new Set(notes)].sort().join('; ')}`
  }

  private mergeNotes({ shares, head }: Draft): [text: string, because: string][] {
    return shares
      .filter((share) => share !== head)
      .map((share) => [
        this.nameOf(share.identity) || mostWritten(share.placed),
        this.noted('merged by hand', this.plan.union.bondsOf(share.thing)),
      ])
  }

  private moveNotes({ shares }: Draft): [text: string, because: string][] {
    return shares.flatMap(({ placed, thing, identity }) =>
      placed.flatMap(({ mention, at, claim, origin }): [string, string][] => {
        if (at === null) return [[mention.text, 'added by hand']]
        if (!claim || origin === identity || origin === thing) return []
        return [[mention.text, this.noted(`split off ${this.nameOf(origin)} by hand`, [claim.correction])]]
      }),
    )
  }

  private changeNotes({ head, name, type }: Draft): [text: string, because: string][] {
    const thing = this.plan.directory.things[head.identity]
    const renaming = this.plan.names.get(head.identity)
    const retyping = this.plan.types.get(head.identity)
    return [
      ...(thing && thing.name !== '' && thing.name !== name
        ? [[thing.name, this.noted('renamed by hand', renaming ? [renaming.correction] : [])] as [string, string]]
        : []),
      ...(thing && thing.type !== type
        ? [[name, this.noted(`made a ${type} by hand`, retyping ? [retyping.correction] : [])] as [string, string]]
        : []),
    ]
  }
}

/** The spelling used most, first of its equals by code unit. */
function mostWritten(placed: readonly PlacedMention[]): string {
  const counts = new Map<string, number>()
  for (const { mention } of placed) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ranked[0]?.[0] ?? ''
}

/** The entities that the placed mentions make up, hidden ones left out. Adds to the plan's conflicts and to what is unapplied. */
export function composeEntities(graph: Graph, plan: Plan, placement: Placement): ComposedEntity[] {
  return new Composer(graph, plan, placement).run()
}
