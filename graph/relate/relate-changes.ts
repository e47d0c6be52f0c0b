/** Edges told anew only where something changed: what a correction needs, and much faster than telling all. */
import type { Edge, Graph, GraphSentence, Mention } from '../types.ts'
import {
  countedMentions,
  countWindows,
  MOST_ENTITIES,
  PairCollector,
  relateMentions,
  type TakesPart,
  type WindowCounts,
} from './relate-mentions.ts'
import { documentRuns, firstMentions, visitSpans, visitWindows } from './windows.ts'

/** The mentions of a graph as corrections leave them. */
export interface ChangedMentions {
  /** Each at its place among the graph's mentions; null for what is none any more. */
  inPlace: readonly (Mention | null)[]
  /** Those that the graph hasn't got. */
  added: readonly Mention[]
  /** All of them, in document order. */
  mentions: readonly Mention[]
  /** Ids, old and new, of the entities whose mentions differ from the graph's. */
  changed: ReadonlySet<string>
  /** Places of all mentions that changed entities have now, those added left out. */
  places: readonly number[]
}

interface KnownCounts extends WindowCounts {
  /** Mentions in the fullest window. */
  fullest: number
  /** Places in the graph's edges, by either end, and by id. */
  edgesOf: ReadonlyMap<string, readonly number[]>
  placeOf: ReadonlyMap<string, number>
  /** The sentences of each document, as runs of places. */
  documents: readonly (readonly [from: number, to: number])[]
  /** Where the mentions of each sentence begin. */
  firstOf: Int32Array
  /** The place of each sentence, by id. */
  sentenceOf: ReadonlyMap<string, number>
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
    documents: documentRuns(sentences),
    firstOf: firstMentions(sentences, mentions),
    sentenceOf: new Map(sentences.map(({ id }, place) => [id, place])),
  }
  known.set(graph, counts)
  return counts
}

/** The place of the sentence in which the mention at a place stands. */
function sentenceAt(firstOf: Int32Array, place: number): number {
  let [low, high] = [0, firstOf.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((firstOf[middle] ?? 0) <= place) low = middle
    else high = middle
  }
  return low
}

/** What the windows with a mention of a changed entity hold. */
class ChangedWindows {
  /** 1 at the place of each sentence with such a mention. */
  private readonly touched: Uint8Array
  /** Added mentions, by the place of their sentence. */
  private readonly addedTo = new Map<number, Mention[]>()

  constructor(
    private readonly sentences: readonly GraphSentence[],
    private readonly inPlace: readonly (Mention | null)[],
    private readonly known: KnownCounts,
    { added, places }: ChangedMentions,
  ) {
    this.touched = new Uint8Array(sentences.length)
    for (const place of places) this.touched[sentenceAt(known.firstOf, place)] = 1
    for (const mention of added) {
      const sentence = known.sentenceOf.get(mention.sentence)
      if (sentence === undefined) continue
      this.touched[sentence] = 1
      const list = this.addedTo.get(sentence)
      if (list) list.push(mention)
      else this.addedTo.set(sentence, [mention])
    }
  }

  /** Visits them in document order; `first` is the sentence that a window starts with. */
  visit(window: Graph['settings']['window'], visit: (mentions: readonly Mention[], first: string) => void): void {
    for (const run of this.known.documents) {
      if (!this.isTouched(...run)) continue
      visitSpans(this.sentences, run, window, (from, to) => {
        if (this.isTouched(from, to)) visit(this.mentionsOf(from, to), this.sentences[from]?.id ?? '')
      })
    }
  }

  private isTouched(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.touched[at] === 1) return true
    return false
  }

  private mentionsOf(from: number, to: number): Mention[] {
    const all: Mention[] = []
    const end = this.known.firstOf[to] ?? 0
    for (let at = this.known.firstOf[from] ?? 0; at < end; at++) {
      const mention = this.inPlace[at]
      if (mention) all.push(mention)
    }
    if (this.addedTo.size === 0) return all
    const before = all.length
    for (let at = from; at < to; at++) all.push(...(this.addedTo.get(at) ?? []))
    return all.length === before ? all : all.sort((a, b) => a.start - b.start)
  }
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
  const isGone = new Uint8Array(edges.length)
  for (const entity of changed) for (const place of known.edgesOf.get(entity) ?? []) isGone[place] = 1
  const instead = new Map<number, Edge>()
  const fresh: [place: number, edge: Edge][] = []
  for (const edge of anew) {
    const place = known.placeOf.get(edge.id)
    if (place === undefined) fresh.push([placeFor(edges, edge.id), edge])
    else instead.set(place, edge)
  }
  const all: Edge[] = []
  let next = 0
  let nextPlace = fresh[0]?.[0] ?? -1
  for (let place = 0; place <= edges.length; place++) {
    for (; place === nextPlace; nextPlace = fresh[++next]?.[0] ?? -1) all.push(fresh[next]?.[1] as Edge)
    const edge = isGone[place] === 1 ? instead.get(place) : edges[place]
    if (edge) all.push(edge)
  }
  return all
}

/**
 * The edges of `graph` with its mentions changed. The same as relating all of them; `takesPart` as there.
 */
export function relateChanges(graph: Graph, changes: ChangedMentions, takesPart: TakesPart): Edge[] {
  const { changed, mentions, inPlace } = changes
  if (changed.size === 0) return graph.edges
  const { sentences, settings } = graph
  const before = countsOf(graph)
  const windowsOf = new Map<string, number>()
  const collector = new PairCollector(settings, changed)
  let { fullest } = before
  new ChangedWindows(sentences, inPlace, before, changes).visit(settings.window, (held, first) => {
    fullest = Math.max(fullest, held.length)
    const counted = countedMentions(held, settings, takesPart)
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
