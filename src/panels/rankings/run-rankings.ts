import { rankNetwork, type Network, type Rankings } from '../../../graph/index.ts'

export interface RankingRun {
  /** Null when it was cancelled. Rejects when the worker failed. */
  result: Promise<Rankings | null>
  cancel: () => void
}

/** Entities times ties up to which ranking takes less time than starting a worker. */
const SMALL = 100_000

/** Ranks the entities of a network; a large one in a worker of its own, so that it can be given up at any moment. */
export function runRankings(network: Network): RankingRun {
  if (network.ids.length * network.source.length <= SMALL) {
    return { result: Promise.resolve(network).then(rankNetwork), cancel: () => undefined }
  }
  const worker = new Worker(new URL('./rank-worker.ts', import.meta.url), { type: 'module' })
  let cancel: () => void = () => undefined
  const result = new Promise<Rankings | null>((resolve, reject) => {
    cancel = () => resolve(null)
    worker.addEventListener('message', ({ data }: MessageEvent<Rankings>) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(network)
  }).finally(() => worker.terminate())
  return { result, cancel: () => cancel() }
}
