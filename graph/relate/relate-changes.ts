/** Edges told anew only where something changed: what a correction needs, and much faster than telling all. */
import type { Edge, Graph, Mention } from '../types.ts'
import {
  countedMentions,
  countWindows,
  MOST_ENTITIES,
  PairCollector,
  relateMentions,
  type TakesPart,
  type WindowCounts,
} from './relate-mentions.ts'
import { visitWindows } from './windows.ts'

interface KnownCounts extends WindowCounts {
  /** Mentions in the fullest window. */
  fullest: number
  /** Places in the graph's edges, by either end. */
  edgesOf: ReadonlyMap<string, readonly number[]>
}

/** What was counted of a graph stays with it: corrections are applied to the same graph again and again. */
const known = new WeakMap<Graph, KnownCounts>()

function countsOf(graph: Graph): KnownCounts {
  const before = known.get(graph)
  if (before) return before
  const { sentences, mentions, entities, settings } = graph
  const types = new Map(entities.map(({ id, type }) => [id, type]))
  const counted = countedMentions(mentions, settings, (id) => settings.types.includes(types.get(id) ?? 'place'))
  let fullest = 0
  visitWindows(sentences, counted, settings.window, (from, to) => (fullest = Math.max(fullest, to - from)))
  const edgesOf = new Map<string, number[]>()
  graph.edges.forEach(({ source, target }, place) => {
    for (const end of [source, target]) {
      const places = edgesOf.get(end)
      if (places) places.push(place)
      else edgesOf.set(end, [place])
    }
  })
  const counts = { ...countWindows(sentences, counted, settings), fullest, edgesOf }
  known.set(graph, counts)
  return counts
}

function holdsAny(mentions: readonly Mention[], from: number, to: number, entities: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (entities.has(mentions[at]?.entity ?? '')) return true
  return false
}

/** The graph's edges without those at `gone`, and with `anew`, which are sorted by id as well. */
function exchanged(edges: readonly Edge[], gone: ReadonlySet<number>, anew: readonly Edge[]): Edge[] {
  const all: Edge[] = []
  let next = 0
  edges.forEach((edge, place) => {
    if (gone.has(place)) return
    for (let other = anew[next]; other && other.id < edge.id; other = anew[++next]) all.push(other)
    all.push(edge)
  })
  for (const other of anew.slice(next)) all.push(other)
  return all
}

/**
 * The edges of `graph` with other `mentions`, of which only those of `changed` entities (by id, old and new) differ
 * from the graph's own. The same as relating all of them; `takesPart` as there.
 */
export function relateChanges(
  graph: Graph,
  mentions: readonly Mention[],
  changed: ReadonlySet<string>,
  takesPart: TakesPart,
): Edge[] {
  if (changed.size === 0) return graph.edges
  const { sentences, settings } = graph
  const before = countsOf(graph)
  const windowsOf = new Map<string, number>()
  const collector = new PairCollector(settings, changed)
  let fullest = before.fullest
  visitWindows(sentences, mentions, settings.window, (from, to, first) => {
    fullest = Math.max(fullest, to - from)
    if (!holdsAny(mentions, from, to, changed)) return
    const counted = countedMentions(mentions.slice(from, to), settings, takesPart)
    for (const entity of new Set(counted.map((mention) => mention.entity)))
      if (changed.has(entity)) windowsOf.set(entity, (windowsOf.get(entity) ?? 0) + 1)
    collector.collect(counted, first)
  })
  // In a window that is too full, one entity more or less decides whether others are counted.
  if (fullest > MOST_ENTITIES) return relateMentions(sentences, mentions, settings, takesPart)
  const windows = (entity: string) => (changed.has(entity) ? windowsOf : before.windowsOf).get(entity)
  const gone = new Set([...changed].flatMap((entity) => before.edgesOf.get(entity) ?? []))
  return exchanged(graph.edges, gone, collector.edges({ windowsOf: { get: windows }, total: before.total }))
}
