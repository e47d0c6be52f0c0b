import { neighbourhood, type Entity, type GraphIndex } from '../../../graph/index.ts'
import type { Explorer } from '../../explorer/explorer.svelte.ts'
import { strings } from '../../strings/index.ts'
import { groundOf } from './ground-of.ts'

/** Narrows the graph to the entities within so many ties of one. */
export function showNeighbourhood(explorer: Explorer, index: GraphIndex, entity: Entity, depth: number): void {
  const ids = neighbourhood(groundOf(explorer, index), entity.id, depth)
  const label = strings.asking.question.neighbourhoodLabel(entity.name, depth)
  explorer.apply({ kind: 'set-filter', filter: { kind: 'entities', ids, label, around: entity.id } })
  explorer.canvas?.show(ids)
}
