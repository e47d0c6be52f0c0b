/** Nodes of organizations (and places) → links: the same words in another order, an acronym and what it was declared for. */
import type { Link } from './constrained-clusters.ts'
import type { NameNode } from './name-nodes.ts'
import { initialsOf } from './organization-name.ts'

/** Acronyms shorter than this are declared for too many things to be trusted from one document to the next. */
const SHORTEST_ACRONYM = 3

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

function sameWords(nodes: readonly NameNode[]): Link[] {
  const links: Link[] = []
  const byWords = grouped(nodes, (node) =>
    node.organization && node.organization.words.length > 0 ? [node.organization.key] : [],
  )
  for (const group of byWords.values()) {
    const [first, ...rest] = group
    for (const other of rest) {
      const a = nodes[first ?? 0]
      const b = nodes[other]
      if (first === undefined || !a?.organization || !b?.organization) continue
      const reordered = a.organization.words.join(' ') !== b.organization.words.join(' ')
      links.push({
        a: first, b: other, rule: reordered ? 'word-order' : 'spelling', because: `the same words as ${a.name}`, confidence: reordered ? 0.85 : 0.95,
      }) // prettier-ignore
    }
  }
  return links
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
      (other) => nodes[other]?.language === a.language && nodes[other]?.organization?.key !== a.organization?.key,
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
    const letters = node.organization ? initialsOf(node.organization) : ''
    return node.lexicon === null && letters.length >= SHORTEST_ACRONYM ? [letters] : []
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
