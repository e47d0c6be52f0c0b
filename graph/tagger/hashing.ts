/** Integer hashes of features: no strings are built where sentences are tagged. */
import { mix } from '../hash-text.ts'

/** Features are known by this many bits of their hash: 33 million keys, of which a model uses a few hundred thousand. */
export const KEY_BITS = 25
const KEY_SHIFT = 32 - KEY_BITS

/** A feature's key, from the number of its template and the hash of its value. */
function featureKey(template: number, value: number): number {
  const hash = mix(template + 0x51ed27, value)
  return (hash ^ (hash >>> 7)) >>> KEY_SHIFT
}

const GROUP_BITS = 5
const LANGUAGE_BITS = 6
/** How many languages can be told apart in a group's number. */
export const MOST_LANGUAGES = 2 ** LANGUAGE_BITS

/** The number of a group (1 to 31) of features in a language (its small number), with 20 bits `more` that they depend on. */
export function groupNumber(group: number, language: number, more: number): number {
  return group | (language << GROUP_BITS) | (more << (GROUP_BITS + LANGUAGE_BITS))
}

/** A language as features know it: the hash of its code, and a small number. */
export interface FeatureLanguage {
  hash: number
  number: number
}

/** Where the features of a token go. */
export interface FeatureOutput {
  add(template: number, value: number): void
  /**
   * Announces a group of features that depends on nothing but these two numbers, `group` not 0. False when the output
   * knows the group already: then its features are not to be added, and it is not to be closed.
   */
  openGroup(group: number, value: number): boolean
  closeGroup(): void
}

/** Keys of features, collected without allocation; it knows no group. */
export class FeatureSink implements FeatureOutput {
  keys = new Int32Array(1024)
  count = 0

  add(template: number, value: number): void {
    if (this.count === this.keys.length) {
      const larger = new Int32Array(this.keys.length * 2)
      larger.set(this.keys)
      this.keys = larger
    }
    this.keys[this.count++] = featureKey(template, value)
  }

  openGroup(_group: number, _value: number): boolean {
    return true
  }

  closeGroup(): void {
    // Nothing was kept back.
  }
}
