/** The weights, ready for use: a hash table from a feature's key to its row of one weight a tag. */
import { hashText } from '../hash-text.ts'
import { KEY_BITS } from './hashing.ts'
import { TAG_COUNT } from './tags.ts'

export interface Model {
  /**
   * Rows of TAG_COUNT levels, and what each level is worth in units: bytes, so that all rows fit the processor's cache.
   * Worth is a whole number, so that sums are exact in whatever order they are made.
   */
  levels: Uint8Array
  values: Int32Array
  unit: number
  /** Open addressing: row + 1 in the lower ROW_BITS, a check of the key above them; 0 is empty. */
  slots: Int32Array
  /** One bit for each value of a key's leading bits: most features are unknown, and this says so without a search. */
  present: Int32Array
  /** [previous tag][tag], without language; rows TAG_COUNT wide. The row TAG_COUNT is for the start of a sentence. */
  transitions: Float32Array
  languages: ReadonlyMap<string, LanguageModel>
}

export interface LanguageModel {
  code: string
  hash: number
  transitions: Float32Array
}

/** Transition table: rows for every previous tag and one for the start. */
export const TRANSITIONS = (TAG_COUNT + 1) * TAG_COUNT

export function languageHash(code: string): number {
  return hashText(code)
}

/** The bitmap has 2^22 bits: half a megabyte, which stays in the processor's cache. */
const PRESENT_BITS = 22

function presentBit(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - PRESENT_BITS)
}

const ROW_BITS = 20
const ROW_MASK = 2 ** ROW_BITS - 1

function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask
}

/** Twelve more bits of the key. An unknown feature that passes bitmap, slot and check is one in many thousands. */
function checkOf(key: number): number {
  return Math.imul(key, 0x85ebca77) & ~ROW_MASK
}

/** Builds the table from sorted or unsorted keys below 2^KEY_BITS, the n-th of which owns the n-th row of `levels`. */
export function buildModel(
  keys: Int32Array,
  levels: Uint8Array,
  values: Int32Array,
  unit: number,
  transitions: Float32Array,
  byLanguage: ReadonlyMap<string, Float32Array>,
): Model {
  let size = 1024
  while (size < keys.length * 2.5) size *= 2
  const slots = new Int32Array(size)
  if (keys.length >= ROW_MASK) throw new RangeError('the model has too many rows')
  const present = new Int32Array(2 ** PRESENT_BITS / 32)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0
    if (key >= 2 ** KEY_BITS) throw new RangeError('a key of the model is out of range')
    let slot = slotOf(key, size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = checkOf(key) | (row + 1)
    const bit = presentBit(key)
    present[bit >>> 5] = (present[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  const languages = new Map<string, LanguageModel>()
  for (const [code, own] of byLanguage) {
    const sum = transitions.map((weight, index) => weight + (own[index] ?? 0))
    languages.set(code, { code, hash: languageHash(code), transitions: sum })
  }
  return { levels, values, unit, slots, present, transitions, languages }
}

/** Keys that the bitmap lets pass, in two steps, so that the processor fetches several slots at a time. */
let candidates = new Int32Array(2048)
let firstSlots = new Int32Array(2048)

/** Adds the weights of the first `count` of `keys`, in units, to `scores[at..at + TAG_COUNT)`. */
export function addScores(model: Model, keys: Int32Array, count: number, scores: Int32Array, at: number): void {
  const { slots, present, levels, values } = model
  const mask = slots.length - 1
  if (candidates.length < count) {
    candidates = new Int32Array(count * 2)
    firstSlots = new Int32Array(count * 2)
  }
  let found = 0
  for (let index = 0; index < count; index++) {
    const key = keys[index] ?? 0
    const bit = presentBit(key)
    candidates[found] = key
    found += ((present[bit >>> 5] ?? 0) >>> (bit & 31)) & 1
  }
  for (let index = 0; index < found; index++) firstSlots[index] = slots[slotOf(candidates[index] ?? 0, mask)] ?? 0
  for (let index = 0; index < found; index++) {
    const key = candidates[index] ?? 0
    const check = checkOf(key)
    let entry = firstSlots[index] ?? 0
    for (let slot = slotOf(key, mask); entry !== 0 && (entry & ~ROW_MASK) !== check;) {
      slot = (slot + 1) & mask
      entry = slots[slot] ?? 0
    }
    if (entry === 0) continue
    const row = ((entry & ROW_MASK) - 1) * TAG_COUNT
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      scores[at + tag] = (scores[at + tag] ?? 0) + (values[levels[row + tag] ?? 0] ?? 0)
    }
  }
}
