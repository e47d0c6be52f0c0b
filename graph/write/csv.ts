/** Graph → three tables: nodes, edges, and the sentences behind the edges. RFC 4180, UTF-8. */
import type { DocumentRecord, Edge, Evidence, Graph } from '../types.ts'
import { inChunks } from './chunks.ts'
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, toNetwork } from './network.ts'

type Cell = string | number | null

/** Spreadsheets take text that begins like this for a formula; an apostrophe before it makes it text again. */
const FORMULA = /^[\t\r]|^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/
const QUOTED = /[",\r\n]/
/** Without it, Excel takes UTF-8 for something older. */
const BYTE_ORDER_MARK = '\uFEFF'

/** One row an entity: id, label, type and counts. */
export function writeNodesCsv(graph: Graph): Iterable<string> {
  const attributes = NODE_ATTRIBUTES.map(({ name }) => name)
  const rows = toNetwork(graph).nodes.map((node) => [node.id, node.label, ...attributes.map((name) => node[name])])
  return table(['id', 'label', ...attributes], rows)
}

/** One row an edge: its ends and measures. */
export function writeEdgesCsv(graph: Graph): Iterable<string> {
  const attributes = EDGE_ATTRIBUTES.map(({ name }) => name)
  const rows = toNetwork(graph).edges.map((edge) => [
    edge.source,
    edge.target,
    edge.weight,
    ...attributes.map((name) => edge[name]),
  ])
  return table(['source', 'target', 'weight', ...attributes], rows)
}

/** One row for each window behind an edge: the names as they stand there, the sentences, and where they are from. */
export function writeEvidenceCsv(graph: Graph): Iterable<string> {
  const header = [
    'source',
    'source_label',
    'target',
    'target_label',
    'source_mentions',
    'target_mentions',
    'text',
    'document',
    'name',
    'title',
    'date',
    'publisher',
    'language',
    'url',
  ]
  return table(header, evidenceRows(graph))
}

function* evidenceRows(graph: Graph): Generator<Cell[]> {
  const labels = new Map(graph.entities.map(({ id, name }) => [id, name]))
  const documents = new Map(graph.documents.map((document) => [document.id, document]))
  const sentences = new Map(graph.sentences.map(({ id, text }) => [id, text]))
  const mentions = new Map(graph.mentions.map(({ id, text }) => [id, text]))
  const texts = (ids: readonly string[], of: ReadonlyMap<string, string>, separator: string): string =>
    ids.map((id) => of.get(id) ?? '').join(separator)
  const row = ({ source, target }: Edge, evidence: Evidence): Cell[] => [
    source,
    labels.get(source) ?? '',
    target,
    labels.get(target) ?? '',
    texts(evidence.sourceMentions, mentions, '|'),
    texts(evidence.targetMentions, mentions, '|'),
    texts(evidence.sentences, sentences, ' '),
    evidence.document,
    ...describe(documents.get(evidence.document)),
  ]
  for (const edge of graph.edges) for (const evidence of edge.evidence) yield row(edge, evidence)
}

function describe(document: DocumentRecord | undefined): Cell[] {
  if (!document) return []
  const { name, title, date, source, language, url } = document
  return [name, title, date, source, language, url]
}

function* lines(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${BYTE_ORDER_MARK}${header.join(',')}\r\n`
  for (const row of rows) yield `${row.map(writeCell).join(',')}\r\n`
}

function table(header: readonly string[], rows: Iterable<readonly Cell[]>): Iterable<string> {
  return inChunks(lines(header, rows))
}

/** Numbers are ours and stay numbers, also below zero; text is anybody's. */
function writeCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
