/** The person's layer over the machine's graph: corrections are data, applied on top, and undone by leaving them out. */
import { composeEntities, type ComposedEntity } from './correct/compose-entities.ts'
import type { Conflict, Correction, Unapplied } from './correct/correction.ts'
import { placeMentions, type Placement } from './correct/place-mentions.ts'
import { lookupOf } from './correct/graph-lookup.ts'
import { planCorrections } from './correct/plan.ts'
import { References } from './correct/references.ts'
import { InvalidInputError } from './errors.ts'
import { relateChanges, type ChangedMentions } from './relate/relate-changes.ts'
import { participants } from './relate/relate-mentions.ts'
import { describeEntities } from './resolve/describe-entities.ts'
import type { Entity, Graph, Mention } from './types.ts'

export interface CorrectionReport {
  /** Corrections, or parts of them, that found nothing to correct. */
  unapplied: Unapplied[]
}

export interface CorrectedGraph {
  graph: Graph
  report: CorrectionReport
}

interface Corrected extends CorrectionReport {
  placement: Placement
  entities: ComposedEntity[]
  conflicts: Conflict[]
  references: () => References
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function correct(graph: Graph, corrections: readonly Correction[]): Corrected {
  const plan = planCorrections(graph, corrections)
  const placement = placeMentions(graph, plan)
  const entities = composeEntities(graph, plan, placement)
  const told = new Map(plan.unapplied.map((entry) => [JSON.stringify(entry), entry]))
  const place = new Map(corrections.map((correction, index) => [correction, index]))
  const unapplied = [...told.values()].sort(
    (a, b) => (place.get(a.correction) ?? 0) - (place.get(b.correction) ?? 0) || byCodeUnit(a.reason, b.reason),
  )
  const conflicts = plan.conflicts.sort((a, b) => a.first - b.first || a.second - b.second || byCodeUnit(a.message, b.message)) // prettier-ignore
  let references: References | null = null
  return {
    placement,
    entities,
    unapplied,
    conflicts,
    references: () => (references ??= new References(graph, plan, entities)),
  }
}

/** The machine's mentions with those added, each at its place in its document. */
function withAdded(graph: Graph, mentions: readonly (Mention | null)[], added: readonly Mention[]): Mention[] {
  const lookup = lookupOf(graph)
  const insertions = added.map((mention) => {
    const [from, to] = lookup.mentionsIn(mention.document) ?? [0, 0]
    let at = from
    while (at < to && (graph.mentions[at]?.start ?? 0) < mention.start) at++
    return { at, mention }
  })
  insertions.sort((a, b) => a.at - b.at || byCodeUnit(a.mention.document, b.mention.document) || a.mention.start - b.mention.start) // prettier-ignore
  const all: Mention[] = []
  let next = 0
  let nextPlace = insertions[0]?.at ?? -1
  for (let at = 0; at <= mentions.length; at++) {
    for (; at === nextPlace; nextPlace = insertions[++next]?.at ?? -1) all.push(insertions[next]?.mention as Mention)
    const mention = mentions[at]
    if (mention) all.push(mention)
  }
  return all
}

interface CorrectedMentions extends ChangedMentions {
  mentions: Mention[]
  /** The mentions of each entity that has others than before. */
  own: Mention[]
}

function correctMentions(graph: Graph, { placement, entities }: Corrected): CorrectedMentions {
  const changed = new Set<string>()
  const inPlace: (Mention | null)[] = graph.mentions.slice()
  const added: Mention[] = []
  const own: Mention[] = []
  for (const { at } of placement.placed) if (at !== null) inPlace[at] = null
  for (const at of placement.rejected) {
    changed.add(graph.mentions[at]?.entity ?? '')
    inPlace[at] = null
  }
  for (const { id, placed, asBefore } of entities) {
    for (const { mention, at } of placed) {
      const now = mention.entity === id ? mention : { ...mention, entity: id }
      if (at === null) added.push(now)
      else inPlace[at] = now
      if (!asBefore) own.push(now)
      if (now !== mention) changed.add(id).add(mention.entity)
    }
  }
  for (const { mention, at } of placement.placed) if (at !== null && inPlace[at] === null) changed.add(mention.entity)
  changed.delete('')
  const places = entities.flatMap(({ id, placed }) =>
    changed.has(id) ? placed.flatMap(({ at }) => (at === null ? [] : [at])) : [],
  )
  return { mentions: withAdded(graph, inPlace, added), inPlace, added, own, changed, places }
}

function correctEntities(graph: Graph, { entities, placement }: Corrected, own: readonly Mention[]): Entity[] {
  const anew = entities.filter(({ asBefore }) => asBefore === null)
  // what is only called otherwise is written as it was
  const renamed = entities.flatMap(({ asBefore, unchanged, id, type, name, resolution }) =>
    asBefore && !unchanged ? [{ ...asBefore, id, type, name, resolution }] : [],
  )
  const unchanged = new Set(entities.flatMap((entity) => (entity.unchanged ? [entity.id] : [])))
  const concerned = new Set(placement.placed.map(({ mention }) => mention.entity))
  for (const at of placement.rejected) concerned.add(graph.mentions[at]?.entity ?? '')
  const lookup = lookupOf(graph)
  const sentences = [...new Set(own.map(({ sentence }) => sentence))].flatMap((id) => lookup.sentence(id) ?? [])
  const kept = graph.entities.filter(({ id }) => unchanged.has(id) || !concerned.has(id))
  return [...kept, ...renamed, ...describeEntities(anew, own, sentences)].sort((a, b) => byCodeUnit(a.id, b.id))
}

function correctPositions(graph: Graph, entities: readonly Entity[]): Pick<Graph, 'positions'> {
  if (!graph.positions) return {}
  const ids = new Set(entities.map(({ id }) => id))
  return { positions: Object.fromEntries(Object.entries(graph.positions).filter(([id]) => ids.has(id))) }
}

function finish(graph: Graph, corrected: Corrected): Graph {
  const changes = correctMentions(graph, corrected)
  const entities = correctEntities(graph, corrected, changes.own)
  const takesPart = participants(entities, graph.settings)
  const edges = relateChanges(graph, changes, takesPart)
  return { ...graph, entities, mentions: changes.mentions, edges, ...correctPositions(graph, entities) }
}

/** Corrections that were looked up in a graph: what becomes of them, and the graph that they make. */
export interface CheckedCorrections extends CorrectionReport {
  /** Which of them disagree. */
  conflicts: readonly Conflict[]
  /**
   * The corrected graph, made at the first call.
   *
   * @throws InvalidInputError when two corrections can't both hold; it names them by their places in the list.
   */
  apply: () => Graph
  /** What the corrections speak of, among the entities of the corrected graph. */
  references: () => References
}

/** Without corrections, nothing is looked up before it is asked for. */
function uncorrected(graph: Graph): CheckedCorrections {
  let references: References | null = null
  return {
    unapplied: [],
    conflicts: [],
    apply: () => graph,
    references: () => (references ??= correct(graph, []).references()),
  }
}

/** What of `corrections` doesn't apply to the machine's graph, which of them disagree, and what they make of it. */
export function checkCorrections(graph: Graph, corrections: readonly Correction[]): CheckedCorrections {
  if (corrections.length === 0) return uncorrected(graph)
  const corrected = correct(graph, corrections)
  const { unapplied, conflicts, references } = corrected
  let result: Graph | null = null
  const apply = (): Graph => {
    const [conflict] = conflicts
    if (conflict) throw new InvalidInputError(conflict.message)
    return (result ??= finish(graph, corrected))
  }
  return { unapplied, conflicts, apply, references }
}

/**
 * Applies a person's corrections to the machine's graph. Pure; the order of the list means nothing.
 *
 * Names are looked up in the machine's graph first, so a list never depends on what the program called things after
 * an earlier correction; names that corrections give are known too, so a correction may speak of what another one
 * renamed, split off or added. Then, whatever the order of the list:
 * rejected mentions go, added names are found, merges unite, splits take mentions out of what was united (the narrower
 * split wins), renames, retypes and hiding hold for what the entity is called after. A split that takes out all that a
 * merge brought in leaves everything as the machine had it. Ids stay, but for new entities and other types.
 *
 * @throws InvalidInputError when two corrections can't both hold; it names them by their places in the list.
 */
export function applyCorrections(graph: Graph, corrections: readonly Correction[]): CorrectedGraph {
  const { unapplied, apply } = checkCorrections(graph, corrections)
  return { graph: apply(), report: { unapplied } }
}
