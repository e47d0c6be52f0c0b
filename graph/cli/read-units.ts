/** Files → units of work. */
import { InvalidInputError } from '../index.ts'
import type { Input } from './find-inputs.ts'
import type { Surroundings, Unit } from './surroundings.ts'

/** JSON Lines are handed out in parts of about this many bytes: enough work for a worker, little to hold. */
const PART_BYTES = 128 * 1024
/** No line is longer than this. */
const MAX_LINE_BYTES = 64 * 1024 * 1024
const MAX_FILE_BYTES = 64 * 1024 * 1024

const NEWLINE = 10

type Outside = Pick<Surroundings, 'files' | 'input'>

/**
 * The units of one file: itself, or, for JSON Lines of whatever length, its parts in order.
 * @throws InvalidInputError when the file can't be read or is too large.
 */
export async function* readUnits({ path, name, size }: Input, outside: Outside): AsyncGenerator<Unit> {
  const pieces = path === null ? outside.input : outside.files.read(path, name)
  if (/\.(jsonl|ndjson)$/i.test(name)) {
    yield* lineParts(name, pieces)
    return
  }
  if (size > MAX_FILE_BYTES) throw tooLarge(name)
  yield { name, bytes: await readAll(pieces, name, MAX_FILE_BYTES), firstLine: null }
}

/**
 * All bytes of a file.
 * @throws InvalidInputError when there are more than `limit`.
 */
export async function readAll(pieces: AsyncIterable<Uint8Array>, name: string, limit: number): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > limit) throw tooLarge(name)
    all.push(piece)
  }
  return join(all, length)
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
