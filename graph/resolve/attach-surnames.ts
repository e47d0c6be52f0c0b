/**
 * Surnames that their documents left alone → the one full name of the collection that they can mean, when the company,
 * the source or the language speaks for it. Each document is decided by itself: a surname can mean two people in two documents.
 */
import { writtenAlike } from './compare-parts.ts'
import type { DocumentEntity } from '../types.ts'
import type { NameNode, Occurrence } from './name-nodes.ts'
import { familyParts, parsePersonName, type NamePart, type PersonName } from './person-name.ts'
import type { Forbids } from './never-merge.ts'
import type { Cluster, SourceOf } from './resolve-corpus.ts'
import { soundsLike } from './sound-key.ts'

const isSingle = (node: NameNode): boolean => node.people.every((name) => name.parts.length < 2)

/** The given name, where a full name tells one. */
function givenName(name: PersonName): string | null {
  const [given] = name.parts
  return given && !given.initial && name.parts.length > 1 && !familyParts(name).includes(given) ? given.folded : null
}

/** A surname as its document writes it. */
function surnameOf({ name, language }: Pick<DocumentEntity, 'name' | 'language'>): NamePart | undefined {
  return parsePersonName(name, language).parts[0]
}

/** `Лукину` and `Лукин`, `Kellers` and `Keller`: the same sound once the ending is undone. */
function isCaseOf(part: NamePart, family: NamePart): boolean {
  const sameStart = part.folded.slice(0, SHORTEST_SOUND) === family.folded.slice(0, SHORTEST_SOUND)
  return sameStart && part.keys.length > 1 && soundsLike(family.keys.slice(0, 1), part.keys)
}

function familiesOf(cluster: Cluster): NamePart[] {
  return cluster.nodes.flatMap((node) => node.people.flatMap(familyParts))
}

/** Shorter surnames (`Xi`, `Wu`) must be written alike: too many sound like them. */
const SHORTEST_SOUND = 3

interface Support {
  target: Cluster
  /** People and organizations beside the surname that the full name's documents name too. */
  shared: number
  confidence: number
  because: string
}

/** A cluster with the documents that name it. */
interface Named {
  cluster: Cluster
  /** Indices, each once. */
  documents: readonly number[]
}

/** So many shared neighbours let even a given name stand for a person. */
const SURE_COMPANY = 2

/** How many others may be asked one by one where they are named. */
const FEW = 16

class Attachment {
  private readonly byFamily = new Map<string, Cluster[]>()
  /** Who is named in a document, countries and places aside. */
  private readonly company = new Map<number, Named[]>()
  private readonly documents = new Map<Cluster, Set<number>>()
  private readonly families = new Map<Cluster, NamePart[]>()
  private readonly found = new Map<string, Cluster[]>()
  /** Whether people of the collection are called by a surname first. */
  private readonly givens = new Map<string, boolean>()

  /** `surnames` are the clusters that will be decided: what could matter to none of them isn't kept. */
  constructor(
    surnames: readonly Cluster[],
    clusters: readonly Cluster[],
    private readonly sourceOf: SourceOf,
    private readonly forbids: Forbids,
  ) {
    for (const { entity } of surnames.flatMap(({ occurrences }) => occurrences)) {
      const part = surnameOf(entity)
      if (!part) continue
      this.givens.set(part.folded, false)
      for (const key of part.keys) this.byFamily.set(key, [])
    }
    for (const cluster of clusters) {
      if (cluster.type === 'person') this.addPerson(cluster)
      if (cluster.type !== 'country' && cluster.type !== 'place') this.addCompany(cluster)
    }
  }

  private addPerson(cluster: Cluster): void {
    for (const part of familiesOf(cluster)) {
      for (const key of part.keys) {
        const list = this.byFamily.get(key)
        if (list && list.at(-1) !== cluster) list.push(cluster)
      }
    }
    for (const node of cluster.nodes) {
      for (const name of node.people) {
        const given = givenName(name)
        if (given !== null && this.givens.has(given)) this.givens.set(given, true)
      }
    }
  }

  private addCompany(cluster: Cluster): void {
    const documents = [...new Set(cluster.occurrences.map(({ document }) => document))]
    const named = { cluster, documents }
    for (const document of documents) {
      const names = this.company.get(document)
      if (names) names.push(named)
      else this.company.set(document, [named])
    }
  }

  private documentsOf(cluster: Cluster): Set<number> {
    let found = this.documents.get(cluster)
    if (!found) {
      found = new Set(cluster.occurrences.map(({ document }) => document))
      this.documents.set(cluster, found)
    }
    return found
  }

  /** Whether one of the documents `others` names it too. */
  private meet({ cluster, documents }: Named, others: ReadonlySet<number>): boolean {
    if (documents.length <= FEW || documents.length <= others.size)
      return documents.some((document) => others.has(document))
    const own = this.documentsOf(cluster)
    for (const document of others) if (own.has(document)) return true
    return false
  }

