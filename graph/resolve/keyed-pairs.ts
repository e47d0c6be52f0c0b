/**
 * Blocking for very many keys: what shares a key is compared, nothing else is. Keys are hashes, so a block may hold a
 * few strangers more, which the comparison tells apart; in return a million keys take 8 MB and no string.
 */
import { hashText, hashUnit, mix } from '../hash-text.ts'

const KEY_BITS = 31
/** With a key, an index must fit the 53 bits that a number holds exactly. */
const MOST_INDICES = 2 ** (53 - KEY_BITS)
const SEPARATOR = '|'.charCodeAt(0)

/** The key of a block: what kind of likeness its names share, and their two parts of it. */
export function blockKey(kind: string, a: string, b: string): number {
  const hash = hashText(b, hashUnit(hashText(a, hashText(kind)), SEPARATOR))
  return mix(hash, a.length) >>> (32 - KEY_BITS)
}

/** A list of numbers that grows without boxing them. */
class NumberList {
  private values = new Float64Array(1024)
  private count = 0

  add(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(this.values.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.count++] = value
  }

  /** Each number once, ascending. */
  sorted(): Float64Array {
    const all = this.values.subarray(0, this.count).sort()
    let kept = 0
    for (const value of all) if (kept === 0 || all[kept - 1] !== value) all[kept++] = value
    return all.subarray(0, kept)
  }
}

/** Which indices share a key. */
export class KeyedPairs {
  private readonly entries = new NumberList()

  join(key: number, index: number): void {
    this.entries.add(key * MOST_INDICES + index)
  }

  /**
   * Calls `visit` for each pair of indices that share a key, once, the smaller index first, in ascending order. In a
   * block of more than `largest` indices each meets only the `reach` that follow it.
   */
  visitPairs(largest: number, reach: number, visit: (a: number, b: number) => void): void {
    const entries = this.entries.sorted()
    const pairs = new NumberList()
    for (let start = 0, end = 0; start < entries.length; start = end) {
      const key = Math.floor((entries[start] ?? 0) / MOST_INDICES)
      while (end < entries.length && Math.floor((entries[end] ?? 0) / MOST_INDICES) === key) end++
      const far = end - start > largest ? reach : end - start
      for (let at = start; at < end; at++) {
        const a = (entries[at] ?? 0) - key * MOST_INDICES
        for (let next = at + 1; next < end && next <= at + far; next++)
          pairs.add(a * MOST_INDICES + (entries[next] ?? 0) - key * MOST_INDICES)
      }
    }
    for (const pair of pairs.sorted()) {
      const a = Math.floor(pair / MOST_INDICES)
      visit(a, pair - a * MOST_INDICES)
    }
  }
}
