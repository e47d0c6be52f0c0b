import {
  countDegrees,
  tieStrength,
  type Edge,
  type Entity,
  type FilteredGraph,
  type GraphIndex,
  type TieMeasure,
} from '../../graph/index.ts'
import { rankedTies } from './ranked-ties.ts'

/** A node to draw. */
export interface ViewEntity {
  id: string
  entity: Entity
  /** Counts over the documents that the filters leave. */
  mentions: number
  documents: number
  /** How many of its ties are drawn. */
  degree: number
  /** 0 (least mentioned in the whole graph) to 1 (most), by square root: meant for areas. */
  size: number
}

/** A tie to draw. */
export interface ViewEdge {
  id: string
  edge: Edge
  source: string
  target: string
  /** Counts over the documents that the filters leave. */
  count: number
  documents: number
  /** 0 (weakest drawn) to 1 (strongest drawn) by the chosen measure. */
  strength: number
}

/** What to draw, and how much isn't. */
export interface ViewPart {
  /** Most mentioned first. */
  entities: readonly ViewEntity[]
  /** Strongest first. */
  edges: readonly ViewEdge[]
  /** What is drawn, what passes the filters, and what there is. */
  shown: { entities: number; edges: number }
  matching: { entities: number; edges: number }
  total: { entities: number; edges: number }
}

export interface ViewOptions {
  measure: TieMeasure
  /** The most ties, before those of `revealed`. */
  limit: number
  isolates: boolean
  /** Entities that a person asked for: drawn whenever they pass the filters, with their strongest ties. */
  revealed: readonly string[]
  /** The entity whose neighbourhood is shown: up to half of the ties drawn are its own, the strongest of them. */
  centre?: string | undefined
  /** Ties that are drawn whenever they pass the filters, by id. */
  kept?: ReadonlySet<string>
}

/** Ties that a revealed entity brings along. */
const REVEALED_TIES = 12

/**
 * Chooses what to draw of a filtered graph: the strongest ties up to the limit, their ends, the entities a person asked for
 * with their strongest ties, and on demand the entities without ties.
 */
export function composeView(index: GraphIndex, filtered: FilteredGraph, options: ViewOptions): ViewPart {
  const ranked = rankedTies(index, filtered, options.measure)
  const strongest = strongestTies(ranked, options)
  const drawn = addRevealed(ranked, strongest, filtered, options.revealed)
  const strength = scaleStrength(tieStrength(drawn, options.measure))
  const edges = drawn.map(({ edge, count, documents }, i): ViewEdge => ({
    id: edge.id,
    edge,
    source: edge.source,
    target: edge.target,
    count,
    documents,
    strength: strength[i] ?? 0,
  }))
  const degree = countDegrees(drawn)
  const revealed = new Set(options.revealed)
  const entities = scaleEntities(
    index,
    filtered.entities.filter(({ entity }) => options.isolates || degree.has(entity.id) || revealed.has(entity.id)),
    degree,
  )
  return {
    entities,
    edges,
    shown: { entities: entities.length, edges: edges.length },
    matching: { entities: filtered.entities.length, edges: filtered.edges.length },
    total: { entities: index.graph.entities.length, edges: index.graph.edges.length },
  }
}

type Tie = FilteredGraph['edges'][number]

/** The strongest up to the limit, and those that are kept in any case. */
function strongestTies(ranked: readonly Tie[], { limit, centre, kept }: ViewOptions): Tie[] {
  const isOwn = ({ edge }: Tie): boolean => edge.source === centre || edge.target === centre
  const own = new Set(centre === undefined ? [] : ranked.filter(isOwn).slice(0, Math.ceil(limit / 2)))
  let left = limit - own.size
  return ranked.filter((tie) => own.has(tie) || left-- > 0 || kept?.has(tie.edge.id) === true)
}

function addRevealed(
  ranked: readonly Tie[],
  drawn: Tie[],
  filtered: FilteredGraph,
  revealed: readonly string[],
): Tie[] {
  if (revealed.length === 0 || drawn.length === filtered.edges.length) return drawn
  const taken = new Set(drawn)
  const left = new Map(revealed.map((id) => [id, REVEALED_TIES]))
  const added = ranked.filter((tie) => {
    const ends = [tie.edge.source, tie.edge.target].filter((end) => (left.get(end) ?? 0) > 0)
    for (const end of ends) left.set(end, (left.get(end) ?? 0) - 1)
    return ends.length > 0 && !taken.has(tie)
  })
  return [...drawn, ...added]
}

function scaleStrength(values: Float64Array): Float64Array {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity)
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity)
  return values.map((value) => (high > low ? (value - low) / (high - low) : 1))
}

function scaleEntities(
  index: GraphIndex,
  entities: FilteredGraph['entities'],
  degree: ReadonlyMap<string, number>,
): ViewEntity[] {
  const most = index.graph.entities.reduce((most, entity) => Math.max(most, entity.mentions), 1)
  return entities
    .map(({ entity, mentions, documents }): ViewEntity => ({
      id: entity.id,
      entity,
      mentions,
      documents,
      degree: degree.get(entity.id) ?? 0,
      size: Math.sqrt(mentions / most),
    }))
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
}
