/** CoNLL files → sentences as running text would give them: joined as prose, cut by the engine's own tokenizer. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { tokenize } from '../../segment/tokens.ts'
import type { TaggerToken } from '../index.ts'
import { TAGS } from '../tags.ts'
import { elidedFromDisk } from './knowledge.ts'

/** A sentence as its file has it. */
export interface RawSentence {
  tokens: string[]
  tags: string[]
}

export interface TaggedSentence {
  tokens: TaggerToken[]
  /** Numbers of TAGS. */
  tags: Int8Array
  /** The gold names in characters. */
  spans: { start: number; end: number; type: string }[]
  text: string
}

export interface Corpus {
  name: string
  language: string
  sentences: RawSentence[]
}

/** The sentences of one file: token, tab, BIO tag; an empty line parts sentences. */
export function readConll(path: string): RawSentence[] {
  const sentences: RawSentence[] = []
  let current: RawSentence = { tokens: [], tags: [] }
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

/** Every corpus of a folder, sorted by name; the language is the part of the name after the first full stop. */
export function readCorpora(folder: string): Corpus[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.conll'))
    .sort()
    .map((file) => ({
      name: file.replace('.conll', ''),
      language: file.split('.')[1] ?? 'en',
      sentences: readConll(join(folder, file)),
    }))
}

const NO_SPACE_BEFORE = /^[.,;:!?)\]}»”%…]$|^['’]\p{L}{1,2}$|^n['’]t$/u
const NO_SPACE_AFTER = /^[([{«“„]$|^\p{L}{1,5}['’]$/u

const rules = { splitGlued: () => 0, elided: elidedFromDisk() }

/** Joins tokens as prose does, tokenizes the text and carries the tags over by their characters. */
export function toTaggedSentence({ tokens, tags }: RawSentence): TaggedSentence {
  let text = ''
  const spans: TaggedSentence['spans'] = []
  let open: TaggedSentence['spans'][number] | null = null
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]
    if (before !== undefined && !NO_SPACE_BEFORE.test(token) && !NO_SPACE_AFTER.test(before)) text += ' '
    const start = text.length
    text += token
    const tag = tags[index] ?? 'O'
    if (tag.startsWith('I-') && open?.type === tag.slice(2)) open.end = text.length
    else if (tag === 'O') open = null
    else {
      open = { start, end: text.length, type: tag.slice(2) }
      spans.push(open)
    }
  })
  const cut = tokenize(text, 0, text.length, rules)
  const numbers = new Int8Array(cut.length)
  let at = 0
  cut.forEach((token, index) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= token.start) at++
    const span = spans[at]
    if (!span || token.end <= span.start) return
    const begins = token.start <= span.start || index === 0 || (cut[index - 1]?.end ?? 0) <= span.start
    numbers[index] = Math.max(
      0,
      TAGS.findIndex((tag) => tag === `${begins ? 'B' : 'I'}-${span.type}`),
    )
  })
  return { tokens: cut.map(({ text: word, start, end }) => ({ text: word, start, end })), tags: numbers, spans, text }
}
