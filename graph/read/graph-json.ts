/** Graph JSON → Graph. */
import * as v from 'valibot'
import { InvalidInputError, UnsupportedVersionError } from '../errors.ts'
import type { Graph } from '../types.ts'
import { isObject } from './articles.ts'
import { findGraphViolations } from './graph-invariants.ts'
import { GRAPH_FORMAT, GRAPH_VERSION, HEAD_SCHEMA, RECORD_SCHEMAS } from './graph-json-schema.ts'

const MEND = 'write it again with Dramatis'

/**
 * Reads graph JSON and checks all that GRAPH-JSON promises of it. Fields that this version doesn't know are dropped; those
 * added since version 1 was first written are filled in.
 *
 * @param name the file's name, for messages
 * @throws UnsupportedVersionError when a newer Dramatis wrote it.
 * @throws InvalidInputError when it isn't graph JSON, or its parts contradict one another.
 */
export function readGraphJson(text: string, name: string): Graph {
  const graph = parseGraphJson(text, name)
  const [violation] = findGraphViolations(graph, null, 1)
  if (violation !== undefined) throw new InvalidInputError(`${name} contradicts itself: ${violation}; ${MEND}.`, name)
  return graph
}

/**
 * Reads graph JSON and checks each record by itself, but not whether they fit together.
 * @throws UnsupportedVersionError and InvalidInputError as `readGraphJson`.
 */
export function parseGraphJson(text: string, name: string): Graph {
  const value = parse(text, name)
  if (!isObject(value) || value['format'] !== GRAPH_FORMAT) {
    throw new InvalidInputError(`${name} is not graph JSON: its "format" is not "${GRAPH_FORMAT}".`, name)
  }
  if (value['version'] !== GRAPH_VERSION) {
    throw new UnsupportedVersionError(
      `${name} is graph JSON of version ${JSON.stringify(value['version'])}, and this Dramatis reads version ${GRAPH_VERSION}: update it.`,
      name,
    )
  }
  const { positions, ...head } = check(HEAD_SCHEMA, value, name, name)
  const graph: Graph = {
    ...head,
    documents: readRecords(RECORD_SCHEMAS.documents, value, 'documents', name),
    sentences: readRecords(RECORD_SCHEMAS.sentences, value, 'sentences', name),
    entities: readRecords(RECORD_SCHEMAS.entities, value, 'entities', name),
    mentions: readRecords(RECORD_SCHEMAS.mentions, value, 'mentions', name),
    edges: readRecords(RECORD_SCHEMAS.edges, value, 'edges', name),
    ...(positions && { positions }),
  }
  const languages = new Map(graph.documents.map(({ id, language }) => [id, language]))
  for (const sentence of graph.sentences) sentence.language ||= languages.get(sentence.document) ?? ''
  return graph
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    throw new InvalidInputError(`${name} is not valid JSON: check that it is complete, or ${MEND}.`, name)
  }
}

/** Takes the array out of `value` as it goes, so that a large file isn't held twice. */
function readRecords<Record>(
  schema: v.GenericSchema<unknown, Record>,
  value: { [key: string]: unknown },
  key: string,
  name: string,
): Record[] {
  const array = value[key]
  if (!Array.isArray(array)) throw new InvalidInputError(`${name} has no list of ${key}: ${MEND}.`, name)
  value[key] = null
  const records: unknown[] = array
  return records.map((record, index) => {
    records[index] = null
    return check(schema, record, `${key}[${index}] of ${name}`, name)
  })
}

function check<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown, place: string, name: string): Output {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const path = v.getDotPath(issue)
  const problem = `${path === null ? 'it' : `"${path}"`} should be ${issue.expected ?? 'valid'}, not ${issue.received}`
  throw new InvalidInputError(`There is a mistake in ${place}: ${problem}; ${MEND}.`, name)
}
