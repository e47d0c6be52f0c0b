/**
 * The weights as text: columns of printable characters, because their few different symbols compress better under gzip
 * than base64 does. Weights are quantised to 89 levels with square-root companding, so that small ones keep their worth.
 *
 * Lines: header, gaps between sorted keys, masks of tags with a weight, weights, then one line of transitions for all
 * languages together and one for each language.
 */
import { buildModel, ROW_BYTES, TRANSITIONS, type Model } from './model.ts'
import { TAG_COUNT } from './tags.ts'

const FORMAT = 'dramatis-tagger-1'
/** Printable ASCII without quotation mark and backslash, which a JavaScript string would escape. */
const ALPHABET = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => character !== '"' && character !== '\\')
  .slice(0, 90)
  .join('')
const HALF = 45
const LEVELS = 44
const MASK_BASE = 32

/** What the trainer hands over: sorted keys and rows of TAG_COUNT weights. */
export interface Weights {
  keys: Int32Array
  rows: Float32Array
  transitions: Float32Array
  byLanguage: ReadonlyMap<string, Float32Array>
}

function levelOf(weight: number, largest: number): number {
  return Math.sign(weight) * Math.round(LEVELS * Math.sqrt(Math.abs(weight) / largest))
}

function symbol(index: number): string {
  return ALPHABET.charAt(index)
}

function encodeNumber(value: number): string {
  let rest = value
  let text = ''
  while (rest >= HALF) {
    text += symbol(HALF + (rest % HALF))
    rest = Math.floor(rest / HALF)
  }
  return text + symbol(rest)
}

const encodeTransitions = (values: Float32Array): string =>
  Array.from(values, (value) => Math.round(value * 1000)).join(' ')

/** Writes weights as text; rows whose weights all round to nothing are left out. */
export function encodeWeights(weights: Weights): string {
  let largest = 0
  for (const weight of weights.rows) largest = Math.max(largest, Math.abs(weight))
  const gaps: string[] = []
  const masks: string[] = []
  const values: string[] = []
  let last = -1
  let count = 0
  weights.keys.forEach((key, row) => {
    let mask = 0
    let written = ''
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const level = levelOf(weights.rows[row * TAG_COUNT + tag] ?? 0, largest)
      if (level === 0) continue
      mask |= 1 << tag
      written += symbol(level + HALF - 1)
    }
    if (mask === 0) return
    gaps.push(encodeNumber(key - last - 1))
    masks.push(symbol(mask % MASK_BASE) + symbol(Math.floor(mask / MASK_BASE)))
    values.push(written)
    last = key
    count++
  })
  const codes = [...weights.byLanguage.keys()].sort()
  return [
    [FORMAT, count, largest, ...codes].join(' '),
    gaps.join(''),
    masks.join(''),
    values.join(''),
    ...[weights.transitions, ...codes.map((code) => weights.byLanguage.get(code) ?? new Float32Array(TRANSITIONS))].map(
      encodeTransitions,
    ),
    '',
  ].join('\n')
}

const INDEX_OF = new Uint8Array(128)
for (let index = 0; index < ALPHABET.length; index++) INDEX_OF[ALPHABET.charCodeAt(index)] = index

function decodeTransitions(line: string | undefined): Float32Array {
  const values = new Float32Array(TRANSITIONS)
  line?.split(' ').forEach((value, index) => (values[index] = Number(value) / 1000))
  return values
}

function decodeKeys(text: string, from: number, to: number, count: number): Int32Array {
  const keys = new Int32Array(count)
  let at = from
  let last = -1
  for (let row = 0; row < count; row++) {
    let gap = 0
    let unit = 1
    for (;;) {
      const digit = INDEX_OF[text.charCodeAt(at++)] ?? 0
      gap += (digit % HALF) * unit
      unit *= HALF
      if (digit < HALF || at > to) break
    }
    last += gap + 1
    keys[row] = last
  }
  return keys
}

function decodeLevels(text: string, masksAt: number, valuesAt: number, count: number): Uint8Array {
  const rows = new Uint8Array(count * ROW_BYTES).fill(HALF - 1)
  let at = valuesAt
  for (let row = 0; row < count; row++) {
    const low = INDEX_OF[text.charCodeAt(masksAt + row * 2)] ?? 0
    const mask = low + (INDEX_OF[text.charCodeAt(masksAt + row * 2 + 1)] ?? 0) * MASK_BASE
    for (let rest = mask; rest !== 0; rest &= rest - 1)
      rows[row * ROW_BYTES + 31 - Math.clz32(rest & -rest)] = INDEX_OF[text.charCodeAt(at++)] ?? 0
  }
  return rows
}

/** Where a line of `text` ends that begins at `start`. */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/**
 * Reads what `encodeWeights` wrote. The long lines are read where they stand: a slice of them would be slower to read.
 * @throws SyntaxError when the text is no weights of this format.
 */
export function decodeModel(text: string): Model {
  const headerEnd = lineEnd(text, 0)
  const gapsEnd = lineEnd(text, headerEnd + 1)
  const masksEnd = lineEnd(text, gapsEnd + 1)
  const valuesEnd = lineEnd(text, masksEnd + 1)
  const [format, size = '', scale = '', ...codes] = text.slice(0, headerEnd).split(' ')
  const [shared, ...own] = text.slice(valuesEnd + 1).split('\n')
  const count = Number(size)
  const largest = Number(scale)
  if (format !== FORMAT || !Number.isInteger(count) || masksEnd - gapsEnd - 1 !== count * 2 || !(largest >= 0))
    throw new SyntaxError('the tagger weights are damaged or of another version')
  const worth = Int32Array.from({ length: 2 * HALF }, (_, index) => {
    const level = index - HALF + 1
    return level * Math.abs(level)
  })
  const keys = decodeKeys(text, headerEnd + 1, gapsEnd, count)
  const rows = decodeLevels(text, gapsEnd + 1, masksEnd + 1, count)
  const byLanguage = new Map(codes.map((code, index) => [code, decodeTransitions(own[index])]))
  return buildModel(keys, rows, worth, largest / LEVELS ** 2, decodeTransitions(shared), byLanguage)
}
