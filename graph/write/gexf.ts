/** Graph → GEXF 1.2 draft, the version that Gephi, networkx and igraph all read. */
import type { Graph } from '../types.ts'
import { inChunks } from './chunks.ts'
import {
  EDGE_ATTRIBUTES,
  NODE_ATTRIBUTES,
  toNetwork,
  TYPE_COLOURS,
  type NetworkEdge,
  type NetworkNode,
} from './network.ts'
import { escapeXml } from './xml.ts'

/** Diameters of the least and the most mentioned node. */
const SMALLEST = 4
const LARGEST = 40

/** With the colours of types, sizes by mentions, and positions where a person left any. */
export function writeGexf(graph: Graph): Iterable<string> {
  return inChunks(elements(graph))
}

function* elements(graph: Graph): Generator<string> {
  const { nodes, edges } = toNetwork(graph)
  const most = nodes.reduce((largest, { mentions }) => Math.max(largest, mentions), 1)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n'
  yield '<meta><creator>Dramatis</creator><description>Who is mentioned with whom</description></meta>\n'
  yield '<graph mode="static" defaultedgetype="undirected">\n'
  yield declare('node', NODE_ATTRIBUTES) + declare('edge', EDGE_ATTRIBUTES)
  yield `<nodes count="${nodes.length}">\n`
  for (const node of nodes) yield writeNode(node, most)
  yield `</nodes>\n<edges count="${edges.length}">\n`
  for (const edge of edges) yield writeEdge(edge)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function declare(kind: 'node' | 'edge', attributes: readonly { name: string; type: string }[]): string {
  const lines = attributes.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`)
  return `<attributes class="${kind}" mode="static">\n${lines.join('')}</attributes>\n`
}

function writeNode(node: NetworkNode, most: number): string {
  const [red, green, blue] = TYPE_COLOURS[node.type]
  const size = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(node.mentions / most)
  const values = NODE_ATTRIBUTES.map(({ name }) => value(name, node[name]))
  // screens count downwards, Gephi upwards
  const position = node.position && `<viz:position x="${node.position[0]}" y="${-node.position[1]}" z="0"/>`
  return (
    `<node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}"><attvalues>${values.join('')}</attvalues>` +
    `<viz:color r="${red}" g="${green}" b="${blue}"/>${position ?? ''}<viz:size value="${size.toFixed(2)}"/></node>\n`
  )
}

function writeEdge(edge: NetworkEdge): string {
  const values = EDGE_ATTRIBUTES.map(({ name }) => value(name, edge[name]))
  const ends = `source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`
  return `<edge id="${escapeXml(edge.id)}" ${ends} weight="${edge.weight}"><attvalues>${values.join('')}</attvalues></edge>\n`
}

function value(name: string, content: string | number): string {
  return `<attvalue for="${name}" value="${escapeXml(content)}"/>`
}
