/** A graph → the file, or files, of a format. */
import { InvalidInputError } from '../errors.ts'
import type { Graph } from '../types.ts'
import { OUTPUT_FORMATS, type OutputFormat } from '../write/index.ts'
import type { Effects } from './effects.ts'
import { STREAM } from './paths.ts'
import { writeOutput } from './write-output.ts'

/** @throws InvalidInputError naming the option and its values when the format doesn't exist. */
export function formatOf(option: string, given: string): OutputFormat {
  if (Object.hasOwn(OUTPUT_FORMATS, given)) return given as OutputFormat
  throw new InvalidInputError(`--${option} takes ${Object.keys(OUTPUT_FORMATS).join(', ')}, not "${given}".`, given)
}

/** A format of several files writes them beside each other: `graph.csv` becomes `graph-nodes.csv`, `graph-edges.csv` … */
export async function writeGraph(graph: Graph, format: OutputFormat, output: string, effects: Effects): Promise<void> {
  const files = OUTPUT_FORMATS[format]
  const [only] = files
  if (files.length === 1 && only) return writeOutput(output, only.write(graph), effects)
  if (output === STREAM) {
    throw new InvalidInputError(
      `${format} is ${files.length} files: name them with --output, as in --output graph.csv.`,
      output,
    )
  }
  const base = output.replace(/\.[a-z]+$/iu, '')
  for (const { ending, write } of files) await writeOutput(base + ending, write(graph), effects)
}
