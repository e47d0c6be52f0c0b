/** Whether the company that two names keep speaks for their being one: the people and organizations beside them. */
import type { Link } from './constrained-clusters.ts'
import type { NameNode } from './name-nodes.ts'

/** Shared neighbours that make a slip of the pen likelier than two people. Countries are everybody's neighbours. */
const SHARED_NEIGHBOURS = 2
/** Documents of a name that are looked at. */
const MOST_DOCUMENTS = 200

/** For each document, the clusters of people and organizations that it names, once for each of their names. */
export function companyByDocument(nodes: readonly NameNode[], clusterOf: readonly number[]): Map<number, number[]> {
  const company = new Map<number, number[]>()
  nodes.forEach((node, index) => {
    if (node.type !== 'person' && node.type !== 'organization') return
    for (const { document } of node.occurrences) {
      const cluster = clusterOf[index] ?? index
      const names = company.get(document)
      if (names) names.push(cluster)
      else company.set(document, [cluster])
    }
  })
  return company
}

function neighbours(
  node: NameNode,
  own: ReadonlySet<number>,
  company: ReadonlyMap<number, readonly number[]>,
): Set<number> {
  const found = new Set<number>()
  for (const { document } of node.occurrences.slice(0, MOST_DOCUMENTS)) {
    for (const name of company.get(document) ?? []) if (!own.has(name)) found.add(name)
  }
  return found
}

/** Whether one document names both: it would hardly call one person by two full names, unless by a slip. */
function meet(a: NameNode, b: NameNode): boolean {
  const documents = new Set(a.occurrences.map(({ document }) => document))
  return b.occurrences.some(({ document }) => documents.has(document))
}

/** The doubtful links that context supports. */
export function supportedByContext(
  doubtful: readonly Link[],
  nodes: readonly NameNode[],
  clusterOf: readonly number[],
): Link[] {
  if (doubtful.length === 0) return []
  const company = companyByDocument(nodes, clusterOf)
  return doubtful.filter(({ a, b, rule }) => {
    const x = nodes[a]
    const y = nodes[b]
    if (!x || !y || x.occurrences.length === 0 || y.occurrences.length === 0) return false
    if (rule !== 'misspelling' && meet(x, y)) return false
    const own = new Set([clusterOf[a] ?? a, clusterOf[b] ?? b])
    const near = neighbours(x, own, company)
    let shared = 0
    for (const name of neighbours(y, own, company)) if (near.has(name)) shared++
    return shared >= SHARED_NEIGHBOURS
  })
}
