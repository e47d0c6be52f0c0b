/** Corrections → what they ask for, with every name looked up in the graph. */
import type { EntityType, Graph } from '../types.ts'
import type {
  Conflict,
  Correction,
  EntityReference,
  MentionReference,
  NeverMerge,
  Split,
  Unapplied,
} from './correction.ts'
import { conflictOf, spanKey } from './correction.ts'
import { Directory, splitKey } from './directory.ts'
import { Union } from './union.ts'

/** A claim on mentions of one entity: they belong to another thing. */
export interface Claim {
  correction: number
  /** Whose mentions: the thing that was named; with it all that are merged with it. */
  source: number
  target: number
  /** The narrower claim wins: a mention before a document before a spelling. */
  narrowness: number
  aliases: ReadonlySet<string> | null
  documents: ReadonlySet<string> | null
  spans: ReadonlySet<string> | null
}

export interface Plan {
  corrections: readonly Correction[]
  directory: Directory
  union: Union
  /** Things that were merged into others, whose names therefore give way, and into which. */
  absorbed: Map<number, number>
  claims: Claim[]
  names: Map<number, { name: string; correction: number }>
  types: Map<number, { type: EntityType; correction: number }>
  hidden: Map<number, number>
  rejected: { mention: MentionReference; correction: number }[]
  additions: { thing: number; text: string; correction: number }[]
  unapplied: Unapplied[]
  conflicts: Conflict[]
}

type Of<K extends Correction['kind']> = Extract<Correction, { kind: K }>

const sameName = (a: EntityReference, b: EntityReference): boolean => a.type === b.type && a.name === b.name

class Planner implements Plan {
  readonly directory: Directory
  readonly union = new Union()
  readonly absorbed = new Map<number, number>()
  readonly claims: Claim[] = []
  readonly names: Plan['names'] = new Map()
  readonly types: Plan['types'] = new Map()
  readonly hidden: Plan['hidden'] = new Map()
  readonly rejected: Plan['rejected'] = []
  readonly additions: Plan['additions'] = []
  readonly unapplied: Unapplied[] = []
  readonly conflicts: Conflict[] = []
  /** Places in the list, in an order that follows from what the corrections say, not from the list. */
  private readonly order: readonly number[]

  constructor(
    graph: Graph,
    readonly corrections: readonly Correction[],
  ) {
    this.directory = new Directory(graph)
    this.order = corrections
      .map((correction, index) => ({ index, key: JSON.stringify(correction) }))
      .sort((a, b) => (a.key === b.key ? a.index - b.index : a.key < b.key ? -1 : 1))
      .map(({ index }) => index)
  }

  run(): Plan {
    this.each('add-entity', (correction, index) => this.addEntity(correction, index))
    this.each('split', (correction) => {
      if (correction.as !== undefined) this.part(correction.entity.type, correction.as)
    })
    this.nameAndType()
    this.each('never-merge', (correction, index) => this.tellFusedApart(correction, index))
    this.each('merge', (correction, index) => this.merge(correction, index))
    this.each('split', (correction, index) => this.split(correction, index))
    this.each('hide', (correction, index) => {
      const thing = this.find(correction.entity, correction)
      if (thing !== null) this.hidden.set(thing, Math.min(index, this.hidden.get(thing) ?? index))
    })
    this.each('add-alias', (correction, index) => {
      const thing = this.find(correction.entity, correction)
      if (thing !== null) this.additions.push({ thing, text: correction.text, correction: index })
    })
    this.each('reject-mention', ({ mention }, index) => this.rejected.push({ mention, correction: index }))
    this.each('never-merge', (correction, index) => this.keepApart(correction, index))
    this.agreeOnAdditions()
    return this
  }

  private each<K extends Correction['kind']>(kind: K, apply: (correction: Of<K>, index: number) => void): void {
    for (const index of this.order) {
      const correction = this.corrections[index]
      if (correction?.kind === kind) apply(correction as Of<K>, index)
    }
  }

