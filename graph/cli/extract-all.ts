/** The document pass over everything that the user named, with progress, and a line for each thing that is skipped. */
import { InvalidInputError, type DocumentExtraction, type LanguageCode } from '../index.ts'
import { findInputs, type Input } from './find-inputs.ts'
import { Progress } from './progress.ts'
import { readUnits } from './read-units.ts'
import type { Extractor, Problem, Surroundings, Unit, UnitResult } from './surroundings.ts'

/** Below this many bytes, starting workers takes longer than the work. */
const WORTH_WORKERS = 512 * 1024

export interface ExtractionRun {
  /** Null for one for each core. */
  workers: number | null
  language: LanguageCode | null
  /** Whether the stacks of faults are shown. */
  debug: boolean
  /** Absolute paths that are not to be read from folders. */
  except: readonly string[]
}

export interface ExtractionCounts {
  documents: number
  skipped: number
}

/**
 * Extracts all documents of the files and folders named, in their order, and hands each to `keep`. Files and articles that
 * can't be read are told on standard error.
 * @throws InvalidInputError when there is no document at all.
 */
export async function extractAll(
  names: readonly string[],
  { workers, language, debug, except }: ExtractionRun,
  surroundings: Surroundings,
  keep: (extraction: DocumentExtraction) => void | Promise<void>,
): Promise<ExtractionCounts> {
  const { inputs, problems } = await findInputs(names, surroundings, except)
  const bytes = inputs.reduce((sum, { size }) => sum + size, 0)
  const progress = new Progress(
    surroundings.messages,
    surroundings.now,
    inputs.some(({ path }) => path === null) ? 0 : bytes,
  )
  const counts: ExtractionCounts = { documents: 0, skipped: 0 }
  const tell = async ({ message, stack }: Problem): Promise<void> => {
    counts.skipped++
    await progress.clear()
    await surroundings.messages.write(`Skipped: ${message}\n`)
    if (debug && stack !== null) await surroundings.messages.write(`${stack}\n`)
  }
  for (const message of problems) await tell({ message, stack: null })
  const threads = bytes < WORTH_WORKERS ? 1 : Math.min(workers ?? surroundings.cores, Math.ceil(bytes / PER_WORKER))
  const extractor = surroundings.engine.start(threads, language)
  try {
    for await (const { result, bytes } of inOrder(allUnits(inputs, surroundings), extractor)) {
      for (const problem of result.problems) await tell(problem)
      for (const extraction of result.extractions) await keep(extraction)
      counts.documents += result.extractions.length
      await progress.add(result.extractions.length, bytes)
    }
  } finally {
    await progress.clear()
    await extractor.end()
  }
  if (counts.documents === 0) throw new InvalidInputError(nothing(inputs, counts))
  return counts
}

/** Each worker has at least this much to do. */
const PER_WORKER = 128 * 1024

function nothing(inputs: readonly Input[], { skipped }: ExtractionCounts): string {
  if (inputs.length === 0 && skipped === 0)
    return 'There are no files in what was named: name files, or a folder that has some.'
  return 'No document could be read, so nothing was written: see the lines above.'
}

/** The units of all files; for a file that can't be read, the problem instead. */
async function* allUnits(inputs: readonly Input[], surroundings: Surroundings): AsyncGenerator<Unit | Problem> {
  for (const input of inputs) {
    try {
      yield* readUnits(input, surroundings)
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      yield { message: error.message, stack: null }
    }
  }
}

/** Keeps the extractor busy, and gives the results in the order of the units. */
async function* inOrder(
  units: AsyncIterable<Unit | Problem>,
  extractor: Extractor,
): AsyncGenerator<{ result: UnitResult; bytes: number }> {
  const pending: { result: Promise<UnitResult>; bytes: number }[] = []
  const oldest = async () => {
    const first = pending.shift()
    return first ? [{ result: await first.result, bytes: first.bytes }] : []
  }
  for await (const unit of units) {
    const bytes = 'bytes' in unit ? unit.bytes.length : 0 // the extractor takes the bytes away
    const result = 'bytes' in unit ? extractor.extract(unit) : Promise.resolve({ extractions: [], problems: [unit] })
    result.catch(() => undefined) // it is awaited later, in its turn
    pending.push({ result, bytes })
    if (pending.length >= extractor.capacity) yield* await oldest()
  }
  while (pending.length > 0) yield* await oldest()
}
