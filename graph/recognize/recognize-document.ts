/** Segmented document → its names: every recognizer's candidates, settled by one policy, then the echoes of what was found. */
import type { LanguageData } from '../languages/language-data.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EntityType, Via } from '../types.ts'
import { findDeclaredAcronyms, recognizeDeclaredAcronyms } from './acronym-recognizer.ts'
import type { Candidate } from './candidate.ts'
import { recognizeEchoes, type EchoName } from './echo-recognizer.ts'
import { recognizeInstitutions } from './institution-recognizer.ts'
import { cachedKey, recognizeLexicon, type LexiconContext, type LexiconToken } from './lexicon-recognizer.ts'
import { recognizePeople } from './person-recognizer.ts'
import { selectSpans } from './select-spans.ts'

export interface RecognitionKnowledge {
  languages: ReadonlyMap<string, LanguageData>
  lexicon: Lexicon
}

interface RecognizableToken extends LexiconToken {
  start: number
  end: number
}

/** A sentence as segmentation gives it. */
export interface RecognizableSentence {
  language: string
  tokens: RecognizableToken[]
}

/** A name of the document, before it is resolved. Offsets in UTF-16 code units of the document's text. */
export interface RecognizedName {
  start: number
  end: number
  text: string
  sentence: number
  type: EntityType
  via: Via
  recognizer: string
  confidence: number
  lexicon: string | null
  institution: boolean
  acronym: string | null
  language: string
}

/** A sentence counts as written in capitals from this many words, of which this share are upper case. */
const CAPITAL_WORDS = 4
const CAPITAL_SHARE = 0.8

function isInCapitals(tokens: readonly LexiconToken[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 1)
  const upper = words.filter(
    (token) => token.text === token.text.toUpperCase() && token.text !== token.text.toLowerCase(),
  )
  return words.length >= CAPITAL_WORDS && upper.length >= words.length * CAPITAL_SHARE
}

function contextOf(sentence: RecognizableSentence, language: LanguageData | undefined): LexiconContext {
  return {
    language: sentence.language,
    allCaps: isInCapitals(sentence.tokens),
    isOrdinaryWord: (lower) =>
      (language?.functionWords.has(lower) ?? false) || (language?.commonWords.has(lower) ?? false),
  }
}

function candidatesOf(sentence: RecognizableSentence, knowledge: RecognitionKnowledge): Candidate[] {
  const { tokens } = sentence
  const language = knowledge.languages.get(sentence.language)
  const context = contextOf(sentence, language)
  const known = recognizeLexicon(tokens, knowledge.lexicon, context)
  return [
    ...known.filter((candidate) => !candidate.ambiguous),
    ...recognizeInstitutions(tokens, known, knowledge.lexicon, context),
    ...recognizeDeclaredAcronyms(tokens, findDeclaredAcronyms(tokens)),
    ...(language ? recognizePeople(tokens, language, context.allCaps) : []),
  ]
}

/** What the chosen names of a document let one expect elsewhere in it: surnames, and acronyms declared. */
function echoesOf(
  sentences: readonly RecognizableSentence[],
  chosen: readonly (readonly Candidate[])[],
): Map<string, EchoName> {
  const names = new Map<string, EchoName>()
  chosen.forEach((candidates, index) => {
    const tokens = sentences[index]?.tokens ?? []
    for (const candidate of candidates) {
      const last = tokens[candidate.to - 1]
      if (candidate.acronym)
        names.set(cachedKey(candidate.acronym), { type: 'organization', via: 'acronym', confidence: 0.9 })
      if (candidate.type !== 'person' || candidate.to - candidate.from < 2 || !last || last.text.length < 3) continue
      names.set(cachedKey(last.text), { type: 'person', via: 'name', confidence: Math.min(0.9, candidate.confidence) })
    }
  })
  return names
}

function toName(
  candidate: Candidate,
  sentence: RecognizableSentence,
  index: number,
  text: string,
): RecognizedName | null {
  const first = sentence.tokens[candidate.from]
  const last = sentence.tokens[candidate.to - 1]
  if (!first || !last) return null
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    sentence: index,
    type: candidate.type,
    via: candidate.via,
    recognizer: candidate.recognizer,
    confidence: Math.round(candidate.confidence * 1000) / 1000,
    lexicon: candidate.lexicon,
    institution: candidate.institution,
    acronym: candidate.acronym ?? null,
    language: sentence.language,
  }
}

/** The names of a document in text order, never overlapping. */
export function recognizeDocument(
  text: string,
  document: { sentences: readonly RecognizableSentence[] },
  knowledge: RecognitionKnowledge,
): RecognizedName[] {
  const { sentences } = document
  const candidates = sentences.map((sentence) => candidatesOf(sentence, knowledge))
  const first = candidates.map(selectSpans)
  const echoes = echoesOf(sentences, first)
  return sentences.flatMap((sentence, index) => {
    const echoed = echoes.size > 0 ? recognizeEchoes(sentence.tokens, echoes, sentence.language) : []
    const chosen = echoed.length > 0 ? selectSpans([...(candidates[index] ?? []), ...echoed]) : (first[index] ?? [])
    return chosen.flatMap((candidate) => toName(candidate, sentence, index, text) ?? [])
  })
}
