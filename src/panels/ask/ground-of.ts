import { filterGraph, withoutFilter, type FilteredEdge, type GraphIndex } from '../../../graph/index.ts'
import type { Explorer } from '../../explorer/explorer.svelte.ts'

/** The ties to look for answers among: those that pass the filters, a working set aside, which would hide the others. */
export function groundOf(explorer: Explorer, index: GraphIndex): readonly FilteredEdge[] {
  const { filters } = explorer.state
  const wider = withoutFilter(filters, 'entities')
  if (wider.length === filters.length && explorer.filtered) return explorer.filtered.edges
  return filterGraph(index, wider).edges
}
