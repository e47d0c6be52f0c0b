/** The corpus pass: what was extracted from the documents → one graph. The same bytes for any order of the documents. */
import type { Correction } from './correct/correction.ts'
import { keptApart } from './correct/keep-apart.ts'
import type { Knowledge } from './knowledge.ts'
import { participants, relateMentions } from './relate/relate-mentions.ts'
import { windowRadius } from './relate/windows.ts'
import { describeEntities } from './resolve/describe-entities.ts'
import type { Occurrence } from './resolve/name-nodes.ts'
import { resolveCorpus } from './resolve/resolve-corpus.ts'
import type { DocumentExtraction, Graph, GraphSentence, GraphSettings, Mention } from './types.ts'

export const DEFAULT_SETTINGS: GraphSettings = {
  window: 'sentence',
  types: ['person', 'organization', 'country'],
  minCount: 1,
  demonyms: true,
}

/** Documents in the order of their ids; of several with the same text, the one whose name sorts first stays. */
function distinct(extractions: readonly DocumentExtraction[]): DocumentExtraction[] {
  const sorted = [...extractions].sort((a, b) => {
    if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1
    // Two files of one text may tell different things of it: which stays must not hang on their order.
    const [x, y] = [JSON.stringify([a.document, a.text]), JSON.stringify([b.document, b.text])]
    return x < y ? -1 : x > y ? 1 : 0
  })
  return sorted.filter((extraction, index) => extraction.document.id !== sorted[index - 1]?.document.id)
}

function occurrencesOf(extractions: readonly DocumentExtraction[]): Occurrence[] {
  return extractions.flatMap((extraction, document) => {
    const mentions = new Array<number>(extraction.entities.length).fill(0)
    for (const mention of extraction.mentions) mentions[mention.entity] = (mentions[mention.entity] ?? 0) + 1
    return extraction.entities.map((entity, index) => ({ document, index, entity, mentions: mentions[index] ?? 0 }))
  })
}

function sentencesOf({ document, text, sentences }: DocumentExtraction): GraphSentence[] {
  return sentences.map(({ start, end, paragraph, language }, index) => ({
    id: `${document.id}:${index}`,
    document: document.id,
    start,
    end,
    text: text.slice(start, end),
    paragraph,
    language,
  }))
}

function mentionsOf({ document, mentions }: DocumentExtraction, entityIds: ReadonlyMap<number, string>): Mention[] {
  return mentions.flatMap(({ entity, sentence, ...rest }, index) => {
    const id = entityIds.get(entity)
    return id === undefined
      ? []
      : [
          {
            id: `${document.id}:m${index}`,
            entity: id,
            document: document.id,
            sentence: `${document.id}:${sentence}`,
            ...rest,
          },
        ]
  })
}

/**
 * Assembles the graph of all `extractions`. Of a person's `corrections` only those that keep names apart count here:
 * no automatic merge goes against them. All others are applied on top of the result, by `applyCorrections`.
 * @throws InvalidInputError when the settings name a window that doesn't exist.
 */
export function assembleGraph(
  extractions: readonly DocumentExtraction[],
  settings: GraphSettings,
  knowledge: Knowledge,
  corrections: readonly Correction[] = [],
): Graph {
  windowRadius(settings.window)
  const documents = distinct(extractions)
  const resolved = resolveCorpus(
    occurrencesOf(documents),
    knowledge.lexicon,
    (index) => documents[index]?.document.source ?? null,
    keptApart(corrections),
  )
  const idsByDocument = documents.map(() => new Map<number, string>())
  for (const { id, occurrences } of resolved) {
    for (const { document, index } of occurrences) idsByDocument[document]?.set(index, id)
  }
  const sentences = documents.flatMap(sentencesOf)
  const mentions = documents.flatMap((extraction, index) => mentionsOf(extraction, idsByDocument[index] ?? new Map()))
  return {
    format: 'dramatis-graph',
    version: 1,
    settings,
    documents: documents.map(({ document }) => document),
    sentences,
    entities: describeEntities(resolved, mentions, sentences),
    mentions,
    edges: relateMentions(sentences, mentions, settings, participants(resolved, settings)),
  }
}

/** The same graph with its edges told anew for other settings: another window, other types, without demonyms. */
export function relateGraph(graph: Graph, settings: GraphSettings): Graph {
  const takesPart = participants(graph.entities, settings)
  return { ...graph, settings, edges: relateMentions(graph.sentences, graph.mentions, settings, takesPart) }
}
