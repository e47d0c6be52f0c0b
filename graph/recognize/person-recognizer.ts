/**
 * Needs tokens and language data; gives people by pattern: a title with a capitalised name behind it
 * (`Präsident Tokajew`), and a known given name with a capitalised word behind it (`Yerzhan Tatishev`).
 */
import { foldToken } from '../lexicon/fold-token.ts'
import type { LanguageData } from '../languages/language-data.ts'
import type { Candidate } from './candidate.ts'
import type { LexiconToken } from './sentence.ts'

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’]*$/u
const ALL_CAPS = /^\p{Lu}{2,}$/u
const LONGEST_NAME = 5

function isNamePart(token: LexiconToken | undefined, language: LanguageData): boolean {
  if (!token || token.kind !== 'word' || !CAPITALISED.test(token.text)) return false
  if (token.text.length > 1 && ALL_CAPS.test(token.text) && token.text.length < 4) return false
  const lower = token.text.toLowerCase()
  return (
    !language.functionWords.has(lower) && !language.commonWords.has(lower) && !language.organizationHeads.has(lower)
  )
}

/** The end of a run of name parts from `from`, hyphens and particles inside it allowed; `from` when there is none. */
function nameEnd(tokens: readonly LexiconToken[], from: number, language: LanguageData): number {
  let end = from
  for (let at = from; at < tokens.length && at - from < LONGEST_NAME * 2; at++) {
    const token = tokens[at]
    if (isNamePart(token, language) && (at === from || token?.spaceBefore || tokens[at - 1]?.text === '-')) {
      end = at + 1
      continue
    }
    const inside = end === at && at > from
    if (inside && token && token.text === '-' && !token.spaceBefore && !tokens[at + 1]?.spaceBefore) continue
    if (inside && token && token.text === '.' && tokens[at - 1]?.text.length === 1) {
      end = at + 1
      continue
    }
    if (inside && token && language.particles.has(token.text.toLowerCase()) && isNamePart(tokens[at + 1], language)) {
      end = at + 1
      continue
    }
    break
  }
  return end
}

/** How many tokens a title at `at` covers; 0 when there is none. */
export function titleLength(tokens: readonly LexiconToken[], at: number, language: LanguageData): number {
  const first = tokens[at]
  if (!first || first.kind !== 'word') return 0
  const phrases = language.titles.get(first.text.toLowerCase().replace(/\.$/u, ''))
  for (const { words } of phrases ?? []) {
    let index = at
    let matched = 0
    while (matched < words.length && index < tokens.length) {
      const token = tokens[index]
      if (token?.text === '-' || (token?.text === '.' && matched > 0)) index++
      else if (token && token.text.toLowerCase().replace(/\.$/u, '') === words[matched]) {
        matched++
        index++
      } else break
    }
    if (matched === words.length) return (tokens[index]?.text === '.' ? index + 1 : index) - at
  }
  return 0
}

function person(from: number, to: number, confidence: number): Candidate {
  return {
    from,
    to,
    type: 'person',
    via: 'name',
    recognizer: 'pattern',
    confidence,
    lexicon: null,
    institution: false,
    ambiguous: false,
    rivals: null,
    acronym: null,
  }
}

/** Candidates for people in one sentence. `inCapitals` sentences give none: case says nothing there. */
export function recognizePeople(
  tokens: readonly LexiconToken[],
  language: LanguageData,
  inCapitals: boolean,
): Candidate[] {
  if (inCapitals) return []
  const found: Candidate[] = []
  for (let at = 0; at < tokens.length; at++) {
    const title = titleLength(tokens, at, language)
    if (title > 0) {
      const end = nameEnd(tokens, at + title, language)
      if (end > at + title) found.push(person(at + title, end, 0.62))
    }
    const token = tokens[at]
    if (!token || token.kind !== 'word' || !CAPITALISED.test(token.text)) continue
    const given = language.firstNames.get(foldToken(token.text))
    if (!given || given.word) continue
    const end = nameEnd(tokens, at, language)
    if (end > at + 1) found.push(person(at, end, 0.6))
  }
  return found
}
