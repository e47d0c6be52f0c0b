/** Mentions of resolved entities → edges with counts, association and evidence. */
import type { Edge, Entity, EntityType, Evidence, GraphSentence, GraphSettings, Mention } from '../types.ts'
import { logLikelihood, npmi, rounded } from './association.ts'
import { visitWindows, windowRadius } from './windows.ts'

/** Whether an entity, by id, takes part in the edges. */
export type TakesPart = (entity: string) => boolean

/** Says which of `entities` take part under `settings`: those of its types; one that is unknown counts as a place. */
export function participants(entities: Iterable<Pick<Entity, 'id' | 'type'>>, settings: GraphSettings): TakesPart {
  const types = new Map<string, EntityType>()
  for (const { id, type } of entities) types.set(id, type)
  return (entity) => settings.types.includes(types.get(entity) ?? 'place')
}

/** A window with more entities than this counts only the first so many: a list of 2,000 names says nothing. */
export const MOST_ENTITIES = 400

export interface WindowCounts {
  /** In how many windows each entity stands. */
  windowsOf: { get(entity: string): number | undefined }
  /** All windows, those without any mention included. */
  total: number
}

interface PairEvidence {
  source: string
  target: string
  /** Windows that hold both; more than the evidence when windows slide, since they repeat their sentences. */
  windows: number
  evidence: Evidence[]
}

/** The mentions that count for edges. */
export function countedMentions(
  mentions: readonly Mention[],
  settings: GraphSettings,
  takesPart: TakesPart,
): Mention[] {
  return mentions.filter(({ entity, via }) => (settings.demonyms || via !== 'demonym') && takesPart(entity))
}

/** Counts the windows of each entity. */
export function countWindows(
  sentences: readonly GraphSentence[],
  counted: readonly Mention[],
  settings: GraphSettings,
): WindowCounts {
  const last = new Map<string, number>()
  const windowsOf = new Map<string, number>()
  let window = 0
  const total = visitWindows(sentences, counted, settings.window, (from, to) => {
    window++
    for (let at = from; at < to; at++) {
      const entity = counted[at]?.entity ?? ''
      if (last.get(entity) === window) continue
      last.set(entity, window)
      windowsOf.set(entity, (windowsOf.get(entity) ?? 0) + 1)
    }
  })
  return { windowsOf, total }
}

/** Gathers, window by window, the evidence of pairs; of `changed`, when it is given, one must be an end of each. */
export class PairCollector {
  private readonly pairs = new Map<string, PairEvidence>()
  private readonly sliding: boolean

  constructor(
    private readonly settings: GraphSettings,
    private readonly changed: ReadonlySet<string> | null,
  ) {
    this.sliding = windowRadius(settings.window) > 0
  }

  /** `first` is the sentence that the window starts with, `mentions` are those that count. */
  collect(mentions: readonly Mention[], first: string): void {
    const ends = endsOf(mentions)
    if (ends.size < 2) return
    const ids = [...ends.keys()].slice(0, MOST_ENTITIES).sort()
    for (let a = 0; a < ids.length; a++) {
      const source = ids[a] ?? ''
      const sourceChanged = this.changed?.has(source) ?? true
      for (let b = a + 1; b < ids.length; b++) {
        const target = ids[b] ?? ''
        if (!sourceChanged && !this.changed?.has(target)) continue
        this.tell(source, target, ends.get(source) ?? [], ends.get(target) ?? [], first)
      }
    }
  }

  private tell(
    source: string,
    target: string,
    sourceMentions: Mention[],
    targetMentions: Mention[],
    first: string,
  ): void {
    const key = `${source}~${target}`
    let pair = this.pairs.get(key)
    if (!pair) {
      pair = { source, target, windows: 0, evidence: [] }
      this.pairs.set(key, pair)
    }
    pair.windows++
    // A sliding window repeats its sentences: a pair is told once, by the window that starts where its first name stands.
    if (this.sliding && !stands(sourceMentions, first) && !stands(targetMentions, first)) return
    pair.evidence.push(evidenceOf(sourceMentions, targetMentions))
  }

  /** The edges of what was collected, sorted by id. */
  edges(counts: WindowCounts): Edge[] {
    const edges: Edge[] = []
    for (const [id, pair] of this.pairs) {
      if (pair.evidence.length >= this.settings.minCount) edges.push(edgeOf(id, pair, counts))
    }
    return edges.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

/** The ends of one window: entity → its mentions there. */
function endsOf(mentions: readonly Mention[]): Map<string, Mention[]> {
  const ends = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const list = ends.get(mention.entity)
    if (list) list.push(mention)
    else ends.set(mention.entity, [mention])
  }
  return ends
}

function stands(mentions: readonly Mention[], sentence: string): boolean {
  return mentions.some((mention) => mention.sentence === sentence)
}

function evidenceOf(source: readonly Mention[], target: readonly Mention[]): Evidence {
  const both = [...source, ...target].sort((a, b) => a.start - b.start)
  return {
    document: both[0]?.document ?? '',
    sentences: [...new Set(both.map((mention) => mention.sentence))],
    sourceMentions: source.map((mention) => mention.id),
    targetMentions: target.map((mention) => mention.id),
  }
}

function edgeOf(id: string, { source, target, evidence, windows }: PairEvidence, counts: WindowCounts): Edge {
  const table = {
    both: windows,
    first: counts.windowsOf.get(source) ?? windows,
    second: counts.windowsOf.get(target) ?? windows,
    total: counts.total,
  }
  return {
    id,
    source,
    target,
    count: evidence.length,
    documents: new Set(evidence.map((item) => item.document)).size,
    npmi: rounded(npmi(table)),
    logLikelihood: rounded(logLikelihood(table)),
    evidence,
  }
}

/**
 * The edges of a graph, sorted by id. Sentences and mentions come in document order. Association is measured over all
 * windows of the collection, those without any mention included.
 */
export function relateMentions(
  sentences: readonly GraphSentence[],
  mentions: readonly Mention[],
  settings: GraphSettings,
  takesPart: TakesPart,
): Edge[] {
  const counted = countedMentions(mentions, settings, takesPart)
  const collector = new PairCollector(settings, null)
  visitWindows(sentences, counted, settings.window, (from, to, first) => {
    if (to - from > 1) collector.collect(counted.slice(from, to), first)
  })
  return collector.edges(countWindows(sentences, counted, settings))
}
