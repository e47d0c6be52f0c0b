import type { Emphasis, HoverTarget } from '../explorer/emphasis.ts'
import type { Box } from '../layout/box-grid.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import { CytoscapeLayer, type LayerTarget, type MovedNode } from './cytoscape-layer.ts'
import { DIMMED } from './draw-lit.ts'
import { AXIS_STRIP } from './draw-time-axis.ts'
import { exportPng, type Export } from './export-png.ts'
import { exportSvg } from './export-svg.ts'
import { GroundLayer } from './ground-layer.ts'
import { communityHulls } from './hulls.ts'
import { Glide } from './glide.ts'
import { labelEmphasis, LabelLayer } from './label-layer.ts'
import { NodeFinder } from './node-finder.ts'
import { OverviewLayer } from './overview-layer.ts'
import { NO_PICTURE, type Picture } from './picture.ts'
import type { TimeScale } from './time-axis.ts'
import { aroundMiddle, fitNodes, visibleBox, type Viewport } from './viewport.ts'
import { isLarge, wholeOf, workingSet, type WorkingSet } from './working-set.ts'

/** ms without movement before names are chosen anew and the working set changes. */
const REST = 110
/** How near to a small node the pointer must come, px. */
const REACH = 4
/** How far inside the view a node must be to count as well inside, px. */
const EDGE = 60

export interface StageHost {
  ground: HTMLCanvasElement
  overview: HTMLElement
  elements: HTMLElement
  labels: HTMLCanvasElement
  /** What lies over the canvas, such as buttons, px from its upper left corner. */
  covered: () => Box[]
}

export interface StageEvents {
  onselect: (target: LayerTarget | null, add: boolean) => void
  onfocus: (entity: string) => void
  onhover: (target: HoverTarget | null, at: { x: number; y: number }) => void
  onmoved: (moved: readonly MovedNode[]) => void
  onchosen: (ids: readonly string[]) => void
  onviewport: () => void
}

/**
 * The picture on screen: a plain canvas for graphs too large for cytoscape, cytoscape for all others and for what is lit or
 * near, and names on top. Cytoscape holds the view and hears the gestures; the others follow it.
 */
export class Stage {
  readonly #host: StageHost
  readonly #events: StageEvents
  readonly #elements: CytoscapeLayer
  readonly #ground: GroundLayer
  readonly #overview: OverviewLayer
  readonly #labels: LabelLayer
  readonly #glide: Glide
  #theme: CanvasTheme
  #picture: Picture = NO_PICTURE
  #communities: Int32Array | null = null
  #emphasis: Emphasis = { selected: null, hovered: null, lit: null }
  #finder: NodeFinder | null = null
  #working: WorkingSet | null = null
  #resting: ReturnType<typeof setTimeout> | undefined
  #frame = 0
  #labelsDue = false
  /** The node that is chosen only because it is selected. */
  #marked: string | null = null

  constructor(host: StageHost, theme: CanvasTheme, events: StageEvents) {
    this.#host = host
    this.#theme = theme
    this.#events = events
    this.#ground = new GroundLayer(host.ground)
    this.#overview = new OverviewLayer(host.overview)
    this.#labels = new LabelLayer(host.labels)
    this.#glide = new Glide((viewport) => this.#elements.setViewport(viewport))
    this.#elements = new CytoscapeLayer(host.elements, theme, {
      onfilled: () => this.#reveal(),
      onviewport: () => this.#moved(),
      onrender: () => this.#drawLabels(),
      ontap: (target, at, add) => events.onselect(target ?? this.#find(at), add),
      ondoubletap: (target, at) => {
        const found = target ?? this.#find(at)
        if (found?.kind === 'entity') events.onfocus(found.id)
      },
      onpoint: (target, at) => events.onhover(target ?? this.#find(at), at),
      ondrag: (moved) => this.#follow(moved),
      ondrop: (moved) => events.onmoved(moved),
      onchosen: (ids) => events.onchosen(ids),
    })
  }

  get viewport(): Viewport {
    return this.#elements.viewport
  }

  get picture(): Picture {
    return this.#picture
  }

  /**
   * @param communities by node; null colours by type
   * @param options `fit`: the whole is to be in view
   */
  setPicture(picture: Picture, communities: Int32Array | null, options: { fit: boolean }): void {
    const first = this.#picture.entities.length === 0 || options.fit
    this.#picture = picture
    if (options.fit) this.fit(null, { glide: false })
    this.#communities = communities
    this.#finder = null
    this.#showElements()
    this.#showOverview(first)
    this.#dim()
    this.#arrangeLabels()
  }

