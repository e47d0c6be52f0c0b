import { adjacencyOf, type Adjacency, type LayoutGraph, type Points } from './layout-graph.ts'

const PIVOTS = 50
const POWER_STEPS = 60

/**
 * Start positions of a connected graph by pivot multidimensional scaling (Brandes and Pich 2006, "Eigensolver methods for
 * progressive multidimensional scaling of large data"): distances from a few far-apart pivots, centred twice, projected on
 * the two axes of largest variance.
 *
 * @param lengths of the edges: small whole numbers from 1
 */
export function pivotMds(graph: LayoutGraph, lengths: Uint8Array): Points {
  const n = graph.ids.length
  const columns = pivotDistances(adjacencyOf(graph), lengths, n)
  centreTwice(columns, n)
  const [first, second] = principalAxes(columns)
  const project = (axis: Float64Array): Float64Array => {
    const values = new Float64Array(n)
    columns.forEach((column, k) => {
      for (let i = 0; i < n; i++) values[i] = (values[i] ?? 0) + (column[i] ?? 0) * (axis[k] ?? 0)
    })
    return unitSpread(values)
  }
  return { x: project(first), y: project(second) }
}

/** Squared distances from each pivot. Pivots: the most tied node, then always the node farthest from all before. */
function pivotDistances(adjacency: Adjacency, lengths: Uint8Array, n: number): Float64Array[] {
  const nearest = new Float64Array(n).fill(Infinity)
  const columns: Float64Array[] = []
  let pivot = 0
  for (let i = 1; i < n; i++) if (degree(adjacency, i) > degree(adjacency, pivot)) pivot = i
  while (columns.length < Math.min(PIVOTS, n)) {
    const distances = distancesFrom(adjacency, lengths, pivot, n)
    columns.push(distances.map((distance) => distance * distance))
    pivot = 0
    for (let i = 0; i < n; i++) {
      nearest[i] = Math.min(nearest[i] ?? 0, distances[i] ?? 0)
      if ((nearest[i] ?? 0) > (nearest[pivot] ?? 0)) pivot = i
    }
  }
  return columns
}

function degree({ start }: Adjacency, n: number): number {
  return (start[n + 1] ?? 0) - (start[n] ?? 0)
}

/** Shortest paths by Dial's buckets, as lengths are small whole numbers. */
function distancesFrom(adjacency: Adjacency, lengths: Uint8Array, from: number, n: number): Float64Array {
  const { start, node, edge } = adjacency
  const distances = new Float64Array(n).fill(Infinity)
  const buckets: number[][] = [[from]]
  distances[from] = 0
  for (let distance = 0; distance < buckets.length; distance++) {
    const bucket = buckets[distance] ?? []
    for (const at of bucket) {
      if (distances[at] !== distance) continue
      for (let i = start[at] ?? 0; i < (start[at + 1] ?? 0); i++) {
        const other = node[i] ?? 0
        const reached = distance + (lengths[edge[i] ?? 0] ?? 1)
        if (reached >= (distances[other] ?? 0)) continue
        distances[other] = reached
        while (buckets.length <= reached) buckets.push([])
        buckets[reached]?.push(other)
      }
    }
  }
  return distances
}

function centreTwice(columns: readonly Float64Array[], n: number): void {
  const rowMean = new Float64Array(n)
  const columnMean = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / n)
  for (const column of columns) column.forEach((value, i) => (rowMean[i] = (rowMean[i] ?? 0) + value / columns.length))
  const mean = columnMean.reduce((sum, value) => sum + value, 0) / columns.length
  columns.forEach((column, k) => {
    for (let i = 0; i < n; i++) column[i] = -((column[i] ?? 0) - (rowMean[i] ?? 0) - (columnMean[k] ?? 0) + mean) / 2
  })
}

/** The two leading eigenvectors of the pivots' products, by power iteration. */
function principalAxes(columns: readonly Float64Array[]): [Float64Array, Float64Array] {
  const products = columns.map((a) => Float64Array.from(columns, (b) => dot(a, b)))
  const first = leadingAxis(products, null)
  return [first, leadingAxis(products, first)]
}

function leadingAxis(products: readonly Float64Array[], orthogonalTo: Float64Array | null): Float64Array {
  // any start will do that isn't orthogonal to the axis; an irregular one nearly never is
  let axis = Float64Array.from(products, (_, k) => 1 + ((k * 0.6180339887) % 1))
  for (let step = 0; step < POWER_STEPS; step++) {
    if (orthogonalTo) {
      const along = dot(axis, orthogonalTo)
      axis = axis.map((value, k) => value - along * (orthogonalTo[k] ?? 0))
    }
    const next = Float64Array.from(products, (row) => dot(row, axis))
    const norm = Math.sqrt(dot(next, next))
    if (norm === 0) return axis
    axis = next.map((value) => value / norm)
  }
  return axis
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/** Scales to a standard deviation of 1; nodes that nothing tells apart are spread by their order. */
function unitSpread(values: Float64Array): Float64Array {
  const deviation = Math.sqrt(dot(values, values) / values.length)
  if (deviation < 1e-9) return values.map((_, i) => (i - (values.length - 1) / 2) / values.length)
  return values.map((value) => value / deviation)
}
