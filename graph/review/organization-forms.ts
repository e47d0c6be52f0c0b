/** The spellings of an organization's entity, taken apart and compared. */
import { compareOrganizations } from '../resolve/compare-organizations.ts'
import { parseOrganizationName, type OrganizationName } from '../resolve/organization-name.ts'
import { spellingDistance } from '../resolve/spelling-distance.ts'
import type { Entity } from '../types.ts'
import type { Nearness } from './nearness.ts'

/** Spellings that are looked at, the most frequent first. */
const MOST_FORMS = 8
/** A word of a slip of the pen has this many letters at least, and this distance at most. */
const SHORTEST_SLIP = 6
const SLIP = 1
/** How much a slip in one word, and a name that holds all words of the other, say. */
const BY_A_SLIP = 0.55
const BY_MORE_WORDS = 0.45

export function organizationForms({ name, aliases }: Entity): OrganizationName[] {
  const written = aliases.slice(0, MOST_FORMS).map(({ text, language }) => parseOrganizationName(text, language))
  return [parseOrganizationName(name, aliases.find(({ text }) => text === name)?.language ?? 'en'), ...written]
}

/** Names meet by their words, by all but one of them, by their sound, and an acronym by the initials. */
export function organizationKeys(names: readonly OrganizationName[]): Set<string> {
  const keys = new Set<string>()
  for (const { words, sounds, initials, acronym, text } of names) {
    if (acronym) {
      keys.add(`i${text}`)
      continue
    }
    for (const letters of initials) if (letters.length > 2) keys.add(`i${letters}`)
    for (const sound of sounds) keys.add(`s${sound}`).add(`b${sound.slice(0, SHORTEST_SLIP)}`)
    const sorted = [...words].sort()
    if (sorted.length > 1) keys.add(`w${sorted.join(' ')}`)
    if (sorted.length > 2)
      sorted.forEach((_, left) => keys.add(`w${sorted.filter((_word, index) => index !== left).join(' ')}`))
  }
  return keys
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function compareWords(a: OrganizationName, b: OrganizationName): Nearness | null {
  if (a.acronym || b.acronym || a.cyrillic !== b.cyrillic) return null
  const [onlyA, onlyB] = [without(a.words, b.words), without(b.words, a.words)]
  const [x, y] = [onlyA[0], onlyB[0]]
  if (x !== undefined && y !== undefined && onlyA.length === 1 && onlyB.length === 1) {
    const near = Math.min(x.length, y.length) >= SHORTEST_SLIP && spellingDistance(x, y) <= SLIP
    return near ? { likeness: BY_A_SLIP, because: `${x} and ${y} differ by a slip`, against: 'one word differs' } : null
  }
  const [short, long, more] = onlyA.length === 0 ? [a, b, onlyB] : [b, a, onlyA]
  if (onlyA.length * onlyB.length > 0 || more.length !== 1 || short.words.length < 2) return null
  return {
    likeness: BY_MORE_WORDS,
    because: `${long.text} holds all words of ${short.text}`,
    against: `${more.join(' ')} may tell another one`,
  }
}

/** The nearest that two of their names come to each other; null when that is not near. */
export function compareOrganizationForms(
  a: readonly OrganizationName[],
  b: readonly OrganizationName[],
): Nearness | null {
  let best: Nearness | null = null
  for (const x of a) {
    for (const y of b) {
      const result = compareOrganizations(x, y)
      const near =
        result.verdict === 'same'
          ? {
              likeness: result.confidence,
              because: result.because,
              against: 'something else told them apart: known entries, countries, or a third name',
            }
          : compareWords(x, y)
      if (near && near.likeness > (best?.likeness ?? 0)) best = near
    }
  }
  return best
}
