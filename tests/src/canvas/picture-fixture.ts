import { makePicture, type Picture } from '../../../src/canvas/picture.ts'
import type { ViewEdge, ViewEntity } from '../../../src/explorer/view.ts'

/** A picture of people at the given places, tied as given by their names. */
export function pictureOf(
  places: Readonly<Record<string, [x: number, y: number]>>,
  ties: readonly (readonly [string, string])[],
): Picture {
  const entities = Object.keys(places).map((name): ViewEntity => ({
    id: name,
    entity: {
      id: name,
      type: 'person',
      name,
      aliases: [],
      mentions: 1,
      documents: 1,
      languages: [],
      resolution: [],
    },
    mentions: 1,
    documents: 1,
    degree: 0,
    size: 0.5,
  }))
  const edges = ties.map(([source, target]): ViewEdge => {
    const id = `${source}~${target}`
    return {
      id,
      edge: { id, source, target, count: 1, documents: 1, npmi: 0, logLikelihood: 0, evidence: [] },
      source,
      target,
      count: 1,
      documents: 1,
      strength: 0.5,
    }
  })
  return makePicture(entities, edges, places)
}
