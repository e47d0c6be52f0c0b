/** Two entities of one type with names that are nearly the same, with what kept them apart. */
import { Blocks } from '../resolve/blocks.ts'
import { isTypo } from '../resolve/compare-parts.ts'
import { comparePeople, type Comparison } from '../resolve/compare-people.ts'
import type { PersonName } from '../resolve/person-name.ts'
import type { Correction } from '../correct/correction.ts'
import { referToEntity } from '../correct/refer-to.ts'
import type { Entity, Graph } from '../types.ts'
import { sharedCompany, type Company } from './company.ts'
import type { Nearness } from './nearness.ts'
import { compareOrganizationForms, organizationForms, organizationKeys } from './organization-forms.ts'
import { fullNames } from './person-forms.ts'

export interface PossibleDuplicate extends Nearness {
  /** The same for the same two names, over sessions and with more documents. */
  key: string
  /** Ids of the two entities, the more mentioned first. */
  first: string
  second: string
  /** Ids of the people and organizations that both are tied to, sorted. */
  shared: string[]
  /** Says that they are one. */
  accept: Correction
  /** Says that they are not. */
  reject: Correction
}

/** Names of more entities than this share a key by chance. */
const LARGEST_BLOCK = 40
/** Names that differ are offered when only a slip of the pen parts them; the names speak against it. */
const PARTED_BY_A_SLIP = 0.3

/** The ids of institutions that are told apart by their countries: `organization/senate-of-it`. */
const OF_A_COUNTRY = /-of-[a-z]{2}$/u

type Pair = [entity: number, other: number]

/** Pairs of entities that share a key, each once. */
function pairsBy(keysOf: readonly ReadonlySet<string>[]): Pair[] {
  const blocks = new Blocks()
  keysOf.forEach((keys, index) => {
    for (const key of keys) blocks.join(key, index)
  })
  const seen = new Set<number>()
  const pairs: Pair[] = []
  for (const [, block] of blocks.shared()) {
    if (block.length > LARGEST_BLOCK) continue
    block.forEach((a, at) => {
      for (const b of block.slice(at + 1)) {
        const pair = a * keysOf.length + b
        if (seen.has(pair)) continue
        seen.add(pair)
        pairs.push([a, b])
      }
    })
  }
  return pairs
}

/** Full names meet by either part with the beginning of the other. */
function personKeys(names: readonly PersonName[]): Set<string> {
  const keys = new Set<string>()
  for (const { parts } of names) {
    const [given, family] = [parts[0], parts.at(-1)]
    for (const g of given?.keys ?? []) {
      for (const f of family?.keys ?? []) {
        keys.add(`f${f}|${g.slice(0, 1)}`)
        keys.add(`g${g}|${f.slice(0, 2)}`)
      }
    }
  }
  return keys
}

function slip(a: PersonName, b: PersonName): boolean {
  const [givenA, givenB] = [a.parts[0], b.parts[0]]
  return givenA !== undefined && givenB !== undefined && isTypo(givenA, givenB)
}

function comparePersonForms(a: readonly PersonName[], b: readonly PersonName[]): Nearness | null {
  let best: Extract<Comparison, { rule: string }> | null = null
  let parted: { names: string; because: string } | null = null
  for (const x of a) {
    for (const y of b) {
      const result = comparePeople(x, y)
      if (result.verdict === 'different') {
        if (!parted && slip(x, y)) parted = { names: `${x.text} and ${y.text}`, because: result.because }
        else if (!slip(x, y)) return null
      } else if (result.verdict !== 'unknown' && result.confidence > (best?.confidence ?? 0)) best = result
    }
  }
  if (parted) {
    const because = best?.because ?? 'the names differ by a slip of the pen'
    return { likeness: PARTED_BY_A_SLIP, because, against: `${parted.because}: ${parted.names}` }
  }
  if (!best) return null
  const against =
    best.verdict === 'alike'
      ? 'too little company in common'
      : 'something else told them apart: known entries, titles, or a third name'
  return { likeness: best.confidence, because: best.because, against }
}

function describe(company: Company, [entity, other]: [Entity, Entity], near: Nearness): PossibleDuplicate {
  const [first, second] =
    entity.mentions > other.mentions || (entity.mentions === other.mentions && entity.id < other.id)
      ? [entity, other]
      : [other, entity]
  const [name, otherName] = [first.name, second.name].sort()
  return {
    key: ['duplicate', first.type, name, otherName].join('|'),
    first: first.id,
    second: second.id,
    ...near,
    shared: sharedCompany(company, first.id, second.id),
    accept: { kind: 'merge', into: referToEntity(first), from: [referToEntity(second)] },
    reject: { kind: 'never-merge', entities: [referToEntity(first), referToEntity(second)] },
  }
}

/** Near names that stayed apart, the likeliest first. */
export function possibleDuplicates(graph: Graph, company: Company): PossibleDuplicate[] {
  const people = graph.entities.filter(({ type }) => type === 'person')
  const names = people.map(fullNames)
  const organizations = graph.entities.filter(({ id, type }) => type === 'organization' && !OF_A_COUNTRY.test(id))
  const forms = organizations.map(organizationForms)
  const found = [
    ...pairsBy(names.map(personKeys)).map(([a, b]) => ({
      pair: [people[a], people[b]] as const,
      near: comparePersonForms(names[a] ?? [], names[b] ?? []),
    })),
    ...pairsBy(forms.map(organizationKeys)).map(([a, b]) => ({
      pair: [organizations[a], organizations[b]] as const,
      near: compareOrganizationForms(forms[a] ?? [], forms[b] ?? []),
    })),
  ]
  const offered = found.flatMap(({ pair: [entity, other], near }) =>
    entity && other && near
      ? [{ mentions: entity.mentions + other.mentions, offer: describe(company, [entity, other], near) }]
      : [],
  )
  offered.sort(
    (a, b) =>
      b.offer.likeness - a.offer.likeness ||
      b.offer.shared.length - a.offer.shared.length ||
      b.mentions - a.mentions ||
      (a.offer.key < b.offer.key ? -1 : 1),
  )
  return offered.map(({ offer }) => offer)
}
