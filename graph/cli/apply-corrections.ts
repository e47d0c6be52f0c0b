/** `--corrections FILE`: read before the work begins, heeded by the corpus pass, applied on top of the graph. */
import { assembleGraph } from '../assemble-graph.ts'
import { applyCorrections } from '../correct-graph.ts'
import type { Correction } from '../correct/correction.ts'
import { readCorrections } from '../correct/corrections-file.ts'
import { loadKnowledge } from '../knowledge.ts'
import type { DocumentExtraction, Graph, GraphSettings } from '../types.ts'
import type { Effects } from './effects.ts'
import { readText } from './open-graph.ts'
import { nameOf } from './paths.ts'

/** Corrections with the name of their file, for messages. */
interface NamedCorrections {
  name: string
  corrections: readonly Correction[]
}

/**
 * Reads the file at `path`; none gives no corrections.
 * @throws InvalidInputError when it can't be read.
 */
export async function openCorrections(path: string | undefined, effects: Effects): Promise<NamedCorrections> {
  if (path === undefined) return { name: '', corrections: [] }
  const name = nameOf(path)
  return { name, corrections: readCorrections(await readText(path, effects), name) }
}

/**
 * Assembles the graph as a person has corrected it. What found nothing to correct is told on standard error, one line each.
 * @throws InvalidInputError when two corrections can't both hold.
 */
export async function assembleCorrected(
  extractions: readonly DocumentExtraction[],
  settings: GraphSettings,
  { name, corrections }: NamedCorrections,
  effects: Effects,
): Promise<Graph> {
  const machine = assembleGraph(extractions, settings, await loadKnowledge(), corrections)
  const { graph, report } = applyCorrections(machine, corrections)
  for (const { reason } of report.unapplied) effects.stderr(`${name}: ${reason}\n`)
  return graph
}
