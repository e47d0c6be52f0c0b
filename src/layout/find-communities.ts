import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { LayoutGraph } from './layout-graph.ts'

/**
 * Communities by the Louvain method (Blondel et al. 2008), by node, numbered from 0 by falling size; of equal size, the one
 * with the first id first. Nodes without a tie get −1. The same for any order of the input: its random walk is seeded from
 * the ids.
 */
export function findCommunities(graph: LayoutGraph): Int32Array {
  const network = new Graph({ type: 'undirected' })
  const tied = new Uint8Array(graph.ids.length)
  graph.source.forEach((a, e) => (tied[a] = tied[graph.target[e] ?? 0] = 1))
  graph.ids.forEach((_, n) => tied[n] && network.addNode(n))
  graph.source.forEach((a, e) => network.addEdge(a, graph.target[e] ?? 0, { weight: graph.weight[e] ?? 1 }))
  const found = new Int32Array(graph.ids.length).fill(-1)
  if (network.size === 0) return found
  const raw = louvain(network, { getEdgeWeight: 'weight', rng: seededRandom(graph.ids) })
  graph.ids.forEach((_, n) => (found[n] = raw[String(n)] ?? -1))
  return renumber(found)
}

function renumber(found: Int32Array): Int32Array {
  const sizes = new Map<number, { size: number; first: number }>()
  found.forEach((community, n) => {
    if (community < 0) return
    const known = sizes.get(community)
    if (known) known.size++
    else sizes.set(community, { size: 1, first: n })
  })
  const order = [...sizes].sort(([, a], [, b]) => b.size - a.size || a.first - b.first)
  const number = new Map(order.map(([community], i) => [community, i]))
  return found.map((community) => number.get(community) ?? -1)
}

/** Numbers from 0 to 1 that depend on the ids alone (FNV-1a over their code units, then mulberry32). */
export function seededRandom(ids: readonly string[]): () => number {
  let state = 0x811c9dc5
  for (const id of ids) {
    for (let i = 0; i < id.length; i++) state = Math.imul(state ^ id.charCodeAt(i), 0x01000193)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
