/**
 * Document entities of a whole collection → one entity a real person, organization or country.
 * The result depends on the set of documents alone, never on their order.
 */
import { foldToken } from '../lexicon/fold-token.ts'
import { slugOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { DocumentEntity, EntityType, ResolutionNote } from '../types.ts'
import { nameKey, nameParts } from './resolve-document.ts'

/** A document entity with how often its document mentions it. */
export interface Occurrence {
  /** Index of the document in the sorted list of extractions. */
  document: number
  /** Index into that document's entities. */
  index: number
  entity: DocumentEntity
  mentions: number
}

export interface ResolvedEntity {
  id: string
  type: EntityType
  name: string
  resolution: ResolutionNote[]
  occurrences: Occurrence[]
}

interface Cluster {
  key: string
  type: EntityType
  lexicon: string | null
  occurrences: Occurrence[]
  resolution: ResolutionNote[]
}

function keyOf(entity: DocumentEntity): string {
  if (entity.lexicon) return `${entity.type}|lexicon|${entity.lexicon}`
  return `${entity.type}|name|${nameKey(entity.name, entity.language)}`
}

/** Surnames alone join the one full name of the collection that ends in them; where there are several, they stay apart. */
function attachSurnames(clusters: Map<string, Cluster>): void {
  const bySurname = new Map<string, Cluster[]>()
  for (const cluster of clusters.values()) {
    const name = cluster.occurrences[0]?.entity
    if (cluster.type !== 'person' || !name || nameParts(name.name).length < 2) continue
    const surname = nameKey(nameParts(name.name).at(-1) ?? '', name.language)
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), cluster])
  }
  for (const cluster of [...clusters.values()]) {
    const name = cluster.occurrences[0]?.entity
    if (cluster.type !== 'person' || !name || cluster.lexicon || nameParts(name.name).length > 1) continue
    const targets = bySurname.get(nameKey(name.name, name.language)) ?? []
    const target = targets.length === 1 ? targets[0] : undefined
    if (!target) continue
    target.resolution.push({
      rule: 'surname-of',
      text: name.name,
      because: `${target.occurrences[0]?.entity.name ?? ''}, the only person of that surname in the collection`,
      confidence: 0.7,
    })
    target.occurrences.push(...cluster.occurrences)
    clusters.delete(cluster.key)
  }
}

/** The display name: English where the lexicon knows it, else the form used most, the longer of equals. */
function displayName(cluster: Cluster, lexicon: Lexicon): string {
  const [id = '', owner] = (cluster.lexicon ?? '').split('@')
  const known = lexicon.entities.get(id)
  const english = known?.names.get('en') ?? known?.names.get('*') ?? (known ? [...known.names.values()][0] : undefined)
  if (english && owner) {
    const country = lexicon.entities.get(owner)?.names.get('en') ?? owner
    return `${english} of ${country}`
  }
  if (english) return english
  const counts = new Map<string, number>()
  for (const { entity, mentions } of cluster.occurrences) {
    const full = nameParts(entity.name).length > 1 ? 1000 : 0
    counts.set(entity.name, (counts.get(entity.name) ?? 0) + mentions + full)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}

function idOf(cluster: Cluster, name: string): string {
  if (cluster.lexicon) {
    const [id = '', owner] = cluster.lexicon.split('@')
    return `${cluster.type}/${owner ? `${id}-of-${owner.toLowerCase()}` : id}`
  }
  return `${cluster.type}/${slugOf(name) || foldToken(name)}`
}

/** Resolves the entities of all documents. `occurrences` may come in any order. */
export function resolveCorpus(occurrences: readonly Occurrence[], lexicon: Lexicon): ResolvedEntity[] {
  const sorted = [...occurrences].sort((a, b) => a.document - b.document || a.index - b.index)
  const clusters = new Map<string, Cluster>()
  for (const occurrence of sorted) {
    const { entity } = occurrence
    const key = keyOf(entity)
    const cluster = clusters.get(key) ?? {
      key,
      type: entity.type,
      lexicon: entity.lexicon,
      occurrences: [],
      resolution: [],
    }
    cluster.occurrences.push(occurrence)
    for (const note of entity.resolution) {
      if (!cluster.resolution.some((known) => known.rule === note.rule && known.text === note.text))
        cluster.resolution.push(note)
    }
    clusters.set(key, cluster)
  }
  attachSurnames(clusters)
  const taken = new Map<string, number>()
  return [...clusters.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((cluster) => {
      const name = displayName(cluster, lexicon)
      const base = idOf(cluster, name)
      const repeat = taken.get(base) ?? 0
      taken.set(base, repeat + 1)
      return {
        id: repeat === 0 ? base : `${base}-${repeat + 1}`,
        type: cluster.type,
        name,
        resolution: cluster.resolution,
        occurrences: cluster.occurrences,
      }
    })
}
