/** What GRAPH-JSON promises of a graph, beyond the shape of its records. */
import type { DocumentRecord, Edge, Entity, Graph, GraphSentence, Mention } from '../types.ts'

interface Parts {
  documents: Map<string, DocumentRecord>
  sentences: Map<string, GraphSentence>
  entities: Map<string, Entity>
  mentions: Map<string, Mention>
}

/**
 * Everything in which `graph` breaks its promises, each as a sentence fragment with the ids concerned; empty when it keeps
 * them. Takes time in proportion to the size of the graph.
 *
 * @param textOf the text of a document by its id, when it is known; then sentences are compared with it
 * @param limit stops after this many
 */
export function findGraphViolations(
  graph: Graph,
  textOf: ((document: string) => string | null) | null = null,
  limit = Infinity,
): string[] {
  const found: string[] = []
  for (const violation of violations(graph, textOf)) {
    found.push(violation)
    if (found.length >= limit) break
  }
  return found
}

function* violations(graph: Graph, textOf: ((document: string) => string | null) | null): Generator<string> {
  const parts: Parts = { documents: new Map(), sentences: new Map(), entities: new Map(), mentions: new Map() }
  yield* index('documents', graph.documents, parts.documents)
  yield* index('sentences', graph.sentences, parts.sentences)
  yield* index('entities', graph.entities, parts.entities)
  yield* index('mentions', graph.mentions, parts.mentions)
  yield* index('edges', graph.edges, new Map())
  yield* sorted('documents', graph.documents)
  yield* sorted('entities', graph.entities)
  yield* sorted('edges', graph.edges)
  yield* sentenceViolations(graph.sentences, parts, textOf)
  yield* mentionViolations(graph.mentions, parts)
  yield* entityViolations(graph)
  for (const edge of graph.edges) yield* edgeViolations(edge, parts)
  for (const entity of Object.keys(graph.positions ?? {})) {
    if (!parts.entities.has(entity)) yield `there is a position for ${entity}, which is no entity`
  }
}

function* index<Part extends { id: string }>(
  kind: string,
  list: readonly Part[],
  byId: Map<string, Part>,
): Generator<string> {
  for (const part of list) {
    if (byId.has(part.id)) yield `two ${kind} are called ${part.id}`
    byId.set(part.id, part)
  }
}

function* sorted(kind: string, list: readonly { id: string }[]): Generator<string> {
  for (let at = 1; at < list.length; at++) {
    const [previous, part] = [list[at - 1]?.id ?? '', list[at]?.id ?? '']
    if (previous > part) yield `the ${kind} are not sorted by id: ${part} follows ${previous}`
  }
}

function* sentenceViolations(
  sentences: readonly GraphSentence[],
  { documents }: Parts,
  textOf: ((document: string) => string | null) | null,
): Generator<string> {
  const ends = new Map<string, number>()
  let previous = ''
  for (const { id, document, start, end, text } of sentences) {
    const length = documents.get(document)?.length
    if (length === undefined) yield `sentence ${id} is of ${document}, which is no document`
    else if (!(start < end && end <= length)) yield `sentence ${id} lies outside its document`
    if (document < previous) yield `sentence ${id} is not in the order of the documents`
    previous = document
    if (start < (ends.get(document) ?? 0)) yield `sentence ${id} overlaps the one before it`
    ends.set(document, end)
    if (text.length !== end - start) yield `the text of sentence ${id} is not as long as the sentence`
    const whole = textOf?.(document) ?? null
    if (whole !== null && whole.slice(start, end) !== text)
      yield `the text of sentence ${id} is not what its document says`
  }
}

function* mentionViolations(
  mentions: readonly Mention[],
  { documents, sentences, entities }: Parts,
): Generator<string> {
  const ends = new Map<string, number>()
  let previous = ''
  for (const { id, document, sentence, entity, start, end, text } of mentions) {
    if (!documents.has(document)) yield `mention ${id} is in ${document}, which is no document`
    if (!entities.has(entity)) yield `mention ${id} is of ${entity}, which is no entity`
    if (document < previous) yield `mention ${id} is not in the order of the documents`
    previous = document
    if (start < (ends.get(document) ?? 0)) yield `mention ${id} overlaps the one before it, or stands after a later one`
    ends.set(document, end)
    const around = sentences.get(sentence)
    if (around?.document !== document) yield `mention ${id} is in ${sentence}, which is no sentence of its document`
    else if (!(around.start <= start && start < end && end <= around.end))
      yield `mention ${id} lies outside its sentence`
    else if (around.text.slice(start - around.start, end - around.start) !== text)
      yield `the text of mention ${id} is not what its sentence says`
  }
}

function* entityViolations({ entities, mentions }: Graph): Generator<string> {
  const counts = new Map(entities.map(({ id }) => [id, { mentions: 0, documents: new Set<string>() }]))
  for (const { entity, document } of mentions) {
    const count = counts.get(entity)
    if (!count) continue
    count.mentions++
    count.documents.add(document)
  }
  for (const { id, mentions: stated, documents } of entities) {
    const count = counts.get(id)
    if (count?.mentions !== stated) yield `${id} has ${count?.mentions ?? 0} mentions, not ${stated}`
    if (count?.documents.size !== documents)
      yield `${id} is in ${count?.documents.size ?? 0} documents, not ${documents}`
  }
}

function* edgeViolations(edge: Edge, parts: Parts): Generator<string> {
  const { id, source, target, evidence } = edge
  if (!(source < target)) yield `the source of edge ${id} does not come before its target`
  if (id !== `${source}~${target}`) yield `edge ${id} is not called by its ends, ${source} and ${target}`
  for (const end of [source, target]) if (!parts.entities.has(end)) yield `edge ${id} joins ${end}, which is no entity`
  if (edge.count !== evidence.length || evidence.length === 0)
    yield `edge ${id} counts ${edge.count} windows, and names ${evidence.length}`
  const documents = new Set(evidence.map(({ document }) => document)).size
  if (edge.documents !== documents) yield `edge ${id} is in ${documents} documents, not ${edge.documents}`
  for (const { document, sentences, sourceMentions, targetMentions } of evidence) {
    for (const sentence of sentences) {
      if (parts.sentences.get(sentence)?.document !== document)
        yield `edge ${id} names ${sentence}, which is no sentence of ${document}`
    }
    const stated = new Set(sentences)
    for (const [end, mentions] of [
      [source, sourceMentions],
      [target, targetMentions],
    ] as const) {
      if (mentions.length === 0) yield `edge ${id} names no mention of ${end} in ${document}`
      for (const mention of mentions) {
        const named = parts.mentions.get(mention)
        if (named?.entity !== end) yield `edge ${id} names ${mention}, which is no mention of ${end}`
        else if (!stated.has(named.sentence)) yield `edge ${id} names ${mention}, which stands outside its sentences`
      }
    }
  }
}
