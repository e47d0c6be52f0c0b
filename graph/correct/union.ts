/** Things that corrections unite, and by which of them. */

interface Bond {
  a: number
  b: number
  /** The correction's place in the list. */
  correction: number
}

/** A forest of disjoint sets that remembers its bonds. */
export class Union {
  private readonly parents = new Map<number, number>()
  private readonly bonds = new Map<number, Bond[]>()

  /** The representative of the set that holds `thing`. */
  rootOf(thing: number): number {
    let root = thing
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up
    if (root !== thing) this.parents.set(thing, root)
    return root
  }

  unite(a: number, b: number, correction: number): void {
    const bond = { a, b, correction }
    for (const end of [a, b]) {
      const known = this.bonds.get(end)
      if (known) known.push(bond)
      else this.bonds.set(end, [bond])
    }
    const [x, y] = [this.rootOf(a), this.rootOf(b)]
    if (x !== y) this.parents.set(Math.max(x, y), Math.min(x, y))
  }

  /** All things that some correction unites with another. */
  united(): Iterable<number> {
    return this.bonds.keys()
  }

  /** The corrections that unite `thing` with another one. */
  bondsOf(thing: number): number[] {
    return (this.bonds.get(thing) ?? []).map((bond) => bond.correction)
  }

  /** The corrections on the shortest way from `a` to `b`; empty when they are apart. */
  corrections(a: number, b: number): number[] {
    const cameBy = new Map<number, Bond | null>([[a, null]])
    const queue = [a]
    for (let at = queue.shift(); at !== undefined && at !== b; at = queue.shift()) {
      for (const bond of this.bonds.get(at) ?? []) {
        const next = bond.a === at ? bond.b : bond.a
        if (cameBy.has(next)) continue
        cameBy.set(next, bond)
        queue.push(next)
      }
    }
    const way: number[] = []
    let at = b
    for (let bond = cameBy.get(at); bond; bond = cameBy.get(at)) {
      way.push(bond.correction)
      at = bond.a === at ? bond.b : bond.a
    }
    return way
  }
}
