/** Graph → graph JSON: one record a line, keys in a fixed order, in pieces, so that no size is too large for a string. */
import type { DocumentRecord, Edge, Entity, Graph, GraphSentence, GraphSettings, Mention } from '../types.ts'
import { inChunks } from './chunks.ts'

/**
 * The same graph gives the same bytes. Fields that `types.ts` doesn't name are not written.
 * @returns pieces of the file, each of some 64,000 characters
 */
export function writeGraphJson(graph: Graph): Iterable<string> {
  return inChunks(lines(graph))
}

function* lines(graph: Graph): Generator<string> {
  yield `{\n"format": ${JSON.stringify(graph.format)},\n"version": ${graph.version},\n`
  yield `"settings": ${JSON.stringify(settings(graph.settings))}`
  yield* list('documents', graph.documents, document)
  yield* list('sentences', graph.sentences, sentence)
  yield* list('entities', graph.entities, entity)
  yield* list('mentions', graph.mentions, mention)
  yield* list('edges', graph.edges, edge)
  if (graph.positions) yield* positions(graph.positions)
  yield '\n}\n'
}

function* list<Part>(key: string, parts: readonly Part[], ordered: (part: Part) => Part): Generator<string> {
  yield `,\n"${key}": [`
  let separator = '\n'
  for (const part of parts) {
    yield separator + JSON.stringify(ordered(part))
    separator = ',\n'
  }
  yield parts.length > 0 ? '\n]' : ']'
}

function* positions(byEntity: NonNullable<Graph['positions']>): Generator<string> {
  yield ',\n"positions": {'
  let separator = '\n'
  for (const [id, [x, y]] of Object.entries(byEntity).sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${separator}${JSON.stringify(id)}: ${JSON.stringify([x, y])}`
    separator = ',\n'
  }
  yield '\n}'
}

// Each of these names all the fields of its type, in the order in which they are written.

function settings({ window, types, minCount, demonyms }: GraphSettings): GraphSettings {
  return { window, types, minCount, demonyms }
}

function document(part: DocumentRecord): DocumentRecord {
  const { id, name, title, language, date, source, url, sha256, length } = part
  return { id, name, title, language, date, source, url, sha256, length }
}

function sentence({ id, document, start, end, text, paragraph, language }: GraphSentence): GraphSentence {
  return { id, document, start, end, text, paragraph, language }
}

function entity({ id, type, name, aliases, mentions, documents, languages, resolution }: Entity): Entity {
  return {
    id,
    type,
    name,
    aliases: aliases.map(({ text, language, mentions }) => ({ text, language, mentions })),
    mentions,
    documents,
    languages,
    resolution: resolution.map(({ rule, text, because, confidence }) => ({ rule, text, because, confidence })),
  }
}

function mention(part: Mention): Mention {
  const { id, entity, document, sentence, start, end, text, via, recognizer, confidence } = part
  return { id, entity, document, sentence, start, end, text, via, recognizer, confidence }
}

function edge({ id, source, target, count, documents, npmi, logLikelihood, evidence }: Edge): Edge {
  return {
    id,
    source,
    target,
    count,
    documents,
    npmi,
    logLikelihood,
    evidence: evidence.map(({ document, sentences, sourceMentions, targetMentions }) => ({
      document,
      sentences,
      sourceMentions,
      targetMentions,
    })),
  }
}
