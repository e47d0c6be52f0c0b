/** What a person has said may never be one: honoured by the automatic merges as any other contradiction. */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EntityType, NamedThing } from '../types.ts'
import { nameKey } from './name-key.ts'
import type { NameNode } from './name-nodes.ts'

/** Of each group, no two things may become one entity. */
export type NeverMerge = readonly (readonly NamedThing[])[]

export type Forbids = (a: NameNode, b: NameNode) => boolean

/** Names are compared in no language in particular: the person wrote them, not a document. */
const keyOf = (name: string): string => nameKey(name, '')

function namesOf(node: NameNode, lexicon: Lexicon): Set<string> {
  const known = node.lexicon === null ? undefined : lexicon.entities.get(node.lexicon)
  const written = node.occurrences.map(({ entity }) => entity.name)
  return new Set([node.name, ...written, ...(known?.names.values() ?? [])].map(keyOf))
}

/** Which thing of a group a node is: by display name, else by the only one that has one of its names as an alias. */
function sideOf(names: ReadonlySet<string>, type: EntityType, group: readonly NamedThing[]): number | null {
  const fits = (all: boolean) =>
    group.flatMap((thing, side) => {
      const known = all ? thing.names : thing.names.slice(0, 1)
      return thing.type === type && known.some((name) => names.has(keyOf(name))) ? [side] : []
    })
  const byName = fits(false)
  const sides = byName.length > 0 ? byName : fits(true)
  return sides.length === 1 ? (sides[0] ?? null) : null
}

/** Says of two nodes whether a person forbids that they are one. */
export function forbidsMerging(nodes: readonly NameNode[], neverMerge: NeverMerge, lexicon: Lexicon): Forbids {
  if (neverMerge.length === 0) return () => false
  const mentioned = new Set(neverMerge.flatMap((group) => group.flatMap(({ names }) => names.map(keyOf))))
  const sides = new Map<NameNode, Map<number, number>>()
  for (const node of nodes) {
    const names = namesOf(node, lexicon)
    if (![...names].some((name) => mentioned.has(name))) continue
    neverMerge.forEach((group, index) => {
      const side = sideOf(names, node.type, group)
      if (side === null) return
      const own = sides.get(node) ?? new Map<number, number>()
      sides.set(node, own.set(index, side))
    })
  }
  return (a, b) => {
    const other = sides.get(b)
    if (!other) return false
    return [...(sides.get(a) ?? [])].some(([group, side]) => (other.get(group) ?? side) !== side)
  }
}
