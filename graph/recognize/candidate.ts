/**
 * What a recognizer proposes: a span of tokens that may be a name. `select-spans` decides among them. Whoever makes one
 * gives all fields in this order: objects of one shape are what compiled code is quick with.
 */
import type { EntityType, Via } from '../types.ts'

/** Tokens of a sentence, `[from, to)`. */
export interface TokenRange {
  from: number
  to: number
}

export interface Candidate extends TokenRange {
  type: EntityType
  via: Via
  recognizer: string
  /** 0 to 1. */
  confidence: number
  /** The lexicon's id of the thing named, when it is known: `csto`, `KZ`, `security-council@RU`. */
  lexicon: string | null
  /** An institution named without its country (`Security Council`): the document must say whose. */
  institution: boolean
  /** The lexicon knows the form as also something else: it needs support. */
  ambiguous: boolean
  /** Ids of other things that have the same acronym; null for none. */
  rivals: readonly string[] | null
  /** The acronym that the text itself declares for this name, `Full Name (ACR)`. */
  acronym: string | null
}

/** A copy with some fields changed; of the shape that all candidates have, which one spread out wouldn't be. */
export function changed(candidate: Candidate, changes: Partial<Candidate>): Candidate {
  const { from, to, type, via, recognizer, confidence, lexicon, institution, ambiguous, rivals, acronym } = candidate
  const copy = { from, to, type, via, recognizer, confidence, lexicon, institution, ambiguous, rivals, acronym }
  return Object.assign(copy, changes)
}
