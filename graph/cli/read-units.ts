/** Files → units of work. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { InvalidInputError } from '../errors.ts'
import type { Effects } from './effects.ts'
import type { Input } from './find-inputs.ts'

/** A file, or a part of one, to be read and extracted. */
export interface Unit {
  /** The file's, as the user knows it. */
  name: string
  /** In a buffer of their own, which can be given away. */
  bytes: Uint8Array
  /** For a part of a JSON Lines file: the number of its first line. */
  firstLine: number | null
}

/** JSON Lines are handed out in parts of about this many bytes: enough work for a worker, little to hold. */
const PART_BYTES = 128 * 1024
/** No line is longer than this. */
const MAX_LINE_BYTES = 64 * 1024 * 1024
const MAX_FILE_BYTES = 64 * 1024 * 1024

const NEWLINE = 10

/**
 * The units of one file: itself, or, for JSON Lines of whatever length, its parts in order.
 * @throws InvalidInputError when the file is too large; the system's error when it can't be read.
 */
export async function* readUnits(
  { path, name, size }: Input,
  effects: Pick<Effects, 'readStdin'>,
): AsyncGenerator<Unit> {
  if (path !== null && /\.(jsonl|ndjson)$/i.test(name)) {
    yield* lineParts(name, createReadStream(path, { highWaterMark: PART_BYTES }))
    return
  }
  if (size > MAX_FILE_BYTES) throw tooLarge(name)
  const bytes = path === null ? await effects.readStdin() : await readFile(path)
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(name)
  yield { name, bytes: join([bytes], bytes.length), firstLine: null }
}

async function* lineParts(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Unit> {
  let held: Uint8Array[] = []
  let length = 0
  let firstLine = 1
  const part = (): Unit => ({ name, bytes: join(held, length), firstLine })
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(NEWLINE)
    if (end < 0 || length + end < PART_BYTES) {
      held.push(piece)
      length += piece.length
      if (length > MAX_LINE_BYTES) throw tooLarge(`A line of ${name}`)
      continue
    }
    held.push(piece.subarray(0, end + 1))
    length += end + 1
    const unit = part()
    firstLine += countLines(unit.bytes)
    held = [piece.subarray(end + 1)]
    length = piece.length - end - 1
    yield unit
  }
  if (length > 0) yield part()
}

function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines++
  return lines
}

/** A copy in a buffer of its own, which can be given to a worker. */
function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function tooLarge(name: string): InvalidInputError {
  return new InvalidInputError(`${name} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB: split it.`, name)
}
