/** Needs the tokens of a whole document; gives what the trained tagger makes of each sentence. */
import { isOrdinaryWord, type LanguageData } from '../languages/language-data.ts'
import { foldToken } from '../lexicon/fold-token.ts'
import { tagDocument, type Model, type TaggedSpan, type TokenClassifier } from '../tagger/index.ts'
import type { EntityType } from '../types.ts'
import { withoutFalsePeople } from './not-people.ts'
import type { Candidate, TokenRange } from './candidate.ts'
import { isAllUpper } from './case-in-sentence.ts'
import type { LexiconToken } from './sentence.ts'

export interface Tagger {
  model: Model
  classifier: TokenClassifier
}

interface TaggableSentence {
  language: string
  tokens: readonly (LexiconToken & { start: number; end: number })[]
}

const TYPES: ReadonlyMap<string, EntityType> = new Map([
  ['person', 'person'],
  ['organization', 'organization'],
  ['place', 'place'],
])

/** Punctuation and a genitive 's at the ends of a span belong to the sentence, not to the name. */
function trimmed(tokens: readonly LexiconToken[], span: TaggedSpan): TokenRange {
  let from = span.firstToken
  let to = span.lastToken + 1
  while (from < to - 1 && tokens[from]?.kind === 'punctuation') from++
  while (to > from + 1 && tokens[to - 1]?.kind === 'punctuation' && tokens[to - 1]?.text !== '.') to--
  if (to > from + 1 && tokens[to - 1]?.text === "'s") to--
  return { from, to }
}

/** An article that has its capital from the sentence's start is no part of an organization's name. */
function withoutArticle(
  tokens: readonly LexiconToken[],
  range: TokenRange,
  type: string,
  language: LanguageData | undefined,
): TokenRange {
  const first = tokens[range.from]
  const isArticle =
    first !== undefined && first.text.length <= 3 && (language?.functionWords.has(first.text.toLowerCase()) ?? false)
  return type === 'organization' && range.from === 0 && range.to > 1 && isArticle ? { from: 1, to: range.to } : range
}

/** Whether all words of a span are ordinary ones of the language, written as such: capitals in German or in a heading say nothing. */
function isOrdinary(tokens: readonly LexiconToken[], { from, to }: TokenRange, language: LanguageData): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || (language.terms.has(token.text) && (to - from === 1 || isAllUpper(token.text))))
      continue
    if (!isOrdinaryWord(language, token.text.toLowerCase())) return false
    if (token.text.length > 1 && token.text === token.text.toUpperCase()) return false
  }
  return true
}

/** The tagger must be this sure that an ordinary word with a capital names an organization. */
const SURE = 0.65

/**
 * `le Parlement`, `no Senado`: where nouns are small, a capital inside the sentence makes an organization of an ordinary
 * word, when the tagger is sure of it.
 */
function isMeantAsName(
  tokens: readonly LexiconToken[],
  { from, to }: TokenRange,
  { type, confidence }: TaggedSpan,
  { writing, terms }: LanguageData,
): boolean {
  const first = tokens[from]
  const before = tokens[from - 1]
  if (type !== 'organization' || confidence < SURE || writing.capitalNouns || to - from > 1) return false
  if (!first || terms.has(first.text) || before?.kind !== 'word' || /^\p{Lu}/u.test(before.text)) return false
  return /^\p{Lu}\p{Ll}/u.test(first.text)
}

/** Most words of a head noun (`Air Force Base`). */
const LONGEST_HEAD = 3

/**
 * Whether a name is that of a place by the noun at its head or end: `Aden Adde International Airport`, `Strait of Hormuz`,
 * but not `Boston School District`. The longest noun decides.
 */
function hasPlaceHead(
  tokens: readonly LexiconToken[],
  { from, to }: TokenRange,
  { placeHeads }: Pick<LanguageData, 'placeHeads'>,
): boolean {
  const words = (start: number, end: number): string =>
    tokens
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ')
  for (let length = Math.min(LONGEST_HEAD, to - from - 1); length > 0; length--) {
    const last = placeHeads.get(words(to - length, to))
    if (last) return last === 'last'
    if (placeHeads.get(words(from, from + length)) === 'first') return true
  }
  return false
}

/** Below this, a person whose name ends like a place's (`Nabatieh Governorate`) may be one. */
const SURE_PERSON = 0.9

/** What a span names: what the tagger says, unless its head noun says that it is a place. */
function typeOf(
  tokens: readonly LexiconToken[],
  range: TokenRange,
  { type, confidence }: TaggedSpan,
  language: LanguageData | undefined,
): EntityType | undefined {
  const tagged = TYPES.get(type)
  if (!language || tagged === 'place') return tagged
  const last = foldToken(tokens[range.to - 1]?.text ?? '')
  const isCertain = tagged === 'person' && (confidence >= SURE_PERSON || language.surnames.has(last))
  return !isCertain && hasPlaceHead(tokens, range, language) ? 'place' : tagged
}

function hasAddress(tokens: readonly LexiconToken[], { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'address') return true
  return false
}

function candidateOf(
  tokens: readonly LexiconToken[],
  span: TaggedSpan,
  language: LanguageData | undefined,
): Candidate[] {
  const range = withoutArticle(tokens, trimmed(tokens, span), span.type, language)
  const type = typeOf(tokens, range, span, language)
  if (!type || hasAddress(tokens, range)) return []
  if (language && isOrdinary(tokens, range, language) && !isMeantAsName(tokens, range, span, language)) return []
  return [
    {
      from: range.from,
      to: range.to,
      type,
      via: 'name',
      recognizer: 'tagger',
      confidence: span.confidence,
      lexicon: null,
      institution: false,
      ambiguous: false,
      rivals: null,
      acronym: null,
    },
  ]
}

/** Candidates of the tagger, a list for each sentence, in order, never overlapping. */
export function recognizeByTagger(
  sentences: readonly TaggableSentence[],
  tagger: Tagger,
  languages: ReadonlyMap<string, LanguageData>,
): Candidate[][] {
  const tagged = tagDocument(tagger.model, tagger.classifier, sentences).map((spans, index) => {
    const sentence = sentences[index]
    return sentence ? spans.flatMap((span) => candidateOf(sentence.tokens, span, languages.get(sentence.language))) : []
  })
  return withoutFalsePeople(tagged, sentences, languages)
}
