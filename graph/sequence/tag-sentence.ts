/** Needs a sentence's tokens and the document's evidence; gives spans of people, organizations and places. */
import type { LinearModel } from './linear-model.ts'
import { scoreToken } from './linear-model.ts'
import { MOST_FEATURES, sentenceFeatures, type SentenceInput } from './sentence-features.ts'
import { TAG_COUNT } from './tags.ts'
import { decode } from './viterbi.ts'

export interface TaggedSpan {
  /** Token range `[from, to)`. */
  from: number
  to: number
  type: 'person' | 'organization' | 'place'
  /** 0 to 1: how clearly the least clear token of the span beats the next best tag. */
  confidence: number
}

const TYPES = ['person', 'organization', 'place'] as const
const sink = { ids: new Int32Array(MOST_FEATURES), count: 0, lexiconStart: 0 }
let scores = new Float32Array(0)
let tags = new Int8Array(0)

/** How much the chosen tag's kind (O, person, organization, place) beats the best of the others, at one token. */
function marginAt(at: number, tag: number): number {
  const kind = (tag + 1) >> 1
  let own = -Infinity
  let other = -Infinity
  for (let candidate = 0; candidate < TAG_COUNT; candidate++) {
    const score = scores[at * TAG_COUNT + candidate] ?? 0
    if ((candidate + 1) >> 1 === kind) own = Math.max(own, score)
    else other = Math.max(other, score)
  }
  return own - other
}

function spanAt(from: number, to: number, tag: number, scale: number): TaggedSpan {
  let least = Infinity
  for (let at = from; at < to; at++) least = Math.min(least, marginAt(at, tag))
  return { from, to, type: TYPES[(tag - 1) >> 1] ?? 'place', confidence: 1 / (1 + Math.exp(-least / scale)) }
}

/** Tags one sentence. `scale` turns margins into confidences; the trainer measures it. */
export function tagSentence(model: LinearModel, input: SentenceInput, scale: number): TaggedSpan[] {
  const length = input.forms.length
  if (length === 0) return []
  if (tags.length < length) {
    tags = new Int8Array(length * 2)
    scores = new Float32Array(length * 2 * TAG_COUNT)
  }
  const write = sentenceFeatures(input, model.mask)
  for (let at = 0; at < length; at++) {
    write(at, sink)
    scoreToken(model, sink.ids, sink.count, scores, at * TAG_COUNT)
  }
  decode(scores, length, model.transitions, tags)
  const spans: TaggedSpan[] = []
  let from = -1
  for (let at = 0; at <= length; at++) {
    const tag = at < length ? (tags[at] ?? 0) : 0
    const begin = from < 0 ? 0 : (tags[from] ?? 0)
    if (from >= 0 && tag === begin + 1 && tag % 2 === 0) continue
    if (from >= 0) spans.push(spanAt(from, at, begin, scale))
    from = tag === 0 ? -1 : at
  }
  return spans
}
