/** `dramatis stats graph.json`: what a graph holds, in one screen. */
import { InvalidInputError } from '../../errors.ts'
import type { Graph } from '../../types.ts'
import type { Effects } from '../effects.ts'
import { openGraph } from '../open-graph.ts'

const TOP = 10

function countBy<T>(items: readonly T[], key: (item: T) => string): string {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

/** The lines of the report. */
export function describeGraph(graph: Graph): string[] {
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]))
  const people = [...graph.entities].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1)).slice(0, TOP)
  const ties = [...graph.edges].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, TOP)
  return [
    `documents    ${graph.documents.length} (${countBy(graph.documents, (document) => document.language)})`,
    `sentences    ${graph.sentences.length}`,
    `entities     ${graph.entities.length} (${countBy(graph.entities, (entity) => entity.type)})`,
    `mentions     ${graph.mentions.length} (${countBy(graph.mentions, (mention) => mention.recognizer)})`,
    `ties         ${graph.edges.length}, window: ${graph.settings.window}`,
    '',
    'most mentioned',
    ...people.map(
      (entity) =>
        `  ${String(entity.mentions).padStart(6)}  ${entity.name} (${entity.type}, in ${entity.documents} documents)`,
    ),
    '',
    'strongest ties',
    ...ties.map(
      (edge) =>
        `  ${String(edge.count).padStart(6)}  ${names.get(edge.source) ?? ''} – ${names.get(edge.target) ?? ''}`,
    ),
  ]
}

export async function statsCommand(args: string[], effects: Effects): Promise<number> {
  const [path] = args
  if (path === undefined) throw new InvalidInputError('Name a graph: dramatis stats graph.json')
  await effects.stdout(`${describeGraph(await openGraph(path, effects)).join('\n')}\n`)
  return 0
}
