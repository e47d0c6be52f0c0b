/** Two full names of people → the same person, two persons, or not to be told. */
import { areVariants } from './given-name-variants.ts'
import type { NamePart, PersonName } from './person-name.ts'
import { soundsLike } from './sound-key.ts'
import { spellingDistance } from './spelling-distance.ts'

export type Comparison =
  | { verdict: 'same'; rule: string; because: string; confidence: number }
  /** Alike but for a slip of the pen: the same only when the context says so too. */
  | { verdict: 'alike'; rule: string; because: string; confidence: number }
  | { verdict: 'different'; because: string }
  | { verdict: 'unknown' }

/** A name shorter than this many sounds has no room for a slip of the pen. */
const SHORTEST_TYPO = 4
/** The weighted distance of a slip of the pen. */
const TYPO = 1

function distance(a: NamePart, b: NamePart): number {
  let least = Infinity
  for (const x of a.keys) for (const y of b.keys) least = Math.min(least, spellingDistance(x, y))
  return least
}

function equalPart(a: NamePart, b: NamePart): boolean {
  if (a.folded === b.folded || (!a.initial && !b.initial && soundsLike(a.keys, b.keys))) return true
  const { length } = a.components
  return length > 1 && length === b.components.length && a.components.every((component, index) => fits(component, b.components[index])) // prettier-ignore
}

/** `Jean` of `Jean-Luc` and `Жан` of `Жан-Люк`. */
function fits(a: NamePart, b: NamePart | undefined): boolean {
  return b !== undefined && (equalPart(a, b) || isVariant(a, b))
}

function initialFits(a: NamePart, b: NamePart): boolean {
  if (!a.initial && !b.initial) return false
  if (a.folded.charAt(0) === b.folded.charAt(0)) return true
  return a.keys.some((x) => b.keys.some((y) => x.charAt(0) === y.charAt(0)))
}

function isVariant(a: NamePart, b: NamePart): boolean {
  return areVariants(a.folded, b.folded)
}

function isTypo(a: NamePart, b: NamePart): boolean {
  const shortest = Math.min(a.folded.length, b.folded.length)
  return shortest >= SHORTEST_TYPO && !a.initial && !b.initial && distance(a, b) <= TYPO
}

/** `Samir` and `Samat`: the same beginning, another end. */
function sharesStem(a: NamePart, b: NamePart): boolean {
  return (
    a.folded.slice(0, 3) === b.folded.slice(0, 3) &&
    Math.abs(a.folded.length - b.folded.length) <= 1 &&
    distance(a, b) <= 2
  )
}

const DIFFERENT_GIVEN = 'the given names differ'

/** Middle names and initials between given and family name: those that both have must fit. */
function middlesClash(a: PersonName, b: PersonName): boolean {
  const x = a.parts.slice(1, -1)
  const y = b.parts.slice(1, -1)
  if (x.length === 0 || y.length === 0) return false
  if (x.length !== y.length && [...x, ...y].every((part) => part.initial)) return true
  return (
    x.length === y.length &&
    !x.every((part, index) => {
      const other = y[index]
      return other !== undefined && (equalPart(part, other) || initialFits(part, other) || isVariant(part, other))
    })
  )
}

/** `J. Robert Oppenheimer` as `Robert Oppenheimer`, when the other name says no more. */
function withoutLeadingInitial(name: PersonName, other: PersonName): PersonName {
  const [first, second] = name.parts
  if (!first?.initial || !second || second.initial || name.parts.length < 3 || other.parts[0]?.initial) return name
  const same = other.parts[0] !== undefined && equalPart(second, other.parts[0])
  return same ? { ...name, parts: name.parts.slice(1) } : name
}

