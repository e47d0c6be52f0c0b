/** Graph → node-link JSON, for networkx's `node_link_graph(data, edges="links")` and for D3. */
import type { Graph } from '../types.ts'

export function* writeNodeLink(graph: Graph): Iterable<string> {
  yield '{"directed": false, "multigraph": false, "graph": {}, "nodes": [\n'
  yield graph.entities
    .map(({ id, name, type, mentions, documents, languages }) =>
      JSON.stringify({ id, name, type, mentions, documents, languages }),
    )
    .join(',\n')
  yield '\n], "links": [\n'
  yield graph.edges
    .map(({ source, target, count, documents, npmi, logLikelihood }) =>
      JSON.stringify({ source, target, weight: count, documents, npmi, logLikelihood }),
    )
    .join(',\n')
  yield '\n]}\n'
}
