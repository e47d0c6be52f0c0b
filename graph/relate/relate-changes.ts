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
  /** Places in the graph's edges, by either end, and by id. */
  edgesOf: ReadonlyMap<string, readonly number[]>
  placeOf: ReadonlyMap<string, number>
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
  const counts = {
    ...countWindows(sentences, counted, settings),
    fullest,
    edgesOf,
    placeOf: new Map(graph.edges.map(({ id }, place) => [id, place])),
  }
  known.set(graph, counts)
  return counts
}

function holdsAny(mentions: readonly Mention[], from: number, to: number, entities: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (entities.has(mentions[at]?.entity ?? '')) return true
  return false
}

/** Where an id belongs among edges sorted by id. */
function placeFor(edges: readonly Edge[], id: string): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle]?.id ?? '') < id) low = middle + 1
    else high = middle
  }
  return low
}

/** The graph's edges without those of `changed` entities, and with `anew`, which are sorted by id as well. */
function exchanged(graph: Graph, changed: ReadonlySet<string>, anew: readonly Edge[], known: KnownCounts): Edge[] {
  const { edges } = graph
  const kept: (Edge | null)[] = edges.slice()
  for (const entity of changed) for (const place of known.edgesOf.get(entity) ?? []) kept[place] = null
  const fresh: [place: number, edge: Edge][] = []
  for (const edge of anew) {
    const place = known.placeOf.get(edge.id)
    if (place === undefined) fresh.push([placeFor(edges, edge.id), edge])
    else kept[place] = edge
  }
  const all: Edge[] = []
  let next = 0
  for (let place = 0; place <= kept.length; place++) {
    for (let insertion = fresh[next]; insertion?.[0] === place; insertion = fresh[++next]) all.push(insertion[1])
    const edge = kept[place]
    if (edge) all.push(edge)
  }
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
  const anew = collector.edges({ windowsOf: { get: windows }, total: before.total })
  return exchanged(graph, changed, anew, before)
}
