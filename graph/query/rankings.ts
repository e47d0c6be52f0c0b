import Graph from 'graphology'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { FilteredGraph } from './filter-graph.ts'

/** Entities and ties as flat arrays, fit to be sent to a worker. */
export interface Network {
  /** Entity ids. */
  ids: readonly string[]
  /** Positions in `ids` of each tie's ends. */
  source: Int32Array
  target: Int32Array
  /** The count of each tie. */
  weight: Float64Array
}

/** How central each entity is, in the order of `Network.ids`. */
export interface Rankings {
  /** The sum of the counts of an entity's ties. */
  weightedDegree: Float64Array
  /** The share, 0 to 1, of shortest ways between all other pairs that lead through an entity (Brandes 2001). */
  betweenness: Float64Array
  /** PageRank over ties weighted by count, damping 0.85 (Brin and Page 1998); all together give 1. */
  pageRank: Float64Array
}

/** What passed the filters, as a network. */
export function networkOf({ entities, edges }: FilteredGraph): Network {
  const ids = entities.map(({ entity }) => entity.id)
  const position = new Map(ids.map((id, n) => [id, n]))
  return {
    ids,
    source: Int32Array.from(edges, ({ edge }) => position.get(edge.source) ?? 0),
    target: Int32Array.from(edges, ({ edge }) => position.get(edge.target) ?? 0),
    weight: Float64Array.from(edges, ({ count }) => count),
  }
}

/** Ranks entities. Betweenness takes time in proportion to entities times ties: seconds at 5,000, so run it in a worker. */
export function rankNetwork({ ids, source, target, weight }: Network): Rankings {
  const network = new Graph<Record<string, never>, { weight: number }>({ type: 'undirected' })
  ids.forEach((_, n) => network.addNode(n))
  const weightedDegree = new Float64Array(ids.length)
  source.forEach((a, e) => {
    const b = target[e] ?? 0
    const count = weight[e] ?? 0
    network.addEdge(a, b, { weight: count })
    weightedDegree[a] = (weightedDegree[a] ?? 0) + count
    weightedDegree[b] = (weightedDegree[b] ?? 0) + count
  })
  const column = (values: Record<string, number>): Float64Array => Float64Array.from(ids, (_, n) => values[n] ?? 0)
  return {
    weightedDegree,
    betweenness:
      ids.length > 2 ? column(betweennessCentrality(network, { getEdgeWeight: null })) : new Float64Array(ids.length),
    pageRank:
      ids.length > 0
        ? column(pagerank(network, { getEdgeWeight: 'weight', tolerance: 1e-8, maxIterations: 500 }))
        : new Float64Array(),
  }
}