  private familiesOf(cluster: Cluster): readonly NamePart[] {
    let found = this.families.get(cluster)
    if (!found) {
      found = familiesOf(cluster)
      this.families.set(cluster, found)
    }
    return found
  }

  /** The full names whose family name sounds like `name`, first readings only: a surname alone has nothing else to go by. */
  private candidates(entity: DocumentEntity): readonly Cluster[] {
    const key = `${entity.language}|${entity.name}`
    let found = this.found.get(key)
    if (!found) {
      found = this.find(surnameOf(entity))
      this.found.set(key, found)
    }
    return found
  }

  private find(part: NamePart | undefined): Cluster[] {
    if (!part || part.folded.length < 2) return []
    const sounding = new Set(part.keys.flatMap((key) => this.byFamily.get(key) ?? []))
    return [...sounding].filter((cluster) =>
      this.familiesOf(cluster).some(
        (family) =>
          family.folded === part.folded ||
          (part.folded.length >= SHORTEST_SOUND && soundsLike(family.keys.slice(0, 1), part.keys)),
      ),
    )
  }

  private support(occurrence: Occurrence, target: Cluster): Support | null {
    let shared = 0
    const documents = this.documentsOf(target)
    for (const name of this.company.get(occurrence.document) ?? [])
      if (name.cluster !== target && this.meet(name, documents)) shared++
    // `Francesco` between two of a pope's neighbours is still somebody's given name.
    if (shared > 0 && (shared >= SURE_COMPANY || !this.isGivenName(occurrence)))
      return { target, shared, confidence: shared > 1 ? 0.88 : 0.8, because: 'named with the same people elsewhere' }
    if (this.isGivenName(occurrence) || !this.isSurelyFamily(occurrence, target)) return null
    const source = this.sourceOf(occurrence.document)
    if (source !== null && target.occurrences.some(({ document }) => this.sourceOf(document) === source))
      return { target, shared, confidence: 0.72, because: `the same source, ${source}` }
    if (target.occurrences.some(({ entity }) => entity.language === occurrence.entity.language))
      return { target, shared, confidence: 0.62, because: 'the only person of that surname in the collection' }
    return null
  }

  /** Whether people of the collection are called by the name first. */
  private isGivenName({ entity }: Occurrence): boolean {
    const part = surnameOf(entity)
    return part !== undefined && this.givens.get(part.folded) === true
  }

  /** Without company, a name that only sounds like the surname says nothing. */
  private isSurelyFamily({ entity }: Occurrence, target: Cluster): boolean {
    const part = surnameOf(entity)
    return (
      part !== undefined &&
      this.familiesOf(target).some((family) => writtenAlike(family, part) || isCaseOf(part, family))
    )
  }

  private genderFits({ entity }: Occurrence, target: Cluster): boolean {
    return entity.gender === null || target.nodes.every(({ gender }) => gender === null || gender === entity.gender)
  }

  /** Whom a surname means in its document, if that can be said. */
  decide(occurrence: Occurrence, cluster: Cluster): Support | null {
    const allowed = this.candidates(occurrence.entity).filter(
      (target) =>
        this.genderFits(occurrence, target) && !cluster.nodes.some((a) => target.nodes.some((b) => this.forbids(a, b))),
    )
    const supports = allowed.flatMap((target) => this.support(occurrence, target) ?? [])
    if (allowed.length === 1) return supports[0] ?? null
    const [best, next] = supports.sort((a, b) => b.shared - a.shared)
    if (!best || best.shared < 2 || (next?.shared ?? 0) > 0) return null
    return { ...best, confidence: 0.66, because: `${best.because}, unlike others of that surname` }
  }
}

/** Moves what can be decided to its full name; the rest stays an entity of its own. Sorted by the key of the first node. */
export function attachSurnames(clusters: Cluster[], sourceOf: SourceOf, forbids: Forbids): Cluster[] {
  const single = clusters.filter(
    (cluster) => cluster.type === 'person' && cluster.lexicon === null && cluster.nodes.every(isSingle),
  )
  const attachment = new Attachment(single, clusters, sourceOf, forbids)
  const moves = single.flatMap((cluster) =>
    cluster.occurrences.flatMap((occurrence) => {
      const support = attachment.decide(occurrence, cluster)
      return support && support.target !== cluster ? { cluster, occurrence, support } : []
    }),
  )
  const moved = new Set<Occurrence>()
  for (const { occurrence, support } of moves) {
    moved.add(occurrence)
    support.target.occurrences.push(occurrence)
    const note = {
      rule: 'surname-in-collection',
      text: occurrence.entity.name,
      because: `${support.target.nodes.find((node) => !isSingle(node))?.name ?? ''}: ${support.because}`,
      confidence: support.confidence,
    }
    const known = support.target.resolution.some(
      (other) => other.rule === note.rule && other.text === note.text && other.because === note.because,
    )
    if (!known) support.target.resolution.push(note)
  }
  for (const cluster of single) cluster.occurrences = cluster.occurrences.filter((occurrence) => !moved.has(occurrence))
  return clusters.filter((cluster) => cluster.occurrences.length > 0)
}