  setEmphasis(emphasis: Emphasis): void {
    const before = this.#emphasis
    this.#emphasis = emphasis
    if (!emphasis.lit && !before.lit && !emphasis.hovered && !before.hovered) return
    if (isLarge(this.#picture)) this.#showElements()
    this.#dim()
    this.#arrangeLabels()
  }

  setTheme(theme: CanvasTheme): void {
    this.#theme = theme
    this.#elements.use(theme)
    this.setPicture(this.#picture, this.#communities, { fit: false })
  }

  resize(): void {
    const wasHidden = this.viewport.width === 0
    if (!this.#elements.resize()) return
    if (wasHidden) this.fit(null, { glide: false })
    this.#moved()
  }

  /** Fits nodes into view; all of them when none are named. */
  fit(ids: readonly string[] | null, options: { glide: boolean }): void {
    const nodes = ids ? ids.flatMap((id) => this.#picture.nodeOf.get(id) ?? []) : this.#picture.entities.keys()
    const wanted = fitNodes(this.#picture, nodes, this.viewport)
    if (!wanted) return
    // coming near must not mean coming too near
    const zoom = ids ? Math.min(wanted.zoom, Math.max(this.viewport.zoom, 1)) : wanted.zoom
    this.#glide.go(this.viewport, aroundMiddle(wanted, zoom), options.glide)
  }

  zoomBy(factor: number): void {
    this.#elements.zoomBy(factor)
  }

  /** How many nodes that have a place are drawn beside what is on screen. */
  countOutOfView(): number {
    const { left, top, right, bottom } = visibleBox(this.viewport)
    const { x, y } = this.#picture
    return x.reduce((count, at, n) => {
      const inside = at >= left && at <= right && (y[n] ?? NaN) >= top && (y[n] ?? NaN) <= bottom
      return count + (inside || Number.isNaN(at) ? 0 : 1)
    }, 0)
  }

  /** Moves the view as little as needed to have a node well inside. */
  bringIntoView(id: string): void {
    const n = this.#picture.nodeOf.get(id) ?? -1
    const { zoom, panX, panY, width, height } = this.viewport
    const [x, y] = [(this.#picture.x[n] ?? NaN) * zoom + panX, (this.#picture.y[n] ?? NaN) * zoom + panY]
    if (Number.isNaN(x) || Number.isNaN(y)) return
    const by = (at: number, room: number): number => Math.min(0, room - EDGE - at) + Math.max(0, EDGE - at)
    const [dx, dy] = [by(x, width), by(y, height)]
    if (dx !== 0 || dy !== 0)
      this.#glide.go(this.viewport, { zoom, panX: panX + dx, panY: panY + dy, width, height }, true)
  }

  choose(ids: readonly string[]): void {
    this.#elements.choose(ids)
  }

  /** By which dates are drawn through the picture; null for none. */
  setTimeScale(scale: TimeScale | null): void {
    if (scale === this.#ground.timeScale) return
    this.#ground.timeScale = scale
    this.#arrangeLabels()
  }

  /** Outlines communities, given by node of the picture; null outlines none. */
  setOutlined(communities: Int32Array | null): void {
    this.#ground.hulls = communities ? communityHulls(this.#picture, communities, this.#theme.communities.length) : []
    this.#drawLabelsSoon()
  }

  exportPng(scale: number): Promise<Blob> {
    return exportPng(this.#export(), scale)
  }

  exportSvg(): Blob {
    return new Blob([exportSvg(this.#export())], { type: 'image/svg+xml' })
  }

  #export(): Export {
    this.#arrangeLabelsNow()
    return {
      picture: this.#picture,
      viewport: this.viewport,
      theme: this.#theme,
      communities: this.#communities,
      emphasis: this.#emphasis,
      labels: this.#labels.places,
      timeScale: this.#ground.timeScale,
      hulls: this.#ground.hulls,
    }
  }

  destroy(): void {
    clearTimeout(this.#resting)
    this.#glide.stop()
    cancelAnimationFrame(this.#frame)
    this.#overview.destroy()
    this.#elements.destroy()
  }

  #showElements(): void {
    const [picture, communities] = [this.#picture, this.#communities]
    this.#working = isLarge(picture) ? workingSet(picture, this.viewport, this.#emphasis) : null
    const { nodes, edges } = this.#working ?? wholeOf(picture)
    this.#elements.show({ picture, nodes, edges, communities })
  }

  #showOverview(now: boolean): void {
    const drawing = { theme: this.#theme, communities: this.#communities, ...this.#skipped() }
    const standsIn = this.#standsIn
    this.#overview.move(this.viewport)
    this.#overview.show(isLarge(this.#picture) || standsIn ? this.#picture : null, drawing, { now: now || standsIn })
  }

  #reveal(): void {
    this.#dim()
    this.#showOverview(false)
  }

  /** What lies on screen is left to cytoscape. */
  #skipped(): { skipNodes?: ReadonlySet<number>; skipEdges?: ReadonlySet<number> } {
    if (!this.#working?.isAllOnScreen || this.#elements.isFilling) return {}
    return { skipNodes: this.#working.nodes, skipEdges: this.#working.edges }
  }

  /** Dims the picture while something is lit, which is drawn over it. */
  #dim(): void {
    const { lit, selected } = this.#emphasis
    const opacity = lit ? String(DIMMED) : ''
    // cytoscape needs a while for many changes; until then the plain canvas stands in for it
    this.#host.elements.style.opacity = this.#standsIn ? '0' : opacity
    this.#host.overview.style.opacity = opacity
    this.#markSelected(selected?.kind === 'entity' ? selected.id : null)
  }

  /** What is selected counts as chosen too, so that Shift adds to it; what a person chose stays chosen. */
  #markSelected(wanted: string | null): void {
    const [only, ...others] = this.#elements.chosen
    if (others.length > 0 || (only !== undefined && only !== this.#marked && only !== wanted)) return
    this.#elements.choose(wanted === null ? [] : [wanted])
    this.#marked = wanted
  }

  get #standsIn(): boolean {
    return this.#elements.isFilling && !isLarge(this.#picture)
  }

  /** Names are chosen anew before the next picture: once, however much changes until then. */
  #arrangeLabels(): void {
    this.#labelsDue = true
    this.#drawLabelsSoon()
  }

  #arrangeLabelsNow(): void {
    if (!this.#labelsDue) return
    this.#labelsDue = false
    this.#labels.arrange(this.#picture, this.viewport, this.#theme, {
      ...labelEmphasis(this.#picture, this.#emphasis),
      reserved: [...this.#host.covered(), ...this.#axisStrip()],
    })
  }

  /** Where dates are written. */
  #axisStrip(): Box[] {
    const { width, height } = this.viewport
    return this.#ground.timeScale ? [{ left: 0, right: width, top: height - AXIS_STRIP, bottom: height }] : []
  }

  #drawLabelsSoon(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#drawLabels())
  }

  #drawLabels(): void {
    this.#arrangeLabelsNow()
    this.#labels.draw(this.#emphasis, {
      picture: this.#picture,
      viewport: this.viewport,
      theme: this.#theme,
      communities: this.#communities,
    })
    this.#ground.draw(this.viewport, this.#theme)
  }

  /** The view has moved: what follows it follows; what is dear waits until it rests. */
  #moved(): void {
    this.#overview.move(this.viewport)
    this.#drawLabelsSoon()
    this.#events.onviewport()
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#resting = undefined
      this.#rest()
    }, REST)
  }

  #rest(): void {
    if (isLarge(this.#picture)) {
      const had = this.#working?.isAllOnScreen
      this.#showElements()
      if (had || this.#working?.isAllOnScreen) this.#showOverview(false)
      this.#dim()
    }
    this.#arrangeLabels()
  }

  /** Nodes are being dragged: their names and ties come along. */
  #follow(moved: readonly MovedNode[]): void {
    for (const { id, x, y } of moved) {
      const n = this.#picture.nodeOf.get(id)
      if (n === undefined) continue
      this.#picture.x[n] = x
      this.#picture.y[n] = y
    }
    this.#drawLabelsSoon()
  }

  /** The node under a point that cytoscape doesn't have. */
  #find(at: { x: number; y: number }): LayerTarget | null {
    if (!isLarge(this.#picture) && !this.#elements.isFilling) return null
    this.#finder ??= new NodeFinder(this.#picture)
    const { zoom, panX, panY } = this.viewport
    const n = this.#finder.at((at.x - panX) / zoom, (at.y - panY) / zoom, REACH / zoom)
    const id = n === null ? undefined : this.#picture.entities[n]?.id
    return id === undefined ? null : { kind: 'entity', id }
  }
}
