/**
 * Merging by constraints: links are tried from the surest to the weakest, and one that would bring two contradicting
 * members together is refused. Plain transitive closure fuses strangers over a chain of small likenesses.
 */

export interface Link {
  a: number
  b: number
  /** Which of the two joins the other: the reason is told of it. */
  joining: number
  confidence: number
  rule: string
  because: string
}

export interface Clustering {
  /** For each node, the representative of its cluster: its smallest member. */
  clusterOf: number[]
  /** The links that merged, in the order in which they did. */
  used: Link[]
}

/**
 * Clusters `count` nodes. `contradict` says whether two nodes can't be the same thing; it is asked for every pair of
 * members of two clusters before they merge, at most `width` members a side. Ties in confidence go to the smaller nodes,
 * so the result depends on the links alone, never on their order.
 */
export function clusterByConstraints(
  count: number,
  links: readonly Link[],
  contradict: (a: number, b: number) => boolean,
  width = 60,
): Clustering {
  const clusterOf = Array.from({ length: count }, (_, index) => index)
  const members = new Map<number, number[]>()
  const membersOf = (cluster: number): number[] => members.get(cluster) ?? [cluster]
  const used: Link[] = []
  const sorted = [...links].sort(
    (x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b || (x.rule < y.rule ? -1 : 1),
  )
  for (const link of sorted) {
    const a = clusterOf[link.a] ?? link.a
    const b = clusterOf[link.b] ?? link.b
    if (a === b) continue
    const left = membersOf(a)
    const right = membersOf(b)
    if (left.slice(0, width).some((x) => right.slice(0, width).some((y) => contradict(x, y)))) continue
    const [keep, drop] = a < b ? [a, b] : [b, a]
    const merged = [...membersOf(keep), ...membersOf(drop)].sort((x, y) => x - y)
    for (const member of membersOf(drop)) clusterOf[member] = keep
    members.set(keep, merged)
    members.delete(drop)
    used.push(link)
  }
  return { clusterOf, used }
}
