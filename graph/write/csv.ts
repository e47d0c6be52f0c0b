/** Graph → tables (RFC 4180), guarded against cells that a spreadsheet would run as formulas. */
import type { Graph } from '../types.ts'

type Cell = string | number | null

const FORMULA = /^[=+\-@\t\r]/u

/** One cell: quoted where needed; text that would be a formula gets an apostrophe before it, as OWASP advises. */
function cell(content: Cell): string {
  if (content === null) return ''
  if (typeof content === 'number') return String(content)
  const safe = FORMULA.test(content) ? `'${content}` : content
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const row = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`

/** One row an entity. */
export function* writeNodesCsv(graph: Graph): Iterable<string> {
  yield row(['id', 'name', 'type', 'mentions', 'documents', 'languages', 'aliases'])
  for (const { id, name, type, mentions, documents, languages, aliases } of graph.entities) {
    yield row([
      id,
      name,
      type,
      mentions,
      documents,
      languages.join(' '),
      [...new Set(aliases.map((alias) => alias.text))].join('; '),
    ])
  }
}

/** One row an edge; Gephi reads `source`, `target`, `weight`. */
export function* writeEdgesCsv(graph: Graph): Iterable<string> {
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]))
  yield row(['source', 'target', 'weight', 'type', 'source_name', 'target_name', 'documents', 'npmi', 'log_likelihood'])
  for (const { source, target, count, documents, npmi, logLikelihood } of graph.edges) {
    yield row([
      source,
      target,
      count,
      'Undirected',
      names.get(source) ?? source,
      names.get(target) ?? target,
      documents,
      npmi,
      logLikelihood,
    ])
  }
}

/** One row a supporting sentence: what an editor checks. */
export function* writeSentencesCsv(graph: Graph): Iterable<string> {
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]))
  const documents = new Map(graph.documents.map((document) => [document.id, document]))
  const sentences = new Map(graph.sentences.map((sentence) => [sentence.id, sentence.text]))
  yield row(['source', 'target', 'sentence', 'document', 'title', 'publisher', 'date', 'language'])
  for (const edge of graph.edges) {
    for (const evidence of edge.evidence) {
      const document = documents.get(evidence.document)
      const text = evidence.sentences.map((id) => sentences.get(id) ?? '').join(' ')
      yield row([
        names.get(edge.source) ?? edge.source, names.get(edge.target) ?? edge.target, text, document?.name ?? null,
        document?.title ?? null, document?.source ?? null, document?.date ?? null, document?.language ?? null,
      ]) // prettier-ignore
    }
  }
}
