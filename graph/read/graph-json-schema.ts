/** The one definition of the graph JSON: what the reader checks, and the source of the JSON Schema. */
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { Graph, Window } from '../types.ts'

export const GRAPH_FORMAT = 'dramatis-graph'
export const GRAPH_VERSION = 1

const WINDOW = /^(sentence|paragraph|document|sentences:[1-9]\d?)$/

const id = v.pipe(v.string(), v.minLength(1))
const language = v.string()
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** UTF-16 code units from the start of the document's text. */
const offset = count
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
export const ENTITY_TYPE_SCHEMA = v.picklist(['person', 'organization', 'country', 'place'])

const settings = v.object({
  window: v.pipe(
    v.string(),
    v.regex(WINDOW),
    v.guard((text: string): text is Window => WINDOW.test(text)),
  ),
  types: v.array(ENTITY_TYPE_SCHEMA),
  minCount: v.optional(count, 1),
  demonyms: v.optional(v.boolean(), true),
})

export const DOCUMENT_SCHEMA = v.object({
  id,
  name: v.string(),
  title: v.nullable(v.string()),
  language,
  date: v.nullable(v.string()),
  source: v.nullable(v.string()),
  url: v.optional(v.nullable(v.string()), null),
  sha256: v.string(),
  length: count,
})

const sentence = v.object({
  id,
  document: id,
  start: offset,
  end: offset,
  text: v.string(),
  paragraph: v.optional(count, 0),
  /** Empty until the reader fills in the document's. */
  language: v.optional(language, ''),
})

export const RESOLUTION_SCHEMA = v.object({
  rule: v.string(),
  text: v.string(),
  because: v.string(),
  confidence: v.optional(share, 1),
})

const entity = v.object({
  id,
  type: ENTITY_TYPE_SCHEMA,
  name: v.string(),
  aliases: v.array(v.object({ text: v.string(), language, mentions: count })),
  mentions: count,
  documents: count,
  languages: v.array(language),
  resolution: v.optional(v.array(RESOLUTION_SCHEMA), []),
})

export const VIA_SCHEMA = v.picklist(['name', 'acronym', 'abbreviation', 'demonym', 'metonym'])

const mention = v.object({
  id,
  entity: id,
  document: id,
  sentence: id,
  start: offset,
  end: offset,
  text: v.string(),
  via: VIA_SCHEMA,
  recognizer: v.string(),
  confidence: share,
})

const evidence = v.object({
  document: id,
  sentences: v.array(id),
  sourceMentions: v.array(id),
  targetMentions: v.array(id),
})

const edge = v.object({
  id,
  source: id,
  target: id,
  count,
  documents: count,
  npmi: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
  logLikelihood: v.pipe(v.number(), v.finite()),
  evidence: v.array(evidence),
})

const position = v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())])

/** One schema for each record of the graph's arrays, so that a reader can go through a large file record by record. */
export const RECORD_SCHEMAS = {
  documents: DOCUMENT_SCHEMA,
  sentences: sentence,
  entities: entity,
  mentions: mention,
  edges: edge,
}

export const HEAD_SCHEMA = v.object({
  format: v.literal(GRAPH_FORMAT),
  version: v.literal(GRAPH_VERSION),
  settings,
  positions: v.exactOptional(v.record(id, position)),
})

export const GRAPH_SCHEMA = v.object({
  ...HEAD_SCHEMA.entries,
  documents: v.array(DOCUMENT_SCHEMA),
  sentences: v.array(sentence),
  entities: v.array(entity),
  mentions: v.array(mention),
  edges: v.array(edge),
})

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Flat<T> = T extends string | number | boolean | null ? T : { [K in keyof T]: Flat<T[K]> }
/** Fails to compile when the schema and `types.ts` part company. */
const sameAsTypes: Same<Flat<v.InferOutput<typeof GRAPH_SCHEMA>>, Flat<Graph>> = true
void sameAsTypes

/** The JSON Schema (draft 7) of graph JSON: what a written graph obeys, apart from the references between its parts. */
export function graphJsonSchema(): Record<string, unknown> {
  const schema = toJsonSchema(GRAPH_SCHEMA, { typeMode: 'output', ignoreActions: ['guard', 'finite'] })
  return { ...schema, title: 'Dramatis graph JSON, version 1' }
}
