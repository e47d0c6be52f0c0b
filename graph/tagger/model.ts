/** The weights, ready for use: a hash table from a feature's key to its row of one weight a tag. */
import { hashText } from '../hash-text.ts'
import { KEY_BITS } from './hashing.ts'
import { TAG_COUNT } from './tags.ts'

/** Bytes of a row: a level for each tag, and the lower byte of the row's key. */
export const ROW_BYTES = 8
const LOW_BYTE = ROW_BYTES - 1

export interface Model {
  /**
   * Rows of ROW_BYTES, ascending by key, and what each level is worth in units: bytes, so that all rows fit the
   * processor's cache. Worth is a whole number, so that sums are exact in whatever order they are made.
   */
  rows: Uint8Array
  rowCount: number
  values: Int32Array
  unit: number
  /**
   * Two numbers for each value of a key without its lower byte: one bit for each eight keys that have a row (most
   * features are unknown, and this says so without a search), and the first row.
   */
  words: Int32Array
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

const WORDS = 2 ** (KEY_BITS - 8)

/** Writes the lower bytes of the keys into their rows, and gives the words that lead there. */
function indexRows(keys: Int32Array, rows: Uint8Array): Int32Array {
  const words = new Int32Array(2 * (WORDS + 1))
  let last = -1
  let word = -1
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0
    if (key <= last || key >= 2 ** KEY_BITS) throw new RangeError('a key of the model is out of order or range')
    last = key
    while (word < key >>> 8) words[++word * 2 + 1] = row
    words[word * 2] = (words[word * 2] ?? 0) | (1 << ((key >>> 3) & 31))
    rows[row * ROW_BYTES + LOW_BYTE] = key & 255
  }
  while (word < WORDS) words[++word * 2 + 1] = keys.length
  return words
}

/**
 * Makes a model of ascending keys below 2^KEY_BITS, the n-th of which owns the n-th row of ROW_BYTES: levels, and a last
 * byte that is overwritten.
 * @throws RangeError for keys that are no such.
 */
export function buildModel(
  keys: Int32Array,
  rows: Uint8Array,
  values: Int32Array,
  unit: number,
  transitions: Float32Array,
  byLanguage: ReadonlyMap<string, Float32Array>,
): Model {
  const words = indexRows(keys, rows)
  const languages = new Map<string, LanguageModel>()
  for (const [code, own] of byLanguage) {
    const sum = transitions.map((weight, index) => weight + (own[index] ?? 0))
    languages.set(code, { code, hash: languageHash(code), transitions: sum })
  }
  return { rows, rowCount: keys.length, values, unit, words, transitions, languages }
}

/** Keys that may be known and the places of their words, in two steps, so that the processor fetches several rows at a time. */
let candidates = new Int32Array(2048)
let places = new Int32Array(2048)

/** Adds the weights of `keys[from..to)`, in units, to `scores[at..at + TAG_COUNT)`. */
export function addScores(
  model: Model,
  keys: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
  at: number,
): void {
  const { words, rows, values } = model
  if (candidates.length < to - from) {
    candidates = new Int32Array((to - from) * 2)
    places = new Int32Array((to - from) * 2)
  }
  let found = 0
  for (let index = from; index < to; index++) {
    const key = keys[index] ?? 0
    const word = (key >>> 8) << 1
    candidates[found] = key & 255
    places[found] = word + 1
    found += ((words[word] ?? 0) >>> ((key >>> 3) & 31)) & 1
  }
  for (let index = 0; index < found; index++) {
    const low = candidates[index] ?? 0
    const place = places[index] ?? 0
    const end = (words[place + 2] ?? 0) * ROW_BYTES
    let row = (words[place] ?? 0) * ROW_BYTES
    while (row < end && rows[row + LOW_BYTE] !== low) row += ROW_BYTES
    if (row >= end) continue
    for (let tag = 0; tag < TAG_COUNT; tag++)
      scores[at + tag] = (scores[at + tag] ?? 0) + (values[rows[row + tag] ?? 0] ?? 0)
  }
}
