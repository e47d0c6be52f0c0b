/** The things that corrections can speak of, and how they are found by their names. */
import type { Entity, EntityType, Graph } from '../types.ts'
import type { EntityReference } from './correction.ts'

/** Something a correction can name: an entity of the machine's, or one that a correction brings about. */
export interface Thing {
  /** Unique and independent of the order of the corrections. */
  key: string
  type: EntityType
  name: string
  /** The machine's entity; null for what was split off or added by hand. */
  entity: Entity | null
  /** The name that a split gave it. */
  as?: string
}

/** The key of what a split brings about. */
export function splitKey(type: EntityType, name: string): string {
  return `split|${type}|${name}`
}

export type Found = { thing: number } | { problem: string }

type Index = Map<string, number[]>

function file(index: Index, key: string, value: number): void {
  const list = index.get(key)
  if (!list) index.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

/** What the machine calls its entities; the same for every list of corrections. */
interface MachineNames {
  things: readonly Thing[]
  byKey: ReadonlyMap<string, number>
  byName: Index
  byAlias: Index
}

const machineNames = new WeakMap<Graph, MachineNames>()

function machineNamesOf(graph: Graph): MachineNames {
  const known = machineNames.get(graph)
  if (known) return known
  const names: MachineNames = {
    things: graph.entities.map((entity) => ({ key: entity.id, type: entity.type, name: entity.name, entity })),
    byKey: new Map(graph.entities.map(({ id }, thing) => [id, thing])),
    byName: new Map(),
    byAlias: new Map(),
  }
  graph.entities.forEach(({ name, aliases }, thing) => {
    if (name !== '') file(names.byName, name, thing)
    for (const { text } of aliases) file(names.byAlias, text, thing)
  })
  machineNames.set(graph, names)
  return names
}

/**
 * Looks things up by exact name, then by a name or type that a correction gave, then by spelling in a document.
 * Machine entities come first, so that what a correction brings about never takes a reference from them.
 */
export class Directory {
  readonly things: Thing[]
  private readonly machine: MachineNames
  private readonly byKey = new Map<string, number>()
  private readonly byName: Index = new Map()
  private readonly byGivenName: Index = new Map()
  private readonly byAlias: Index = new Map()
  private readonly givenTypes = new Map<number, EntityType[]>()

  constructor(graph: Graph) {
    this.machine = machineNamesOf(graph)
    this.things = [...this.machine.things]
  }

  /** Adds a thing, or finds the one with its key. */
  add(thing: Thing): number {
    const known = this.machine.byKey.get(thing.key) ?? this.byKey.get(thing.key)
    if (known !== undefined) return known
    const index = this.things.length
    this.things.push(thing)
    this.byKey.set(thing.key, index)
    if (thing.name !== '') file(this.byName, thing.name, index)
    return index
  }

  /** A correction calls `thing` by this name, or by this type, too. */
  giveName(thing: number, name: string): void {
    file(this.byGivenName, name, thing)
  }

  giveType(thing: number, type: EntityType): void {
    this.givenTypes.set(thing, [...(this.givenTypes.get(thing) ?? []), type])
  }

  giveAlias(thing: number, text: string): void {
    file(this.byAlias, text, thing)
  }

  private named(text: string): number[] {
    return [...(this.machine.byName.get(text) ?? []), ...(this.byName.get(text) ?? [])]
  }

  private spelled(text: string): number[] {
    const machine = this.machine.byAlias.get(text) ?? []
    return [...machine, ...(this.byAlias.get(text) ?? []).filter((thing) => !machine.includes(thing))]
  }

  private ofType(list: readonly number[], type: EntityType): number[] {
    const own = list.filter((thing) => this.things[thing]?.type === type)
    return own.length > 0 ? own : list.filter((thing) => this.givenTypes.get(thing)?.includes(type))
  }

  /** Of namesakes, the one that had the id, else the one that shares most aliases. */
  private tellApart(candidates: readonly number[], { name, aliases = [], id }: EntityReference): Found {
    const [only] = candidates
    if (only !== undefined && candidates.length === 1) return { thing: only }
    const sameId = candidates.find((thing) => id !== undefined && this.things[thing]?.entity?.id === id)
    if (sameId !== undefined) return { thing: sameId }
    const texts = [...new Set(aliases)].filter((text) => text !== name)
    const ranked = candidates
      .map((thing) => ({ thing, shared: texts.filter((text) => this.spelled(text).includes(thing)).length }))
      .sort((a, b) => b.shared - a.shared)
    const [best, next] = ranked
    if (best && best.shared > (next?.shared ?? 0)) return { thing: best.thing }
    return { problem: `${candidates.length} entities are called “${name}”, and nothing tells which is meant` }
  }

  /** By display name alone, the machine's or a given one. */
  findByName(reference: EntityReference): Found | null {
    const { type, name } = reference
    const named = this.ofType(this.named(name), type)
    const candidates = named.length > 0 ? named : this.given(reference)
    return candidates.length > 0 ? this.tellApart(candidates, reference) : null
  }

  /**
   * What corrections gave the name to. Of several, what was split off under it, for which there is no other name: the
   * machine's entities can be called as the machine calls them.
   */
  private given({ type, name, id }: EntityReference): number[] {
    const candidates = this.ofType(this.byGivenName.get(name) ?? [], type)
    const part = id === undefined ? this.byKey.get(splitKey(type, name)) : undefined
    return part !== undefined && candidates.includes(part) ? [part] : candidates
  }

  /** By name, else by the spellings that documents use. */
  find(reference: EntityReference): Found {
    const byName = this.findByName(reference)
    if (byName) return byName
    const { type, name, aliases = [] } = reference
    const spelled = this.ofType(this.spelled(name), type)
    if (spelled.length > 0) return this.tellApart(spelled, reference)
    const others = aliases.flatMap((alias) => this.ofType([...this.named(alias), ...this.spelled(alias)], type))
    if (others.length > 0) return this.tellApart([...new Set(others)], reference)
    return { problem: `no ${type} is called “${name}” any more` }
  }
}
