/** Blocking: what shares a key is compared, nothing else is. */

/** Keys → the indices that have them. Blocks of one, which are most, cost no list. */
export class Blocks {
  private readonly first = new Map<string, number>()
  private readonly blocks = new Map<string, number[]>()

  /** Indices must come in ascending order. */
  join(key: string, index: number): void {
    const before = this.first.get(key)
    if (before === undefined) this.first.set(key, index)
    else if (before !== index) {
      const block = this.blocks.get(key)
      if (!block) this.blocks.set(key, [before, index])
      else if (block.at(-1) !== index) block.push(index)
    }
  }

  /** All indices with the key. */
  of(key: string): readonly number[] {
    const only = this.first.get(key)
    return this.blocks.get(key) ?? (only === undefined ? [] : [only])
  }

  /** The blocks of two and more, in the order in which they came about. */
  shared(): Iterable<readonly [key: string, indices: readonly number[]]> {
    return this.blocks
  }

  keys(): Iterable<string> {
    return this.first.keys()
  }
}
