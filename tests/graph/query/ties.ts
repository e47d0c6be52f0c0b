import type { FilteredEdge, FilteredGraph } from '../../../graph/query/filter-graph.ts'

/** A tie of which only ends and count matter. */
export function tie(source: string, target: string, count: number): FilteredEdge {
  const edge = {
    id: `${source}~${target}`,
    source,
    target,
    count,
    documents: 1,
    npmi: 0,
    logLikelihood: 0,
    evidence: [],
  }
  return { edge, count, documents: 1 }
}

/** A graph of ties, with the entities named. */
export function filteredGraph(ids: readonly string[], edges: FilteredEdge[]): FilteredGraph {
  const entities = ids.map((id) => ({
    entity: {
      id,
      type: 'person' as const,
      name: id,
      aliases: [],
      mentions: 1,
      documents: 1,
      languages: [],
      resolution: [],
    },
    mentions: 1,
    documents: 1,
  }))
  return { entities, edges, documents: null }
}
