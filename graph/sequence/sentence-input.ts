/** Tokens and what the engine knows → the input of the feature writer; and the evidence that a document gives for its words. */
import { tokenKey } from '../lexicon/fold-token.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { LanguageData } from '../languages/language-data.ts'
import type { Candidate } from '../recognize/candidate.ts'
import { recognizeLexicon, type LexiconToken } from '../recognize/lexicon-recognizer.ts'
import { titleLength } from '../recognize/person-recognizer.ts'
import { CLASS, formFeatures, hashText, type FormFeatures } from './form-features.ts'
import { EVIDENCE, capitalRuns, type GazetteerTag, type SentenceInput } from './sentence-features.ts'

export interface TaggerKnowledge {
  languages: ReadonlyMap<string, LanguageData>
  lexicon: Lexicon
  allFirstNames: ReadonlySet<string>
  /** Form features by language and form, bounded. */
  forms: Map<string, Map<string, FormFeatures>>
}

/** What the tagger keeps beside the engine's knowledge. */
export function taggerKnowledge(knowledge: {
  languages: ReadonlyMap<string, LanguageData>
  lexicon: Lexicon
}): TaggerKnowledge {
  const allFirstNames = new Set<string>()
  for (const language of knowledge.languages.values()) {
    for (const [, name] of language.firstNames) if (!name.word) allFirstNames.add(tokenKey(name.written))
  }
  return { languages: knowledge.languages, lexicon: knowledge.lexicon, allFirstNames, forms: new Map() }
}

const MOST_FORMS = 60_000

function formsOf(tokens: readonly LexiconToken[], language: string, knowledge: TaggerKnowledge): FormFeatures[] {
  let cache = knowledge.forms.get(language)
  if (!cache || cache.size > MOST_FORMS) {
    cache = new Map()
    knowledge.forms.set(language, cache)
  }
  const source = { language: knowledge.languages.get(language), allFirstNames: knowledge.allFirstNames }
  return tokens.map(({ text }) => {
    let form = cache.get(text)
    if (!form) {
      form = formFeatures(text, source)
      cache.set(text, form)
    }
    return form
  })
}

const KINDS: Readonly<Record<string, number>> = { country: 1, place: 2, organization: 3, person: 4 }

/** The known names of a sentence, as the lexicon recognizer finds them. */
export function knownNames(
  tokens: readonly LexiconToken[],
  language: string,
  allCaps: boolean,
  knowledge: TaggerKnowledge,
): Candidate[] {
  const data = knowledge.languages.get(language)
  return recognizeLexicon(tokens, knowledge.lexicon, {
    language,
    allCaps,
    isOrdinaryWord: (lower: string) =>
      (data?.functionWords.has(lower) ?? false) || (data?.commonWords.has(lower) ?? false),
  })
}

function gazetteerOf(length: number, known: readonly Candidate[]): (GazetteerTag | null)[] {
  const tags = new Array<GazetteerTag | null>(length).fill(null)
  for (const { from, to, type, via, institution, ambiguous } of known) {
    const kind = institution ? 6 : via === 'demonym' ? 5 : (KINDS[type] ?? 0)
    for (let at = from; at < to; at++) {
      const place = to - from === 1 ? 3 : at === from ? 1 : 2
      tags[at] = { kind, place, ambiguous }
    }
  }
  return tags
}

const CAPITAL_WORDS = 4
const CAPITAL_SHARE = 0.8

function isInCapitals(forms: readonly FormFeatures[]): boolean {
  let words = 0
  let capitals = 0
  for (const form of forms) {
    if (!form.letter) continue
    words++
    if (form.allCapital) capitals++
  }
  return words >= CAPITAL_WORDS && capitals >= words * CAPITAL_SHARE
}

/** For each token, whether a title ends right before it. */
function titlesBefore(tokens: readonly LexiconToken[], data: LanguageData | undefined): boolean[] {
  const ends = tokens.map(() => false)
  if (!data) return ends
  for (let at = 0; at < tokens.length; at++) {
    const length = titleLength(tokens, at, data)
    if (length > 0 && at + length < tokens.length) ends[at + length] = true
  }
  return ends
}

/** The evidence bits of each lower-cased word of a document (see `EVIDENCE`). */
export function collectEvidence(
  sentences: readonly (readonly LexiconToken[])[],
  language: string,
  knowledge: TaggerKnowledge,
): Map<string, number> {
  const evidence = new Map<string, number>()
  const counts = new Map<string, number>()
  const note = (text: string, bit: number) => {
    const lower = text.toLowerCase()
    evidence.set(lower, (evidence.get(lower) ?? 0) | bit)
  }
  const data = knowledge.languages.get(language)
  for (const tokens of sentences) {
    const forms = formsOf(tokens, language, knowledge)
    if (isInCapitals(forms)) continue
    const titles = titlesBefore(tokens, data)
    tokens.forEach((token, at) => {
      const form = forms[at]
      if (!form?.letter) return
      if (form.lowerCase) note(token.text, EVIDENCE.lowerElsewhere)
      if (!form.capital) return
      const lower = token.text.toLowerCase()
      const count = (counts.get(lower) ?? 0) + 1
      counts.set(lower, count)
      if (count > 2) note(token.text, EVIDENCE.frequent)
      const before = tokens[at - 1]
      if (before && before.kind !== 'punctuation') note(token.text, EVIDENCE.capitalInside)
      if (titles[at] || ((forms[at - 1]?.classes ?? 0) & (CLASS.firstName | CLASS.foreignFirstName)) !== 0)
        note(token.text, EVIDENCE.afterPersonSign)
    })
    for (const run of capitalRuns(forms)) {
      if (run.to - run.from < 2) continue
      for (let at = run.from; at < run.to; at++) {
        const token = tokens[at]
        if (token && forms[at]?.capital) note(token.text, EVIDENCE.inLongerRun)
      }
    }
  }
  return evidence
}

/** Everything that the features of one sentence are made from; `known` spares looking the names up again. */
export function sentenceInput(
  tokens: readonly LexiconToken[],
  known: readonly Candidate[] | null,
  evidence: ReadonlyMap<string, number>,
  language: string,
  knowledge: TaggerKnowledge,
): SentenceInput {
  const forms = formsOf(tokens, language, knowledge)
  const allCaps = isInCapitals(forms)
  return {
    forms,
    gazetteer: gazetteerOf(tokens.length, known ?? knownNames(tokens, language, allCaps, knowledge)),
    evidence: tokens.map(({ text }) => evidence.get(text.toLowerCase()) ?? 0),
    spaceBefore: tokens.map((token) => token.spaceBefore),
    language: hashText(language),
    allCaps,
    titleBefore: titlesBefore(tokens, knowledge.languages.get(language)),
  }
}
