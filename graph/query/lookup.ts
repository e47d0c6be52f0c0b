/** The making of a value, step by step. */
export type Steps<Value> = Generator<void, Value, undefined>

/** A value that takes long to make: made a step at a time, or at once when it is asked for. */
export class Lookup<Value> {
  readonly #make: () => Steps<Value>
  #steps: Steps<Value> | null = null
  #made: { value: Value } | null = null

  constructor(make: () => Steps<Value>) {
    this.#make = make
  }

  /** The value; what is still to be made of it is made now. */
  get value(): Value {
    for (;;) {
      const made = this.#made ?? this.#step()
      if (made) return made.value
    }
  }

  /** Makes the value, or what is left of it. Nothing is lost when a run is given up, or when several take turns. */
  *prepare(): Generator<void> {
    while (!this.#made && !this.#step()) yield
  }

  #step(): { value: Value } | null {
    this.#steps ??= this.#make()
    const result = this.#steps.next()
    if (result.done !== true) return null
    this.#steps = null
    return (this.#made = { value: result.value })
  }
}

/** The look-ups of an array by what they are called, with all arrays that they are made of. */
const shared = new WeakMap<object, Map<string, { of: readonly object[]; lookup: Lookup<unknown> }>>()

/**
 * A look-up that depends on nothing but some arrays, which never change: asked for again with the same arrays, it is the same.
 *
 * @param name tells apart the look-ups of one array; the same name must always come with the same `make`
 */
export function sharedLookup<Value>(
  name: string,
  of: readonly [object, ...object[]],
  make: () => Steps<Value>,
): Lookup<Value> {
  const known = shared.get(of[0]) ?? new Map<string, { of: readonly object[]; lookup: Lookup<unknown> }>()
  shared.set(of[0], known)
  const found = known.get(name)
  if (found?.of.every((array, i) => array === of[i])) return found.lookup as Lookup<Value>
  const lookup = new Lookup(make)
  known.set(name, { of, lookup })
  return lookup
}
