import type { FilteredEdge } from './filter-graph.ts'

/** An entity that is tied to both of two others. */
export interface CommonNeighbour {
  id: string
  /** Its ties with the first and with the second. */
  first: FilteredEdge
  second: FilteredEdge
}

/** Ties by each of their ends, in the order given. */
export function tiesByEntity(edges: readonly FilteredEdge[]): Map<string, FilteredEdge[]> {
  const ties = new Map<string, FilteredEdge[]>()
  for (const tie of edges) {
    for (const end of [tie.edge.source, tie.edge.target]) {
      const own = ties.get(end)
      if (own) own.push(tie)
      else ties.set(end, [tie])
    }
  }
  return ties
}

/** The other end of a tie. */
export function otherEnd({ edge }: FilteredEdge, end: string): string {
  return edge.source === end ? edge.target : edge.source
}

/** Ids of the entities within so many ties of one, itself included, sorted by code unit: its ego network. */
export function neighbourhood(edges: readonly FilteredEdge[], centre: string, depth: number): string[] {
  return neighbourhoods(edges, centre, depth).at(-1) ?? [centre]
}

/** The same for every depth from 1 up to the one given. Looks once at all ties for each: cheaper than sorting them by end. */
export function neighbourhoods(edges: readonly FilteredEdge[], centre: string, depth: number): string[][] {
  const reached = new Set([centre])
  return Array.from({ length: depth }, () => {
    const rim: string[] = []
    for (const { edge } of edges) {
      const from = reached.has(edge.source)
      if (from !== reached.has(edge.target)) rim.push(from ? edge.target : edge.source)
    }
    for (const id of rim) reached.add(id)
    return [...reached].sort()
  })
}

/** Who is tied to both of two entities: first those whose weaker tie of the two is the stronger, by count. */
export function commonNeighbours(edges: readonly FilteredEdge[], first: string, second: string): CommonNeighbour[] {
  const ofSecond = new Map<string, FilteredEdge>()
  for (const tie of edges) {
    if (tie.edge.source === second || tie.edge.target === second) ofSecond.set(otherEnd(tie, second), tie)
  }
  const common = edges.flatMap((tie): CommonNeighbour[] => {
    if (tie.edge.source !== first && tie.edge.target !== first) return []
    const id = otherEnd(tie, first)
    const other = ofSecond.get(id)
    return other ? [{ id, first: tie, second: other }] : []
  })
  const weaker = (item: CommonNeighbour): number => Math.min(item.first.count, item.second.count)
  const both = (item: CommonNeighbour): number => item.first.count + item.second.count
  return common.sort((a, b) => weaker(b) - weaker(a) || both(b) - both(a) || (a.id < b.id ? -1 : 1))
}
