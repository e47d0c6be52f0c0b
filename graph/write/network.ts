/** The graph as other programs know graphs: nodes and edges with plain attributes, without sentences. */
import type { Edge, Entity, EntityType, Graph } from '../types.ts'

export interface NetworkNode {
  id: string
  label: string
  type: EntityType
  mentions: number
  documents: number
  /** Parted by `|`. */
  languages: string
  /** The spellings found, the commonest first, parted by `|`. */
  aliases: string
  position: readonly [x: number, y: number] | null
}

export interface NetworkEdge {
  id: string
  source: string
  target: string
  /** Windows in which both ends occur. */
  weight: number
  documents: number
  npmi: number
  logLikelihood: number
}

export interface Network {
  nodes: NetworkNode[]
  edges: NetworkEdge[]
}

/** Attributes of nodes and edges beside id, ends and label, in the order in which every format writes them. */
export const NODE_ATTRIBUTES = [
  { name: 'type', type: 'string' },
  { name: 'mentions', type: 'integer' },
  { name: 'documents', type: 'integer' },
  { name: 'languages', type: 'string' },
  { name: 'aliases', type: 'string' },
] as const
export const EDGE_ATTRIBUTES = [
  { name: 'documents', type: 'integer' },
  { name: 'npmi', type: 'double' },
  { name: 'logLikelihood', type: 'double' },
] as const

/** Okabe and Ito's colours, which colour-blind people tell apart; `red, green, blue` of 0 to 255. */
export const TYPE_COLOURS: Readonly<Record<EntityType, readonly [red: number, green: number, blue: number]>> = {
  person: [0, 114, 178],
  organization: [213, 94, 0],
  country: [0, 158, 115],
  place: [128, 128, 128],
}

/** The entities of the types that take part in the graph, and its edges with their ends. */
export function toNetwork(graph: Graph): Network {
  const types = new Set(graph.settings.types)
  const ends = new Set(graph.edges.flatMap(({ source, target }) => [source, target]))
  return {
    nodes: graph.entities
      .filter(({ id, type }) => types.has(type) || ends.has(id))
      .map((entity) => toNode(entity, graph)),
    edges: graph.edges.map(toEdge),
  }
}

function toNode(entity: Entity, { positions = {} }: Graph): NetworkNode {
  const { id, name, type, mentions, documents, languages } = entity
  const aliases = [...entity.aliases].sort((a, b) => b.mentions - a.mentions || (a.text < b.text ? -1 : 1))
  return {
    id,
    label: name,
    type,
    mentions,
    documents,
    languages: languages.join('|'),
    aliases: [...new Set(aliases.map(({ text }) => text))].join('|'),
    position: Object.hasOwn(positions, id) ? (positions[id] ?? null) : null,
  }
}

function toEdge({ id, source, target, count, documents, npmi, logLikelihood }: Edge): NetworkEdge {
  return { id, source, target, weight: count, documents, npmi, logLikelihood }
}
