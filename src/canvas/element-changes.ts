import type { Core, ElementDefinition, SingularElementReturnValue } from 'cytoscape'
import { nodeColour, type CanvasTheme } from './canvas-theme.ts'
import { OFF } from './cytoscape-style.ts'
import { ROUND_SQUARE } from './node-shape.ts'
import { isPlaced, typeOf, type Picture } from './picture.ts'

/** What cytoscape should draw of a picture. */
export interface ShownPart {
  picture: Picture
  nodes: Iterable<number>
  edges: Iterable<number>
  theme: CanvasTheme
  /** By node; null colours by type. */
  communities: Int32Array | null
}

/** One thing to be done to one element. */
export type ElementChange =
  | { kind: 'make'; definition: ElementDefinition }
  | { kind: 'update'; element: SingularElementReturnValue; definition: ElementDefinition }
  | { kind: 'hide'; element: SingularElementReturnValue }

/** The elements of a part, by id. Edges without both ends are left out. */
export function definitionsOf({
  picture,
  nodes,
  edges,
  theme,
  communities,
}: ShownPart): Map<string, ElementDefinition> {
  const wanted = new Map<string, ElementDefinition>()
  for (const n of nodes) {
    const id = picture.entities[n]?.id
    if (id !== undefined && isPlaced(picture, n)) wanted.set(id, nodeDefinition(picture, n, theme, communities))
  }
  for (const e of edges) {
    const edge = picture.edges[e]
    if (!edge || !wanted.has(edge.source) || !wanted.has(edge.target)) continue
    wanted.set(edge.id, edgeDefinition(picture, e))
  }
  return wanted
}

/** What has to be done for exactly the wanted elements to be shown. Elements that go are hidden: they may come back. */
export function changesTowards(cy: Core, wanted: ReadonlyMap<string, ElementDefinition>): ElementChange[] {
  const changes: ElementChange[] = []
  cy.elements().forEach((element) => {
    if (!wanted.has(element.id()) && !element.hasClass(OFF)) changes.push({ kind: 'hide', element })
  })
  for (const [id, definition] of wanted) {
    const element = cy.getElementById(id)
    if (element.empty()) changes.push({ kind: 'make', definition })
    else if (differs(element, definition)) changes.push({ kind: 'update', element, definition })
  }
  return changes
}

/** Carries changes out. To be called within a batch. */
export function carryOut(cy: Core, changes: readonly ElementChange[]): void {
  const made: ElementDefinition[] = []
  for (const change of changes) {
    if (change.kind === 'make') made.push(change.definition)
    else if (change.kind === 'hide') change.element.addClass(OFF).unselect()
    else update(change.element, change.definition)
  }
  if (made.length > 0) cy.add(made)
}

function differs(element: SingularElementReturnValue, { data, position }: ElementDefinition): boolean {
  if (element.hasClass(OFF)) return true
  if (Object.entries(data).some(([name, value]) => element.data(name) !== value)) return true
  return position !== undefined && isElsewhere(element, position)
}

function update(element: SingularElementReturnValue, { data, position }: ElementDefinition): void {
  element.removeClass(OFF)
  const changed = Object.entries(data).filter(([name, value]) => element.data(name) !== value)
  if (changed.length > 0) element.data(Object.fromEntries(changed))
  if (position && element.isNode() && isElsewhere(element, position)) element.position(position)
}

function isElsewhere(element: SingularElementReturnValue, { x, y }: { x: number; y: number }): boolean {
  if (!element.isNode() || element.grabbed()) return false
  const now = element.position()
  return now.x !== x || now.y !== y
}

function nodeDefinition(
  picture: Picture,
  n: number,
  theme: CanvasTheme,
  communities: Int32Array | null,
): ElementDefinition {
  const type = typeOf(picture, n)
  const size = 2 * (picture.radius[n] ?? 0)
  return {
    group: 'nodes',
    classes: type,
    data: {
      id: picture.entities[n]?.id ?? '',
      size,
      side: size * ROUND_SQUARE.half,
      corner: (size / 2) * ROUND_SQUARE.rounding,
      colour: nodeColour(theme, type, communities ? (communities[n] ?? -1) : null),
    },
    position: { x: picture.x[n] ?? 0, y: picture.y[n] ?? 0 },
  }
}

function edgeDefinition(picture: Picture, e: number): ElementDefinition {
  const { id = '', source = '', target = '' } = picture.edges[e] ?? {}
  return {
    group: 'edges',
    selectable: false,
    // rounded, so that a scale that shifts a little doesn't touch every tie
    data: {
      id,
      source,
      target,
      width: rounded(picture.width[e] ?? 1, 10),
      opacity: rounded(picture.opacity[e] ?? 1, 50),
    },
  }
}

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps
}
