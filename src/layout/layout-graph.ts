/** A node to be placed. Lengths are in canvas units. */
export interface LayoutNode {
  id: string
  radius: number
  /** Room for its label, at a zoom of 1; 0 when it is drawn without. */
  labelWidth: number
  labelHeight: number
  /** Larger is more important. */
  importance: number
  /** What it is grouped by where a layout groups nodes. */
  group: string
  /** Day of its first mention, counted from 1 January 1970; null when no document of its has a date. */
  day: number | null
  /** Where it must stay; null lets the layout place it. */
  fixed: readonly [x: number, y: number] | null
}

/** A tie between two nodes; `weight` is larger than 0. */
export interface LayoutEdge {
  source: string
  target: string
  weight: number
}

/** A graph in flat arrays, its nodes in the order of their ids: the same for any order of what it was made from. */
export interface LayoutGraph {
  ids: readonly string[]
  radius: Float64Array
  labelWidth: Float64Array
  labelHeight: Float64Array
  importance: Float64Array
  /** Groups numbered in the order of their names. */
  group: Int32Array
  /** NaN where unknown. */
  day: Float64Array
  /** NaN where the node is free. */
  fixedX: Float64Array
  fixedY: Float64Array
  /** Ends of each edge, as positions in `ids`, the smaller first; edges are in the order of their ends. */
  source: Int32Array
  target: Int32Array
  weight: Float64Array
}

/** Positions of nodes, in the order of a graph's `ids`. */
export interface Points {
  x: Float64Array
  y: Float64Array
}

/** Brings nodes and edges into their one order. Loops, repeated edges and edges to unknown nodes are left out. */
export function makeLayoutGraph(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutGraph {
  const sorted = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const position = new Map(sorted.map(({ id }, n) => [id, n]))
  const groups = [...new Set(sorted.map(({ group }) => group))].sort()
  const groupNumber = new Map(groups.map((group, number) => [group, number]))
  const column = (value: (node: LayoutNode) => number): Float64Array => Float64Array.from(sorted, value)
  return {
    ids: sorted.map(({ id }) => id),
    radius: column((node) => node.radius),
    labelWidth: column((node) => node.labelWidth),
    labelHeight: column((node) => node.labelHeight),
    importance: column((node) => node.importance),
    group: Int32Array.from(sorted, (node) => groupNumber.get(node.group) ?? 0),
    day: column((node) => node.day ?? NaN),
    fixedX: column((node) => node.fixed?.[0] ?? NaN),
    fixedY: column((node) => node.fixed?.[1] ?? NaN),
    ...sortEdges(edges, position),
  }
}

function sortEdges(
  edges: readonly LayoutEdge[],
  position: ReadonlyMap<string, number>,
): Pick<LayoutGraph, 'source' | 'target' | 'weight'> {
  const ends = edges.flatMap((edge): [number, number, number][] => {
    const a = position.get(edge.source)
    const b = position.get(edge.target)
    if (a === undefined || b === undefined || a === b) return []
    return [a < b ? [a, b, edge.weight] : [b, a, edge.weight]]
  })
  ends.sort((a, b) => a[0] - b[0] || a[1] - b[1] || b[2] - a[2])
  const distinct = ends.filter(([a, b], i) => ends[i - 1]?.[0] !== a || ends[i - 1]?.[1] !== b)
  return {
    source: Int32Array.from(distinct, ([a]) => a),
    target: Int32Array.from(distinct, ([, b]) => b),
    weight: Float64Array.from(distinct, ([, , weight]) => weight),
  }
}

/** The nodes next to each node: those of `n` stand from `start[n]` to `start[n + 1]`, with the edge that leads there. */
export interface Adjacency {
  start: Int32Array
  node: Int32Array
  edge: Int32Array
}

export function adjacencyOf(graph: Pick<LayoutGraph, 'ids' | 'source' | 'target'>): Adjacency {
  const { source, target } = graph
  const start = new Int32Array(graph.ids.length + 1)
  for (const ends of [source, target]) for (const n of ends) start[n + 1] = (start[n + 1] ?? 0) + 1
  for (let n = 0; n < graph.ids.length; n++) start[n + 1] = (start[n + 1] ?? 0) + (start[n] ?? 0)
  const next = start.slice()
  const node = new Int32Array(source.length * 2)
  const edge = new Int32Array(source.length * 2)
  const put = (from: number, to: number, e: number): void => {
    const at = next[from] ?? 0
    next[from] = at + 1
    node[at] = to
    edge[at] = e
  }
  for (let e = 0; e < source.length; e++) {
    put(source[e] ?? 0, target[e] ?? 0, e)
    put(target[e] ?? 0, source[e] ?? 0, e)
  }
  return { start, node, edge }
}

/** The part of a graph between some of its nodes, which are given in ascending order. */
export function subgraph(graph: LayoutGraph, nodes: Int32Array): LayoutGraph {
  const inside = new Int32Array(graph.ids.length).fill(-1)
  nodes.forEach((n, i) => (inside[n] = i))
  const kept: number[] = []
  graph.source.forEach((a, e) => {
    if ((inside[a] ?? -1) >= 0 && (inside[graph.target[e] ?? 0] ?? -1) >= 0) kept.push(e)
  })
  const column = (values: Float64Array): Float64Array => Float64Array.from(nodes, (n) => values[n] ?? NaN)
  return {
    ids: Array.from(nodes, (n) => graph.ids[n] ?? ''),
    radius: column(graph.radius),
    labelWidth: column(graph.labelWidth),
    labelHeight: column(graph.labelHeight),
    importance: column(graph.importance),
    group: Int32Array.from(nodes, (n) => graph.group[n] ?? 0),
    day: column(graph.day),
    fixedX: column(graph.fixedX),
    fixedY: column(graph.fixedY),
    source: Int32Array.from(kept, (e) => inside[graph.source[e] ?? 0] ?? 0),
    target: Int32Array.from(kept, (e) => inside[graph.target[e] ?? 0] ?? 0),
    weight: Float64Array.from(kept, (e) => graph.weight[e] ?? 1),
  }
}

/** The connected parts of a graph, largest first, each in ascending order; of equal size, the one with the first id first. */
export function componentsOf(graph: LayoutGraph): Int32Array[] {
  const { start, node } = adjacencyOf(graph)
  const seen = new Uint8Array(graph.ids.length)
  const components: Int32Array[] = []
  for (let first = 0; first < graph.ids.length; first++) {
    if (seen[first]) continue
    seen[first] = 1
    const found = [first]
    for (let i = 0; i < found.length; i++) {
      const n = found[i] ?? 0
      for (let at = start[n] ?? 0; at < (start[n + 1] ?? 0); at++) {
        const other = node[at] ?? 0
        if (seen[other]) continue
        seen[other] = 1
        found.push(other)
      }
    }
    components.push(Int32Array.from(found).sort())
  }
  return components.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}
