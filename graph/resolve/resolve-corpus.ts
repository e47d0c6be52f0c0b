/**
 * Document entities of a whole collection → one entity a real person, organization or country.
 * The result depends on the set of documents alone, never on their order: adding a document gives what extracting
 * all of them at once would have given.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EntityType, ResolutionNote } from '../types.ts'
import { attachSurnames } from './attach-surnames.ts'
import { clusterByConstraints, type Link } from './constrained-clusters.ts'
import { supportedByContext } from './context-support.ts'
import { nameOfCluster, uniqueIds } from './display-name.ts'
import { linkOrganizations, organizationsContradict } from './link-organizations.ts'
import { linkPeople, peopleContradict } from './link-people.ts'
import { nameNodes, type NameNode, type Occurrence } from './name-nodes.ts'
import { forbidsMerging, type Forbids, type NeverMerge } from './never-merge.ts'

export interface ResolvedEntity {
  id: string
  type: EntityType
  name: string
  resolution: ResolutionNote[]
  occurrences: Occurrence[]
}

/** The source (publisher) of each document, by index; null where it has none. */
export type SourceOf = (document: number) => string | null

function contradicts(nodes: readonly NameNode[], forbids: Forbids): (a: number, b: number) => boolean {
  return (a, b) => {
    const x = nodes[a]
    const y = nodes[b]
    if (!x || !y || x.type !== y.type || forbids(x, y)) return true
    return x.type === 'person' ? peopleContradict(x, y) : organizationsContradict(x, y)
  }
}

/** What each merge is told as, by the node that joined. */
function notesOf(used: readonly Link[], nodes: readonly NameNode[]): Map<number, ResolutionNote[]> {
  const notes = new Map<number, ResolutionNote[]>()
  for (const { joining, rule, because, confidence } of used) {
    const note = { rule, text: nodes[joining]?.name ?? '', because, confidence }
    notes.set(joining, [...(notes.get(joining) ?? []), note])
  }
  return notes
}

export interface Cluster {
  nodes: NameNode[]
  lexicon: string | null
  type: EntityType
  occurrences: Occurrence[]
  resolution: ResolutionNote[]
}

function gather(nodes: readonly NameNode[], clusterOf: readonly number[], used: readonly Link[]): Cluster[] {
  const notes = notesOf(used, nodes)
  const clusters = new Map<number, Cluster>()
  nodes.forEach((node, index) => {
    const key = clusterOf[index] ?? index
    const told = notes.get(index)
    const resolution = told ? [...node.resolution, ...told] : node.resolution.slice()
    const cluster = clusters.get(key)
    if (!cluster) {
      const { type, lexicon, occurrences } = node
      clusters.set(key, { nodes: [node], lexicon, type, occurrences: occurrences.slice(), resolution })
      return
    }
    cluster.nodes.push(node)
    cluster.lexicon ??= node.lexicon
    for (const occurrence of node.occurrences) cluster.occurrences.push(occurrence)
    cluster.resolution.push(...resolution)
  })
  return [...clusters.values()].filter((cluster) => cluster.occurrences.length > 0)
}

function byOccurrence(a: Occurrence, b: Occurrence): number {
  return a.document - b.document || a.index - b.index
}

/** By document and index; documents are numbered from 0, so that only what a document holds needs sorting. */
function inOrder(occurrences: readonly Occurrence[]): Occurrence[] {
  const documents: Occurrence[][] = []
  for (const occurrence of occurrences) (documents[occurrence.document] ??= []).push(occurrence)
  return documents.flatMap((own) => own.sort(byOccurrence))
}

/** Resolves the entities of all documents. `occurrences` may come in any order; `neverMerge` is a person's say. */
export function resolveCorpus(
  occurrences: readonly Occurrence[],
  lexicon: Lexicon,
  sourceOf: SourceOf,
  neverMerge: NeverMerge = [],
): ResolvedEntity[] {
  const nodes = nameNodes(inOrder(occurrences), lexicon)
  const people = linkPeople(nodes)
  const sure = [...people.links, ...linkOrganizations(nodes)]
  const forbids = forbidsMerging(nodes, neverMerge, lexicon)
  const contradict = contradicts(nodes, forbids)
  const first = clusterByConstraints(nodes.length, sure, contradict)
  const doubtful = supportedByContext(people.doubtful, nodes, first.clusterOf)
  const second = doubtful.length > 0 ? clusterByConstraints(nodes.length, [...sure, ...doubtful], contradict) : first
  const clusters = attachSurnames(gather(nodes, second.clusterOf, second.used), sourceOf, forbids)
  return uniqueIds(
    clusters.map((cluster) => ({
      type: cluster.type,
      lexicon: cluster.lexicon,
      name: nameOfCluster(cluster, lexicon),
      resolution: cluster.resolution,
      occurrences: cluster.occurrences.sort(byOccurrence),
    })),
  )
}
