/** Graph → node-link JSON, for D3 and networkx. */
import type { Graph } from '../types.ts'
import { inChunks } from './chunks.ts'
import { toNetwork } from './network.ts'

/** Edges are under `links`, as in D3. */
export function writeNodeLinkJson(graph: Graph): Iterable<string> {
  return inChunks(lines(graph))
}

function* lines(graph: Graph): Generator<string> {
  const { nodes, edges } = toNetwork(graph)
  yield '{\n"directed": false,\n"multigraph": false,\n"graph": {},\n"nodes": ['
  yield* nodes.map(({ position, ...node }, index) => {
    const [x, y] = position ?? []
    return `${index === 0 ? '\n' : ',\n'}${JSON.stringify({ ...node, x, y })}`
  })
  yield '\n],\n"links": ['
  yield* edges.map((edge, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(edge)}`)
  yield '\n]\n}\n'
}
