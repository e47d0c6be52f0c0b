import type { DocumentRecord, Edge, GraphSentence, Mention } from '../types.ts'
import type { GraphIndex } from './index-graph.ts'

/** A passage to read: some sentences of one document, with the mentions that it is shown for. */
export interface Passage {
  /** Unique among the passages of one list. */
  id: string
  document: DocumentRecord
  /** In the order of the text; those of a wide window that name neither end are left out. */
  sentences: GraphSentence[]
  /** Ids of the mentions that it is shown for. */
  mentions: ReadonlySet<string>
}

export type PassageGrouping = 'date' | 'source' | 'language' | 'document'

export interface PassageGroup {
  /** Unique among the groups; the value that its passages share, null when they have none. */
  value: string | null
  passages: Passage[]
}

/**
 * Every passage that supports an edge, in the graph's order.
 *
 * @param documents ids of the documents to take them from; null for all
 */
export function edgePassages(index: GraphIndex, edge: Edge, documents: ReadonlySet<string> | null): Passage[] {
  return edge.evidence.flatMap((evidence, i) => {
    const document = index.documentById.get(evidence.document)
    if (!document || (documents && !documents.has(document.id))) return []
    const mentions = new Set([...evidence.sourceMentions, ...evidence.targetMentions])
    const naming = new Set([...mentions].map((id) => index.mentionById.get(id)?.sentence))
    const sentences = evidence.sentences.flatMap((id) => (naming.has(id) ? (index.sentenceById.get(id) ?? []) : []))
    return [{ id: `${edge.id}#${i}`, document, sentences, mentions }]
  })
}

/** Every sentence that mentions an entity, in the graph's order; `documents` as in `edgePassages`. */
export function entityPassages(index: GraphIndex, entity: string, documents: ReadonlySet<string> | null): Passage[] {
  const bySentence = new Map<string, Mention[]>()
  for (const mention of index.mentionsByEntity.get(entity) ?? []) {
    if (documents && !documents.has(mention.document)) continue
    const group = bySentence.get(mention.sentence)
    if (group) group.push(mention)
    else bySentence.set(mention.sentence, [mention])
  }
  return [...bySentence].flatMap(([id, mentions]) => {
    const sentence = index.sentenceById.get(id)
    const document = sentence && index.documentById.get(sentence.document)
    if (!document) return []
    return [{ id, document, sentences: [sentence], mentions: new Set(mentions.map((mention) => mention.id)) }]
  })
}

/**
 * Passages in groups. Dates are grouped by month, in the order asked for, undated last; other groups by size, largest first.
 * Within a group, passages go by date, then by document, then by place in the text.
 *
 * @param newestFirst the order of dates
 */
export function groupPassages(
  passages: readonly Passage[],
  grouping: PassageGrouping,
  newestFirst: boolean,
): PassageGroup[] {
  const groups = new Map<string | null, Passage[]>()
  for (const passage of passages) {
    const value = groupValue(passage.document, grouping)
    const group = groups.get(value)
    if (group) group.push(passage)
    else groups.set(value, [passage])
  }
  const byDate = dateOrder(newestFirst)
  const result = [...groups].map(([value, group]) => ({ value, passages: group.sort(passageOrder(byDate)) }))
  if (grouping === 'date') return result.sort((a, b) => byDate(a.value, b.value))
  return result.sort(
    (a, b) =>
      Number(a.value === null) - Number(b.value === null) ||
      b.passages.length - a.passages.length ||
      ((a.value ?? '') < (b.value ?? '') ? -1 : 1),
  )
}

function groupValue(document: DocumentRecord, grouping: PassageGrouping): string | null {
  switch (grouping) {
    case 'date':
      return document.date?.slice(0, 7) ?? null
    case 'source':
      return document.source
    case 'language':
      return document.language
    case 'document':
      return document.id
  }
}

function dateOrder(newestFirst: boolean): (a: string | null, b: string | null) => number {
  return (a, b) => {
    if (a === b) return 0
    if (a === null || b === null) return a === null ? 1 : -1
    return a < b === newestFirst ? 1 : -1
  }
}

function passageOrder(byDate: (a: string | null, b: string | null) => number): (a: Passage, b: Passage) => number {
  return (a, b) =>
    byDate(a.document.date, b.document.date) ||
    (a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : 0) ||
    (a.sentences[0]?.start ?? 0) - (b.sentences[0]?.start ?? 0)
}
