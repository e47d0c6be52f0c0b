/** Integer hashes of text, for tables that hold no strings: FNV-1a (Fowler, Noll, Vo) and a finisher after MurmurHash3. */

export const SEED = 0x811c9dc5 | 0

/** One step of FNV-1a over a UTF-16 code unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The hash of `text` as it goes on from `hash`: a signed 32-bit integer. */
export function hashText(text: string, hash = SEED): number {
  for (let index = 0; index < text.length; index++) hash = hashUnit(hash, text.charCodeAt(index))
  return hash
}

/** Joins two hashes; the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ (b >>> 15), 0x85ebca77)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae3d)
  return hash ^ (hash >>> 16)
}
