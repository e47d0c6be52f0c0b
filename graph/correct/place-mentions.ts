/** A plan and the machine's mentions → which thing each mention belongs to now. */
import type { Graph, Mention } from '../types.ts'
import { findAddedNames } from './added-names.ts'
import { conflictOf, spanKey, type MentionReference } from './correction.ts'
import { lookupOf, type GraphLookup } from './graph-lookup.ts'
import type { Claim, Plan } from './plan.ts'

/** A mention that a correction may concern. */
export interface PlacedMention {
  mention: Mention
  /** Its place among the graph's mentions; null when it was added. */
  at: number | null
  /** Whose it was: the machine's entity, or the thing that it was added to. */
  origin: number
  /** Whose it is. */
  thing: number
  /** The claim that moved it. */
  claim: Claim | null
}

export interface Placement {
  /** Mentions of concerned entities, and those added. */
  placed: PlacedMention[]
  /** Places of those that are no names. */
  rejected: Set<number>
  /** Where those that are no names would be: what is rejected doesn't change what the others make up. */
  ghosts: PlacedMention[]
}

/** What a claim has not found yet, by criterion. */
interface Open {
  aliases: Set<string>
  documents: Set<string>
  spans: Set<string>
}

class Placer {
  private readonly claimsOn = new Map<number, Claim[]>()
  private readonly open = new Map<Claim, Open>()
  private readonly disputes = new Set<string>()
  private readonly lookup: GraphLookup

  constructor(
    private readonly graph: Graph,
    private readonly plan: Plan,
  ) {
    this.lookup = lookupOf(graph)
    for (const claim of plan.claims) {
      const root = plan.union.rootOf(claim.source)
      const list = this.claimsOn.get(root)
      if (list) list.push(claim)
      else this.claimsOn.set(root, [claim])
      this.open.set(claim, {
        aliases: new Set(claim.aliases),
        documents: new Set(claim.documents),
        spans: new Set(claim.spans),
      })
    }
  }

  run(): Placement {
    const rejected = this.reject()
    const concerned = this.concerned(rejected)
    const placed: PlacedMention[] = []
    const ghosts: PlacedMention[] = []
    for (const [entity, origin] of concerned) {
      for (const at of this.lookup.mentionsOf(entity)) {
        const mention = this.graph.mentions[at]
        if (mention && rejected.has(at)) ghosts.push(this.place(mention, origin, at, true))
        else if (mention) placed.push(this.place(mention, origin, at))
      }
    }
    placed.push(...this.add())
    this.reportOpen()
    return { placed, rejected, ghosts }
  }

  /** The machine's entities that some correction touches, by id. */
  private concerned(rejected: ReadonlySet<number>): Map<string, number> {
    const { directory, union, names, types, hidden, additions } = this.plan
    const touched = new Set([
      ...names.keys(),
      ...types.keys(),
      ...hidden.keys(),
      ...additions.map(({ thing }) => thing),
    ])
    const roots = new Set([...touched].map((thing) => union.rootOf(thing)))
    for (const thing of union.united()) roots.add(union.rootOf(thing))
    for (const root of this.claimsOn.keys()) roots.add(root)
    for (const { target } of this.plan.claims) roots.add(union.rootOf(target))
    const losing = new Set([...rejected].map((at) => this.graph.mentions[at]?.entity))
    const concerned = new Map<string, number>()
    directory.things.forEach(({ entity }, thing) => {
      if (entity && (roots.has(union.rootOf(thing)) || losing.has(entity.id))) concerned.set(entity.id, thing)
    })
    return concerned
  }

  private reject(): Set<number> {
    const rejected = new Set<number>()
    for (const { mention, correction } of this.plan.rejected) {
      const at = this.standing(mention)
      if (at === null) continue
      rejected.add(at)
      this.disputeRejection(mention, correction)
    }
    return rejected
  }

  /** Where the machine's mention stands among the graph's; null when there is none any more. */
  private standing({ document, start, end, text }: MentionReference): number | null {
    const [from, to] = this.lookup.mentionsIn(document) ?? [0, 0]
    for (let at = from; at < to; at++) {
      const mention = this.graph.mentions[at]
      if (mention?.start === start && mention.end === end && mention.text === text) return at
    }
    return null
  }

  /** A mention can't be rejected and given to another thing at once. */
  private disputeRejection(mention: MentionReference, correction: number): void {
    const claim = this.plan.claims.find(({ spans }) => spans?.has(spanKey(mention)))
    if (!claim) return
    this.open.get(claim)?.spans.delete(spanKey(mention))
    this.dispute(claim.correction, correction, `one rejects “${mention.text}” there, the other keeps it`)
  }

  private dispute(a: number, b: number, reason: string): void {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    if (a === b || this.disputes.has(key)) return
    this.disputes.add(key)
    this.plan.conflicts.push(conflictOf(this.plan.corrections, a, b, reason))
  }

