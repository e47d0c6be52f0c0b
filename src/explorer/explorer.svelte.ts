import {
  filterGraph,
  indexGraph,
  prepareEntitySearch,
  type FilteredGraph,
  type Correction,
  type Graph,
  type GraphIndex,
  type GraphSettings,
} from '../../graph/index.ts'
import { reduce, subjectOf, type Action } from './actions.ts'
import { correctedGraph, objectionTo, type CorrectedGraph, type IdleCorrection } from './corrected-graph.ts'
import { emphasise, type Emphasis, type HoverTarget } from './emphasis.ts'
import { endGesture, record, redo, startHistory, undo, type History } from './history.ts'
import {
  INITIAL_STATE,
  sameSelection,
  type ExplorerState,
  type LayoutName,
  type Position,
  type Selection,
} from './state.ts'
import type { UrlState } from './url-state.ts'
import { composeView, type ViewPart } from './view.ts'

/** What the canvas offers to the rest of the app while it is on screen. */
export interface CanvasCommands {
  /** The picture as it stands, as a PNG. */
  exportPicture: () => Promise<Blob>
  /** The same as SVG. */
  exportVector: () => Blob
  /** Brings entities into view, without changing the layout. */
  show: (entities: readonly string[]) => void
  /** Fits everything that is drawn into the canvas. */
  fit: () => void
  zoom: (factor: number) => void
  /** Lays everything out anew, pinned nodes aside; by the same layout when none is named. One step to undo. */
  relayout: (layout?: LayoutName) => void
}

/** What the canvas draws; each part changes on its own. */
export interface ExplorerView extends ViewPart {
  readonly emphasis: Emphasis
}

export type Mode = 'graph' | 'entities' | 'ties'

const NO_VIEW: ViewPart = {
  entities: [],
  edges: [],
  shown: { entities: 0, edges: 0 },
  matching: { entities: 0, edges: 0 },
  total: { entities: 0, edges: 0 },
}

const NO_EMPHASIS: Emphasis = { selected: null, hovered: null, lit: null }

/**
 * The one place where the app's state lives. Graph data is raw (never proxied); what is shown is derived; persistent changes
 * go through `apply` and can be undone.
 */
export class Explorer {
  #machine = $state.raw<Graph | null>(null)
  #name = $state('')
  #openedWith = $state.raw<GraphSettings | null>(null)
  #history = $state.raw<History<ExplorerState, Action>>(startHistory(INITIAL_STATE))
  #trail = $state.raw<readonly Selection[]>([])
  #revealed = $state.raw<readonly string[]>([])
  #hovered = $state.raw<HoverTarget | null>(null)
  /** Where nodes were put without a person asking, by the arrangement (`state.arranged`) that they were put into. */
  #placed = $state.raw<ReadonlyMap<object, Readonly<Record<string, Position>>>>(new Map())
  #communities = $state.raw<ReadonlyMap<string, number> | null>(null)
  #canvas = $state.raw<CanvasCommands | null>(null)
  mode = $state<Mode>('graph')

