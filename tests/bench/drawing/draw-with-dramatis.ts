import { mount, tick, unmount } from 'svelte'
import type { Graph } from '../../../graph/types.ts'
import GraphCanvas from '../../../src/canvas/GraphCanvas.svelte'
import { Explorer } from '../../../src/explorer/explorer.svelte.ts'
import { INITIAL_STATE, type ExplorerState } from '../../../src/explorer/state.ts'

declare global {
  interface Window {
    explorer: Explorer
  }
}

/** The app's own canvas, without the rest of the app. */
export async function drawWithDramatis(
  host: HTMLElement,
  graph: Graph,
  state: Partial<ExplorerState>,
): Promise<() => void> {
  const explorer = new Explorer()
  explorer.open(graph, 'generated', {
    state: { ...INITIAL_STATE, limit: graph.edges.length, isolates: true, ...state },
  })
  window.explorer = explorer
  const component = mount(GraphCanvas, { target: host, props: { explorer } })
  await tick()
  return () => void unmount(component)
}
