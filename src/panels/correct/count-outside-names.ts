import type { GraphIndex, Mention } from '../../../graph/index.ts'

const WORD = /[\p{L}\p{M}\p{N}]/u

/**
 * How often a text stands in the sentences as whole words and outside the names that are marked there. Shorter names that a
 * person added, whose ids `isAdded` knows, don't count: a longer one takes their place.
 */
export function countOutsideNames(
  { graph, mentionsBySentence }: GraphIndex,
  text: string,
  isAdded: (mention: string) => boolean = () => false,
): number {
  let count = 0
  for (const sentence of graph.sentences) {
    let at = sentence.text.indexOf(text)
    if (at === -1) continue
    const mentions = mentionsBySentence.get(sentence.id) ?? []
    for (; at !== -1; at = sentence.text.indexOf(text, at + 1)) {
      const [start, end] = [sentence.start + at, sentence.start + at + text.length]
      if (!standsAlone(sentence.text, at, text)) continue
      const isTaken = (mention: Mention): boolean => {
        const givesWay = mention.text !== text && text.includes(mention.text) && isAdded(mention.id)
        return mention.start < end && start < mention.end && !givesWay
      }
      if (!mentions.some(isTaken)) count++
    }
  }
  return count
}

function standsAlone(sentence: string, at: number, text: string): boolean {
  const before = Array.from(sentence.slice(Math.max(0, at - 2), at)).at(-1) ?? ''
  const after = Array.from(sentence.slice(at + text.length, at + text.length + 2))[0] ?? ''
  return !(WORD.test(before) && WORD.test(text.charAt(0))) && !(WORD.test(after) && WORD.test(text.slice(-1)))
}
