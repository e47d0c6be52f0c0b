/** `dramatis graph FILES… --output graph.json`: the main job. */
import { parseArgs } from 'node:util'
import { assembleGraph } from '../../assemble-graph.ts'
import { applyCorrections } from '../../correct-graph.ts'
import { readCorrections } from '../../correct/corrections-file.ts'
import { InvalidInputError } from '../../errors.ts'
import { loadKnowledge } from '../../knowledge.ts'
import type { DocumentExtraction, Graph } from '../../types.ts'
import type { Effects } from '../effects.ts'
import { extractFiles } from '../extract-files.ts'
import { readText } from '../open-graph.ts'
import { GRAPH_OPTIONS, languageOf, OUTPUT_OPTIONS, settingsOf, workersOf } from '../options.ts'
import { nameOf } from '../paths.ts'
import { checkGraphOutput, formatOf, writeGraph } from '../write-graph.ts'

const OPTIONS = {
  ...GRAPH_OPTIONS,
  ...OUTPUT_OPTIONS,
  language: { type: 'string' },
  workers: { type: 'string' },
  corrections: { type: 'string' },
} as const

async function corrected(graph: Graph, path: string | undefined, effects: Effects): Promise<Graph> {
  if (path === undefined) return graph
  const { graph: result, report } = applyCorrections(
    graph,
    readCorrections(await readText(path, effects), nameOf(path)),
  )
  for (const { reason } of report.unapplied) effects.stderr(`${nameOf(path)}: ${reason}\n`)
  return result
}

/** Gives the exit code: 1 when a file was left out. */
export async function graphCommand(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  if (positionals.length === 0)
    throw new InvalidInputError('Name at least one file or folder: dramatis graph articles/ --output graph.json')
  const format = formatOf('format', values.format)
  const settings = settingsOf(values)
  const options = { workers: workersOf(values.workers), language: languageOf(values.language), except: [values.output] }
  await checkGraphOutput(format, values.output, effects)
  const extractions: DocumentExtraction[] = []
  const { skipped } = await extractFiles(
    positionals,
    options,
    effects,
    (extraction) => void extractions.push(extraction),
  )
  const graph = await corrected(
    assembleGraph(extractions, settings, await loadKnowledge()),
    values.corrections,
    effects,
  )
  await writeGraph(graph, format, values.output, effects)
  return skipped > 0 ? 1 : 0
}
