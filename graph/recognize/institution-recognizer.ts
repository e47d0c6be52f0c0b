/**
 * Needs lexicon candidates; gives institutions together with their country: `Russian Security Council`,
 * `Consiglio di sicurezza kazako`, `ministère russe des Affaires étrangères`, `МИД России`,
 * `Ministry of Internal Affairs of Kazakhstan`. The lexicon id becomes `<institution>@<country>`.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate } from './candidate.ts'
import { recognizeLexicon, type LexiconContext, type LexiconToken } from './lexicon-recognizer.ts'

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
): Candidate | null {
  const entity = candidate.lexicon === null ? undefined : lexicon.entities.get(candidate.lexicon)
  if (candidate.via !== 'name' || !entity?.country || !STATE_ORGANS.has(entity.kind ?? '')) return null
  const isOwn = (country: Candidate | undefined): country is Candidate =>
    isCountry(country) && country.lexicon === entity.country
  if (isOwn(before) && before.to === candidate.from)
    return { ...candidate, from: before.from, ambiguous: false, confidence: 0.95 }
  if (isOwn(after) && after.from === candidate.to && after.via === 'demonym')
    return { ...candidate, to: after.to, ambiguous: false, confidence: 0.95 }
  return null
}

/** Candidates for owned institutions in one sentence, from its tokens and lexicon candidates (in order). */
export function recognizeInstitutions(
  tokens: readonly LexiconToken[],
  known: readonly Candidate[],
  lexicon: Lexicon,
  context: LexiconContext,
): Candidate[] {
  const found: Candidate[] = []
  known.forEach((candidate, index) => {
    if (isCountry(candidate) && candidate.via === 'demonym') {
      const split = parted(tokens, candidate, lexicon, context)
      if (split) found.push(split)
    }
    const widened = widen(candidate, known[index - 1], known[index + 1], lexicon)
    if (widened) found.push(widened)
    if (!candidate.institution) return
    const before = known[index - 1]
    const after = known[index + 1]
    if (isCountry(before) && linked(tokens, before.to, candidate.from) && before.to === candidate.from) {
      found.push(owned(candidate, before, before.from, candidate.to, lexicon))
    }
    if (isCountry(after) && linked(tokens, candidate.to, after.from)) {
      const adjacent = candidate.to === after.from
      if (!adjacent || after.via === 'demonym' || context.language === 'ru') {
        found.push(owned(candidate, after, candidate.from, after.to, lexicon))
      }
    }
  })
  return found
}
