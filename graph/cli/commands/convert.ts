/** `dramatis convert graph.json --to gexf --output graph.gexf` */
import { parseArgs } from 'node:util'
import { InvalidInputError } from '../../errors.ts'
import type { Effects } from '../effects.ts'
import { openGraph } from '../open-graph.ts'
import { formatOf, writeGraph } from '../write-graph.ts'

export async function convertCommand(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { to: { type: 'string', default: 'gexf' }, output: { type: 'string', short: 'o', default: '-' } },
    allowPositionals: true,
  })
  const [path] = positionals
  if (path === undefined)
    throw new InvalidInputError('Name a graph: dramatis convert graph.json --to gexf --output graph.gexf')
  await writeGraph(await openGraph(path, effects), formatOf('to', values.to), values.output, effects)
  return 0
}
