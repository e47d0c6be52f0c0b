/** Copies of training sentences as text really looks: headlines in capitals, in title case, without their full stop. */
import type { RawSentence } from './read-corpora.ts'

const PORTUGUESE: ReadonlyMap<string, string> = new Map([
  ['de o', 'do'], ['de a', 'da'], ['de os', 'dos'], ['de as', 'das'], ['em o', 'no'], ['em a', 'na'], ['em os', 'nos'],
  ['em as', 'nas'], ['por o', 'pelo'], ['por a', 'pela'], ['por os', 'pelos'], ['por as', 'pelas'], ['a o', 'ao'],
  ['a os', 'aos'], ['a a', 'à'], ['a as', 'às'], ['em um', 'num'], ['em uma', 'numa'], ['de este', 'deste'],
  ['de esta', 'desta'], ['de esse', 'desse'], ['de essa', 'dessa'], ['em este', 'neste'], ['em esta', 'nesta'],
  ['em esse', 'nesse'], ['em essa', 'nessa'], ['de ele', 'dele'], ['de ela', 'dela'], ['de eles', 'deles'],
]) // prettier-ignore

/** Treebanks take Portuguese contractions apart (`de o`); running text has them (`do`). */
export function contractPortuguese({ tokens, tags }: RawSentence): RawSentence {
  const out: RawSentence = { tokens: [], tags: [] }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    const pair = PORTUGUESE.get(`${token.toLowerCase()} ${tokens[at + 1] ?? ''}`)
    const tag = tags[at] ?? 'O'
    const next = tags[at + 1] ?? 'O'
    if (pair !== undefined && (tag === 'O') === (next === 'O') && !next.startsWith('B-')) {
      const capital = token.charAt(0) !== token.charAt(0).toLowerCase()
      out.tokens.push(capital ? pair.charAt(0).toUpperCase() + pair.slice(1) : pair)
      out.tags.push(tag)
      at++
    } else {
      out.tokens.push(token)
      out.tags.push(tag)
    }
  }
  return out
}

export function inCapitals({ tokens, tags }: RawSentence): RawSentence {
  return { tokens: tokens.map((token) => token.toUpperCase()), tags }
}

/** Every word of four letters and more with a capital, as English headlines have it. */
export function inTitleCase({ tokens, tags }: RawSentence): RawSentence {
  const titled = tokens.map((token) => (token.length > 3 ? token.charAt(0).toUpperCase() + token.slice(1) : token))
  return { tokens: titled, tags }
}

export function withoutFullStop(sentence: RawSentence): RawSentence {
  const ends = sentence.tokens.length > 3 && sentence.tokens.at(-1) === '.' && sentence.tags.at(-1) === 'O'
  return ends ? { tokens: sentence.tokens.slice(0, -1), tags: sentence.tags.slice(0, -1) } : sentence
}
