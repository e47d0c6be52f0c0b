import type { GraphIndex } from '../../../graph/index.ts'
import type { Selection } from '../../explorer/state.ts'

/** What names kept with a passage lead to now: the tie of two, the name of one; null when they aren't there any more. */
export function selectionAbout(index: GraphIndex, about: readonly string[]): Selection | null {
  const ids = about.flatMap((name) => index.graph.entities.find((entity) => entity.name === name)?.id ?? [])
  const [first, second] = ids
  if (first === undefined || ids.length < about.length) return null
  if (second === undefined) return { kind: 'entity', id: first }
  const edge = (index.edgesByEntity.get(first) ?? []).find(
    ({ source, target }) => source === second || target === second,
  )
  return edge ? { kind: 'edge', id: edge.id } : null
}