function compareGiven(a: PersonName, b: PersonName): Comparison {
  const x = a.parts[0]
  const y = b.parts[0]
  if (!x || !y) return { verdict: 'unknown' }
  if (middlesClash(a, b)) return { verdict: 'different', because: 'the middle names differ' }
  if (x.folded === y.folded)
    return {
      verdict: 'same',
      rule: 'same-name',
      because: `the same given and family name as ${b.text}`,
      confidence: 0.98,
    }
  if (equalPart(x, y))
    return { verdict: 'same', rule: 'spelling', because: `another spelling of ${b.text}`, confidence: 0.94 }
  if (isVariant(x, y))
    return {
      verdict: 'same',
      rule: 'given-name-variant',
      because: `${x.text} is a form of ${y.text}`,
      confidence: 0.85,
    }
  if (initialFits(x, y))
    return { verdict: 'same', rule: 'initial', because: `${x.text} stands for ${y.text}`, confidence: 0.8 }
  if (isTypo(x, y) || sharesStem(x, y)) {
    return {
      verdict: 'alike',
      rule: 'misspelling',
      because: `${x.text} and ${y.text} differ by a slip, the family name is the same`,
      confidence: 0.6,
    }
  }
  return { verdict: 'different', because: DIFFERENT_GIVEN }
}

/** `Pedro Sánchez` and `Pedro Sánchez Pérez-Castejón`: all of the shorter name stands, in order, in the longer one. */
function isContained(short: PersonName, long: PersonName): boolean {
  if (short.parts.length < 2 || short.parts.length >= long.parts.length) return false
  let at = 0
  for (const part of long.parts) {
    const next = short.parts[at]
    if (next && equalPart(next, part)) at++
  }
  const first = short.parts[0]
  const longFirst = long.parts[0]
  return at === short.parts.length && first !== undefined && longFirst !== undefined && equalPart(first, longFirst)
}

/**
 * Compares two names of at least two parts each. Symmetric but for the wording of the reason.
 * Two full names that differ in given name are never the same person.
 */
export function comparePeople(a: PersonName, b: PersonName): Comparison {
  const letters = ({ parts }: PersonName) => parts.map((part) => part.folded).join('')
  if (a.parts.length !== b.parts.length && a.suffix === b.suffix && letters(a) === letters(b)) {
    return {
      verdict: 'same',
      rule: 'same-name',
      because: `the letters of ${b.text}, parted in another way`,
      confidence: 0.93,
    }
  }
  const familyA = a.parts.at(-1)
  const familyB = b.parts.at(-1)
  const givenA = a.parts[0]
  const givenB = b.parts[0]
  if (!familyA || !familyB || !givenA || !givenB || a.parts.length < 2 || b.parts.length < 2)
    return { verdict: 'unknown' }
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return { verdict: 'different', because: 'the generations differ' }
  if (a.suffix !== b.suffix && (a.suffix === 'jr' || b.suffix === 'jr')) return { verdict: 'unknown' }
  if (a.patronymic && b.patronymic && !soundsLike(a.patronymic.keys, b.patronymic.keys)) {
    return { verdict: 'different', because: 'the patronymics differ' }
  }
  if (equalPart(familyA, familyB)) return compareGiven(withoutLeadingInitial(a, b), withoutLeadingInitial(b, a))
  if (isContained(a, b) || isContained(b, a)) {
    return {
      verdict: 'same',
      rule: 'longer-name',
      because: `part of the longer name ${a.parts.length > b.parts.length ? a.text : b.text}`,
      confidence: 0.82,
    }
  }
  const swapped = a.parts.length === b.parts.length && equalPart(familyA, givenB) && equalPart(givenA, familyB)
  if (swapped)
    return { verdict: 'same', rule: 'name-order', because: `the same names in the other order`, confidence: 0.86 }
  if (equalPart(givenA, givenB) && isTypo(familyA, familyB)) {
    return {
      verdict: 'alike',
      rule: 'misspelling',
      because: `${familyA.text} and ${familyB.text} differ by a slip, the given name is the same`,
      confidence: 0.62,
    }
  }
  return { verdict: 'unknown' }
}
