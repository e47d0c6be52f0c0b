/** Graph → files. One writer a format; this file picks it. */
import type { Graph } from '../types.ts'
import { writeCytoscapeJson } from './cytoscape-json.ts'
import { writeEdgesCsv, writeNodesCsv, writeSentencesCsv } from './csv.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphJson } from './graph-json.ts'
import { writeGraphMl } from './graphml.ts'
import { writeNodeLink } from './node-link.ts'

export { writeGraphJson }

/** The formats that a graph can be written in. */
export const OUTPUT_FORMATS = {
  'graph-json': { ending: 'json', write: writeGraphJson },
  gexf: { ending: 'gexf', write: writeGexf },
  graphml: { ending: 'graphml', write: writeGraphMl },
  'csv-nodes': { ending: 'csv', write: writeNodesCsv },
  'csv-edges': { ending: 'csv', write: writeEdgesCsv },
  'csv-sentences': { ending: 'csv', write: writeSentencesCsv },
  cytoscape: { ending: 'cyjs', write: writeCytoscapeJson },
  'node-link': { ending: 'json', write: writeNodeLink },
} as const satisfies Record<string, { ending: string; write: (graph: Graph) => Iterable<string> }>

export type OutputFormat = keyof typeof OUTPUT_FORMATS

export function isOutputFormat(name: string): name is OutputFormat {
  return Object.hasOwn(OUTPUT_FORMATS, name)
}
