/** Graph → files. One writer a format; this file lists them. */
import type { Graph } from '../types.ts'
import { writeEdgesCsv, writeEvidenceCsv, writeNodesCsv } from './csv.ts'
import { writeCytoscapeJson } from './cytoscape-json.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphJson } from './graph-json.ts'
import { writeGraphml } from './graphml.ts'
import { writeNodeLinkJson } from './node-link-json.ts'

export { writeExtraction, writeExtractionsHeader } from './extractions.ts'
export { writeGraphJson } from './graph-json.ts'

export type OutputFormat = 'graph-json' | 'gexf' | 'graphml' | 'csv' | 'cytoscape' | 'node-link'

/** One file of a format. */
export interface OutputFile {
  /** What follows the name that a person gives: `.gexf`, `-nodes.csv`. */
  ending: string
  mediaType: string
  /** The file in pieces, as text to be encoded as UTF-8. */
  write: (graph: Graph) => Iterable<string>
}

/** The formats that a graph can be written in, each with its files. */
export const OUTPUT_FORMATS: Readonly<Record<OutputFormat, readonly OutputFile[]>> = {
  'graph-json': [{ ending: '.json', mediaType: 'application/json', write: writeGraphJson }],
  gexf: [{ ending: '.gexf', mediaType: 'application/gexf+xml', write: writeGexf }],
  graphml: [{ ending: '.graphml', mediaType: 'application/graphml+xml', write: writeGraphml }],
  csv: [
    { ending: '-nodes.csv', mediaType: 'text/csv', write: writeNodesCsv },
    { ending: '-edges.csv', mediaType: 'text/csv', write: writeEdgesCsv },
    { ending: '-evidence.csv', mediaType: 'text/csv', write: writeEvidenceCsv },
  ],
  cytoscape: [{ ending: '.cyjs', mediaType: 'application/json', write: writeCytoscapeJson }],
  'node-link': [{ ending: '.node-link.json', mediaType: 'application/json', write: writeNodeLinkJson }],
}
