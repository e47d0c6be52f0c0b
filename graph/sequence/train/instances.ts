/** Corpora → training instances: tokens cut as at run time, their features, their gold tags. */
import { readFileSync } from 'node:fs'
import type { Knowledge } from '../../knowledge.ts'
import { tokenize, type Token } from '../../segment/tokens.ts'
import { TAGS } from '../tags.ts'
import { collectEvidence, sentenceInput, taggerKnowledge, type TaggerKnowledge } from '../sentence-input.ts'
import { MOST_FEATURES, sentenceFeatures } from '../sentence-features.ts'

export interface Instance {
  /** Features of all tokens, one after another. */
  ids: Int32Array
  /** Where each token's features begin; one more than tokens. */
  starts: Int32Array
  /** Where each token's lexicon features begin. */
  lexiconStarts: Int32Array
  tags: Int8Array
}

interface TaggedSentence {
  text: string
  tokens: Token[]
  tags: Int8Array
}

const NO_SPACE_BEFORE = /^[.,;:!?)\]}»”%…]$|^['’]s$|^n['’]t$/u
const NO_SPACE_AFTER = /^[([{«“]$|^\p{L}{1,5}['’]$/u
const SENTENCES_PER_DOCUMENT = 20

function readRaw(path: string): { tokens: string[]; tags: string[] }[] {
  const sentences: { tokens: string[]; tags: string[] }[] = []
  let current: { tokens: string[]; tags: string[] } = { tokens: [], tags: [] }
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [token = '', tag = 'O'] = line.split('\t')
    if (token.trim() === '') {
      if (current.tokens.length > 0) sentences.push(current)
      current = { tokens: [], tags: [] }
    } else {
      current.tokens.push(token)
      current.tags.push(tag.trim())
    }
  }
  if (current.tokens.length > 0) sentences.push(current)
  return sentences
}

/** Joins a sentence as prose would be written and carries its tags over to the engine's own tokens. */
function retokenize(raw: { tokens: string[]; tags: string[] }, change: (text: string) => string): TaggedSentence {
  let text = ''
  const spans: { start: number; end: number; tag: string }[] = []
  raw.tokens.forEach((token, index) => {
    const before = raw.tokens[index - 1]
    if (before !== undefined && !NO_SPACE_BEFORE.test(token) && !NO_SPACE_AFTER.test(before)) text += ' '
    const start = text.length
    text += change(token)
    const tag = raw.tags[index] ?? 'O'
    const open = spans.at(-1)
    if (tag.startsWith('I-') && open?.tag === tag.slice(2)) open.end = text.length
    else if (tag !== 'O') spans.push({ start, end: text.length, tag: tag.slice(2) })
    else spans.push({ start, end: text.length, tag: 'O' })
  })
  const tokens = tokenize(text)
  const tags = new Int8Array(tokens.length)
  let at = 0
  tokens.forEach((token, index) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= token.start) at++
    const span = spans[at]
    if (!span || span.tag === 'O' || token.start < span.start) return
    const begin = (TAGS as readonly string[]).indexOf(`B-${span.tag}`)
    if (begin < 0) return
    tags[index] = token.start === span.start || index === 0 ? begin : begin + 1
  })
  return { text, tokens, tags }
}

function featuresOf(
  sentence: TaggedSentence,
  evidence: ReadonlyMap<string, number>,
  language: string,
  knowledge: TaggerKnowledge,
  mask: number,
): Instance {
  const write = sentenceFeatures(sentenceInput(sentence.tokens, null, evidence, language, knowledge), mask)
  const sink = { ids: new Int32Array(MOST_FEATURES), count: 0, lexiconStart: 0 }
  const ids: number[] = []
  const starts = new Int32Array(sentence.tokens.length + 1)
  const lexiconStarts = new Int32Array(sentence.tokens.length)
  for (let at = 0; at < sentence.tokens.length; at++) {
    write(at, sink)
    starts[at] = ids.length
    lexiconStarts[at] = ids.length + sink.lexiconStart
    for (let index = 0; index < sink.count; index++) ids.push(sink.ids[index] ?? 0)
  }
  starts[sentence.tokens.length] = ids.length
  return { ids: Int32Array.from(ids), starts, lexiconStarts, tags: sentence.tags }
}

/** The share of sentences that are also learned in capitals. */
const CAPITALS_EVERY = 12

/** Reads one corpus. `augment` adds copies in capitals. */
export function readInstances(
  path: string,
  language: string,
  knowledge: Knowledge,
  bits: number,
  augment: boolean,
): Instance[] {
  const known = taggerKnowledge(knowledge)
  const mask = 2 ** bits - 1
  const raw = readRaw(path)
  const instances: Instance[] = []
  for (let from = 0; from < raw.length; from += SENTENCES_PER_DOCUMENT) {
    const sentences = raw
      .slice(from, from + SENTENCES_PER_DOCUMENT)
      .map((sentence) => retokenize(sentence, (token) => token))
    const evidence = collectEvidence(
      sentences.map((sentence) => sentence.tokens),
      language,
      known,
    )
    for (const sentence of sentences)
      if (sentence.tokens.length > 0) instances.push(featuresOf(sentence, evidence, language, known, mask))
    if (!augment) continue
    raw.slice(from, from + SENTENCES_PER_DOCUMENT).forEach((sentence, index) => {
      if ((from + index) % CAPITALS_EVERY !== 0) return
      const shouted = retokenize(sentence, (token) => token.toUpperCase())
      if (shouted.tokens.length > 3) instances.push(featuresOf(shouted, evidence, language, known, mask))
    })
  }
  return instances
}
