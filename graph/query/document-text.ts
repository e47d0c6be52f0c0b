import type { Entity, GraphSentence } from '../types.ts'
import type { GraphIndex } from './index-graph.ts'

/** A paragraph of a document, as the sentences that it consists of. */
export interface Paragraph {
  paragraph: number
  sentences: GraphSentence[]
}

/** A document's sentences by paragraph, in the order of the text. */
export function paragraphsOf(sentences: readonly GraphSentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const sentence of [...sentences].sort((a, b) => a.start - b.start)) {
    const last = paragraphs.at(-1)
    if (last && last.paragraph === sentence.paragraph) last.sentences.push(sentence)
    else paragraphs.push({ paragraph: sentence.paragraph, sentences: [sentence] })
  }
  return paragraphs
}

/** Who is mentioned in a document and how often, most often first. */
export function castOf(index: GraphIndex, document: string): { entity: Entity; mentions: number }[] {
  const counts = new Map<string, number>()
  for (const { entity } of index.mentionsByDocument.get(document) ?? [])
    counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return [...counts]
    .flatMap(([id, mentions]) => {
      const entity = index.entityById.get(id)
      return entity ? [{ entity, mentions }] : []
    })
    .sort((a, b) => b.mentions - a.mentions || (a.entity.id < b.entity.id ? -1 : 1))
}
