/** Segmented document → its names: every recognizer's candidates, settled by one policy, then the echoes of what was found. */
import { isOrdinaryWord, type LanguageData } from '../languages/language-data.ts'
import { foldToken } from '../lexicon/fold-token.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { hasInvisible, withoutInvisibles } from '../invisible-characters.ts'
import type { EntityType, Via } from '../types.ts'
import {
  findDeclaredAcronyms,
  recognizeDeclaredAcronyms,
  redefinedCountries,
  withAcronyms,
  type DeclaredAcronym,
} from './acronym-recognizer.ts'
import type { Candidate } from './candidate.ts'
import { recognizeEchoes, type EchoName } from './echo-recognizer.ts'
import { isTeam, recognizeInstitutions } from './institution-recognizer.ts'
import { isAllUpper } from './case-in-sentence.ts'
import { cachedKey } from './known-words.ts'
import { readLexicon, type LexiconReading } from './lexicon-recognizer.ts'
import type { LexiconContext, LexiconToken } from './sentence.ts'
import { isEponym } from './not-people.ts'
import { recognizePeople } from './person-recognizer.ts'
import { NATIONAL_TEAM, withTeams } from './match-results.ts'
import { selectSpans } from './select-spans.ts'
import { recognizeByTagger, type Tagger } from './tagger-recognizer.ts'
import { genderBefore, genderOfGiven } from './tell-gender.ts'
import { bareInstitutions, establishedInstitutions } from './bare-institutions.ts'
import { partSpans } from './part-spans.ts'
import { weighKnown, withoutRivals, type KnownContext } from './weigh-known.ts'

export interface RecognitionKnowledge {
  languages: ReadonlyMap<string, LanguageData>
  lexicon: Lexicon
  /** Absent in tests and measurements of the other recognizers. */
  tagger: Tagger | null
}

interface RecognizableToken extends LexiconToken {
  start: number
  end: number
}

/** A sentence as segmentation gives it. */
export interface RecognizableSentence {
  language: string
  /** The line belongs to the page, not to the text: it holds no names. */
  furniture: boolean
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
  /** ISO 3166 code of the country that the named thing is or belongs to, when the lexicon knows it. */
  country: string | null
  /** Of a person, where a courtesy, the given name or the lexicon tells it. */
  gender: 'm' | 'f' | null
  language: string
}

/** A sentence counts as written in capitals from this many words, of which this share are upper case. */
const CAPITAL_WORDS = 4
const CAPITAL_SHARE = 0.8

function isInCapitals(tokens: readonly LexiconToken[]): boolean {
  let words = 0
  let upper = 0
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || text.length < 2) continue
    words++
    if (isAllUpper(text)) upper++
  }
  return words >= CAPITAL_WORDS && upper >= words * CAPITAL_SHARE
}

/** Whether all words are in capitals, however few. */
function isShouted(tokens: readonly LexiconToken[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 1)
  return words.length > 1 && words.every(({ text }) => isAllUpper(text))
}

function contextOf({ language, tokens }: RecognizableSentence, { languages }: RecognitionKnowledge): LexiconContext {
  const own = languages.get(language)
  return {
    language,
    allCaps: isInCapitals(tokens),
    careless: /^\p{Ll}/u.test(tokens[0]?.text ?? ''),
    isOrdinaryWord: (lower) => isOrdinaryWord(own, lower),
    own,
    isMetAbroad: (other) => languages.get(other)?.writing.abroad ?? false,
  }
}

/** A sentence on its way through the recognizers. */
interface Draft {
  sentence: RecognizableSentence
  /** Its place among all sentences of the document. */
  index: number
  language: LanguageData | undefined
  context: LexiconContext
  known: readonly Candidate[]
  others: LexiconReading['others']
  declared: readonly DeclaredAcronym[]
}

