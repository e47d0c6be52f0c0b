/** Graph → graph JSON, in chunks: one record a line, keys in the order of the format's description. */
import type { Graph } from '../types.ts'

/** Records that are joined before a chunk is handed on; a string of the whole graph could be longer than strings may be. */
const RECORDS_PER_CHUNK = 500

function* list(name: string, records: readonly unknown[], last: boolean): Iterable<string> {
  if (records.length === 0) {
    yield `  ${JSON.stringify(name)}: []${last ? '' : ','}\n`
    return
  }
  yield `  ${JSON.stringify(name)}: [\n`
  for (let from = 0; from < records.length; from += RECORDS_PER_CHUNK) {
    const lines = records.slice(from, from + RECORDS_PER_CHUNK).map((record) => `    ${JSON.stringify(record)}`)
    yield `${lines.join(',\n')}${from + RECORDS_PER_CHUNK < records.length ? ',' : ''}\n`
  }
  yield `  ]${last ? '' : ','}\n`
}

/** The file's text in chunks. The same graph gives the same bytes. */
export function* writeGraphJson(graph: Graph): Iterable<string> {
  const { format, version, settings, documents, sentences, entities, mentions, edges, positions } = graph
  yield `{\n  "format": ${JSON.stringify(format)},\n  "version": ${version},\n  "settings": ${JSON.stringify(settings)},\n`
  yield* list('documents', documents, false)
  yield* list('sentences', sentences, false)
  yield* list('entities', entities, false)
  yield* list('mentions', mentions, false)
  yield* list('edges', edges, positions === undefined)
  if (positions !== undefined) {
    const sorted = Object.entries(positions).sort(([a], [b]) => (a < b ? -1 : 1))
    yield `  "positions": ${JSON.stringify(Object.fromEntries(sorted))}\n`
  }
  yield '}\n'
}
