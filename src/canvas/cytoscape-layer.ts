import cytoscape, { type Core, type EventObject, type NodeSingular } from 'cytoscape'
import type { CanvasTheme } from './canvas-theme.ts'
import { cytoscapeStyle, OFF } from './cytoscape-style.ts'
import { carryOut, changesTowards, definitionsOf, type ElementChange, type ShownPart } from './element-changes.ts'
import { LEAST_ZOOM, MOST_ZOOM, type Viewport } from './viewport.ts'

/** Elements changed in one go. */
const SLICE = 80
/** Elements kept hidden for their return before they are thrown away. */
const MOST_KEPT = 5000

/** What a pointer did on an element, or beside all of them. `add`: with Shift or Ctrl held. */
export interface LayerEvents {
  /** Everything asked for is shown. */
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

/** The part of a picture that cytoscape draws, with its gestures. Elements that go are hidden, not removed. */
export class CytoscapeLayer {
  readonly #cy: Core
  readonly #events: LayerEvents
  /** What is still to be done for everything asked for to be shown. */
  #changes: ElementChange[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #frame = 0
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
    return this.#changes.length > 0
  }

  get viewport(): Viewport {
    const { x, y } = this.#cy.pan()
    return { panX: x, panY: y, zoom: this.#cy.zoom(), width: this.#cy.width(), height: this.#cy.height() }
  }

  setViewport({ panX, panY, zoom }: Viewport): void {
    this.#cy.viewport({ zoom, pan: { x: panX, y: panY } })
  }

  /** Zooms round the middle. */
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
   * Shows exactly this part of a picture. Few changes are made at once; many a slice at a time, as each takes up to a
   * millisecond: `isFilling` says whether some are left.
   */
  show(part: Omit<ShownPart, 'theme'>): void {
    const wanted = definitionsOf({ ...part, theme: this.#theme })
    this.#pause()
    this.#changes = changesTowards(this.#cy, wanted)
    if (this.#changes.length <= 2 * SLICE) this.#fill(this.#changes.length)
    else this.#fillSoon()
  }

  /** The nodes chosen with Shift or a box. */
  get chosen(): string[] {
    return this.#cy.nodes(':selected').map((node) => node.id())
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
    this.#pause()
    this.#cy.destroy()
  }

  /** What stands in for these elements is to be on screen first. */
  #fillSoon(): void {
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#timer = setTimeout(() => this.#fillOn())
      })
    })
  }

  #pause(): void {
    clearTimeout(this.#timer)
    cancelAnimationFrame(this.#frame)
  }

  #fill(count: number): void {
    const changes = this.#changes.splice(0, count)
    this.#cy.batch(() => carryOut(this.#cy, changes))
    if (!this.isFilling) this.#forget()
  }

  #fillOn(): void {
    this.#fill(SLICE)
    if (this.isFilling) this.#timer = setTimeout(() => this.#fillOn())
    else this.#events.onfilled()
  }

  /** Throws hidden elements away once there are too many. */
  #forget(): void {
    const hidden = this.#cy.elements(`.${OFF}`)
    if (hidden.length > MOST_KEPT) hidden.remove()
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
    cy.on('select unselect boxend', () => events.onchosen(this.chosen))
  }
}

/** What moves with a dragged node: it alone, or all chosen nodes when it is one of them. */
function moved(cy: Core, dragged: NodeSingular): MovedNode[] {
  const nodes = dragged.selected() ? cy.nodes(':selected') : cy.collection().union(dragged)
  return nodes.map((node) => ({ id: node.id(), ...node.position() }))
}