function draftOf(sentence: RecognizableSentence, index: number, knowledge: RecognitionKnowledge): Draft {
  const language = knowledge.languages.get(sentence.language)
  const context = contextOf(sentence, knowledge)
  const { known, others } = readLexicon(sentence.tokens, knowledge.lexicon, context)
  const declared = findDeclaredAcronyms(sentence.tokens)
  return { sentence, index, language, context, known: withTeams(known, sentence.tokens, language), others, declared }
}

/** Drafts of the sentences that are text: no recognizer sees what belongs to the page. */
function draftsOf(sentences: readonly RecognizableSentence[], knowledge: RecognitionKnowledge): Draft[] {
  const drafts: Draft[] = []
  sentences.forEach((sentence, index) => {
    if (!sentence.furniture) drafts.push(draftOf(sentence, index, knowledge))
  })
  return withoutRedefined(drafts)
}

/** The same drafts without countries where the document gives their acronym another meaning. */
function withoutRedefined(drafts: Draft[]): Draft[] {
  const redefined = new Set(
    drafts.flatMap(({ sentence, known, declared }) => redefinedCountries(sentence.tokens, known, declared)),
  )
  if (redefined.size === 0) return drafts
  const isMeant = ({ type, from, to }: Candidate, { tokens }: RecognizableSentence): boolean =>
    type !== 'country' || to - from > 1 || !redefined.has(tokens[from]?.text ?? '')
  return drafts.map((draft) => ({
    ...draft,
    known: draft.known.filter((candidate) => isMeant(candidate, draft.sentence)),
  }))
}

/** The known things that a document's sure names mean, and the countries that these are of. */
function thingsNamed(drafts: readonly Draft[], lexicon: Lexicon): Set<string> {
  const named = new Set<string>()
  for (const { known } of drafts) {
    for (const { ambiguous, lexicon: id, via } of known) {
      if (ambiguous || via === 'acronym' || id === null) continue
      named.add(id)
      const country = countryOf(id, lexicon)
      if (country !== null) named.add(country)
    }
  }
  return named
}

function candidatesOf(
  draft: Draft,
  tagged: readonly Candidate[],
  named: ReadonlySet<string>,
  knowledge: RecognitionKnowledge,
): Candidate[] {
  const { sentence, language, context, declared } = draft
  const { tokens } = sentence
  const countries: KnownContext = {
    isNamed: (id) => named.has(id),
    isExpected: (country) => named.has(country) || (language?.writing.homes.has(country) ?? false),
    countryOf: (id) => countryOf(id, knowledge.lexicon),
    kindOf: (id) => kindOf(id, knowledge.lexicon),
  }
  const known = draft.known.some(({ rivals }) => rivals !== null)
    ? draft.known.map((candidate) => withoutRivals(candidate, countries))
    : draft.known
  const parting = { tokens, language, isOrdinaryWord: context.isOrdinaryWord, countryOf: countries.countryOf }
  const names = withoutOthers(tagged, draft)
  const parted = partSpans(names, known, parting)
  const owned = recognizeInstitutions(tokens, known, knowledge.lexicon, context)
  const candidates = [
    ...withAcronyms(outside(owned, [...weighKnown(known, parted, tokens, countries), ...parted]), tokens, declared),
    ...owned,
    ...recognizeDeclaredAcronyms(tokens, declared),
    ...(language && !knowledge.tagger ? recognizePeople(tokens, language, context.allCaps) : []),
  ]
  return language ? candidates.filter((candidate) => !isEponym(candidate, tokens, language)) : candidates
}

/** The tagger's spans that aren't contests or products, which it takes for organizations. */
function withoutOthers(tagged: readonly Candidate[], { others }: Draft): readonly Candidate[] {
  if (others.length === 0) return tagged
  return tagged.filter(
    (span) => span.type !== 'organization' || !others.some(({ from, to }) => from <= span.from && span.to <= to),
  )
}

