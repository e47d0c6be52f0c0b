import type { HoverTarget } from '../explorer/emphasis.ts'
import { listCommunities } from '../explorer/communities.ts'
import type { ViewPart } from '../explorer/view.ts'
import { strings } from '../strings/index.ts'

/**
 * What is under the pointer or the keyboard, in words; null when it isn't drawn.
 *
 * @param communities of each entity, when the picture shows them
 */
export function describeTarget(
  view: ViewPart,
  { kind, id }: HoverTarget,
  communities: ReadonlyMap<string, number> | null,
): { title: string; facts: string } | null {
  const { numbers, types, edge: text } = strings
  if (kind === 'entity') {
    const found = view.entities.find((entity) => entity.id === id)
    if (!found) return null
    const facts = [types[found.entity.type].one, numbers.mentions(found.mentions), numbers.ties(found.degree)]
    const number = communities?.get(id)
    const community = listCommunities(view.entities, communities).find((each) => each.number === number)
    if (community) facts.push(strings.seeing.communityOf(community.names))
    return { title: found.entity.name, facts: facts.join(' · ') }
  }
  const found = view.edges.find((edge) => edge.id === id)
  if (!found) return null
  const nameOf = (end: string): string => view.entities.find((entity) => entity.id === end)?.entity.name ?? end
  return {
    title: text.title(nameOf(found.source), nameOf(found.target)),
    facts: `${numbers.passages(found.count)} · ${numbers.documents(found.documents)}`,
  }
}
