/** `dramatis convert graph.json --to gexf --output graph.gexf` */
import { parseArgs } from 'node:util'
import { InvalidInputError } from '../../errors.ts'
import { isOutputFormat, OUTPUT_FORMATS } from '../../write/index.ts'
import type { Effects } from '../effects.ts'
import { openGraph } from '../open-graph.ts'
import { writeOutput } from '../write-output.ts'

export async function convertCommand(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { to: { type: 'string', default: 'gexf' }, output: { type: 'string', short: 'o', default: '-' } },
    allowPositionals: true,
  })
  const [path] = positionals
  if (path === undefined)
    throw new InvalidInputError('Name a graph: dramatis convert graph.json --to gexf --output graph.gexf')
  if (!isOutputFormat(values.to))
    throw new InvalidInputError(`--to takes ${Object.keys(OUTPUT_FORMATS).join(', ')}, not "${values.to}".`, values.to)
  await writeOutput(values.output, OUTPUT_FORMATS[values.to].write(await openGraph(path, effects)), effects)
  return 0
}
