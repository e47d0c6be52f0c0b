/** Two names of organizations → the same one, or not to be told. */
import type { Comparison } from './compare-people.ts'
import { sharedWords, type OrganizationName } from './organization-name.ts'

/** Acronyms shorter than this stand for too many things. */
export const SHORTEST_ACRONYM = 3
/** Acronyms shorter than this stand for several things: what their names say decides. */
const TELLING_ACRONYM = 4
/** Names that share this much of their words may be names of one thing. */
const KINDRED = 0.5

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((item) => b.includes(item))

/** Whether `acronym` is one, and is that of `name`. */
export function isAcronymOf(acronym: OrganizationName, name: OrganizationName): boolean {
  return acronym.acronym && acronym.text.length >= SHORTEST_ACRONYM && name.initials.includes(acronym.text)
}

/** Names in one script that only sound alike may be two words; in two scripts they can't look alike. */
const SHORTEST_SOUND = 6

function soundAlike(a: OrganizationName, b: OrganizationName): boolean {
  const shared = a.sounds.filter((sound) => b.sounds.includes(sound))
  return shared.some((sound) => a.cyrillic !== b.cyrillic || sound.length >= SHORTEST_SOUND)
}

/** Compares two names. Symmetric but for the wording of the reason. */
export function compareOrganizations(a: OrganizationName, b: OrganizationName): Comparison {
  if (share(a.keys, b.keys)) {
    const reordered = a.keys[0] === b.keys[0] && a.words.join(' ') !== b.words.join(' ')
    return reordered
      ? { verdict: 'same', rule: 'word-order', because: `the same words as ${b.text}`, confidence: 0.85 }
      : { verdict: 'same', rule: 'spelling', because: `another spelling of ${b.text}`, confidence: 0.95 }
  }
  if (soundAlike(a, b))
    return { verdict: 'same', rule: 'transliteration', because: `sounds like ${b.text}`, confidence: 0.8 }
  if (isAcronymOf(a, b) || isAcronymOf(b, a))
    return {
      verdict: 'same',
      rule: 'initials',
      because: `the initials of ${a.acronym ? b.text : a.text}`,
      confidence: 0.66,
    }
  return { verdict: 'unknown' }
}

/** Whether `a` and `b`, to which documents give the same acronym, may be one: by their words, or by the length of the acronym. */
export function mayShareAcronym(a: OrganizationName, b: OrganizationName, acronym: string): boolean {
  return acronym.length >= TELLING_ACRONYM || sharedWords(a, b) >= KINDRED
}
