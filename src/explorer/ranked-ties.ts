import {
  rankTies,
  type Edge,
  type FilteredEdge,
  type FilteredGraph,
  type GraphIndex,
  type TieMeasure,
} from '../../graph/index.ts'

type Ranks = WeakMap<object, { measure: TieMeasure; ranked: readonly FilteredEdge[] }>

/** What was ranked last, of all ties of a graph and of those that passed the same filters. */
const ofGraphs: Ranks = new WeakMap()
const ofFiltered: Ranks = new WeakMap()

/**
 * The ties that pass the filters, strongest first, as `rankTies` sorts them. How many of them are drawn, and by what names
 * they are narrowed, changes more often than their order: it is kept.
 */
export function rankedTies(index: GraphIndex, filtered: FilteredGraph, measure: TieMeasure): readonly FilteredEdge[] {
  return once(ofFiltered, filtered.edges, measure, () => {
    // a tie's strength is its own, unless documents are left out or it is measured against the others
    const isOwn = filtered.documents === null && measure !== 'backbone'
    if (!isOwn) return rankTies(filtered.edges, measure)
    const all = once(ofGraphs, index, measure, () =>
      rankTies(
        index.graph.edges.map((edge) => ({ edge, count: edge.count, documents: edge.documents })),
        measure,
      ),
    )
    const passed = new Map<Edge, FilteredEdge>()
    for (const tie of filtered.edges) passed.set(tie.edge, tie)
    return all.flatMap(({ edge }) => passed.get(edge) ?? [])
  })
}

function once(
  ranks: Ranks,
  of: object,
  measure: TieMeasure,
  rank: () => readonly FilteredEdge[],
): readonly FilteredEdge[] {
  const known = ranks.get(of)
  if (known?.measure === measure) return known.ranked
  const ranked = rank()
  ranks.set(of, { measure, ranked })
  return ranked
}
