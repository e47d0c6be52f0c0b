/** Everything outside that a command touches, handed in, so that a test can stand in for it. */
import type { DocumentExtraction, Graph, GraphSettings, LanguageCode } from '../index.ts'

/** A stream that text is written to. */
export interface Output {
  /** Resolves when more can be written. */
  write(text: string): Promise<void>
  isTerminal: boolean
}

export interface FileInfo {
  kind: 'file' | 'folder' | 'other'
  /** In bytes. */
  size: number
  /** The path with all symbolic links followed. */
  real: string
}

/** Paths are absolute. Errors that a user can mend are InvalidInputError with a message that says `shown`. */
export interface Files {
  /** Null when nothing is there. */
  inspect(path: string): Promise<FileInfo | null>
  /** The names in a folder, in no order. */
  list(path: string, shown: string): Promise<string[]>
  /** The bytes of a file in pieces; each piece is its own to give away. */
  read(path: string, shown: string): AsyncIterable<Uint8Array>
  /** Writes a file whole or, when anything fails on the way, not at all. */
  write(path: string, pieces: AsyncIterable<string> | Iterable<string>, shown: string): Promise<void>
}

/** A file, or a part of one, to be read and extracted. */
export interface Unit {
  /** As the user knows it. */
  name: string
  bytes: Uint8Array
  /** For a part of a JSON Lines file: the number of its first line. */
  firstLine: number | null
}

/** Why a document, or a file, is missing in the result. */
export interface Problem {
  /** One sentence that names it. */
  message: string
  /** The stack, when the fault is the program's. */
  stack: string | null
}

export interface UnitResult {
  extractions: DocumentExtraction[]
  problems: Problem[]
}

/** Runs the document pass. */
export interface Extractor {
  /** How many units it works on at once. */
  capacity: number
  /** Takes over `unit.bytes`. */
  extract(unit: Unit): Promise<UnitResult>
  end(): Promise<void>
}

export interface Engine {
  /** With more than one worker, in threads. `language` is that of all documents; null leaves it to each. */
  start(workers: number, language: LanguageCode | null): Extractor
  assemble(extractions: DocumentExtraction[], settings: GraphSettings): Promise<Graph>
}

export interface Surroundings {
  /** Absolute; relative paths start here. */
  folder: string
  /** The built app and the sample articles. */
  appFolder: string
  samplesFolder: string
  version: string
  cores: number
  input: AsyncIterable<Uint8Array>
  output: Output
  messages: Output
  files: Files
  engine: Engine
  /** Milliseconds since some start; for progress only. */
  now(): number
  /** Shows an address in the user's browser, if there is one. */
  openBrowser(address: string): void
  /** Aborted when the user wants to stop. */
  stopped: AbortSignal
}
