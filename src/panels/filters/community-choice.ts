import { chosenCommunities, communityFilter, listCommunities, type Community } from '../../explorer/communities.ts'
import type { Explorer } from '../../explorer/explorer.svelte.ts'
import { strings } from '../../strings/index.ts'

/** The communities of what is drawn, those that a working set hides included, and which of them the filters leave. */
export function communitiesOf(explorer: Explorer): { all: readonly Community[]; chosen: readonly Community[] } {
  const all = listCommunities(explorer.widerView.entities, explorer.communities)
  return { all, chosen: chosenCommunities(all, explorer.state.filters) }
}

/** Shows only these communities; none or all of them: everything again. One step to undo. */
export function chooseCommunities(explorer: Explorer, all: readonly Community[], chosen: readonly Community[]): void {
  if (chosen.length === 0 || chosen.length === all.length) {
    explorer.apply({ kind: 'remove-filter', filter: 'entities' })
    return
  }
  const leaders = chosen.flatMap(({ names }) => names.slice(0, 1))
  explorer.apply({ kind: 'set-filter', filter: communityFilter(chosen, strings.seeing.communityFilter(leaders)) })
}