  private fail(correction: Correction, reason: string): void {
    this.unapplied.push({ correction, reason })
  }

  private disagree(a: number, b: number, reason: string): void {
    this.conflicts.push(conflictOf(this.corrections, a, b, reason))
  }

  private find(reference: EntityReference, correction: Correction): number | null {
    const found = this.directory.find(reference)
    if ('thing' in found) return found.thing
    this.fail(correction, found.problem)
    return null
  }

  /** The thing of its own that a split brings about. */
  private part(type: EntityType, name: string): number {
    const thing = this.directory.add({ key: splitKey(type, name), type, name: '', entity: null, as: name })
    this.directory.giveName(thing, name)
    this.names.set(thing, { name, correction: -1 })
    return thing
  }

  private addEntity({ entity }: Of<'add-entity'>, index: number): void {
    const { type, name, aliases = [] } = entity
    const known = this.directory.findByName(entity)
    const thing =
      known && 'thing' in known
        ? known.thing
        : this.directory.add({ key: `added|${type}|${name}`, type, name, entity: null })
    for (const text of new Set([name, ...aliases])) {
      this.directory.giveAlias(thing, text)
      this.additions.push({ thing, text, correction: index })
    }
  }

  /**
   * Renames and retypes may speak of what another one of them named. Those that name things of the documents go first,
   * then round by round those that name what the rounds before brought about: the result is the same in any order.
   */
  private nameAndType(): void {
    let open = this.order.flatMap((index) => {
      const correction = this.corrections[index]
      return correction?.kind === 'rename' || correction?.kind === 'retype' ? [{ correction, index }] : []
    })
    for (const find of [
      (reference: EntityReference) => this.directory.findByName(reference),
      (reference: EntityReference) => this.directory.find(reference),
    ]) {
      for (let before = -1; before !== open.length;) {
        before = open.length
        const found = open.map(({ correction }) => find(correction.entity))
        const applied = open.filter(({ correction, index }, at) => {
          const result = found[at]
          if (!result || 'problem' in result) return false
          if (correction.kind === 'rename') this.rename(result.thing, correction, index)
          else this.retype(result.thing, correction, index)
          return true
        })
        open = open.filter((entry) => !applied.includes(entry))
      }
    }
    for (const { correction } of open) this.find(correction.entity, correction)
  }

  private rename(thing: number, correction: Of<'rename'>, index: number): void {
    const known = this.names.get(thing)
    this.directory.giveName(thing, correction.name)
    if (known && known.correction >= 0) {
      if (known.name !== correction.name) this.disagree(known.correction, index, 'they give one entity two names')
    } else if (this.directory.things[thing]?.name === correction.name) this.fail(correction, 'it is called so already')
    else this.names.set(thing, { name: correction.name, correction: index })
  }

  private retype(thing: number, correction: Of<'retype'>, index: number): void {
    const known = this.types.get(thing)
    this.directory.giveType(thing, correction.type)
    if (known) {
      if (known.type !== correction.type) this.disagree(known.correction, index, 'they give one entity two types')
    } else if (this.directory.things[thing]?.type === correction.type)
      this.fail(correction, 'it is of that type already')
    else this.types.set(thing, { type: correction.type, correction: index })
  }

  /** Two names that the machine took for one entity: the one that isn't its display name is split off by its spellings. */
  private tellFusedApart(correction: NeverMerge, index: number): void {
    const found = correction.entities.map((reference) => this.find(reference, correction))
    correction.entities.forEach((a, at) => {
      correction.entities.slice(at + 1).forEach((b, offset) => {
        const thing = found[at]
        if (thing === null || thing === undefined || thing !== found[at + 1 + offset]) return
        if (sameName(a, b)) return this.fail(correction, `it names “${a.name}” twice`)
        const display = this.directory.things[thing]?.name
        const [stays, goes] = b.name === display || (a.name !== display && a.name > b.name) ? [b, a] : [a, b]
        const kept = new Set([stays.name, ...(stays.aliases ?? [])])
        const aliases = new Set([goes.name, ...(goes.aliases ?? [])].filter((text) => !kept.has(text)))
        const target = this.part(goes.type, goes.name)
        this.claims.push({ correction: index, source: thing, target, narrowness: 0, aliases, documents: null, spans: null }) // prettier-ignore
      })
    })
  }

