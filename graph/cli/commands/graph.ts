/** `dramatis graph FILES… --output graph.json`: the main job. */
import { parseArgs } from 'node:util'
import { InvalidInputError } from '../../errors.ts'
import type { DocumentExtraction } from '../../types.ts'
import { assembleCorrected, openCorrections } from '../apply-corrections.ts'
import type { Effects } from '../effects.ts'
import { extractFiles } from '../extract-files.ts'
import { CORRECTIONS_OPTIONS, GRAPH_OPTIONS, languageOf, OUTPUT_OPTIONS, settingsOf, workersOf } from '../options.ts'
import { checkGraphOutput, formatOf, writeGraph } from '../write-graph.ts'

const OPTIONS = {
  ...GRAPH_OPTIONS,
  ...CORRECTIONS_OPTIONS,
  ...OUTPUT_OPTIONS,
  language: { type: 'string' },
  workers: { type: 'string' },
} as const

/** Gives the exit code: 1 when a file was left out. */
export async function graphCommand(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  if (positionals.length === 0)
    throw new InvalidInputError('Name at least one file or folder: dramatis graph articles/ --output graph.json')
  const format = formatOf('format', values.format)
  const settings = settingsOf(values)
  const options = { workers: workersOf(values.workers), language: languageOf(values.language), except: [values.output] }
  const corrections = await openCorrections(values.corrections, effects)
  await checkGraphOutput(format, values.output, effects)
  const extractions: DocumentExtraction[] = []
  const { skipped } = await extractFiles(
    positionals,
    options,
    effects,
    (extraction) => void extractions.push(extraction),
  )
  const graph = await assembleCorrected(extractions, settings, corrections, effects)
  await writeGraph(graph, format, values.output, effects)
  return skipped > 0 ? 1 : 0
}
