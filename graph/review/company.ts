/** Who stands beside whom: the people and organizations that an entity is tied to. Countries are everybody's company. */
import type { Graph } from '../types.ts'

export type Company = ReadonlyMap<string, ReadonlySet<string>>

export function companyOf({ entities, edges }: Graph): Company {
  const telling = new Set(
    entities.flatMap(({ id, type }) => (type === 'person' || type === 'organization' ? [id] : [])),
  )
  const company = new Map<string, Set<string>>()
  const meets = (entity: string, other: string): void => {
    if (!telling.has(other)) return
    const known = company.get(entity)
    if (known) known.add(other)
    else company.set(entity, new Set([other]))
  }
  for (const { source, target } of edges) {
    meets(source, target)
    meets(target, source)
  }
  return company
}

/** Ids of the people and organizations that both are tied to, sorted by code unit. */
export function sharedCompany(company: Company, a: string, b: string): string[] {
  const others = company.get(b)
  return [...(company.get(a) ?? [])].filter((id) => others?.has(id)).sort()
}
