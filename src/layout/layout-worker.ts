/** Runs in a Web Worker: lays graphs out, places what is new, finds communities, and tells how far it is. */
import type { LayoutName } from '../explorer/state.ts'
import { computeLayout } from './compute-layout.ts'
import { findCommunities } from './find-communities.ts'
import { placeNewNodes } from './place-new-nodes.ts'
import type { LayoutGraph, Points } from './layout-graph.ts'

export type LayoutRequest =
  | { kind: 'layout'; graph: LayoutGraph; layout: LayoutName }
  | { kind: 'new'; graph: LayoutGraph }
  | { kind: 'communities'; graph: LayoutGraph }

export type LayoutAnswer =
  | { kind: 'progress'; share: number; preview: Points }
  | { kind: 'placed'; points: Points }
  | { kind: 'communities'; communities: Int32Array }
  | { kind: 'failed'; message: string }

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const answer = (message: LayoutAnswer): void => postMessage(message)
  const fail = (error: unknown): void =>
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  if (data.kind === 'communities') {
    answer({ kind: 'communities', communities: findCommunities(data.graph) })
    return
  }
  if (data.kind === 'new') {
    answer({ kind: 'placed', points: placeNewNodes(data.graph) })
    return
  }
  computeLayout(data.graph, data.layout, (share, preview) => answer({ kind: 'progress', share, preview })).then(
    (points) => answer({ kind: 'placed', points }),
    fail,
  )
})