  readonly state = $derived(this.#history.present)
  readonly #filters = $derived(this.state.filters)
  readonly #corrections = $derived(this.state.corrections)
  readonly #corrected: CorrectedGraph | null = $derived(
    this.#machine && correctedGraph(this.#machine, this.#corrections),
  )
  readonly #index: GraphIndex | null = $derived(this.#corrected && indexGraph(this.#corrected.graph))
  readonly filtered: FilteredGraph | null = $derived(this.#index && filterGraph(this.#index, this.#filters))
  /** Where nodes stand, by entity id: pinned by a person, else left by a layout. */
  readonly positions: Readonly<Record<string, Position>> = $derived({
    ...this.state.arranged,
    ...this.#placed.get(this.state.arranged),
    ...this.state.pinned,
  })
  readonly search = $derived(this.#index && prepareEntitySearch(this.#index.graph.entities))
  readonly #part: ViewPart = $derived.by(() => {
    const { measure, limit, isolates } = this.state
    if (!this.#index || !this.filtered) return NO_VIEW
    return composeView(this.#index, this.filtered, { measure, limit, isolates, revealed: this.#revealed })
  })
  readonly #emphasis: Emphasis = $derived(
    this.#index ? emphasise(this.#index, this.#part, this.selection, this.#hovered) : NO_EMPHASIS,
  )

  /** Null until a graph is open. */
  get index(): GraphIndex | null {
    return this.#index
  }

  /** The graph as the machine made it, without the person's corrections. Null until a graph is open. */
  get machine(): Graph | null {
    return this.#machine
  }

  /** Corrections that have no effect on the graph that is open, and why. */
  get idleCorrections(): readonly IdleCorrection[] {
    return this.#corrected?.idle ?? []
  }

  /** What the project is called, for people. */
  get name(): string {
    return this.#name
  }

  /** What to draw. Reading one member depends on that member only. */
  readonly view: ExplorerView = this.#makeView()

  /** What the right panel shows, or null. */
  get selection(): Selection | null {
    return this.#trail.at(-1) ?? null
  }

  /** The entities whose sentences a person was reading before opening an article: one, both ends of a tie, or none. */
  get readingFocus(): readonly string[] {
    const before = this.#trail.findLast((selection) => selection.kind !== 'document')
    if (!before) return []
    if (before.kind === 'entity') return [before.id]
    const edge = this.#index?.edgeById.get(before.id)
    return edge ? [edge.source, edge.target] : []
  }

  get canvas(): CanvasCommands | null {
    return this.#canvas
  }

  /** The settings that ties should be counted by: the chosen ones, else those of the graph. */
  get settings(): GraphSettings | null {
    return this.state.settings ?? this.#openedWith
  }

  /** Opens a graph and forgets what was open; `from` is what a project or an address brings along. */
  open(graph: Graph, name: string, from: Partial<UrlState> = {}): void {
    this.#machine = graph
    this.#name = name
    this.#openedWith = graph.settings
    this.#history = startHistory(from.state ?? INITIAL_STATE)
    this.#trail = []
    this.#revealed = []
    this.#hovered = null
    this.#placed = new Map([[this.state.arranged, graph.positions ?? {}]])
    this.#communities = null
    this.mode = from.mode ?? 'graph'
    this.select(from.selection ?? null)
  }

  /** What an address needs to lead here again. */
  get urlState(): UrlState {
    return { state: this.state, selection: this.selection, mode: this.mode }
  }

  /** Puts another graph of the machine, recounted or with more articles, in the place of the open one; keeps everything else. */
  replaceGraph(graph: Graph): void {
    this.#machine = graph
  }

  close(): void {
    this.#machine = null
    this.#trail = []
  }

  /**
   * The one write path for what is kept.
   *
   * @param options `gesture`: the action is part of a movement still going on; see `endGesture`
   */
  apply(action: Action, options: { gesture?: boolean } = {}): void {
    const gesture = options.gesture ? subjectOf(action) : null
    this.#history = record(this.#history, reduce(this.state, action), action, gesture)
  }

  /**
   * Makes corrections, as one step to undo.
   *
   * @returns what stands against it, as a sentence to be read by a person; then nothing was done. Null when it was done.
   */
  correct(corrections: readonly Correction[]): string | null {
    if (!this.#machine) return null
    const objection = objectionTo(this.#machine, this.state.corrections, corrections)
    if (objection === null) this.apply({ kind: 'correct', corrections })
    return objection
  }

  endGesture(): void {
    this.#history = endGesture(this.#history)
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0
  }

  /** What undo would take back and what redo would do again. */
  get nextUndo(): Action | null {
    return this.#history.past.at(-1)?.done ?? null
  }

  get nextRedo(): Action | null {
    return this.#history.future.at(-1)?.done ?? null
  }

  undo(): void {
    this.#history = undo(this.#history)
  }

  redo(): void {
    this.#history = redo(this.#history)
  }

  /** Shows something in the right panel; null closes it. An entity or the ends of an edge are drawn from then on. */
  select(selection: Selection | null): void {
    if (sameSelection(selection, this.selection)) return
    if (selection === null) {
      this.#trail = []
      return
    }
    this.#trail = [...this.#trail, selection]
    this.#reveal(selection)
  }

  /** To what the right panel showed before; closes it when there was nothing. */
  goBack(): void {
    this.#trail = this.#trail.slice(0, -1)
  }

  hover(target: HoverTarget | null): void {
    if (target?.kind === this.#hovered?.kind && target?.id === this.#hovered?.id) return
    this.#hovered = target
  }

  /** Where a layout put the nodes. Not a step to undo; pinned nodes stay where they are pinned. */
  setPositions(positions: Readonly<Record<string, Position>>): void {
    const arrangement = this.state.arranged
    this.#placed = new Map(this.#placed).set(arrangement, { ...this.#placed.get(arrangement), ...positions })
  }

  /** The community of each drawn entity, largest first from 0; null until they were asked for. */
  get communities(): ReadonlyMap<string, number> | null {
    return this.#communities
  }

  setCommunities(communities: ReadonlyMap<string, number>): void {
    this.#communities = communities
  }

  /** A person put nodes somewhere. */
  pin(positions: Readonly<Record<string, Position>>): void {
    this.apply({ kind: 'pin', positions })
  }

  unpin(entity: string): void {
    this.apply({ kind: 'unpin', entity })
  }

  /** Called by the canvas when it is ready; call what it returns when it goes. */
  attachCanvas(commands: CanvasCommands): () => void {
    this.#canvas = commands
    return () => {
      if (this.#canvas === commands) this.#canvas = null
    }
  }

  #reveal(selection: Selection): void {
    if (selection.kind === 'document') return
    const edge = selection.kind === 'edge' ? this.#index?.edgeById.get(selection.id) : null
    const ids = selection.kind === 'entity' ? [selection.id] : edge ? [edge.source, edge.target] : []
    const isDrawn = (id: string): boolean => this.#part.entities.some((entity) => entity.id === id)
    const missing = ids.filter((id) => !isDrawn(id) && !this.#revealed.includes(id))
    if (missing.length > 0) this.#revealed = [...this.#revealed, ...missing]
  }

  #makeView(): ExplorerView {
    const part = (): ViewPart => this.#part
    const emphasis = (): Emphasis => this.#emphasis
    return {
      get entities() {
        return part().entities
      },
      get edges() {
        return part().edges
      },
      get shown() {
        return part().shown
      },
      get matching() {
        return part().matching
      },
      get total() {
        return part().total
      },
      get emphasis() {
        return emphasis()
      },
    }
  }
}