/** An institution with its country is one name: what lies inside it is no name of its own. */
function outside(owned: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  if (owned.length === 0) return [...others]
  return others.filter((other) => !owned.some((whole) => whole.from <= other.from && other.to <= whole.to))
}

/** Whether the lexicon calls a known person by this one word too. */
function isSurnameOf(word: string, id: string, lexicon: Lexicon): boolean {
  const forms = lexicon.root.children.get(cachedKey(word))?.forms ?? []
  return forms.some(({ bareSurname, entity }) => bareSurname && entity.id === id)
}

/** A full name must be this sure before its surname alone is taken for the person. */
const LIKELY = 0.5

/** What the chosen names of a document let one expect elsewhere in it: surnames, and acronyms declared. */
function echoesOf(
  drafts: readonly Draft[],
  chosen: readonly (readonly Candidate[])[],
  lexicon: Lexicon,
): Map<string, EchoName> {
  const names = new Map<string, EchoName>()
  chosen.forEach((candidates, at) => {
    const tokens = drafts[at]?.sentence.tokens ?? []
    for (const candidate of candidates) {
      const last = tokens[candidate.to - 1]
      if (candidate.acronym)
        names.set(cachedKey(candidate.acronym), { type: 'organization', via: 'acronym', confidence: 0.9 })
      if (candidate.type !== 'person' || candidate.to - candidate.from < 2 || !last || last.text.length < 3) continue
      if (candidate.confidence < LIKELY) continue
      const name = { type: 'person', via: 'name', confidence: Math.min(0.9, candidate.confidence) } as const
      names.set(cachedKey(last.text), name)
      // `Xi Jinping` is called by what stands first.
      const first = tokens[candidate.from]?.text ?? ''
      if (candidate.lexicon !== null && isSurnameOf(first, candidate.lexicon, lexicon))
        names.set(cachedKey(first), { ...name, lexicon: candidate.lexicon })
    }
  })
  return names
}

const isOwned = (candidate: Candidate): boolean => candidate.recognizer === 'pattern' && candidate.lexicon !== null

/** Echoes that are not part of a fuller name of their type. */
function withoutParts(echoes: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  return echoes.filter(
    (echo) =>
      !others.some(
        (other) =>
          other.type === echo.type && other.from <= echo.from && echo.to <= other.to && other.to - other.from > 1,
      ),
  )
}

function countryOf(id: string | null, lexicon: Lexicon): string | null {
  if (id === null) return null
  const owner = id.indexOf('@')
  return owner >= 0 ? id.slice(owner + 1) : (lexicon.entities.get(id)?.country ?? null)
}

function kindOf(id: string, lexicon: Lexicon): string | null {
  return lexicon.entities.get(id)?.kind ?? null
}

/** Whom a person's name can mean: a known man is not meant by a name with a lady's courtesy. */
function personOf(
  { from, to, type, lexicon: known }: Candidate,
  { tokens, language: code }: RecognizableSentence,
  { languages, lexicon }: RecognitionKnowledge,
): Pick<RecognizedName, 'lexicon' | 'gender'> {
  const language = languages.get(code)
  if (type !== 'person' || !language) return { lexicon: known, gender: null }
  const told = genderBefore(tokens, from, language)
  const expected = known === null ? null : (lexicon.entities.get(known)?.gender ?? null)
  if (told !== null && expected !== null && told !== expected) return { lexicon: null, gender: told }
  const given = to - from > 1 ? genderOfGiven(tokens[from]?.text ?? '', languages) : null
  return { lexicon: known, gender: told ?? expected ?? given }
}

/** Two spaces, or white space that is no space. */
const UNCLEAN_SPACE = / {2}|[^\S ]/u
const BREAKS = /(?<=\p{Ll})-\r?\n[ \t]*(?=\p{Ll})/gu

/** A name as it is to be shown: without what the end of a line or the page left in it. */
function cleanName(written: string): string {
  if (!UNCLEAN_SPACE.test(written) && !hasInvisible(written)) return written
  return withoutInvisibles(written).replace(BREAKS, '').replace(/\s+/gu, ' ')
}

