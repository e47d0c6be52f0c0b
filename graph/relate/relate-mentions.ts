/** Mentions of resolved entities → edges with counts, association and evidence. */
import type { Edge, Evidence, GraphSentence, GraphSettings, Mention } from '../types.ts'
import { logLikelihood, npmi, rounded } from './association.ts'
import { mentionWindows, windowRadius, type MentionWindow } from './windows.ts'

interface PairEvidence {
  source: string
  target: string
  /** Windows that hold both; more than the evidence when windows slide, since they repeat their sentences. */
  windows: number
  evidence: Evidence[]
}

/** The ends of one window: entity → its mentions there. */
function endsOf(window: MentionWindow): Map<string, Mention[]> {
  const ends = new Map<string, Mention[]>()
  for (const mention of window.mentions) {
    const list = ends.get(mention.entity)
    if (list) list.push(mention)
    else ends.set(mention.entity, [mention])
  }
  return ends
}

function evidenceOf(window: MentionWindow, source: Mention[], target: Mention[]): Evidence {
  const holding = new Set([...source, ...target].map((mention) => mention.sentence))
  return {
    document: window.document,
    sentences: window.sentences.filter((sentence) => holding.has(sentence)),
    sourceMentions: source.map((mention) => mention.id),
    targetMentions: target.map((mention) => mention.id),
  }
}

/** A window with more entities than this counts only the first so many: a list of 2,000 names says nothing. */
const MOST_ENTITIES = 400

function collectPairs(windows: readonly MentionWindow[], sliding: boolean): Map<string, PairEvidence> {
  const pairs = new Map<string, PairEvidence>()
  for (const window of windows) {
    const ends = endsOf(window)
    const ids = [...ends.keys()].slice(0, MOST_ENTITIES).sort()
    for (let a = 0; a < ids.length; a++) {
      for (let b = a + 1; b < ids.length; b++) {
        const source = ids[a] ?? ''
        const target = ids[b] ?? ''
        const sourceMentions = ends.get(source) ?? []
        const targetMentions = ends.get(target) ?? []
        const key = `${source}~${target}`
        const pair = pairs.get(key) ?? { source, target, windows: 0, evidence: [] }
        pairs.set(key, pair)
        pair.windows++
        // A sliding window repeats its sentences: a pair is told once, by the window that starts where its first name stands.
        const startsHere = (mention: Mention) => mention.sentence === window.first
        if (sliding && !sourceMentions.some(startsHere) && !targetMentions.some(startsHere)) continue
        pair.evidence.push(evidenceOf(window, sourceMentions, targetMentions))
      }
    }
  }
  return pairs
}

function windowCounts(windows: readonly MentionWindow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const window of windows) {
    for (const entity of new Set(window.mentions.map((mention) => mention.entity)))
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
  }
  return counts
}

/**
 * The edges of a graph, sorted by id. Association is measured over all windows of the collection, those without
 * any mention included. `takesPart` says which entities do.
 */
export function relateMentions(
  sentences: readonly GraphSentence[],
  mentions: readonly Mention[],
  settings: GraphSettings,
  takesPart: (entity: string) => boolean,
): Edge[] {
  const counted = mentions.filter(
    (mention) => takesPart(mention.entity) && (settings.demonyms || mention.via !== 'demonym'),
  )
  const { windows, total } = mentionWindows(sentences, counted, settings.window)
  const counts = windowCounts(windows)
  const edges: Edge[] = []
  for (const [id, { source, target, evidence, windows: together }] of collectPairs(
    windows,
    windowRadius(settings.window) > 0,
  )) {
    if (evidence.length < settings.minCount) continue
    const table = {
      both: together,
      first: counts.get(source) ?? together,
      second: counts.get(target) ?? together,
      total,
    }
    edges.push({
      id,
      source,
      target,
      count: evidence.length,
      documents: new Set(evidence.map((item) => item.document)).size,
      npmi: rounded(npmi(table)),
      logLikelihood: rounded(logLikelihood(table)),
      evidence,
    })
  }
  return edges.sort((a, b) => (a.id < b.id ? -1 : 1))
}
