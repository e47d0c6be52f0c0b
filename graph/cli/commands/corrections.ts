/** `dramatis corrections check FILE graph.json`: what of a corrections file applies to a graph. */
import { checkCorrections } from '../../correct-graph.ts'
import { readCorrections } from '../../correct/corrections-file.ts'
import { InvalidInputError } from '../../errors.ts'
import type { Effects } from '../effects.ts'
import { openGraph, readText } from '../open-graph.ts'
import { nameOf } from '../paths.ts'

/** Gives 1 when something doesn't apply or disagrees. */
export async function correctionsCommand(args: string[], effects: Effects): Promise<number> {
  const [verb, file, path] = args
  if (verb !== 'check' || file === undefined || path === undefined) {
    throw new InvalidInputError('Use it as: dramatis corrections check corrections.json graph.json')
  }
  const corrections = readCorrections(await readText(file, effects), nameOf(file))
  const { unapplied, conflicts } = checkCorrections(await openGraph(path, effects), corrections)
  for (const { message } of conflicts) await effects.stdout(`${message}\n`)
  for (const { reason } of unapplied) await effects.stdout(`${reason}\n`)
  await effects.stdout(
    `${corrections.length} corrections, ${unapplied.length} without effect, ${conflicts.length} conflicts\n`,
  )
  return unapplied.length + conflicts.length > 0 ? 1 : 0
}
