/** Graph → GEXF 1.2draft, the version that Gephi and networkx both load, with colours, sizes and positions. */
import type { Graph } from '../types.ts'
import { sizeOf, TYPE_COLOURS } from './node-look.ts'
import { escapeXml } from './xml.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <meta><creator>Dramatis</creator></meta>
  <graph mode="static" defaultedgetype="undirected">
    <attributes class="node">
      <attribute id="type" title="type" type="string"/>
      <attribute id="mentions" title="mentions" type="integer"/>
      <attribute id="documents" title="documents" type="integer"/>
      <attribute id="languages" title="languages" type="string"/>
    </attributes>
    <attributes class="edge">
      <attribute id="documents" title="documents" type="integer"/>
      <attribute id="npmi" title="npmi" type="double"/>
      <attribute id="logLikelihood" title="logLikelihood" type="double"/>
    </attributes>
`

const value = (name: string, content: string | number): string =>
  `<attvalue for="${name}" value="${escapeXml(String(content))}"/>`

/** Every entity is a node, every edge is weighted by its count. */
export function* writeGexf(graph: Graph): Iterable<string> {
  yield HEAD
  yield '    <nodes>\n'
  for (const entity of graph.entities) {
    const [red, green, blue] = TYPE_COLOURS[entity.type]
    const position = graph.positions?.[entity.id]
    const attributes = `${value('type', entity.type)}${value('mentions', entity.mentions)}${value('documents', entity.documents)}${value('languages', entity.languages.join(' '))}`
    const place = position ? `<viz:position x="${position[0]}" y="${position[1]}" z="0"/>` : ''
    yield `      <node id="${escapeXml(entity.id)}" label="${escapeXml(entity.name)}"><attvalues>${attributes}</attvalues><viz:color r="${red}" g="${green}" b="${blue}"/><viz:size value="${sizeOf(entity)}"/>${place}</node>\n`
  }
  yield '    </nodes>\n    <edges>\n'
  for (const edge of graph.edges) {
    const attributes = `${value('documents', edge.documents)}${value('npmi', edge.npmi)}${value('logLikelihood', edge.logLikelihood)}`
    yield `      <edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}" weight="${edge.count}"><attvalues>${attributes}</attvalues></edge>\n`
  }
  yield '    </edges>\n  </graph>\n</gexf>\n'
}