function toName(
  candidate: Candidate,
  { sentence, index }: Draft,
  text: string,
  knowledge: RecognitionKnowledge,
): RecognizedName | null {
  const first = sentence.tokens[candidate.from]
  const last = sentence.tokens[candidate.to - 1]
  if (!first || !last) return null
  const { lexicon, gender } = personOf(candidate, sentence, knowledge)
  return {
    start: first.start,
    end: last.end,
    text: cleanName(text.slice(first.start, last.end)),
    sentence: index,
    type: candidate.type,
    via: candidate.via,
    recognizer: candidate.recognizer,
    confidence: Math.round(candidate.confidence * 1000) / 1000,
    lexicon,
    institution: candidate.institution,
    acronym: candidate.acronym,
    country: countryOf(lexicon, knowledge.lexicon),
    gender,
    language: sentence.language,
  }
}

const NO_CANDIDATES: readonly Candidate[] = []

/** What the whole document lets one find in a sentence, beside its `own` candidates: echoes, and institutions alone. */
function foundAgain(
  { sentence, language, known }: Draft,
  own: readonly Candidate[],
  echoes: ReadonlyMap<string, EchoName>,
  owners: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly Candidate[] {
  const { tokens } = sentence
  const endings = language?.inflection.nameEndings ?? []
  const isGiven = (word: string): boolean => language?.firstNames.has(foldToken(word)) ?? false
  const echoed =
    echoes.size > 0 ? recognizeEchoes(tokens, echoes, endings, isGiven, () => isShouted(tokens)) : NO_CANDIDATES
  const institutions = known.filter(({ institution }) => institution)
  if (echoed.length === 0 && institutions.length === 0) return NO_CANDIDATES
  const bare = bareInstitutions(
    institutions.filter((candidate) => !isTeam(candidate, lexicon)),
    tokens,
    owners,
    language?.writing.capitalNouns ?? false,
    (id) => kindOf(id, lexicon),
  )
  const meant = language ? echoed.filter((echo) => !isEponym(echo, tokens, language)) : echoed
  return outside(own.filter(isOwned), [...withoutParts(meant, own), ...bare])
}

/** `équipe nationale malgache`, all small, describes a team and names nobody, the country least of all. */
function isDescribedTeam({ lexicon, from, to }: Candidate, { sentence: { tokens } }: Draft): boolean {
  if (lexicon?.startsWith(`${NATIONAL_TEAM}@`) !== true) return false
  return tokens.slice(from, to).every(({ text }) => text === text.toLowerCase())
}

/** The names of a document in text order, never overlapping. */
export function recognizeDocument(
  text: string,
  document: { sentences: readonly RecognizableSentence[] },
  knowledge: RecognitionKnowledge,
): RecognizedName[] {
  const { lexicon, tagger, languages } = knowledge
  const drafts = draftsOf(document.sentences, knowledge)
  const sentences = drafts.map(({ sentence }) => sentence)
  const tagged = tagger ? recognizeByTagger(sentences, tagger, languages) : []
  const named = thingsNamed(drafts, lexicon)
  const candidates = drafts.map((draft, at) => candidatesOf(draft, tagged[at] ?? [], named, knowledge))
  const first = candidates.map(selectSpans)
  const echoes = echoesOf(drafts, first, lexicon)
  const owners = establishedInstitutions(first)
  return drafts.flatMap((draft, at) => {
    const own = candidates[at] ?? []
    const more = foundAgain(draft, own, echoes, owners, lexicon)
    const chosen = more.length > 0 ? selectSpans([...own, ...more]) : (first[at] ?? [])
    return chosen.flatMap((candidate) =>
      isDescribedTeam(candidate, draft) ? [] : (toName(candidate, draft, text, knowledge) ?? []),
    )
  })
}
