/**
 * Needs lexicon candidates; gives institutions together with their country: `Russian Security Council`,
 * `Consiglio di sicurezza kazako`, `ministère russe des Affaires étrangères`, `МИД России`,
 * `Ministry of Internal Affairs of Kazakhstan`. The lexicon id becomes `<institution>@<country>`.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import { changed, type Candidate } from './candidate.ts'
import { recognizeLexicon } from './lexicon-recognizer.ts'
import type { LexiconContext, LexiconToken } from './sentence.ts'

/** Most tokens between an institution and the country that owns it (`of the`, `della`, `de la`). */
const LONGEST_LINK = 2
const LINKS = new Set([
  'of', 'the', 'for', 'di', 'del', 'della', 'dello', "dell'", 'dei', 'degli', 'delle', 'des', 'der', 'von', 'vom', 'de', 'du',
  "d'", 'la', 'le', "l'", 'el', 'do', 'da', 'dos', 'das', 'in', 'im',
]) // prettier-ignore

function owned(institution: Candidate, country: Candidate, from: number, to: number, lexicon: Lexicon): Candidate {
  const composed = `${institution.lexicon}@${country.lexicon}`
  return {
    from,
    to,
    type: 'organization',
    via: institution.via,
    recognizer: 'pattern',
    confidence: 0.95,
    lexicon: lexicon.owned.get(composed) ?? composed,
    institution: false,
    ambiguous: false,
    rivals: null,
    acronym: null,
  }
}

function isCountry(candidate: Candidate | undefined): candidate is Candidate {
  return candidate?.type === 'country' && candidate.lexicon !== null
}

function linked(tokens: readonly LexiconToken[], from: number, to: number): boolean {
  if (to - from > LONGEST_LINK || to < from) return false
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (!token) return false
    if (token.text === '-' && !token.spaceBefore) continue
    if (!LINKS.has(token.text.toLowerCase())) return false
  }
  return true
}

/** `ministère russe des Affaires étrangères`: the name is looked up with the adjective taken out. */
function parted(
  tokens: readonly LexiconToken[],
  demonym: Candidate,
  lexicon: Lexicon,
  context: LexiconContext,
): Candidate | null {
  if (demonym.from === 0) return null
  const start = demonym.from - 1
  const without = [...tokens.slice(start, demonym.from), ...tokens.slice(demonym.to, demonym.to + 8)]
  const found = recognizeLexicon(without, lexicon, context)[0]
  if (!found?.institution || found.from !== 0 || found.to < 2) return null
  return owned(found, demonym, start, start + found.to + (demonym.to - demonym.from), lexicon)
}

const STATE_ORGANS = new Set([
  'department',
  'legislature',
  'court',
  'council',
  'regulator',
  'prosecution',
  'election-commission',
  'government',
  'military-staff',
])

/** `US State Department`, `Dipartimento di Stato americano`: a known organ of state with its own country beside it. */
function widen(
  candidate: Candidate,
  before: Candidate | undefined,
  after: Candidate | undefined,
  lexicon: Lexicon,
  bareGenitive: boolean,
): Candidate | null {
  const entity = candidate.lexicon === null ? undefined : lexicon.entities.get(candidate.lexicon)
  if (candidate.via !== 'name' || !entity?.country || !STATE_ORGANS.has(entity.kind ?? '')) return null
  const isOwn = (country: Candidate | undefined): country is Candidate =>
    isCountry(country) && country.lexicon === entity.country
  if (isOwn(before) && before.to === candidate.from)
    return changed(candidate, { from: before.from, ambiguous: false, confidence: 0.95 })
  if (isOwn(after) && after.from === candidate.to && (after.via === 'demonym' || bareGenitive))
    return changed(candidate, { to: after.to, ambiguous: false, confidence: 0.95 })
  return null
}

interface Neighbours {
  before: Candidate | undefined
  after: Candidate | undefined
}

/** The candidates next to one in a sentence's list; those inside it, which ambiguous ones may have, aside. */
function neighbours(known: readonly Candidate[], index: number): Neighbours {
  const own = known[index]
  if (!own) return { before: undefined, after: undefined }
  let left = index - 1
  while (left >= 0 && (known[left]?.to ?? 0) > own.from) left--
  let right = index + 1
  while (right < known.length && (known[right]?.from ?? 0) < own.to) right++
  return { before: known[left], after: known[right] }
}

/** The kind of institution whose names are also common words (`nazionale`, `Elf`): a noun before them speaks against it. */
const TEAM = 'team'

/** Whether a candidate is a team, which without its country is a common noun. */
export function isTeam(candidate: Candidate, lexicon: Lexicon): boolean {
  return candidate.lexicon !== null && lexicon.entities.get(candidate.lexicon)?.kind === TEAM
}

/** Whether a small word of the language, or nothing, stands before a candidate: `la nazionale`, not `debito nazionale`. */
function standsAsNoun(candidate: Candidate, tokens: readonly LexiconToken[], context: LexiconContext): boolean {
  const before = tokens[candidate.from - 1]
  if (!before || before.kind === 'punctuation') return true
  return context.own?.functionWords.has(before.text.toLowerCase().replace(/'$/u, '')) ?? false
}

/** Whether a country may own the institution right before it: `МИД России`, `Außenministerium Kasachstans`, `Ministero russo`. */
function ownsBare(country: Candidate, tokens: readonly LexiconToken[], context: LexiconContext): boolean {
  if (country.via === 'demonym' || context.own?.writing.bareGenitive) return true
  const last = tokens[country.to - 1]?.text ?? ''
  return context.own?.inflection.nameEndings.some((ending) => last.endsWith(ending)) ?? false
}

function ownedBy(
  candidate: Candidate,
  { before, after }: Neighbours,
  tokens: readonly LexiconToken[],
  lexicon: Lexicon,
  context: LexiconContext,
): Candidate[] {
  const team = isTeam(candidate, lexicon)
  const found: Candidate[] = []
  if (isCountry(before) && before.to === candidate.from)
    found.push(owned(candidate, before, before.from, candidate.to, lexicon))
  const maybeAdjective = team && candidate.to - candidate.from === 1 && !context.own?.writing.bareGenitive
  if (maybeAdjective && !standsAsNoun(candidate, tokens, context)) return found
  if (isCountry(after) && linked(tokens, candidate.to, after.from)) {
    const adjacent = candidate.to === after.from
    const endsInLink = LINKS.has(tokens[candidate.to - 1]?.text.toLowerCase() ?? '')
    if (!adjacent || endsInLink || ownsBare(after, tokens, context))
      found.push(owned(candidate, after, candidate.from, after.to, lexicon))
  }
  return found
}

/** Candidates for owned institutions in one sentence, from its tokens and lexicon candidates (in order). */
export function recognizeInstitutions(
  tokens: readonly LexiconToken[],
  known: readonly Candidate[],
  lexicon: Lexicon,
  context: LexiconContext,
): Candidate[] {
  return known.flatMap((candidate, index) => {
    const found: Candidate[] = []
    if (isCountry(candidate) && candidate.via === 'demonym') {
      const split = parted(tokens, candidate, lexicon, context)
      if (split) found.push(split)
    }
    const beside = neighbours(known, index)
    const widened = widen(candidate, beside.before, beside.after, lexicon, context.own?.writing.bareGenitive ?? false)
    if (widened) found.push(widened)
    return candidate.institution ? [...found, ...ownedBy(candidate, beside, tokens, lexicon, context)] : found
  })
}
