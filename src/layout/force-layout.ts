import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { LayoutGraph, Points } from './layout-graph.ts'
import { pivotMds } from './pivot-mds.ts'

/** How much farther apart the ends of a tie across communities start, and how much weaker it pulls. */
const ACROSS_LENGTH = 3
const ACROSS_PULL = 0.15
/** Nodes from which the forces between far groups are summed up (Barnes and Hut). */
const BARNES_HUT_FROM = 1000
/** Steps of the simulation between two reports of progress. */
const CHUNK = 10

/**
 * Places the nodes of a connected graph by ForceAtlas2 (Jacomy et al. 2014) from pivot-MDS positions, with a fixed number
 * of steps: the same graph gives the same picture. Ties within a community pull harder than those across, so that
 * communities stand apart; strong gravity keeps them at even distances.
 *
 * @param communities by node
 * @param onProgress called with 0 to 1 and the positions so far
 * @returns positions in the simulation's own scale, around the origin
 */
export function forceLayout(
  graph: LayoutGraph,
  communities: Int32Array,
  onProgress: (share: number, points: Points) => void = () => undefined,
): Points {
  const n = graph.ids.length
  const network = makeNetwork(graph, communities)
  const settings = {
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 10,
    slowDown: 1 + Math.log(n),
    barnesHutOptimize: n >= BARNES_HUT_FROM,
    barnesHutTheta: 0.8,
  }
  const steps = stepsFor(n)
  onProgress(0, pointsOf(network, n))
  for (let done = 0; done < steps; done += CHUNK) {
    forceAtlas2.assign(network, { iterations: Math.min(CHUNK, steps - done), settings })
    onProgress(Math.min(1, (done + CHUNK) / steps), pointsOf(network, n))
  }
  return pointsOf(network, n)
}

/** 150 steps to 1,000 nodes, 80 from 5,000, in between by proportion. */
export function stepsFor(nodes: number): number {
  const share = Math.min(1, Math.max(0, (nodes - 1000) / 4000))
  return Math.round(150 - 70 * share)
}

function makeNetwork(graph: LayoutGraph, communities: Int32Array): Graph {
  const n = graph.ids.length
  const across = (e: number): boolean => communities[graph.source[e] ?? 0] !== communities[graph.target[e] ?? 0]
  const start = pivotMds(
    graph,
    Uint8Array.from(graph.source, (_, e) => (across(e) ? ACROSS_LENGTH : 1)),
  )
  const spread = 10 * Math.sqrt(n)
  const network = new Graph({ type: 'undirected' })
  for (let i = 0; i < n; i++) {
    // nodes with the same distances start in one point: a little off, by a turn that never repeats
    const nudge = { x: Math.cos(i * 2.399963), y: Math.sin(i * 2.399963) }
    network.addNode(i, { x: spread * (start.x[i] ?? 0) + nudge.x, y: spread * (start.y[i] ?? 0) + nudge.y })
  }
  graph.source.forEach((a, e) => {
    const weight = (graph.weight[e] ?? 1) * (across(e) ? ACROSS_PULL : 1)
    network.addEdge(a, graph.target[e] ?? 0, { weight })
  })
  return network
}

function pointsOf(network: Graph, n: number): Points {
  const points = { x: new Float64Array(n), y: new Float64Array(n) }
  network.forEachNode((node, at) => {
    points.x[Number(node)] = Number(at['x'])
    points.y[Number(node)] = Number(at['y'])
  })
  return points
}
