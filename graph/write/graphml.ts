/** Graph → GraphML, for networkx, igraph, yEd and R. */
import type { Graph } from '../types.ts'
import { inChunks } from './chunks.ts'
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, toNetwork } from './network.ts'
import { escapeXml } from './xml.ts'

const TYPES: Readonly<Record<string, string>> = { string: 'string', integer: 'int', double: 'double' }

const NODE_DATA = [{ name: 'label', type: 'string' }, ...NODE_ATTRIBUTES] as const
const EDGE_DATA = [{ name: 'weight', type: 'integer' }, ...EDGE_ATTRIBUTES] as const
const POSITION = ['x', 'y'] as const

/** Positions, where a person left any, are in `x` and `y`. */
export function writeGraphml(graph: Graph): Iterable<string> {
  return inChunks(elements(graph))
}

function* elements(graph: Graph): Generator<string> {
  const { nodes, edges } = toNetwork(graph)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const { name, type } of NODE_DATA) yield declare('node', name, type)
  for (const name of POSITION) yield declare('node', name, 'double')
  for (const { name, type } of EDGE_DATA) yield declare('edge', name, type)
  yield '<graph edgedefault="undirected">\n'
  for (const node of nodes) {
    const data = NODE_DATA.map(({ name }) => value('node', name, node[name]))
    const position = POSITION.map((name, axis) => (node.position ? value('node', name, node.position[axis] ?? 0) : ''))
    yield `<node id="${escapeXml(node.id)}">${data.join('')}${position.join('')}</node>\n`
  }
  for (const edge of edges) {
    const data = EDGE_DATA.map(({ name }) => value('edge', name, edge[name]))
    yield `<edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}">`
    yield `${data.join('')}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

function declare(kind: 'node' | 'edge', name: string, type: string): string {
  return `<key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${TYPES[type] ?? 'string'}"/>\n`
}

function value(kind: 'node' | 'edge', name: string, content: string | number): string {
  return `<data key="${kind}-${name}">${escapeXml(content)}</data>`
}
