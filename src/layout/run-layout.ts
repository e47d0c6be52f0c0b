import type { LayoutName } from '../explorer/state.ts'
import type { LayoutGraph, Points } from './layout-graph.ts'
import type { LayoutAnswer, LayoutRequest } from './layout-worker.ts'

/** Work under way in a worker of its own, so that it can be stopped at any moment. */
export interface LayoutRun<Result> {
  /** Null when it was cancelled. Rejects when the worker failed. */
  result: Promise<Result | null>
  cancel: () => void
}

/**
 * Lays a graph out.
 *
 * @param onProgress called with 0 to 1 and a preview of the positions
 */
export function runLayout(
  graph: LayoutGraph,
  layout: LayoutName,
  onProgress: (share: number, preview: Points) => void,
): LayoutRun<Points> {
  return run({ kind: 'layout', graph, layout }, (answer, done) => {
    if (answer.kind === 'progress') onProgress(answer.share, answer.preview)
    else if (answer.kind === 'placed') done(answer.points)
  })
}

/** Finds places for the free nodes of a graph; see `placeNewNodes`. */
export function runPlacing(graph: LayoutGraph): LayoutRun<Points> {
  return run({ kind: 'new', graph }, (answer, done) => {
    if (answer.kind === 'placed') done(answer.points)
  })
}

/** Finds communities; see `findCommunities`. */
export function runCommunities(graph: LayoutGraph): LayoutRun<Int32Array> {
  return run({ kind: 'communities', graph }, (answer, done) => {
    if (answer.kind === 'communities') done(answer.communities)
  })
}

function run<Result>(
  request: LayoutRequest,
  receive: (answer: LayoutAnswer, done: (result: Result) => void) => void,
): LayoutRun<Result> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  let cancel: () => void = () => undefined
  const result = new Promise<Result | null>((resolve, reject) => {
    cancel = () => resolve(null)
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.kind === 'failed') reject(new Error(data.message))
      else receive(data, resolve)
    })
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
  return { result, cancel: () => cancel() }
}
