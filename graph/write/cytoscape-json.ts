/** Graph → the JSON of Cytoscape desktop (.cyjs). */
import type { Graph } from '../types.ts'

/** Nodes carry `value` and `name`, as Cytoscape desktop wants them. */
export function* writeCytoscapeJson(graph: Graph): Iterable<string> {
  yield '{"data": [], "elements": {"nodes": [\n'
  yield graph.entities
    .map(({ id, name, type, mentions, documents }) => {
      const position = graph.positions?.[id]
      const node = {
        data: { id, value: id, name, type, mentions, documents },
        ...(position ? { position: { x: position[0], y: position[1] } } : {}),
      }
      return JSON.stringify(node)
    })
    .join(',\n')
  yield '\n], "edges": [\n'
  yield graph.edges
    .map(({ id, source, target, count, documents, npmi, logLikelihood }) =>
      JSON.stringify({ data: { id, source, target, weight: count, documents, npmi, logLikelihood } }),
    )
    .join(',\n')
  yield '\n]}}\n'
}
