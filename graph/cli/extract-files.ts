/** Files → extractions: by this thread for a few, by worker threads for many. The result is the same for any number. */
import { InvalidInputError } from '../errors.ts'
import { loadKnowledge } from '../knowledge.ts'
import type { DocumentExtraction, LanguageCode } from '../types.ts'
import type { Effects } from './effects.ts'
import { extractUnit, type Problem, type UnitResult } from './extract-unit.ts'
import { describeFileError, findInputs, type Input } from './find-inputs.ts'
import { resolvePath } from './paths.ts'
import { Progress } from './progress.ts'
import { readUnits, type Unit } from './read-units.ts'
import { startWorkerPool, type Extractor } from './worker-pool.ts'

export interface ExtractOptions {
  /** Worker threads; 0 or 1 extracts here. */
  workers: number
  /** ISO 639-1, of all documents; null leaves it to each. */
  language: LanguageCode | null
  /** Paths that are not read from folders, as the user gave them: what is about to be written. */
  except?: readonly string[]
}

export interface ExtractedCounts {
  documents: number
  /** Files and articles that were left out. */
  skipped: number
}

/** Below this many bytes, starting workers costs more than it saves. */
const WORTH_WORKERS = 400_000
/** Each worker has at least this many bytes to do. */
const PER_WORKER = 100_000

const WORKER = new URL('./worker.js', import.meta.url)

/**
 * Extracts the documents of all files and folders named (`-` is standard input), and hands them to `keep` in that order.
 * What can't be read is told on standard error, one line each, and the rest goes on.
 * @throws InvalidInputError when there is no document at all.
 */
export async function extractFiles(
  names: readonly string[],
  { workers, language, except = [] }: ExtractOptions,
  effects: Effects,
  keep: (extraction: DocumentExtraction) => void | Promise<void>,
): Promise<ExtractedCounts> {
  const { inputs, problems } = await findInputs(
    names,
    effects.cwd,
    except.map((path) => resolvePath(effects.cwd, path)),
  )
  const size = inputs.reduce((sum, input) => sum + input.size, 0)
  const progress = new Progress(effects, inputs.some(({ path }) => path === null) ? 0 : size)
  const counts: ExtractedCounts = { documents: 0, skipped: 0 }
  const tell = ({ message, stack }: Problem): void => {
    counts.skipped++
    progress.clear()
    effects.stderr(`Skipped: ${message}\n${stack !== null && effects.debug ? `${stack}\n` : ''}`)
  }
  for (const message of problems) tell({ message, stack: null })
  const extractor = startExtractor(size < WORTH_WORKERS ? 1 : Math.min(workers, Math.ceil(size / PER_WORKER)), language)
  try {
    for await (const { result, bytes } of inOrder(unitsOf(inputs, effects), extractor)) {
      result.problems.forEach(tell)
      for (const extraction of result.extractions) await keep(extraction)
      counts.documents += result.extractions.length
      progress.add(result.extractions.length, bytes)
    }
  } finally {
    progress.clear()
    await extractor.end()
  }
  if (counts.documents > 0) return counts
  throw new InvalidInputError(
    counts.skipped > 0
      ? 'None of the files could be read, so there is nothing to do.'
      : 'There is no file in what was named: name files, or folders with files in them.',
  )
}

function startExtractor(workers: number, language: LanguageCode | null): Extractor {
  if (workers > 1) return startWorkerPool(WORKER, workers, language)
  return {
    capacity: 1,
    extract: async (unit) => extractUnit(unit, await loadKnowledge(), language),
    end: () => Promise.resolve(),
  }
}

/** The units of all files; for a file that can't be read, the problem instead. */
async function* unitsOf(inputs: readonly Input[], effects: Effects): AsyncGenerator<Unit | Problem> {
  for (const input of inputs) {
    try {
      yield* readUnits(input, effects)
    } catch (error) {
      const message = error instanceof InvalidInputError ? error.message : describeFileError(error, input.name)
      yield { message, stack: null }
    }
  }
}

/** Keeps the extractor busy, and gives the results in the order of the units. */
async function* inOrder(
  units: AsyncIterable<Unit | Problem>,
  extractor: Extractor,
): AsyncGenerator<{ result: UnitResult; bytes: number }> {
  const pending: { result: Promise<UnitResult>; bytes: number }[] = []
  const oldest = async (): Promise<{ result: UnitResult; bytes: number }[]> => {
    const first = pending.shift()
    return first ? [{ result: await first.result, bytes: first.bytes }] : []
  }
  for await (const unit of units) {
    const bytes = 'bytes' in unit ? unit.bytes.length : 0 // before the extractor takes them away
    const result = 'bytes' in unit ? extractor.extract(unit) : Promise.resolve({ extractions: [], problems: [unit] })
    result.catch(() => undefined) // it is awaited in its turn
    pending.push({ result, bytes })
    if (pending.length >= extractor.capacity) yield* await oldest()
  }
  while (pending.length > 0) yield* await oldest()
}
