import type { FilteredEdge } from './filter-graph.ts'
import { otherEnd, tiesByEntity } from './neighbourhood.ts'

/** `shortest`: fewest ties. `strongest`: least sum of 1/count, so a few strong ties beat one weak one. */
export type PathKind = 'shortest' | 'strongest'

/** A way from one entity to another. */
export interface Path {
  /** Ids, from one to the other. */
  entities: string[]
  /** One less than entities: how each is tied to the next. */
  ties: FilteredEdge[]
}

interface Visit {
  id: string
  steps: number
  resistance: number
  via: { tie: FilteredEdge; from: Visit } | null
}

/**
 * The best path between two entities, or null when there is none (Dijkstra 1959). Of equally short paths the stronger is
 * taken, of equally strong ones the shorter, and then the one whose entities were reached by the smaller id.
 */
export function findPath(edges: readonly FilteredEdge[], from: string, to: string, kind: PathKind): Path | null {
  const ties = tiesByEntity(edges)
  const best = new Map<string, Visit>()
  const done = new Set<string>()
  const queue = new Heap(kind)
  queue.push({ id: from, steps: 0, resistance: 0, via: null })
  for (let visit = queue.pop(); visit; visit = queue.pop()) {
    if (visit.id === to) return trace(visit)
    if (done.has(visit.id)) continue
    done.add(visit.id)
    for (const tie of ties.get(visit.id) ?? []) {
      const id = otherEnd(tie, visit.id)
      if (done.has(id)) continue
      const next: Visit = {
        id,
        steps: visit.steps + 1,
        resistance: visit.resistance + 1 / tie.count,
        via: { tie, from: visit },
      }
      const known = best.get(id)
      if (known && compareVisits(known, next, kind) <= 0) continue
      best.set(id, next)
      queue.push(next)
    }
  }
  return null
}

function trace(end: Visit): Path {
  const entities = [end.id]
  const ties: FilteredEdge[] = []
  for (let visit = end; visit.via; visit = visit.via.from) {
    entities.push(visit.via.from.id)
    ties.push(visit.via.tie)
  }
  return { entities: entities.reverse(), ties: ties.reverse() }
}

/** Sums of fractions that differ by rounding alone are equal. */
const ROUNDING = 1e-9

function compareVisits(a: Visit, b: Visit, kind: PathKind): number {
  const steps = a.steps - b.steps
  const apart = a.resistance - b.resistance
  const resistance = Math.abs(apart) < ROUNDING ? 0 : apart
  const order = kind === 'shortest' ? steps || resistance : resistance || steps
  if (order !== 0) return order
  const [before, after] = [a.via?.from.id ?? '', b.via?.from.id ?? '']
  if (before !== after) return before < after ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A binary heap: `pop` gives the best visit. */
class Heap {
  readonly #items: Visit[] = []
  constructor(private readonly kind: PathKind) {}

  push(item: Visit): void {
    let at = this.#items.push(item) - 1
    while (at > 0 && this.#isBefore(at, (at - 1) >> 1)) at = this.#swap(at, (at - 1) >> 1)
  }

  pop(): Visit | undefined {
    const [first] = this.#items
    const last = this.#items.pop()
    if (this.#items.length === 0 || last === undefined) return first
    this.#items[0] = last
    let at = 0
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const child = right < this.#items.length && this.#isBefore(right, left) ? right : left
      if (child >= this.#items.length || !this.#isBefore(child, at)) return first
      at = this.#swap(at, child)
    }
  }

  #isBefore(i: number, j: number): boolean {
    const [a, b] = [this.#items[i], this.#items[j]]
    return a !== undefined && b !== undefined && compareVisits(a, b, this.kind) < 0
  }

  /** Gives the place that the first item went to. */
  #swap(i: number, j: number): number {
    const [a, b] = [this.#items[i], this.#items[j]]
    if (a !== undefined && b !== undefined) [this.#items[i], this.#items[j]] = [b, a]
    return j
  }
}
