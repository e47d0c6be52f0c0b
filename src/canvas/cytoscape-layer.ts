import cytoscape, {
  type Core,
  type ElementDefinition,
  type EventObject,
  type NodeSingular,
  type SingularElementReturnValue,
} from 'cytoscape'
import { nodeColour, type CanvasTheme } from './canvas-theme.ts'
import { CLASS, cytoscapeStyle } from './cytoscape-style.ts'
import { ROUND_SQUARE } from './node-shape.ts'
import { isPlaced, typeOf, type Picture } from './picture.ts'
import { LEAST_ZOOM, MOST_ZOOM, type Viewport } from './viewport.ts'

/** Elements made in one go; making one takes up to a millisecond. */
const SLICE = 60
/** Elements kept hidden for their return before they are thrown away. */
const MOST_KEPT = 5000

/** What a pointer did on an element, or beside all of them. `add`: with Shift or Ctrl held. */
export interface LayerEvents {
  /** All elements asked for are there. */
  onfilled: () => void
  onviewport: () => void
  onrender: () => void
  ontap: (target: LayerTarget | null, at: { x: number; y: number }, add: boolean) => void
  ondoubletap: (target: LayerTarget | null, at: { x: number; y: number }) => void
  onpoint: (target: LayerTarget | null, at: { x: number; y: number }) => void
  /** Nodes while they are dragged, and when they are let go. */
  ondrag: (moved: readonly MovedNode[]) => void
  ondrop: (moved: readonly MovedNode[]) => void
  onchosen: (ids: string[]) => void
}

export interface LayerTarget {
  kind: 'entity' | 'edge'
  id: string
}

export interface MovedNode {
  id: string
  x: number
  y: number
}

/** What to mark. */
export interface Marks {
  lit: { entities: ReadonlySet<string>; edges: ReadonlySet<string> } | null
  selected: LayerTarget | null
  hovered: LayerTarget | null
}

/** The part of a picture that cytoscape draws, with its gestures. Elements that go are hidden, not removed. */
export class CytoscapeLayer {
  readonly #cy: Core
  readonly #events: LayerEvents
  /** Ids of elements that are shown. */
  #shown = new Set<string>()
  #marked: SingularElementReturnValue[] = []
  /** Elements still to be made. */
  #missing: ElementDefinition[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #theme: CanvasTheme

