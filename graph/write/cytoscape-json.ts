/** Graph → Cytoscape JSON (.cyjs), for Cytoscape's desktop program, cytoscape.js and networkx. */
import type { Graph } from '../types.ts'
import { inChunks } from './chunks.ts'
import { toNetwork } from './network.ts'

/** Nodes have `name` for Cytoscape and `value` for networkx, both beside the label that other formats call it. */
export function writeCytoscapeJson(graph: Graph): Iterable<string> {
  return inChunks(lines(graph))
}

function* lines(graph: Graph): Generator<string> {
  const { nodes, edges } = toNetwork(graph)
  yield '{\n"format_version": "1.0",\n"generated_by": "Dramatis",\n"target_cytoscapejs_version": "~3",\n'
  yield '"data": [],\n"directed": false,\n"multigraph": false,\n"elements": {\n"nodes": ['
  yield* nodes.map(({ position, ...data }, index) => {
    const element = {
      data: { ...data, name: data.label, value: data.id },
      ...(position && { position: toXY(position) }),
    }
    return `${index === 0 ? '\n' : ',\n'}${JSON.stringify(element)}`
  })
  yield '\n],\n"edges": ['
  yield* edges.map((data, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify({ data })}`)
  yield '\n]\n}\n}\n'
}

function toXY([x, y]: readonly [x: number, y: number]): { x: number; y: number } {
  return { x, y }
}