  private merge(correction: Of<'merge'>, index: number): void {
    const into = this.find(correction.into, correction)
    if (into === null) return
    for (const reference of correction.from) {
      const thing = this.find(reference, correction)
      if (thing === null) continue
      if (thing === into) {
        this.fail(correction, `“${reference.name}” and “${correction.into.name}” are one entity already`)
        continue
      }
      this.union.unite(into, thing, index)
      if (!this.absorbed.has(thing)) this.absorbed.set(thing, into)
    }
  }

  private split(correction: Split, index: number): void {
    const source = this.find(correction.entity, correction)
    if (source === null) return
    const { aliases, documents, mentions, as, entity } = correction
    const target = this.targetOf(source, correction)
    if (this.union.rootOf(target) === this.union.rootOf(source)) {
      const merge = Math.max(...this.union.corrections(source, target))
      const reason = `they split “${as ?? entity.name}” off and merge it back`
      if (merge >= 0) return this.disagree(index, merge, reason)
      return this.fail(correction, `“${as ?? ''}” is what it is split off from`)
    }
    this.claims.push({
      correction: index,
      source,
      target,
      narrowness: (mentions ? 4 : 0) + (documents ? 2 : 0) + (aliases ? 1 : 0),
      aliases: aliases ? new Set(aliases) : null,
      documents: documents ? new Set(documents) : null,
      spans: mentions ? new Set(mentions.map(spanKey)) : null,
    })
  }

  /** The entity that has the name already, when it is another one; else a new thing. */
  private targetOf(source: number, correction: Split): number {
    const { entity, as, aliases, documents, mentions } = correction
    if (as === undefined) {
      const key = `split|${entity.type}||${this.directory.things[source]?.key ?? ''}|${JSON.stringify([aliases, documents, mentions])}`
      return this.directory.add({ key, type: entity.type, name: '', entity: null })
    }
    const known = this.directory.findByName({ type: entity.type, name: as })
    if (known && 'thing' in known && this.union.rootOf(known.thing) !== this.union.rootOf(source)) return known.thing
    return this.part(entity.type, as)
  }

  private keepApart(correction: NeverMerge, index: number): void {
    const { entities } = correction
    entities.forEach((a, at) => {
      for (const b of entities.slice(at + 1)) {
        const [x, y] = [this.directory.find(a), this.directory.find(b)]
        const bonds = 'thing' in x && 'thing' in y ? this.union.corrections(x.thing, y.thing) : []
        const merge = bonds.length > 0 ? Math.max(...bonds) : this.corrections.findIndex((other) => mergesBoth(other, a, b)) // prettier-ignore
        if (merge >= 0) this.disagree(merge, index, `“${a.name}” and “${b.name}” would become one entity`)
      }
    })
  }

  private agreeOnAdditions(): void {
    const owners = new Map<string, { thing: number; correction: number }>()
    for (const { thing, text, correction } of this.additions) {
      const owner = owners.get(text)
      if (!owner) owners.set(text, { thing, correction })
      else if (this.union.rootOf(owner.thing) !== this.union.rootOf(thing))
        this.disagree(owner.correction, correction, `they give “${text}” to two entities`)
    }
  }
}

function mergesBoth(correction: Correction, a: EntityReference, b: EntityReference): boolean {
  if (correction.kind !== 'merge') return false
  const merged = [correction.into, ...correction.from]
  return [a, b].every((reference) => merged.some((other) => sameName(other, reference)))
}

/** Looks up what `corrections` speak of in the machine's graph. Pure; conflicts are collected, not thrown. */
export function planCorrections(graph: Graph, corrections: readonly Correction[]): Plan {
  return new Planner(graph, corrections).run()
}