  constructor(container: HTMLElement, theme: CanvasTheme, events: LayerEvents) {
    this.#events = events
    this.#theme = theme
    this.#cy = cytoscape({
      container,
      style: cytoscapeStyle(theme),
      minZoom: LEAST_ZOOM,
      maxZoom: MOST_ZOOM,
      boxSelectionEnabled: true,
      selectionType: 'single',
      pixelRatio: 'auto',
      // while the view moves, cytoscape too moves a bitmap
      textureOnViewport: true,
      layout: { name: 'preset' },
    })
    this.#listen()
  }

  get isFilling(): boolean {
    return this.#missing.length > 0
  }

  get viewport(): Viewport {
    const { x, y } = this.#cy.pan()
    return { panX: x, panY: y, zoom: this.#cy.zoom(), width: this.#cy.width(), height: this.#cy.height() }
  }

  setViewport({ panX, panY, zoom }: Viewport): void {
    this.#cy.viewport({ zoom, pan: { x: panX, y: panY } })
  }

  /** Zooms round a point on screen, or round the middle. */
  zoomBy(factor: number): void {
    const { width, height, zoom } = this.viewport
    this.#cy.zoom({ level: zoom * factor, renderedPosition: { x: width / 2, y: height / 2 } })
  }

  /** Takes the container's new size over; the middle of the picture stays in the middle. Returns whether it is another. */
  resize(): boolean {
    const before = this.viewport
    this.#cy.resize()
    const after = this.viewport
    if (before.width > 0 && after.width > 0) {
      this.#cy.panBy({ x: (after.width - before.width) / 2, y: (after.height - before.height) / 2 })
    }
    return before.width !== after.width || before.height !== after.height
  }

  use(theme: CanvasTheme): void {
    this.#theme = theme
    this.#cy.style(cytoscapeStyle(theme))
  }

  /**
   * Shows these nodes and edges of a picture and hides all others, in one batch. Many new elements are made a slice at a
   * time; `isFilling` says whether some are still missing.
   *
   * @param communities by node; null colours by type
   */
  show(picture: Picture, nodes: Iterable<number>, edges: Iterable<number>, communities: Int32Array | null): void {
    const wanted = new Map<string, ElementDefinition>()
    for (const n of nodes) {
      if (isPlaced(picture, n)) wanted.set(picture.entities[n]?.id ?? '', this.#nodeDefinition(picture, n, communities))
    }
    for (const e of edges) {
      const edge = picture.edges[e]
      if (!edge || !wanted.has(edge.source) || !wanted.has(edge.target)) continue
      wanted.set(edge.id, edgeDefinition(picture, e))
    }
    this.#cy.batch(() => {
      for (const id of this.#shown) {
        if (wanted.has(id)) continue
        this.#cy.getElementById(id).addClass(CLASS.off).unselect()
      }
      const added: ElementDefinition[] = []
      for (const [id, definition] of wanted) {
        const element = this.#cy.getElementById(id)
        if (element.empty()) added.push(definition)
        else update(element, definition, this.#shown.has(id))
      }
      this.#shown = new Set(wanted.keys())
      this.#forget()
      clearTimeout(this.#timer)
      this.#missing = added
      if (added.length <= 2 * SLICE) this.#fill(added.length)
      else this.#timer = setTimeout(() => this.#fillOn())
    })
  }

  /** Marks elements and dims the others, in one batch. */
  mark({ lit, selected, hovered }: Marks): void {
    this.#cy.batch(() => {
      const all = this.#cy.elements(`.${CLASS.lit}, .${CLASS.dim}`)
      if (lit) {
        for (const id of this.#shown) {
          const isLit = lit.entities.has(id) || lit.edges.has(id)
          this.#cy.getElementById(id).toggleClass(CLASS.lit, isLit).toggleClass(CLASS.dim, !isLit)
        }
      } else all.removeClass(`${CLASS.lit} ${CLASS.dim}`)
      for (const element of this.#marked) element.removeClass(`${CLASS.selected} ${CLASS.hovered}`)
      this.#marked = []
      // what is selected counts as chosen too, so that Shift adds to it
      if (this.#cy.nodes(':selected').length <= 1) this.choose(selected?.kind === 'entity' ? [selected.id] : [])
      this.#put(selected, CLASS.selected)
      this.#put(hovered, CLASS.hovered)
    })
  }

  /** Chooses these nodes and no others, as Shift and a click do. */
  choose(ids: readonly string[]): void {
    this.#cy.batch(() => {
      const wanted = new Set(ids)
      this.#cy.nodes(':selected').forEach((node) => void (wanted.delete(node.id()) || node.unselect()))
      for (const id of wanted) this.#cy.getElementById(id).select()
    })
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#cy.destroy()
  }

  #fill(count: number): void {
    const [made, left] = [this.#missing.slice(0, count), this.#missing.slice(count)]
    this.#missing = left
    if (made.length > 0) this.#cy.add(made)
  }

  #fillOn(): void {
    this.#cy.batch(() => this.#fill(SLICE))
    if (this.isFilling) this.#timer = setTimeout(() => this.#fillOn())
    else this.#events.onfilled()
  }

  #put(target: LayerTarget | null, name: string): void {
    if (!target) return
    const element = this.#cy.getElementById(target.id)
    if (element.empty()) return
    element.addClass(name)
    this.#marked.push(element)
  }

  #nodeDefinition(picture: Picture, n: number, communities: Int32Array | null): ElementDefinition {
    const type = typeOf(picture, n)
    const size = 2 * (picture.radius[n] ?? 0)
    const colour = nodeColour(this.#theme, type, communities ? (communities[n] ?? -1) : null)
    const side = size * ROUND_SQUARE.half
    return {
      group: 'nodes',
      classes: type,
      data: { id: picture.entities[n]?.id ?? '', size, side, corner: (size / 2) * ROUND_SQUARE.rounding, colour },
      position: { x: picture.x[n] ?? 0, y: picture.y[n] ?? 0 },
    }
  }

  /** Throws hidden elements away once there are too many. */
  #forget(): void {
    if (this.#cy.elements().length - this.#shown.size > MOST_KEPT) this.#cy.elements(`.${CLASS.off}`).remove()
  }

  #listen(): void {
    const cy = this.#cy
    const events = this.#events
    const targetOf = ({ target }: EventObject): LayerTarget | null =>
      target === cy ? null : { kind: target.isNode() ? 'entity' : 'edge', id: String(target.id()) }
    const held = ({ originalEvent: e }: EventObject): boolean => e.shiftKey || e.ctrlKey || e.metaKey
    cy.on('viewport', () => events.onviewport())
    cy.on('render', () => events.onrender())
    cy.on('tap', (event) => events.ontap(targetOf(event), event.renderedPosition, held(event)))
    cy.on('dbltap', (event) => events.ondoubletap(targetOf(event), event.renderedPosition))
    cy.on('mousemove mouseover', (event) => events.onpoint(targetOf(event), event.renderedPosition))
    cy.on('drag', 'node', ({ target }) => events.ondrag(moved(cy, target)))
    cy.on('dragfreeon', 'node', ({ target }) => events.ondrop(moved(cy, target)))
    cy.on('select unselect boxend', () => events.onchosen(cy.nodes(':selected').map((node) => node.id())))
  }
}

/** What moves with a dragged node: it alone, or all chosen nodes when it is one of them. */
function moved(cy: Core, dragged: NodeSingular): MovedNode[] {
  const nodes = dragged.selected() ? cy.nodes(':selected') : cy.collection().union(dragged)
  return nodes.map((node) => ({ id: node.id(), ...node.position() }))
}

function edgeDefinition(picture: Picture, e: number): ElementDefinition {
  const { id = '', source = '', target = '' } = picture.edges[e] ?? {}
  return {
    group: 'edges',
    selectable: false,
    data: { id, source, target, width: picture.width[e] ?? 1, opacity: picture.opacity[e] ?? 1 },
  }
}

/** Brings an element up to date, touching only what differs. */
function update(element: SingularElementReturnValue, { data, position }: ElementDefinition, wasShown: boolean): void {
  if (!wasShown) element.removeClass(CLASS.off)
  for (const [name, value] of Object.entries(data)) if (element.data(name) !== value) element.data(name, value)
  if (!position || !element.isNode() || element.grabbed()) return
  const now = element.position()
  if (now.x !== position.x || now.y !== position.y) element.position(position)
}
