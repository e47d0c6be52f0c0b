import type { Graph } from '../../../graph/types.ts'
import { findCommunities } from '../../../src/layout/find-communities.ts'
import { makeLayoutGraph } from '../../../src/layout/layout-graph.ts'

const TURN = 2.399963
const BETWEEN_NODES = 26

/** Quick places for a comparison of drawing alone: every community fills a disc, and the discs fill one. */
export function placeInDiscs(graph: Graph): Record<string, [x: number, y: number]> {
  const layout = makeLayoutGraph(
    graph.entities.map(({ id, type, mentions }) => ({
      id,
      radius: 5,
      labelWidth: 0,
      labelHeight: 0,
      importance: mentions,
      group: type,
      day: null,
      fixed: null,
    })),
    graph.edges.map(({ source, target, count }) => ({ source, target, weight: 1 + Math.log(count) })),
  )
  const communities = findCommunities(layout)
  const members = new Map<number, number[]>()
  communities.forEach((community, n) => members.set(community, [...(members.get(community) ?? []), n]))
  const positions: Record<string, [number, number]> = {}
  const apart = BETWEEN_NODES * Math.sqrt((graph.entities.length / members.size) * 2.2)
  ;[...members].forEach(([, nodes], i) => {
    const [x, y] = spiral(i, apart)
    nodes.forEach((n, k) => {
      const [dx, dy] = spiral(k, BETWEEN_NODES)
      positions[layout.ids[n] ?? ''] = [x + dx, y + dy]
    })
  })
  return positions
}

function spiral(i: number, apart: number): [x: number, y: number] {
  const distance = apart * 0.75 * Math.sqrt(i)
  return [distance * Math.cos(i * TURN), distance * Math.sin(i * TURN)]
}
