/** Two full names of people → the same person, two persons, or not to be told. */
import {
  endsApart,
  equalPart,
  initialFits,
  isCommonFamily,
  isCommonGiven,
  isTypo,
  isVariant,
  sharesStem,
  surelyEqual,
  writtenAlike,
} from './compare-parts.ts'
import type { NamePart, PersonName } from './person-name.ts'
import { soundsLike } from './sound-key.ts'

export type Comparison =
  | { verdict: 'same'; rule: string; because: string; confidence: number }
  /** Alike, but not enough by itself: the same only when the context says so too. */
  | { verdict: 'alike'; rule: string; because: string; confidence: number }
  | { verdict: 'different'; because: string }
  | { verdict: 'unknown' }

type Likeness = Extract<Comparison, { rule: string }>

function same(rule: string, because: string, confidence: number): Likeness {
  return { verdict: 'same', rule, because, confidence }
}

/** What needs the context's support is never surer than this. */
const DOUBTFUL = 0.62

function alike(rule: string, because: string, confidence = DOUBTFUL): Likeness {
  return { verdict: 'alike', rule, because, confidence }
}

const UNKNOWN: Comparison = { verdict: 'unknown' }

const middlesOf = (name: PersonName): NamePart[] => name.parts.slice(1, -1)
const isFull = (part: NamePart): boolean => !part.initial

/** Middle names and initials between given and family name: those that both have must fit. */
function middlesClash(a: PersonName, b: PersonName): boolean {
  const [x, y] = [middlesOf(a), middlesOf(b)]
  if (x.length === 0 || y.length === 0) return false
  if (x.length !== y.length) return [...x, ...y].every((part) => part.initial)
  return !x.every((part, index) => {
    const other = y[index]
    return other !== undefined && (equalPart(part, other) || initialFits(part, other) || isVariant(part, other))
  })
}

/** `J. Robert Oppenheimer` as `Robert Oppenheimer`, when the other name says no more. */
function withoutLeadingInitial(name: PersonName, other: PersonName): PersonName {
  const [first, second] = name.parts
  if (!first?.initial || !second || second.initial || name.parts.length < 3 || other.parts[0]?.initial) return name
  const fits = other.parts[0] !== undefined && equalPart(second, other.parts[0])
  return fits ? { ...name, parts: name.parts.slice(1) } : name
}

/** Whether an initial may stand for the given name: `H. R.` doesn't stand for a `Henry` without a second name. */
function initialsSuffice(a: PersonName, b: PersonName): boolean {
  const [short, long] = a.parts[0]?.initial ? [a, b] : [b, a]
  const second = short.parts[1]
  const cyrillic = /\p{Script=Cyrillic}/u.test(short.text)
  return !second?.initial || cyrillic || long.patronymic !== null || middlesOf(long).length > 0
}

/** Two names with one family name: their given names decide. */
function compareGiven(a: PersonName, b: PersonName): Comparison {
  const [x, y, familyA, familyB] = [a.parts[0], b.parts[0], a.parts.at(-1), b.parts.at(-1)]
  if (!x || !y || !familyA || !familyB) return UNKNOWN
  if (middlesClash(a, b)) return { verdict: 'different', because: 'the middle names differ' }
  const common = isCommonFamily(familyA) || isCommonFamily(familyB)
  if (equalPart(x, y)) {
    const extra = middlesOf(a).some(isFull) !== middlesOf(b).some(isFull)
    const told = middlesOf(a).length > 0 !== middlesOf(b).length > 0
    if ((common && told) || (extra && !writtenAlike(x, y)))
      return alike('same-name', `like ${b.text}, but for a middle name`)
    if (x.folded === y.folded && familyA.folded === familyB.folded)
      return same('same-name', `the same given and family name as ${b.text}`, 0.98)
    return same('spelling', `another spelling of ${b.text}`, 0.94)
  }
  const surely = surelyEqual(familyA, familyB) && !common
  if (isVariant(x, y)) {
    const because = `${x.text} is a form of ${y.text}`
    return surely ? same('given-name-variant', because, 0.85) : alike('given-name-variant', because)
  }
  if (initialFits(x, y)) {
    const because = x.initial ? `${x.text} stands for ${y.text}` : `${y.text} stands for ${x.text}`
    return surely && initialsSuffice(a, b) ? same('initial', because, 0.8) : alike('initial', because)
  }
  if (!endsApart(x, y) && (isTypo(x, y) || sharesStem(x, y)))
    return alike('misspelling', `${x.text} and ${y.text} differ by a slip, the family name is the same`, 0.6)
  return { verdict: 'different', because: 'the given names differ' }
}

/** `Pedro Sánchez` and `Pedro Sánchez Pérez-Castejón`: all of the shorter name stands, in order, in the longer one. */
function isContained(short: PersonName, long: PersonName): boolean {
  if (short.parts.length < 2 || short.parts.length >= long.parts.length || short.suffix !== long.suffix) return false
  let at = 0
  for (const part of long.parts) {
    const next = short.parts[at]
    if (next && writtenAlike(next, part)) at++
  }
  const [first, longFirst] = [short.parts[0], long.parts[0]]
  return at === short.parts.length && first !== undefined && longFirst !== undefined && equalPart(first, longFirst)
}

function compareLonger(short: PersonName, long: PersonName): Comparison {
  const because = `part of the longer name ${long.text}`
  const [first, second] = short.parts
  // `Mohammed Ali` and `John Paul` may be the beginning of many names.
  const vague = short.parts.length === 2 && first && second && (isCommonGiven(first) || isVariant(second, second))
  return vague ? alike('longer-name', because) : same('longer-name', because, 0.82)
}

const lettersOf = ({ parts }: PersonName): string => parts.map((part) => part.folded).join('')

/** What excludes that two names are one person's, before the names themselves are compared. */
function exclusion(a: PersonName, b: PersonName): Comparison | null {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return { verdict: 'different', because: 'the generations differ' }
  if (a.suffix !== b.suffix && (a.suffix === 'jr' || b.suffix === 'jr')) return UNKNOWN
  if (a.patronymic && b.patronymic && !soundsLike(a.patronymic.keys, b.patronymic.keys))
    return { verdict: 'different', because: 'the patronymics differ' }
  return null
}

/**
 * Compares two names of at least two parts each. Symmetric but for the wording of the reason.
 * Two full names that differ in given name are never the same person.
 */
export function comparePeople(a: PersonName, b: PersonName): Comparison {
  if (a.parts.length !== b.parts.length && a.suffix === b.suffix && lettersOf(a) === lettersOf(b))
    return same('same-name', `the letters of ${b.text}, parted in another way`, 0.93)
  const [givenA, givenB] = [a.parts[0], b.parts[0]]
  const [familyA, familyB] = [a.parts.at(-1), b.parts.at(-1)]
  if (!familyA || !familyB || !givenA || !givenB || a.parts.length < 2 || b.parts.length < 2) return UNKNOWN
  const excluded = exclusion(a, b)
  if (excluded) return excluded
  if (equalPart(familyA, familyB)) return compareGiven(withoutLeadingInitial(a, b), withoutLeadingInitial(b, a))
  if (isContained(a, b)) return compareLonger(a, b)
  if (isContained(b, a)) return compareLonger(b, a)
  if (a.parts.length === b.parts.length && equalPart(familyA, givenB) && equalPart(givenA, familyB))
    return same('name-order', 'the same names in the other order', 0.86)
  if (equalPart(givenA, givenB) && isTypo(familyA, familyB))
    return alike('misspelling', `${familyA.text} and ${familyB.text} differ by a slip, the given name is the same`)
  return UNKNOWN
}