  /** What was split off something may be split again: the claims are followed from thing to thing, to none of them twice. */
  private place(mention: Mention, origin: number, at: number | null, isGhost = false): PlacedMention {
    let thing = origin
    let claim: Claim | null = null
    const visited = new Set<number>()
    for (;;) {
      const root = this.plan.union.rootOf(thing)
      const next = visited.has(root) ? null : this.claimFor(mention, root, isGhost)
      if (!next) return { mention, at, origin, thing, claim }
      visited.add(root)
      claim = next
      thing = next.target
    }
  }

  /** The narrowest claim on a mention of what is united under `root`. What is rejected is no find for a claim, nor disputed. */
  private claimFor(mention: Mention, root: number, isGhost: boolean): Claim | null {
    const fitting = (this.claimsOn.get(root) ?? []).filter((claim) => this.fits(claim, mention))
    if (!isGhost) for (const claim of fitting) this.find(claim, mention)
    const narrowest = Math.max(...fitting.map((claim) => claim.narrowness))
    const [first, ...others] = fitting.filter((claim) => claim.narrowness === narrowest)
    for (const other of isGhost ? [] : others) {
      if (first && !this.sameTarget(first, other))
        this.dispute(first.correction, other.correction, `they give “${mention.text}” to two entities`)
    }
    return first ?? null
  }

  private sameTarget(a: Claim, b: Claim): boolean {
    return this.plan.union.rootOf(a.target) === this.plan.union.rootOf(b.target)
  }

  private fits(claim: Claim, mention: Mention): boolean {
    if (claim.aliases && !claim.aliases.has(mention.text)) return false
    if (claim.documents && !claim.documents.has(mention.document)) return false
    return !claim.spans || claim.spans.has(spanKey(mention))
  }

  private find(claim: Claim, mention: Mention): void {
    const open = this.open.get(claim)
    open?.aliases.delete(mention.text)
    open?.documents.delete(mention.document)
    if (claim.spans) open?.spans.delete(spanKey(mention))
  }

  private add(): PlacedMention[] {
    const { additions, rejected, unapplied, corrections } = this.plan
    const owners = new Map(additions.map(({ text, thing }) => [text, thing]))
    const spans = new Set(rejected.map(({ mention }) => spanKey(mention)))
    const found = findAddedNames(this.graph, new Set(owners.keys()), spans)
    const placed = found.map((mention) => this.place(mention, owners.get(mention.text) ?? 0, null))
    const texts = new Set(found.map((mention) => mention.text))
    const fruitful = new Set(additions.filter(({ text }) => texts.has(text)).map(({ correction }) => correction))
    for (const correction of new Set(additions.map((addition) => addition.correction))) {
      const entry = corrections[correction]
      if (entry && !fruitful.has(correction))
        unapplied.push({ correction: entry, reason: 'it stands in no sentence outside other names' })
    }
    return placed
  }

  /** Tells what rejections and splits found nothing of. */
  private reportOpen(): void {
    const { corrections, unapplied, rejected } = this.plan
    const isKnown = (document: string) => this.lookup.mentionsIn(document) !== null
    const missing = (document: string) => `the document ${document} is not in the collection`
    const added = rejected.length > 0 ? this.addedSpans() : null
    for (const { mention, correction } of rejected) {
      const entry = corrections[correction]
      if (!entry || this.standing(mention) !== null || added?.get(spanKey(mention)) === mention.text) continue
      const reason = isKnown(mention.document)
        ? `“${mention.text}” is no name there any more`
        : missing(mention.document)
      unapplied.push({ correction: entry, reason })
    }
    for (const [claim, { aliases, documents, spans }] of this.open) {
      const entry = corrections[claim.correction]
      if (!entry) continue
      if (claim.narrowness === 0) {
        if (aliases.size === claim.aliases?.size)
          unapplied.push({
            correction: entry,
            reason: 'the machine takes them for one, and no spelling tells them apart',
          })
        continue
      }
      const name = nameOf(this.plan, claim.source)
      const reasons = [
        ...[...aliases].map((alias) => `no mention of “${name}” is written “${alias}”`),
        ...[...documents].map((id) => (isKnown(id) ? `“${name}” is not mentioned in ${id}` : missing(id))),
        ...[...spans].map((span) => `no mention of “${name}” stands at ${span}`),
      ]
      for (const reason of reasons) unapplied.push({ correction: entry, reason })
    }
  }

  /** Where added names would stand if none were rejected. */
  private addedSpans(): Map<string, string> {
    const texts = new Set(this.plan.additions.map(({ text }) => text))
    return new Map(findAddedNames(this.graph, texts, new Set()).map((mention) => [spanKey(mention), mention.text]))
  }
}

/** What a thing is called: what was split off has the name that it was given. */
function nameOf({ directory, names }: Plan, thing: number): string {
  return directory.things[thing]?.name || (names.get(thing)?.name ?? '')
}

/** Places the mentions of all entities that the plan touches. Adds to the plan's conflicts and to what is unapplied. */
export function placeMentions(graph: Graph, plan: Plan): Placement {
  return new Placer(graph, plan).run()
}
