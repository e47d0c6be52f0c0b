/** Surnames that nothing told whose they are, with the fuller names that they may be short for. */
import { Blocks } from '../resolve/blocks.ts'
import { familyParts, type NamePart } from '../resolve/person-name.ts'
import { soundsLike } from '../resolve/sound-key.ts'
import type { Correction } from '../correct/correction.ts'
import { referToEntity } from '../correct/refer-to.ts'
import type { Entity, Graph } from '../types.ts'
import { sharedCompany, type Company } from './company.ts'
import { fullNames, singleNames } from './person-forms.ts'

/** A person that a surname may mean. */
export interface SurnameCandidate {
  /** Id of the fuller name's entity. */
  entity: string
  /** Ids of the people and organizations that both are tied to, sorted. */
  shared: string[]
  /** In how many documents of the surname the fuller name stands too. */
  documents: number
  /** Says that they are one. */
  accept: Correction
  /** Says that they are not. */
  reject: Correction
}

export interface UnresolvedSurname {
  /** The same for the same question, over sessions and with more documents. */
  key: string
  /** Id of the entity that is a surname alone. */
  entity: string
  /** The likeliest first. */
  candidates: SurnameCandidate[]
}

/** More candidates than a person would read. */
const MOST_CANDIDATES = 8

const familiesOf = (entity: Entity): NamePart[] => fullNames(entity).flatMap(familyParts)

function fits(surname: readonly NamePart[], families: readonly NamePart[]): boolean {
  return surname.some((part) => families.some((family) => family.folded === part.folded || soundsLike(part.keys, family.keys))) // prettier-ignore
}

function documentsByEntity({ mentions }: Graph): Map<string, Set<string>> {
  const documents = new Map<string, Set<string>>()
  for (const { entity, document } of mentions) {
    const known = documents.get(entity)
    if (known) known.add(document)
    else documents.set(entity, new Set([document]))
  }
  return documents
}

/** All surnames that stand alone and have candidates, the most mentioned first. */
export function unresolvedSurnames(graph: Graph, company: Company): UnresolvedSurname[] {
  const people = graph.entities.filter(({ type }) => type === 'person')
  const families = people.map(familiesOf)
  const byFamily = new Blocks()
  families.forEach((parts, index) => {
    for (const key of new Set(parts.flatMap((part) => part.keys))) byFamily.join(key, index)
  })
  const documents = documentsByEntity(graph)
  const found = people.flatMap((entity) => {
    const surname = singleNames(entity).flatMap(({ parts }) => parts)
    const near = new Set(surname.flatMap((part) => part.keys.flatMap((key) => byFamily.of(key))))
    const candidates = [...near].flatMap((index): (SurnameCandidate & { mentions: number })[] => {
      const other = people[index]
      if (!other || other === entity || !fits(surname, families[index] ?? [])) return []
      const own = documents.get(entity.id)
      return [
        {
          entity: other.id,
          shared: sharedCompany(company, entity.id, other.id),
          documents: [...(documents.get(other.id) ?? [])].filter((document) => own?.has(document)).length,
          accept: { kind: 'merge', into: referToEntity(other), from: [referToEntity(entity)] },
          reject: { kind: 'never-merge', entities: [referToEntity(other), referToEntity(entity)] },
          mentions: other.mentions,
        },
      ]
    })
    candidates.sort((a, b) => b.documents - a.documents || b.shared.length - a.shared.length || b.mentions - a.mentions || (a.entity < b.entity ? -1 : 1)) // prettier-ignore
    if (candidates.length === 0) return []
    const shown = candidates.slice(0, MOST_CANDIDATES).map(({ mentions: _, ...candidate }) => candidate)
    return [{ key: `surname|${entity.name}`, entity, candidates: shown }]
  })
  return found
    .sort((a, b) => b.entity.mentions - a.entity.mentions || (a.entity.id < b.entity.id ? -1 : 1))
    .map(({ entity, ...rest }) => ({ ...rest, entity: entity.id }))
}
