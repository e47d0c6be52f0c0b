import type { Edge, Entity } from '../types.ts'
import { castOf } from './document-text.ts'
import type { GraphIndex } from './index-graph.ts'

/** Who is mentioned in one document, and the ties that it supports. */
export interface DocumentNetwork {
  /** Most often mentioned first. */
  entities: { entity: Entity; mentions: number }[]
  /** Between them, with how many passages of the document support each; strongest first. */
  ties: { edge: Edge; passages: number }[]
  /** How many entities were left out. */
  omitted: number
}

/**
 * The graph of one document alone, of the types that take part in the whole graph; of a large document, the `most` entities
 * that it mentions most often.
 */
export function documentNetwork(index: GraphIndex, document: string, most: number): DocumentNetwork {
  const { types } = index.graph.settings
  const cast = castOf(index, document).filter(({ entity }) => types.includes(entity.type))
  const entities = cast.slice(0, most)
  const members = new Set(entities.map(({ entity }) => entity.id))
  const place = index.documentPosition.get(document) ?? -1
  const { evidenceStart, evidenceDocument } = index.columns
  const ties = index.graph.edges.flatMap((edge, e) => {
    let passages = 0
    const end = evidenceStart[e + 1] ?? 0
    for (let i = evidenceStart[e] ?? 0; i < end; i++) if (evidenceDocument[i] === place) passages++
    return passages > 0 && members.has(edge.source) && members.has(edge.target) ? [{ edge, passages }] : []
  })
  ties.sort((a, b) => b.passages - a.passages || (a.edge.id < b.edge.id ? -1 : 1))
  return { entities, ties, omitted: cast.length - entities.length }
}
