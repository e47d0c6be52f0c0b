/** Two names of organizations → the same one, or not to be told. */
import type { Comparison } from './compare-people.ts'
import type { OrganizationName } from './organization-name.ts'

/** Acronyms shorter than this stand for too many things. */
export const SHORTEST_ACRONYM = 3

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((item) => b.includes(item))

/** Whether `acronym` is one, and is that of `name`. */
export function isAcronymOf(acronym: OrganizationName, name: OrganizationName): boolean {
  return acronym.acronym && acronym.text.length >= SHORTEST_ACRONYM && name.initials.includes(acronym.text)
}

/** Compares two names. Symmetric but for the wording of the reason. */
export function compareOrganizations(a: OrganizationName, b: OrganizationName): Comparison {
  if (share(a.keys, b.keys)) {
    const reordered = a.keys[0] === b.keys[0] && a.words.join(' ') !== b.words.join(' ')
    return reordered
      ? { verdict: 'same', rule: 'word-order', because: `the same words as ${a.text}`, confidence: 0.85 }
      : { verdict: 'same', rule: 'spelling', because: `another spelling of ${a.text}`, confidence: 0.95 }
  }
  if (share(a.sounds, b.sounds))
    return { verdict: 'same', rule: 'transliteration', because: `sounds like ${a.text}`, confidence: 0.8 }
  if (isAcronymOf(a, b) || isAcronymOf(b, a))
    return {
      verdict: 'same',
      rule: 'initials',
      because: `the initials of ${a.acronym ? b.text : a.text}`,
      confidence: 0.66,
    }
  return { verdict: 'unknown' }
}
