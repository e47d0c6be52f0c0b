/** Nodes of people → links between those that may be one person. Blocking by sound, so that not all pairs are compared. */
import { comparePeople, type Comparison } from './compare-people.ts'
import type { Link } from './constrained-clusters.ts'
import { joins } from './link-direction.ts'
import { variantGroups } from './given-name-variants.ts'
import { blockKey, KeyedPairs } from './keyed-pairs.ts'
import type { NameNode } from './name-nodes.ts'
import type { PersonName } from './person-name.ts'

/** A block larger than this links each name with its next neighbours alone: it holds a common name, spelled alike. */
const LARGEST_BLOCK = 60
const NEIGHBOURS = 2

/** A name that a man and a woman bear, without a courtesy, is only by its company known to be one of them. */
const NAMESAKE = 0.6

function isNamesake(a: NameNode, b: NameNode): boolean {
  return a.namesake && b.namesake && (a.gender === null) !== (b.gender === null)
}

/** The blocks that a name belongs to: the given name with each later part in either order, forms of it, and near misses. */
function blockKeys(name: PersonName): number[] {
  const keys: number[] = []
  const given = name.parts[0]
  const family = name.parts.at(-1)
  if (!given || !family || name.parts.length < 2) return keys
  for (const later of name.parts.slice(1)) {
    for (const f of later.keys) for (const g of given.keys) keys.push(g < f ? blockKey('=', g, f) : blockKey('=', f, g))
  }
  for (const f of family.keys) {
    for (const group of variantGroups(given.folded)) keys.push(blockKey('v', String(group), f))
    for (const g of given.keys) keys.push(blockKey('~', g.slice(0, 2), f))
    if (f.length > 3 && !given.initial) for (const g of given.keys) keys.push(blockKey('^', g, f.slice(0, 3)))
  }
  return keys
}

/** The block of names that only a space parts from each other: `Chan Wook`, `Chanwook`. Names of three parts open it. */
function lettersKey(name: PersonName): number {
  return blockKey('.', name.parts.map((part) => part.folded).join(''), '')
}

/** The blocks that a name with an initial for its given name opens, and that full names join. */
function initialKeys(name: PersonName): number[] {
  const given = name.parts[0]
  const family = name.parts.at(-1)
  if (!given || !family || name.parts.length < 2) return []
  const letters = new Set([given.folded, ...given.keys].map((key) => key.charAt(0)))
  return [...letters].flatMap((letter) => family.keys.map((f) => blockKey('i', letter, f)))
}

/** The best thing that can be said of two nodes from any of their forms. */
export function compareNodes(a: NameNode, b: NameNode): Comparison {
  let best: Comparison = { verdict: 'unknown' }
  let different: Comparison | null = null
  for (const x of a.people) {
    for (const y of b.people) {
      const result = comparePeople(x, y)
      if (result.verdict === 'different') different = result
      else if (result.verdict === 'same' && (best.verdict !== 'same' || result.confidence > best.confidence))
        best = result
      else if (result.verdict === 'alike' && best.verdict === 'unknown') best = result
    }
  }
  return best.verdict === 'unknown' && different ? different : best
}

/** Whether two nodes can't be one person: other lexicon entries, other sex, names that exclude each other. */
export function peopleContradict(a: NameNode, b: NameNode): boolean {
  if (a.lexicon && b.lexicon && a.lexicon !== b.lexicon) return true
  if (a.gender && b.gender && a.gender !== b.gender) return true
  return compareNodes(a, b).verdict === 'different'
}

export interface PeopleLinks {
  /** Sure enough on their own. */
  links: Link[]
  /** Alike but for a slip of the pen: the context must speak for them. */
  doubtful: Link[]
}

function openedKeys(nodes: readonly NameNode[]): Set<number> {
  const opened = new Set<number>()
  for (const node of nodes) {
    for (const name of node.people) {
      if (name.parts[0]?.initial) for (const key of initialKeys(name)) opened.add(key)
      if (name.parts.length > 2) opened.add(lettersKey(name))
    }
  }
  return opened
}

function blocksOf(nodes: readonly NameNode[]): KeyedPairs {
  const blocks = new KeyedPairs()
  const opened = openedKeys(nodes)
  nodes.forEach((node, index) => {
    for (const name of node.people) {
      for (const key of blockKeys(name)) blocks.join(key, index)
      if (opened.size === 0 || name.parts.length < 2) continue
      for (const key of [lettersKey(name), ...initialKeys(name)]) if (opened.has(key)) blocks.join(key, index)
    }
  })
  return blocks
}

/** Links between the people among `nodes`; indices refer to `nodes`. */
export function linkPeople(nodes: readonly NameNode[]): PeopleLinks {
  const links: Link[] = []
  const doubtful: Link[] = []
  blocksOf(nodes).visitPairs(LARGEST_BLOCK, NEIGHBOURS, (a, b) => {
    const x = nodes[a]
    const y = nodes[b]
    if (!x || !y || (x.occurrences.length === 0 && y.occurrences.length === 0)) return
    const told = compareNodes(x, y)
    if (told.verdict !== 'same' && told.verdict !== 'alike') return
    const joining = joins(x, y) ? a : b
    const result = joining === a ? told : compareNodes(y, x)
    if (result.verdict !== 'same' && result.verdict !== 'alike') return
    if (result.verdict === 'alike') doubtful.push({ a, b, joining, ...result })
    else if (isNamesake(x, y)) doubtful.push({ a, b, joining, ...result, confidence: NAMESAKE })
    else links.push({ a, b, joining, ...result })
  })
  return { links: withoutGuesses(links, nodes), doubtful }
}

/** An initial that stands for several different given names of the collection stands for none. */
function withoutGuesses(links: Link[], nodes: readonly NameNode[]): Link[] {
  const targets = new Map<number, number[]>()
  for (const { a, b, rule } of links) {
    if (rule !== 'initial') continue
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      if (nodes[from]?.people[0]?.parts[0]?.initial) targets.set(from, [...(targets.get(from) ?? []), to])
    }
  }
  const isGuess = (from: number): boolean => {
    const fits = targets.get(from) ?? []
    return fits.some((x, at) =>
      fits.slice(at + 1).some((y) => {
        const [p, q] = [nodes[x], nodes[y]]
        return p !== undefined && q !== undefined && compareNodes(p, q).verdict !== 'same'
      }),
    )
  }
  return links.filter(({ a, b, rule }) => rule !== 'initial' || (!isGuess(a) && !isGuess(b)))
}
