/** A graph → the file, or files, of a format. */
import { InvalidInputError } from '../errors.ts'
import type { Graph } from '../types.ts'
import { OUTPUT_FORMATS, type OutputFile, type OutputFormat } from '../write/index.ts'
import type { Effects } from './effects.ts'
import { STREAM } from './paths.ts'
import { checkOutput, writeOutput } from './write-output.ts'

/** @throws InvalidInputError naming the option and its values when the format doesn't exist. */
export function formatOf(option: string, given: string): OutputFormat {
  if (Object.hasOwn(OUTPUT_FORMATS, given)) return given as OutputFormat
  throw new InvalidInputError(`--${option} takes ${Object.keys(OUTPUT_FORMATS).join(', ')}, not "${given}".`, given)
}

/** Each file of a format, and where it goes: `graph.csv` becomes `graph-nodes.csv`, `graph-edges.csv` … */
function placesOf(format: OutputFormat, output: string): { place: string; write: OutputFile['write'] }[] {
  const files = OUTPUT_FORMATS[format]
  if (files.length === 1) return files.map(({ write }) => ({ place: output, write }))
  if (output === STREAM) {
    throw new InvalidInputError(
      `${format} is ${files.length} files: name them with --output, as in --output graph.csv.`,
      output,
    )
  }
  const base = output.replace(/\.[a-z]+$/iu, '')
  return files.map(({ ending, write }) => ({ place: base + ending, write }))
}

/** Fails early, before long work, when the graph can't be written to `output`. */
export async function checkGraphOutput(format: OutputFormat, output: string, effects: Effects): Promise<void> {
  for (const { place } of placesOf(format, output)) await checkOutput(place, effects)
}

export async function writeGraph(graph: Graph, format: OutputFormat, output: string, effects: Effects): Promise<void> {
  for (const { place, write } of placesOf(format, output)) await writeOutput(place, write(graph), effects)
}
