/** Nodes of organizations → links: the same words in another order, the same sounds, an acronym and what it was declared for. */
import { Blocks } from './blocks.ts'
import { compareOrganizations, mayShareAcronym, SHORTEST_ACRONYM } from './compare-organizations.ts'
import type { Link } from './constrained-clusters.ts'
import { joins } from './link-direction.ts'
import type { NameNode } from './name-nodes.ts'

function blocksBy(nodes: readonly NameNode[], keysOf: (node: NameNode) => readonly string[]): Blocks {
  const blocks = new Blocks()
  nodes.forEach((node, index) => {
    if (node.type === 'organization') for (const key of keysOf(node)) blocks.join(key, index)
  })
  return blocks
}

/** An institution of a country, by a name that may leave the country out: other documents may mean another country's. */
const isOwned = (node: NameNode | undefined): boolean => node?.lexicon?.includes('@') ?? false

/** Names with the same words or the same sounds; each is linked to the first of its block. */
function sameWords(nodes: readonly NameNode[]): Link[] {
  const links: Link[] = []
  const linked = new Set<number>()
  const keys = blocksBy(nodes, ({ organization }) => organization?.keys ?? [])
  const sounds = blocksBy(nodes, ({ organization }) => organization?.sounds ?? [])
  for (const blocks of [keys, sounds]) {
    for (const [, [first = 0, ...rest]] of blocks.shared()) {
      for (const other of rest) {
        const [x, y] = [nodes[first], nodes[other]]
        const pair = first * nodes.length + other
        if (!x?.organization || !y?.organization || linked.has(pair) || isOwned(nodes[first]) || isOwned(nodes[other]))
          continue
        linked.add(pair)
        const [from, to] = joins(x, y) ? [x, y] : [y, x]
        const result =
          from.organization && to.organization ? compareOrganizations(from.organization, to.organization) : null
        const joining = from === x ? first : other
        if (result?.verdict === 'same') links.push({ a: first, b: other, joining, ...result })
      }
    }
  }
  return links
}

function joined(joining: number, to: number, told: Pick<Link, 'rule' | 'because' | 'confidence'>): Link {
  return { a: Math.min(joining, to), b: Math.max(joining, to), joining, ...told }
}

/** An acronym alone joins the one organization that declares it; two that declare it, in two languages, are taken for one. */
function declared(nodes: readonly NameNode[]): Link[] {
  const links: Link[] = []
  const owners = blocksBy(nodes, ({ acronyms, name }) =>
    acronyms.filter((acronym) => acronym.length >= SHORTEST_ACRONYM && acronym !== name),
  )
  const alone = blocksBy(nodes, ({ organization, name }) => (organization?.acronym ? [name] : []))
  for (const acronym of owners.keys()) {
    const [first, ...rest] = owners.of(acronym)
    const a = nodes[first ?? 0]
    if (first === undefined || !a) continue
    const sameName = (other: number) => nodes[other]?.organization?.keys[0] === a.organization?.keys[0]
    const kindred = rest.filter((other) => {
      const b = nodes[other]?.organization
      return nodes[other]?.language !== a.language && a.organization && b && mayShareAcronym(a.organization, b, acronym)
    })
    const because = `both are called ${acronym} in their documents`
    for (const other of kindred)
      links.push(joined(other, first, { rule: 'declared-acronym', because, confidence: 0.78 }))
    if (!rest.every((other) => kindred.includes(other) || sameName(other))) continue
    const told = { rule: 'declared-acronym', because: `${a.name} (${acronym})`, confidence: 0.84 }
    for (const other of alone.of(acronym)) {
      // A known short acronym that its document would not take this name for is another thing's.
      const known = a.lexicon === null && nodes[other]?.lexicon !== null && acronym.length <= SHORTEST_ACRONYM
      if (other !== first && !known) links.push(joined(other, first, told))
    }
  }
  return links
}

/** An acronym that no document explains joins the one name of the collection whose initials it is. */
function initials(nodes: readonly NameNode[]): Link[] {
  const isAlone = ({ lexicon, organization }: NameNode) => lexicon === null && organization?.acronym === true
  const wanted = new Set(nodes.flatMap((node) => (node.type === 'organization' && isAlone(node) ? [node.name] : [])))
  const byInitials = blocksBy(nodes, ({ lexicon, organization }) =>
    lexicon === null ? (organization?.initials ?? []).filter((letters) => wanted.has(letters)) : [],
  )
  return nodes.flatMap((node, index) => {
    if (node.type !== 'organization' || !isAlone(node) || node.name.length < SHORTEST_ACRONYM) return []
    const fits = byInitials.of(node.name).filter((other) => nodes[other]?.language === node.language && other !== index)
    const only = fits.length === 1 ? fits[0] : undefined
    if (only === undefined) return []
    const because = `the initials of ${nodes[only]?.name ?? ''}, the only such name of the collection`
    return [joined(index, only, { rule: 'initials', because, confidence: 0.66 })]
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
