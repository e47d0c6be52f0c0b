/** Runs in a Web Worker: ranks the entities of one network. */
import { rankNetwork, type Network, type Rankings } from '../../../graph/index.ts'

addEventListener('message', ({ data }: MessageEvent<Network>) => {
  const rankings: Rankings = rankNetwork(data)
  postMessage(rankings)
})
