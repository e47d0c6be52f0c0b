import type { GraphIndex } from '../../graph/index.ts'
import type { Selection } from './state.ts'
import type { ViewPart } from './view.ts'

/** What the pointer or the keyboard is on, in the picture or in a list of what is in it. A community's id is its number. */
export interface HoverTarget {
  kind: 'entity' | 'edge' | 'community'
  id: string
}

/** A part of the picture, by ids. */
export interface LitPart {
  entities: ReadonlySet<string>
  edges: ReadonlySet<string>
}

/** What can ask for light, the first that does going before the others. */
export interface Lights {
  hovered: HoverTarget | null
  /** The answer to a question. */
  spotlight: LitPart | null
  selected: Selection | null
}

/** What to light in the picture. */
export interface Emphasis {
  selected: Selection | null
  hovered: HoverTarget | null
  /** The entities and edges to light: the hovered or selected ones and what is next to them. Null: nothing, draw evenly. */
  lit: LitPart | null
}

/** What to light: what is hovered while that lasts, else the answer to a question, else what is selected. */
export function emphasise(
  index: GraphIndex,
  view: ViewPart,
  communities: ReadonlyMap<string, number> | null,
  { hovered, spotlight, selected }: Lights,
): Emphasis {
  const lit = (target: HoverTarget | Selection | null): LitPart | null =>
    target?.kind === 'community' ? litCommunity(view, communities, Number(target.id)) : litBy(index, view, target)
  return { selected, hovered, lit: lit(hovered) ?? spotlight ?? lit(selected) }
}

/** The drawn members of a community and the ties between them; null when none is drawn. */
function litCommunity(
  view: ViewPart,
  communities: ReadonlyMap<string, number> | null,
  community: number,
): LitPart | null {
  const members = view.entities.flatMap(({ id }) => (communities?.get(id) === community ? [id] : []))
  if (members.length === 0) return null
  const entities = new Set(members)
  const within = view.edges.filter(({ source, target }) => entities.has(source) && entities.has(target))
  return { entities, edges: new Set(within.map(({ id }) => id)) }
}

function litBy(index: GraphIndex, view: ViewPart, target: HoverTarget | Selection | null): LitPart | null {
  if (target === null || target.kind === 'community') return null
  if (target.kind === 'edge') {
    const edge = index.edgeById.get(target.id)
    return edge ? { entities: new Set([edge.source, edge.target]), edges: new Set([edge.id]) } : null
  }
  if (target.kind === 'entity') {
    const edges = view.edges.filter((edge) => edge.source === target.id || edge.target === target.id)
    return {
      entities: new Set([target.id, ...edges.flatMap((edge) => [edge.source, edge.target])]),
      edges: new Set(edges.map((edge) => edge.id)),
    }
  }
  const mentions = index.mentionsByDocument.get(target.id) ?? []
  const inDocument = view.edges.filter(({ edge }) => edge.evidence.some(({ document }) => document === target.id))
  return {
    entities: new Set(mentions.map((mention) => mention.entity)),
    edges: new Set(inDocument.map((edge) => edge.id)),
  }
}
