/** Chooses the features worth learning and numbers them: keys of examples become rows, in place. */
import { KEY_BITS } from '../hashing.ts'
import type { Examples } from './examples.ts'
import type { CrfSettings } from './settings.ts'

/** The key of each row, ascending. */
export type FeatureSpace = Int32Array

const SATURATED = 255

function countFeatures(examples: Examples): { all: Uint8Array; named: Uint8Array } {
  const all = new Uint8Array(2 ** KEY_BITS)
  const named = new Uint8Array(2 ** KEY_BITS)
  const { tokens, features, tags } = examples
  for (let token = 0; token < tags.length; token++) {
    const isName = tags.values[token] !== 0
    const end = tokens.values[token + 1] ?? 0
    for (let at = tokens.values[token] ?? 0; at < end; at++) {
      const key = features.values[at] ?? 0
      const count = all[key] ?? 0
      if (count < SATURATED) all[key] = count + 1
      if (isName) named[key] = 1
    }
  }
  return { all, named }
}

/** Keeps the features that are frequent enough and rewrites `examples.features` from keys to row numbers. */
export function chooseFeatures(examples: Examples, { minCount, minOutside }: CrfSettings): FeatureSpace {
  const { all, named } = countFeatures(examples)
  const rowOf = new Int32Array(2 ** KEY_BITS).fill(-1)
  const keys: number[] = []
  for (let key = 0; key < rowOf.length; key++) {
    const count = all[key] ?? 0
    if (count >= (named[key] ? minCount : minOutside)) {
      rowOf[key] = keys.length
      keys.push(key)
    }
  }
  const { tokens, identity, features, tags } = examples
  let write = 0
  for (let token = 0; token < tags.length; token++) {
    const from = tokens.values[token] ?? 0
    const middle = identity.values[token] ?? 0
    const end = tokens.values[token + 1] ?? 0
    tokens.values[token] = write
    for (let at = from; at < end; at++) {
      if (at === middle) identity.values[token] = write
      const row = rowOf[features.values[at] ?? 0] ?? -1
      if (row >= 0) features.values[write++] = row
    }
    if (middle === end) identity.values[token] = write
  }
  tokens.values[tags.length] = write
  features.length = write
  return Int32Array.from(keys)
}
