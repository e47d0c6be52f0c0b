import type { GraphSentence, Paragraph } from '../../../graph/index.ts'

/** A piece of an article that is marked up at once: a paragraph, or a part of a very long one. */
export interface TextBlock {
  id: string
  sentences: readonly GraphSentence[]
  /** Whether its paragraph ends with it. */
  endsParagraph: boolean
}

/** Sentences that are marked up in a few milliseconds. */
const MOST = 40

export function textBlocks(paragraphs: readonly Paragraph[]): TextBlock[] {
  return paragraphs.flatMap(({ paragraph, sentences }) => {
    const blocks: TextBlock[] = []
    for (let from = 0; from < sentences.length; from += MOST) {
      const to = from + MOST
      blocks.push({
        id: `${paragraph}:${from}`,
        sentences: sentences.slice(from, to),
        endsParagraph: to >= sentences.length,
      })
    }
    return blocks
  })
}
