/**
 * Needs the names that a document has already shown; gives their echoes: the surname alone after the full name,
 * the acronym after its declaration. What was once recognised with support is found again without it.
 */
import type { EntityType, Via } from '../types.ts'
import type { Candidate } from './candidate.ts'
import { beginsSmall } from './case-in-sentence.ts'
import { cachedKey } from './known-words.ts'
import type { LexiconToken } from './sentence.ts'

export interface EchoName {
  type: EntityType
  via: Via
  /** Why it is expected; 0 to 1. */
  confidence: number
  /** The known thing that is meant. */
  lexicon?: string
}

/** Keys (see `tokenKey`) of single tokens that the document has introduced. */
export type EchoNames = ReadonlyMap<string, EchoName>

/** A Roman number as well as a name (`XI`): it counts as a name only where all is in capitals. */
const ROMAN = /^[IVXLCDM]+$/u

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’]+$/u

/** Candidates for introduced names that stand alone in this sentence, or behind a given name. */
export function recognizeEchoes(
  tokens: readonly LexiconToken[],
  names: EchoNames,
  endings: readonly string[],
  isGiven: (text: string) => boolean,
  inCapitals: () => boolean,
): Candidate[] {
  const found: Candidate[] = []
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || beginsSmall(token.text)) return
    if (!CAPITALISED.test(token.text) || (ROMAN.test(token.text) && !inCapitals())) return
    const key = cachedKey(token.text)
    const ending = endings.find((each) => key.length > each.length + 3 && key.endsWith(each))
    const name = names.get(key) ?? (ending === undefined ? undefined : names.get(key.slice(0, -ending.length)))
    if (!name) return
    const given = tokens[at - 1]?.text ?? ''
    const isFuller = name.type === 'person' && !beginsSmall(given) && CAPITALISED.test(given) && isGiven(given)
    found.push({
      from: isFuller ? at - 1 : at,
      to: at + 1,
      type: name.type,
      via: name.via,
      recognizer: 'echo',
      confidence: name.confidence,
      lexicon: name.lexicon ?? null,
      institution: false,
      ambiguous: false,
      rivals: null,
      acronym: null,
    })
  })
  return found
}
