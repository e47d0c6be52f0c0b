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

function owned(institution: Candidate, country: Candidate, from: number, to: number): Candidate {
  return {
    from,
    to,
    type: 'organization',
    via: institution.via,
    recognizer: 'pattern',
    confidence: 0.95,
    lexicon: `${institution.lexicon}@${country.lexicon}`,
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
  return owned(found, demonym, start, start + found.to + (demonym.to - demonym.from))
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
    if (!candidate.institution) return
    const before = known[index - 1]
    const after = known[index + 1]
    if (isCountry(before) && linked(tokens, before.to, candidate.from) && before.to === candidate.from) {
      found.push(owned(candidate, before, before.from, candidate.to))
    }
    if (isCountry(after) && linked(tokens, candidate.to, after.from)) {
      const adjacent = candidate.to === after.from
      if (!adjacent || after.via === 'demonym' || context.language === 'ru') {
        found.push(owned(candidate, after, candidate.from, after.to))
      }
    }
  })
  return found
}
