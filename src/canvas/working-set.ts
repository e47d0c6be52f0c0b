import type { Emphasis } from '../explorer/emphasis.ts'
import { isPlaced, type Picture } from './picture.ts'
import { visibleBox, type Viewport } from './viewport.ts'

/** The most elements that cytoscape draws; beyond, it has a working set and the plain canvas draws the whole. */
const MOST_ELEMENTS = 1500
/** The most elements that are worth making anew when the view comes to rest, and ties when something is selected. */
const MOST_ON_SCREEN = 700
const MOST_SELECTED = 150

export function isLarge(picture: Picture): boolean {
  return picture.entities.length + picture.edges.length > MOST_ELEMENTS
}

/** All of a picture, weakest ties first, so that strong ones lie on top. */
export function wholeOf(picture: Picture): { nodes: Iterable<number>; edges: Iterable<number> } {
  return { nodes: picture.entities.keys(), edges: Array.from(picture.edges.keys()).reverse() }
}

/** The part of a large picture that cytoscape draws. */
export interface WorkingSet {
  nodes: ReadonlySet<number>
  edges: ReadonlySet<number>
  /** Whether it is all that is on screen. */
  isAllOnScreen: boolean
}

/**
 * What of a large picture should be live: everything on screen when that is little enough, and in any case the node under
 * the pointer, so that it can be dragged, and what is selected with its strongest ties.
 */
export function workingSet(picture: Picture, viewport: Viewport, { selected, hovered }: Emphasis): WorkingSet {
  const onScreen = elementsOnScreen(picture, viewport)
  const nodes = new Set(onScreen?.nodes)
  const edges = new Set(onScreen?.edges)
  for (const target of [hovered, selected]) {
    const n = target?.kind === 'entity' ? picture.nodeOf.get(target.id) : undefined
    if (n !== undefined) nodes.add(n)
  }
  for (const e of selectedEdges(picture, selected)) {
    edges.add(e)
    nodes.add(picture.source[e] ?? 0).add(picture.target[e] ?? 0)
  }
  return { nodes, edges, isAllOnScreen: onScreen !== null }
}

/** The selected tie, or the strongest ties of the selected node. */
function selectedEdges(picture: Picture, selected: Emphasis['selected']): number[] {
  if (selected?.kind === 'edge') return [picture.edgeOf.get(selected.id) ?? []].flat()
  const n = selected?.kind === 'entity' ? picture.nodeOf.get(selected.id) : undefined
  if (n === undefined) return []
  const found: number[] = []
  for (let e = 0; e < picture.source.length && found.length < MOST_SELECTED; e++) {
    if (picture.source[e] === n || picture.target[e] === n) found.push(e)
  }
  return found
}

/** Nodes on screen with their ties, and the ends of those; null when there are too many. */
function elementsOnScreen(picture: Picture, viewport: Viewport): { nodes: Set<number>; edges: Set<number> } | null {
  const { left, top, right, bottom } = visibleBox(viewport)
  const nodes = new Set<number>()
  for (let n = 0; n < picture.x.length; n++) {
    const [x, y, r] = [picture.x[n] ?? 0, picture.y[n] ?? 0, picture.radius[n] ?? 0]
    if (!isPlaced(picture, n) || x + r < left || x - r > right || y + r < top || y - r > bottom) continue
    nodes.add(n)
    if (nodes.size > MOST_ON_SCREEN) return null
  }
  const edges = new Set<number>()
  const ends = new Set(nodes)
  for (let e = 0; e < picture.source.length; e++) {
    const [a, b] = [picture.source[e] ?? 0, picture.target[e] ?? 0]
    if (!nodes.has(a) && !nodes.has(b)) continue
    edges.add(e)
    ends.add(a).add(b)
    if (ends.size + edges.size > MOST_ON_SCREEN) return null
  }
  return { nodes: ends, edges }
}
