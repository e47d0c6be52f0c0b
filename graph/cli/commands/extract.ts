/** `dramatis extract FILES… --output x.jsonl` and `dramatis assemble x.jsonl … --output graph.json`: the two passes apart. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { InvalidInputError } from '../../errors.ts'
import { readExtraction, readExtractionsHeader } from '../../read/index.ts'
import type { DocumentExtraction } from '../../types.ts'
import { writeExtraction, writeExtractionsHeader } from '../../write/index.ts'
import { assembleCorrected, openCorrections } from '../apply-corrections.ts'
import type { Effects } from '../effects.ts'
import { extractFiles } from '../extract-files.ts'
import { describeFileError } from '../find-inputs.ts'
import { CORRECTIONS_OPTIONS, GRAPH_OPTIONS, languageOf, OUTPUT_OPTIONS, settingsOf, workersOf } from '../options.ts'
import { resolvePath } from '../paths.ts'
import { formatOf, writeGraph } from '../write-graph.ts'
import { openOutput } from '../write-output.ts'

const EXTRACT_OPTIONS = {
  output: OUTPUT_OPTIONS.output,
  language: { type: 'string' },
  workers: { type: 'string' },
} as const

/** Writes each document's extraction as it comes, in the order of the files. Gives 1 when a file was left out. */
export async function extractCommand(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: EXTRACT_OPTIONS, allowPositionals: true })
  if (positionals.length === 0)
    throw new InvalidInputError('Name at least one file or folder: dramatis extract articles/ --output x.jsonl')
  const options = {
    workers: workersOf(values.workers),
    language: languageOf(values.language),
    except: [values.output],
  }
  const output = await openOutput(values.output, effects)
  try {
    await output.write(writeExtractionsHeader())
    const { skipped } = await extractFiles(positionals, options, effects, (extraction) =>
      output.write(writeExtraction(extraction)),
    )
    await output.finish()
    return skipped > 0 ? 1 : 0
  } finally {
    await output.discard()
  }
}

/** Joins any number of extraction files; their order makes no difference. */
export async function assembleCommand(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { ...GRAPH_OPTIONS, ...CORRECTIONS_OPTIONS, ...OUTPUT_OPTIONS },
    allowPositionals: true,
  })
  if (positionals.length === 0)
    throw new InvalidInputError('Name what "dramatis extract" wrote: dramatis assemble x.jsonl --output graph.json')
  const settings = settingsOf(values)
  const format = formatOf('format', values.format)
  const corrections = await openCorrections(values.corrections, effects)
  const extractions: DocumentExtraction[] = []
  for (const name of positionals) extractions.push(...(await readExtractions(name, effects)))
  const graph = await assembleCorrected(extractions, settings, corrections, effects)
  await writeGraph(graph, format, values.output, effects)
  return 0
}

async function readExtractions(name: string, effects: Effects): Promise<DocumentExtraction[]> {
  const extractions: DocumentExtraction[] = []
  const lines = createInterface({ input: createReadStream(resolvePath(effects.cwd, name)), crlfDelay: Infinity })
  let number = 0
  try {
    for await (const line of lines) {
      number++
      if (number === 1) readExtractionsHeader(line, name)
      else if (line !== '') extractions.push(readExtraction(line, name, number))
    }
  } catch (error) {
    throw error instanceof InvalidInputError ? error : new InvalidInputError(describeFileError(error, name), name)
  }
  if (number === 0) readExtractionsHeader('', name)
  return extractions
}
