import type { GraphIndex } from '../../graph/index.ts'
import type { Selection } from './state.ts'
import type { ViewPart } from './view.ts'

/** What the pointer or the keyboard is on. */
export interface HoverTarget {
  kind: 'entity' | 'edge'
  id: string
}

/** What to light in the picture. */
export interface Emphasis {
  selected: Selection | null
  hovered: HoverTarget | null
  /** The entities and edges to light: the hovered or selected ones and what is next to them. Null: nothing, draw evenly. */
  lit: { entities: ReadonlySet<string>; edges: ReadonlySet<string> } | null
}

/** What to light for a selection and a hover; the hover wins while it lasts. */
export function emphasise(
  index: GraphIndex,
  view: ViewPart,
  selected: Selection | null,
  hovered: HoverTarget | null,
): Emphasis {
  return { selected, hovered, lit: litBy(index, view, hovered ?? selected) }
}

function litBy(index: GraphIndex, view: ViewPart, target: HoverTarget | Selection | null): Emphasis['lit'] {
  if (target === null) return null
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
