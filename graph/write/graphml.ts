/** Graph → GraphML, for igraph, networkx, yEd and Cytoscape. */
import type { Graph } from '../types.ts'
import { escapeXml } from './xml.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="name" for="node" attr.name="name" attr.type="string"/>
  <key id="type" for="node" attr.name="type" attr.type="string"/>
  <key id="mentions" for="node" attr.name="mentions" attr.type="int"/>
  <key id="documents" for="node" attr.name="documents" attr.type="int"/>
  <key id="languages" for="node" attr.name="languages" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
  <key id="edgeDocuments" for="edge" attr.name="documents" attr.type="int"/>
  <key id="npmi" for="edge" attr.name="npmi" attr.type="double"/>
  <key id="logLikelihood" for="edge" attr.name="logLikelihood" attr.type="double"/>
  <graph id="dramatis" edgedefault="undirected">
`

const data = (key: string, content: string | number): string =>
  `<data key="${key}">${escapeXml(String(content))}</data>`

/** Every entity is a node, every edge is weighted by its count. */
export function* writeGraphMl(graph: Graph): Iterable<string> {
  yield HEAD
  for (const { id, name, type, mentions, documents, languages } of graph.entities) {
    yield `    <node id="${escapeXml(id)}">${data('name', name)}${data('type', type)}${data('mentions', mentions)}${data('documents', documents)}${data('languages', languages.join(' '))}</node>\n`
  }
  for (const { id, source, target, count, documents, npmi, logLikelihood } of graph.edges) {
    yield `    <edge id="${escapeXml(id)}" source="${escapeXml(source)}" target="${escapeXml(target)}">${data('weight', count)}${data('edgeDocuments', documents)}${data('npmi', npmi)}${data('logLikelihood', logLikelihood)}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}
