/** Two parts of names → how much they are alike. */
import { areVariants, variantGroups } from './given-name-variants.ts'
import type { NamePart } from './person-name.ts'
import { soundsLike } from './sound-key.ts'
import { spellingDistance } from './spelling-distance.ts'

/** A name shorter than this many sounds has no room for a slip of the pen, and sounds like others by chance. */
const SHORTEST_TYPO = 4
/** The weighted distance of a slip of the pen. */
const TYPO = 1

/** Family names of so many people that a nickname or an initial before them says nothing. */
const COMMON_FAMILIES = new Set([
  'smith', 'johnson', 'williams', 'brown', 'jones', 'miller', 'davis', 'wilson', 'anderson', 'taylor', 'thomas', 'moore', 'martin', 'jackson', 'thompson', 'white', 'lee', 'harris', 'clark', 'lewis', 'robinson',
  'walker', 'young', 'allen', 'king', 'wright', 'scott', 'green', 'baker', 'adams', 'nelson', 'hill', 'khan', 'kim', 'park', 'wang', 'li', 'zhang', 'chen', 'liu', 'singh', 'kumar', 'muller', 'schmidt', 'rossi',
  'garcia', 'rodriguez', 'gonzalez', 'fernandez', 'lopez', 'martinez', 'sanchez', 'perez', 'silva', 'santos', 'ivanov', 'petrov', 'иванов', 'петров', 'ivanova', 'иванова',
]) // prettier-ignore

/** Given names of so many people that a second name after them isn't a family name yet. */
const COMMON_GIVEN = new Set(
  ['mohammed', 'ahmed', 'abdullah', 'hassan', 'hussein', 'ibrahim', 'yusuf'].flatMap(variantGroups),
)
const COMMON_GIVEN_ALONE = new Set(['ali', 'abdel', 'abdul', 'abu', 'али'])

export function isCommonFamily(part: NamePart): boolean {
  return COMMON_FAMILIES.has(part.folded)
}

export function isCommonGiven(part: NamePart): boolean {
  return COMMON_GIVEN_ALONE.has(part.folded) || variantGroups(part.folded).some((group) => COMMON_GIVEN.has(group))
}

export function isVariant(a: NamePart, b: NamePart): boolean {
  return areVariants(a.folded, b.folded)
}

/** The same letters but for case and accents, or the same sound; part by part when both have a hyphen. */
export function equalPart(a: NamePart, b: NamePart): boolean {
  if (a.folded === b.folded) return true
  if (a.initial || b.initial) return false
  const { length } = a.components
  if (length < 2 || length !== b.components.length) return soundsLike(a.keys, b.keys)
  return a.components.every((component, index) => {
    const other = b.components[index]
    return other !== undefined && (equalPart(component, other) || isVariant(component, other))
  })
}

const isCyrillic = (part: NamePart): boolean => /\p{Script=Cyrillic}/u.test(part.text)

/** The same letters, or the same sound in another script: no two names that merely sound alike. */
export function writtenAlike(a: NamePart, b: NamePart): boolean {
  return a.folded === b.folded || (isCyrillic(a) !== isCyrillic(b) && equalPart(a, b))
}

/** Equal, and by more than a short sound that is equal by chance. */
export function surelyEqual(a: NamePart, b: NamePart): boolean {
  const longest = Math.max(...a.keys.map((key) => key.length))
  return writtenAlike(a, b) || (longest >= SHORTEST_TYPO && equalPart(a, b))
}

/** `A.` and `Anna`. */
export function initialFits(a: NamePart, b: NamePart): boolean {
  if (!a.initial && !b.initial) return false
  if (a.folded.charAt(0) === b.folded.charAt(0)) return true
  return a.keys.some((x) => b.keys.some((y) => x.charAt(0) === y.charAt(0)))
}

function isWithin(most: number, a: NamePart, b: NamePart): boolean {
  return a.keys.some((x) => b.keys.some((y) => spellingDistance(x, y, most) <= most))
}

export function isTypo(a: NamePart, b: NamePart): boolean {
  const shortest = Math.min(a.folded.length, b.folded.length)
  return shortest >= SHORTEST_TYPO && !a.initial && !b.initial && isWithin(TYPO, a, b)
}

const lastVowel = (text: string): string => text.replace(/[aeiouаеиоуыяю]$/u, '')

/** `Paolo` and `Paola`, `Robert` and `Roberto`: two names, not a slip. */
export function endsApart(a: NamePart, b: NamePart): boolean {
  const [x, y] = isCyrillic(a) === isCyrillic(b) ? [a.folded, b.folded] : [a.keys[0] ?? '', b.keys[0] ?? '']
  return x !== y && lastVowel(x) === lastVowel(y)
}

/** `Samir` and `Samat`: the same beginning, another end. */
export function sharesStem(a: NamePart, b: NamePart): boolean {
  return (
    a.folded.slice(0, 3) === b.folded.slice(0, 3) &&
    Math.abs(a.folded.length - b.folded.length) <= 1 &&
    isWithin(2, a, b)
  )
}
