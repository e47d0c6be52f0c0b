/** Nodes of organizations (and places) → links: the same words in another order, an acronym and what it was declared for. */
import type { Link } from './constrained-clusters.ts'
import type { NameNode } from './name-nodes.ts'
import { compareOrganizations, SHORTEST_ACRONYM } from './compare-organizations.ts'
import type { OrganizationName } from './organization-name.ts'

function grouped(nodes: readonly NameNode[], keysOf: (node: NameNode) => readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  nodes.forEach((node, index) => {
    if (node.type !== 'organization') return
    for (const key of keysOf(node)) {
      const group = groups.get(key)
      if (group) group.push(index)
      else groups.set(key, [index])
    }
  })
  return groups
}

/** Names with the same words or the same sounds; each is linked to the first of its group. */
function sameWords(nodes: readonly NameNode[]): Link[] {
  const links = new Map<string, Link>()
  for (const keysOf of [(name: OrganizationName) => name.keys, (name: OrganizationName) => name.sounds]) {
    for (const [first, ...rest] of grouped(nodes, ({ organization }) => (organization ? keysOf(organization) : [])).values()) {
      for (const other of rest) {
        const [a, b] = [nodes[first ?? 0]?.organization, nodes[other]?.organization]
        if (first === undefined || !a || !b || links.has(`${first} ${other}`)) continue
        const result = compareOrganizations(a, b)
        if (result.verdict === 'same') links.set(`${first} ${other}`, { a: first, b: other, ...result })
      }
    }
  }
  return [...links.values()]
}

/** An acronym alone joins the one organization that declares it; two that declare it, in two languages, are taken for one. */
function declared(nodes: readonly NameNode[]): Link[] {
  const links: Link[] = []
  const owners = grouped(nodes, (node) =>
    node.acronyms.filter((acronym) => acronym.length >= SHORTEST_ACRONYM && acronym !== node.name),
  )
  const alone = grouped(nodes, (node) => (node.organization?.acronym ? [node.name] : []))
  for (const [acronym, group] of owners) {
    const [first, ...rest] = group
    const a = nodes[first ?? 0]
    if (first === undefined || !a) continue
    const contested = rest.some(
      (other) => nodes[other]?.language === a.language && nodes[other]?.organization?.keys[0] !== a.organization?.keys[0],
    )
    for (const other of rest) {
      if (nodes[other]?.language !== a.language) {
        links.push({
          a: first,
          b: other,
          rule: 'declared-acronym',
          because: `both are called ${acronym} in their documents`,
          confidence: 0.78,
        })
      }
    }
    if (contested) continue
    for (const other of alone.get(acronym) ?? []) {
      if (other !== first)
        links.push({
          a: Math.min(first, other),
          b: Math.max(first, other),
          rule: 'declared-acronym',
          because: `${a.name} (${acronym})`,
          confidence: 0.84,
        })
    }
  }
  return links
}

/** An acronym that no document explains joins the one name of the collection whose initials it is. */
function initials(nodes: readonly NameNode[]): Link[] {
  const byInitials = grouped(nodes, (node) => {
    const letters = node.lexicon === null ? (node.organization?.initials ?? []) : []
    return letters.filter((initials) => initials.length >= SHORTEST_ACRONYM)
  })
  return nodes.flatMap((node, index) => {
    if (node.type !== 'organization' || node.lexicon !== null || !node.organization?.acronym) return []
    const fits = (byInitials.get(node.name) ?? []).filter(
      (other) => nodes[other]?.language === node.language && other !== index,
    )
    const only = fits.length === 1 ? fits[0] : undefined
    if (only === undefined) return []
    const because = `the initials of ${nodes[only]?.name ?? ''}, the only such name of the collection`
    return [{ a: Math.min(index, only), b: Math.max(index, only), rule: 'initials', because, confidence: 0.66 }]
  })
}

/** Links between the organizations among `nodes`; indices refer to `nodes`. */
export function linkOrganizations(nodes: readonly NameNode[]): Link[] {
  return [...sameWords(nodes), ...declared(nodes), ...initials(nodes)]
}

/** Whether two nodes can't be one organization: other lexicon entries, or institutions of two countries. */
export function organizationsContradict(a: NameNode, b: NameNode): boolean {
  return a.lexicon !== null && b.lexicon !== null && a.lexicon !== b.lexicon
}
