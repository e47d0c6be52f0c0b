/**
 * Weights ↔ text. Eight bits a weight with square-root companding (small weights keep their differences, large ones
 * their order), deflated, in base64, so that one text file serves Node, the browser and the repository.
 */
import { unzlibSync, zlibSync } from 'fflate'
import { InvalidInputError } from '../errors.ts'
import type { LinearModel } from './linear-model.ts'
import { TAG_COUNT } from './tags.ts'

const VERSION = 1
const HEADER_BYTES = 12
const LEVELS = 127
const LINE = 120

function compand(value: number, largest: number): number {
  return Math.sign(value) * Math.round(LEVELS * Math.sqrt(Math.min(1, Math.abs(value) / largest)))
}

function quantise(values: Float32Array, largest: number, into: Int8Array, from: number): void {
  values.forEach((value, index) => {
    into[from + index] = compand(value, largest)
  })
}

function largestOf(values: Float32Array): number {
  let largest = 1e-9
  for (const value of values) largest = Math.max(largest, Math.abs(value))
  return largest
}

function toBase64(bytes: Uint8Array): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const lines: string[] = []
  let line = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const a = bytes[at] ?? 0
    const b = bytes[at + 1]
    const c = bytes[at + 2]
    line += alphabet.charAt(a >> 2) + alphabet.charAt(((a & 3) << 4) | ((b ?? 0) >> 4))
    line += b === undefined ? '=' : alphabet.charAt(((b & 15) << 2) | ((c ?? 0) >> 6))
    line += c === undefined ? '=' : alphabet.charAt(c & 63)
    if (line.length >= LINE) {
      lines.push(line)
      line = ''
    }
  }
  if (line !== '') lines.push(line)
  return `${lines.join('\n')}\n`
}

/** Encodes a model. Weights below `threshold` are dropped: most of them are, at no cost in accuracy. */
export function encodeWeights(model: LinearModel, threshold: number): string {
  const kept = model.weights.map((value) => (Math.abs(value) < threshold ? 0 : value))
  const bytes = new Uint8Array(HEADER_BYTES + model.transitions.length + kept.length)
  const view = new DataView(bytes.buffer)
  const largest = largestOf(kept)
  const largestTransition = largestOf(model.transitions)
  view.setUint8(0, VERSION)
  view.setUint8(1, Math.log2(model.mask + 1))
  view.setUint8(2, TAG_COUNT)
  view.setFloat32(4, largest)
  view.setFloat32(8, largestTransition)
  const signed = new Int8Array(bytes.buffer)
  quantise(model.transitions, largestTransition, signed, HEADER_BYTES)
  quantise(kept, largest, signed, HEADER_BYTES + model.transitions.length)
  return toBase64(zlibSync(bytes, { level: 9 }))
}

/** The values of the 256 levels. */
function levels(largest: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => {
    const signed = byte > 127 ? byte - 256 : byte
    return Math.sign(signed) * largest * (signed / LEVELS) ** 2
  })
}

/**
 * Decodes what `encodeWeights` wrote.
 * @throws InvalidInputError when the text is of another version or for other tags.
 */
export function decodeWeights(text: string): LinearModel {
  const packed = Uint8Array.from(atob(text.replace(/\s+/gu, '')), (character) => character.charCodeAt(0))
  const bytes = unzlibSync(packed)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (view.getUint8(0) !== VERSION || view.getUint8(2) !== TAG_COUNT) {
    throw new InvalidInputError(
      'The tagger’s weights were made for another version of the program: train it again.',
      'weights.txt',
    )
  }
  const transitionLevels = levels(view.getFloat32(8))
  const weightLevels = levels(view.getFloat32(4))
  const size = 2 ** view.getUint8(1) * TAG_COUNT
  const transitions = Float32Array.from(
    { length: TAG_COUNT * TAG_COUNT },
    (_, at) => transitionLevels[bytes[HEADER_BYTES + at] ?? 0] ?? 0,
  )
  const weights = new Float32Array(size)
  const start = HEADER_BYTES + transitions.length
  for (let at = 0; at < size; at++) {
    const byte = bytes[start + at] ?? 0
    if (byte !== 0) weights[at] = weightLevels[byte] ?? 0
  }
  return { mask: 2 ** view.getUint8(1) - 1, weights, transitions }
}
