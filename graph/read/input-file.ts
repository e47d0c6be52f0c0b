/** What a reader is given, and how much of it. */
import { InvalidInputError } from '../errors.ts'
import type { SourceDocument } from '../types.ts'

/** A file as it was found: `name` may be a path; `mediaType` as a server declared it. */
export interface InputFile {
  name: string
  bytes: Uint8Array
  mediaType?: string | null
  /** Where `bytes` are a later part of a JSON Lines file: the number of its first line. */
  firstLine?: number
}

/**
 * Told of each part of a file that can't be read, where the rest of the file can.
 * Without one, the first such part fails the whole file.
 */
export type OnProblem = (problem: InvalidInputError) => void

/** Reads the decoded `text` of the file called `name`, which starts at `firstLine` of it. */
export type TextReader = (text: string, name: string, onProblem: OnProblem, firstLine: number) => SourceDocument[]

/** The largest file that is read at once, in bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** The longest text of one document, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 10_000_000

/** The last part of a path, with either kind of slash. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
