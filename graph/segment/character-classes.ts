/** What a UTF-16 code unit is, looked up in a table, because asking a regular expression for each is ten times slower. */
import { hasInvisible } from '../invisible-characters.ts'

export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const MARK = 3
export const INVISIBLE = 4
export const APOSTROPHE = 5
export const OTHER = 6
export const SURROGATE = 7

export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

function classify(unit: number): CharacterClass {
  const character = String.fromCharCode(unit)
  if (hasInvisible(character)) return INVISIBLE
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2bc) return APOSTROPHE
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE
  if (/\s/u.test(character)) return SPACE
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{N}/u.test(character)) return DIGIT
  if (/\p{M}/u.test(character)) return MARK
  return OTHER
}

const UNKNOWN = 255
const table = new Uint8Array(65536).fill(UNKNOWN)

/** The class of a UTF-16 code unit, kept from its first occurrence on; OTHER for NaN, as past the end of a text. */
export function characterClass(unit: number): CharacterClass {
  const known = table[unit] ?? OTHER
  if (known !== UNKNOWN) return known as CharacterClass
  const found = classify(unit)
  table[unit] = found
  return found
}
