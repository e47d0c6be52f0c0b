/**
 * A project as one file, gzip of JSON Lines in UTF-8:
 *
 *     {"format": "dramatis-project", "version": 1, "name": …, "kind": "articles", "created": …, "documents": 12}
 *     {"state": …}
 *     …
 *
 * What follows the two lines is a file of its own: extractions, as `dramatis extract` writes them, or graph JSON.
 */
import * as v from 'valibot'
import {
  InvalidInputError,
  readExtraction,
  readExtractionsHeader,
  UnsupportedVersionError,
  writeExtraction,
  writeExtractionsHeader,
  type DocumentExtraction,
} from '../../graph/index.ts'
import { LineReader } from './line-reader.ts'

const FORMAT = 'dramatis-project'
const VERSION = 1
/** Bytes of a line: the longest article with all that was found in it has less. */
const LONGEST_LINE = 256 * 1024 * 1024
/** Bytes of a graph: what a browser can hold as one text. */
const LARGEST_GRAPH = 500 * 1024 * 1024
/** Characters that are encoded at once. */
const PIECE = 1 << 18
const MEND = 'export the project again'

export const PROJECT_ENDING = '.dramatis.gz'

export interface ProjectHeader {
  name: string
  kind: 'articles' | 'graph'
  /** ISO 8601, UTC. */
  created: string
  documents: number
}

/** A project on its way to a file. */
export interface ProjectContent extends ProjectHeader {
  state: unknown
  /** Of `articles`, as many as `documents` says. */
  extractions: AsyncIterable<readonly DocumentExtraction[]>
  /** Of `graph`. */
  graph: Blob | null
}

/** Takes what a project file holds, in this order. */
export interface ProjectSink {
  begin: (header: ProjectHeader, state: unknown) => Promise<void>
  /** `done` counts this one. */
  extraction: (extraction: DocumentExtraction, done: number) => Promise<void>
  graph: (content: Blob) => Promise<void>
}

/** Writes a project file. It grows piece by piece, and is never held as one text. */
export async function writeProjectFile(content: ProjectContent): Promise<Blob> {
  const pieces = encode(content)
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  return new Response(plain.pipeThrough(new CompressionStream('gzip'))).blob()
}

async function* encode(content: ProjectContent): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const encoder = new TextEncoder()
  let piece = ''
  for await (const line of lines(content)) {
    piece += line
    if (piece.length < PIECE) continue
    yield encoder.encode(piece)
    piece = ''
  }
  yield encoder.encode(piece)
  if (content.kind !== 'graph' || !content.graph) return
  const reader = content.graph.stream().getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield new Uint8Array(read.value)
}

async function* lines({ name, kind, created, documents, state, extractions }: ProjectContent): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: FORMAT, version: VERSION, name, kind, created, documents })}\n`
  yield `${JSON.stringify({ state })}\n`
  if (kind === 'graph') return
  yield writeExtractionsHeader()
  for await (const batch of extractions) for (const extraction of batch) yield writeExtraction(extraction)
}

/** Whether a file calls itself a project file, whatever state it is in. */
export async function looksLikeProject(file: Blob): Promise<boolean> {
  const reader = new LineReader(await plainStream(file), LONGEST_LINE)
  try {
    const head = (await reader.line()) ?? ''
    return head.startsWith('{') && head.slice(0, 400).includes(`"${FORMAT}"`)
  } catch {
    return false
  } finally {
    await reader.end()
  }
}

const HEADER = v.looseObject({
  name: v.string(),
  kind: v.picklist(['articles', 'graph']),
  created: v.fallback(v.pipe(v.string(), v.isoTimestamp()), '1970-01-01T00:00:00.000Z'),
  documents: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/**
 * Reads a project file and hands its parts to `sink`, one after the other. What the state holds is for others to judge.
 *
 * @param name the file's name, for messages
 * @throws UnsupportedVersionError when a newer Dramatis wrote it; InvalidInputError when it is another kind of file, damaged or
 * cut off; and what `sink` throws
 */
export async function readProjectFile(file: Blob, name: string, sink: ProjectSink): Promise<void> {
  const reader = new LineReader(await plainStream(file), LONGEST_LINE)
  const next = (): Promise<string | null> => readable(name, () => reader.line())
  try {
    const header = readHeader(await next(), name)
    await sink.begin(header, readState(await next(), name))
    if (header.kind === 'graph') await sink.graph(await readable(name, () => reader.rest(LARGEST_GRAPH)))
    else await readExtractions(next, header.documents, name, sink)
  } finally {
    await reader.end()
  }
}

function readHeader(line: string | null, name: string): ProjectHeader {
  const value = parse(line) as { format?: unknown; version?: unknown } | null
  if (value?.format !== FORMAT) throw new InvalidInputError(`${name} is no project file of Dramatis.`, name)
  if (value.version !== VERSION) {
    const version = JSON.stringify(value.version) ?? 'unknown'
    throw new UnsupportedVersionError(
      `${name} is a project file of version ${version}, and this Dramatis reads version ${VERSION}: update it.`,
      name,
    )
  }
  const header = v.safeParse(HEADER, value)
  if (!header.success) throw damaged(name, 1)
  const { kind, created, documents } = header.output
  return { name: header.output.name.slice(0, 200), kind, created, documents }
}

function readState(line: string | null, name: string): unknown {
  const value = parse(line)
  if (typeof value !== 'object' || value === null || !('state' in value)) throw damaged(name, 2)
  return value.state
}

async function readExtractions(
  next: () => Promise<string | null>,
  documents: number,
  name: string,
  sink: ProjectSink,
): Promise<void> {
  const first = await next()
  if (first === null) throw cutOff(name)
  readExtractionsHeader(first, name)
  for (let done = 0; done < documents; done++) {
    const line = await next()
    if (line === null) throw cutOff(name)
    await sink.extraction(extractionOn(line, name, done + 4), done + 1)
  }
}

function extractionOn(line: string, name: string, number: number): DocumentExtraction {
  try {
    return readExtraction(line, name, number)
  } catch {
    throw damaged(name, number)
  }
}

/** Streams fail with errors of their own when a file is damaged or cut off. */
async function readable<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch {
    throw cutOff(name)
  }
}

function damaged(name: string, line: number): InvalidInputError {
  return new InvalidInputError(`${name} is damaged at line ${line}: ${MEND}.`, name)
}

function cutOff(name: string): InvalidInputError {
  return new InvalidInputError(`${name} is damaged or cut off: ${MEND}.`, name)
}

async function plainStream(file: Blob): Promise<ReadableStream<Uint8Array>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const zipped = first === 0x1f && second === 0x8b
  return zipped ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
}

function parse(line: string | null): unknown {
  try {
    return JSON.parse(line ?? '') as unknown
  } catch {
    return null
  }
}
