/**
 * Needs tokens and candidates; gives acronyms that the text itself declares: `Full Name (ACR)` and `ACR (Full Name)`.
 * The method follows Schwartz and Hearst (2003): the letters of the acronym must be found in the name, in order,
 * the first at its beginning.
 */
import { foldToken } from '../lexicon/fold-token.ts'
import { changed, type Candidate, type TokenRange } from './candidate.ts'
import type { LexiconToken } from './sentence.ts'

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{1,9}$|^\p{Lu}\p{Ll}{2,4}$/u
const LONGEST_NAME = 12

export interface DeclaredAcronym {
  /** Token range of the full name. */
  name: TokenRange
  /** Token index of the acronym. */
  acronym: number
}

/** Whether the letters of `acronym` occur in `words` in order, each at a word's start or inside it, the first at the first word's start. */
export function spells(acronym: string, words: readonly string[]): boolean {
  const letters = foldToken(acronym)
  const initials = words.map((word) => foldToken(word))
  if (!initials[0]?.startsWith(letters.charAt(0))) return false
  let wordIndex = 0
  let charIndex = 1
  for (const letter of letters.slice(1)) {
    let found = false
    for (let w = wordIndex + 1; w < initials.length && !found; w++) {
      if (initials[w]?.startsWith(letter)) {
        wordIndex = w
        charIndex = 1
        found = true
      }
    }
    if (!found) {
      const inside = initials[wordIndex]?.indexOf(letter, charIndex) ?? -1
      if (inside < 0) return false
      charIndex = inside + 1
    }
  }
  return wordIndex > 0
}

/** `EAEU` for *Eurasian Economic Union*: the initials, all of them, stand in the acronym in order, the first at its head. */
function initialsWithin(acronym: string, words: readonly string[]): boolean {
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => foldToken(word).charAt(0))
  const letters = foldToken(acronym)
  if (initials.length < 3 || initials[0] !== letters.charAt(0) || letters.length > initials.length + 1) return false
  let at = 0
  for (const letter of letters) if (letter === initials[at]) at++
  return at === initials.length
}

function isCapitalised(token: LexiconToken | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

/** The shortest run of tokens that ends before `end`, starts with a capital and spells the acronym. */
function nameBefore(tokens: readonly LexiconToken[], end: number, acronym: string): number {
  for (let from = end - 2; from >= Math.max(0, end - LONGEST_NAME); from--) {
    const token = tokens[from]
    if (!token || token.kind === 'punctuation') {
      if (token?.text !== '-') return -1
      continue
    }
    if (!isCapitalised(token)) continue
    const words = tokens
      .slice(from, end)
      .filter((t) => t.kind === 'word')
      .map((t) => t.text)
    if (words.length >= 2 && (spells(acronym, words) || initialsWithin(acronym, words))) return from
  }
  return -1
}

/** The acronyms declared in one sentence. */
export function findDeclaredAcronyms(tokens: readonly LexiconToken[]): DeclaredAcronym[] {
  const found: DeclaredAcronym[] = []
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (tokens[at]?.text !== '(') continue
    const inside = tokens[at + 1]
    if (inside && ACRONYM.test(inside.text) && (tokens[at + 2]?.text === ')' || tokens[at + 2]?.text === ',')) {
      const from = nameBefore(tokens, at, inside.text)
      const to = tokens[at - 1]?.kind === 'punctuation' ? at - 1 : at
      if (from >= 0) found.push({ name: { from, to }, acronym: at + 1 })
      continue
    }
    const before = tokens[at - 1]
    if (!before || !ACRONYM.test(before.text) || before.text !== before.text.toUpperCase()) continue
    let close = at + 1
    while (close < tokens.length && tokens[close]?.text !== ')' && close - at <= LONGEST_NAME) close++
    if (tokens[close]?.text !== ')' || !isCapitalised(inside)) continue
    const words = tokens
      .slice(at + 1, close)
      .filter((t) => t.kind === 'word')
      .map((t) => t.text)
    if (words.length >= 2 && spells(before.text, words))
      found.push({ name: { from: at + 1, to: close }, acronym: at - 1 })
  }
  return found
}

/** Candidates for declared acronyms and their names. */
export function recognizeDeclaredAcronyms(
  tokens: readonly LexiconToken[],
  declared: readonly DeclaredAcronym[],
): Candidate[] {
  return declared.flatMap(({ name, acronym }) => {
    const text = tokens[acronym]?.text ?? ''
    return [declaredName(name, 'name', text), declaredName({ from: acronym, to: acronym + 1 }, 'acronym', text)]
  })
}

function declaredName({ from, to }: DeclaredAcronym['name'], via: 'name' | 'acronym', acronym: string): Candidate {
  return {
    from,
    to,
    type: 'organization',
    via,
    recognizer: 'pattern',
    confidence: 0.72,
    lexicon: null,
    institution: false,
    ambiguous: false,
    rivals: null,
    acronym,
  }
}

/** The acronyms of countries to which a sentence gives another meaning: `Danish Refugee Council (DRC)`. */
export function redefinedCountries(
  tokens: readonly LexiconToken[],
  known: readonly Candidate[],
  declared: readonly DeclaredAcronym[],
): string[] {
  return declared.flatMap(({ name, acronym }) => {
    const country = known.find(({ type, from, to }) => type === 'country' && from === acronym && to === acronym + 1)
    if (!country) return []
    const isNamed = known.some(
      ({ lexicon, from, to }) => lexicon === country.lexicon && from < name.to && name.from < to,
    )
    return isNamed ? [] : [tokens[acronym]?.text ?? '']
  })
}

/** The same candidates, those that end where a declared name ends bearing its acronym: whoever found the name, the text explains it. */
export function withAcronyms(
  candidates: readonly Candidate[],
  tokens: readonly LexiconToken[],
  declared: readonly DeclaredAcronym[],
): Candidate[] {
  if (declared.length === 0) return [...candidates]
  return candidates.map((candidate) => {
    const own = declared.find(
      ({ name }) => candidate.type === 'organization' && candidate.to === name.to && candidate.from <= name.from + 1,
    )
    const acronym = own && tokens[own.acronym]?.text
    return acronym && candidate.to - candidate.from > 1 ? changed(candidate, { acronym }) : candidate
  })
}
