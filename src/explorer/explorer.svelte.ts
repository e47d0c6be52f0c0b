import {
  findFilter,
  filterGraph,
  indexGraph,
  withoutFilter,
  type Correction,
  type EntitySearch,
  type FilteredGraph,
  type Graph,
  type GraphIndex,
  type GraphSettings,
} from '../../graph/index.ts'
import { isDecision, reduce, subjectOf, withoutCorrections, type Action } from './actions.ts'
import {
  correctedGraph,
  objectionTo,
  type CorrectedGraph,
  type IdleCorrection,
  type Objection,
} from './corrected-graph.ts'
import { emphasise, type Emphasis, type HoverTarget, type LitPart } from './emphasis.ts'
import { followEntity, followFilters, followSelection } from './follow.ts'
import { endGesture, record, redo, startHistory, undo, type History } from './history.ts'
import {
  INITIAL_STATE,
  sameSelection,
  type ExplorerState,
  type LayoutName,
  type Position,
  type Question,
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
  #asked = $state.raw<{ question: Question; at: Selection | null } | null>(null)
  #spotlight = $state.raw<LitPart | null>(null)
  #canvas = $state.raw<CanvasCommands | null>(null)
  /** Entities to be shown as soon as there is a canvas. */
  #awaiting: readonly string[] | null = null
  /** How often the picture was turned to: a narrow page follows. */
  turned = $state(0)
  mode = $state<Mode>('graph')
  /** Why nothing may be decided here now, as a sentence to be read by a person; null when it may. */
  frozen = $state<string | null>(null)
  /** How many decisions were refused because of that. */
  refusals = $state(0)

  readonly state = $derived(this.#history.present)
  readonly #filters = $derived(this.state.filters)
  readonly #corrections = $derived(this.state.corrections)
  readonly #corrected: CorrectedGraph | null = $derived(
    this.#machine && correctedGraph(this.#machine, this.#corrections),
  )
  readonly #index: GraphIndex | null = $derived(this.#corrected && indexGraph(this.#corrected.graph))
  readonly #machineIndex: GraphIndex | null = $derived(
    this.#index?.graph === this.#machine ? this.#index : this.#machine && indexGraph(this.#machine),
  )
  readonly #followed = $derived(
    this.#index && this.#machineIndex ? followFilters(this.#filters, this.#machineIndex, this.#index) : this.#filters,
  )
  readonly filtered: FilteredGraph | null = $derived(this.#index && filterGraph(this.#index, this.#followed))
  /** Where nodes stand, by entity id: pinned by a person, else left by a layout. */
  readonly positions: Readonly<Record<string, Position>> = $derived({
    ...this.state.arranged,
    ...this.#placed.get(this.state.arranged),
    ...this.state.pinned,
  })
  readonly #part: ViewPart = $derived.by(() => {
    if (!this.#index || !this.filtered) return NO_VIEW
    return this.#compose(this.#index, this.filtered)
  })
  /** What would be drawn without a working set: the ground on which communities stand. */
  readonly widerView: ViewPart = $derived.by(() => {
    const wider = withoutFilter(this.#followed, 'entities')
    if (!this.#index || wider.length === this.#followed.length) return this.#part
    return this.#compose(this.#index, filterGraph(this.#index, wider))
  })
  readonly #emphasis: Emphasis = $derived(
    this.#index
      ? emphasise(this.#index, this.#part, this.#communities, {
          hovered: this.#hovered,
          spotlight: this.#spotlight,
          selected: this.selection,
        })
      : NO_EMPHASIS,
  )

  /** Null until a graph is open. */
  get index(): GraphIndex | null {
    return this.#index
  }

  /** The names of the graph, to be searched. Null until a graph is open. */
  get search(): EntitySearch | null {
    return this.#index?.entitySearch ?? null
  }

  /** The graph as the machine made it, without the person's corrections. Null until a graph is open. */
  get machine(): Graph | null {
    return this.#machine
  }

  /** The same with its look-ups. */
  get machineIndex(): GraphIndex | null {
    return this.#machineIndex
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

  readonly #selection: Selection | null = $derived.by(() => {
    const last = this.#trail.at(-1) ?? null
    return last && this.#index && this.#machineIndex ? followSelection(last, this.#machineIndex, this.#index) : last
  })

  /** What the right panel shows, or null. What was merged into something else leads there. */
  get selection(): Selection | null {
    return this.#selection
  }

  /** The entities whose sentences a person was reading before opening an article: one, both ends of a tie, or none. */
  get readingFocus(): readonly string[] {
    const last = this.#trail.findLast((selection) => selection.kind !== 'document')
    const before =
      last && this.#index && this.#machineIndex ? followSelection(last, this.#machineIndex, this.#index) : last
    if (!before || before.kind === 'document') return []
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
    this.#spotlight = null
    this.select(from.selection ?? null)
    this.ask(from.question ?? null)
  }

  rename(name: string): void {
    this.#name = name
  }

  /** What an address needs to lead here again. */
  get urlState(): UrlState {
    return { state: this.state, selection: this.selection, mode: this.mode, question: this.question }
  }

  /** Puts another graph of the machine, recounted or with more articles, in the place of the open one; keeps everything else. */
  replaceGraph(graph: Graph): void {
    this.#carryOver(() => (this.#machine = graph))
  }

  close(): void {
    this.#machine = null
    this.#trail = []
    this.#asked = null
  }

  /**
   * The one write path for what is kept.
   *
   * @param options `gesture`: the action is part of a movement still going on; see `endGesture`
   */
  apply(action: Action, options: { gesture?: boolean } = {}): void {
    if (this.frozen !== null && isDecision(action)) return void this.refusals++
    const gesture = options.gesture ? subjectOf(action) : null
    this.#step(record(this.#history, reduce(this.state, action), action, gesture))
  }

  /**
   * Makes corrections, as one step to undo.
   *
   * @param instead earlier ones that they take the place of
   * @returns what stands against it; then nothing was done. Null when it was done.
   */
  correct(corrections: readonly Correction[], instead: readonly Correction[] = []): Objection | null {
    if (!this.#machine) return null
    if (this.frozen !== null) return { reason: this.frozen, obstacles: [] }
    const before = withoutCorrections(this.state.corrections, instead)
    const objection = objectionTo(this.#machine, before, corrections)
    if (objection === null) this.apply({ kind: 'correct', corrections, ...(instead.length > 0 && { instead }) })
    return objection
  }

  endGesture(): void {
    this.#history = endGesture(this.#history)
  }

  get canUndo(): boolean {
    return this.frozen === null && this.#history.past.length > 0
  }

  get canRedo(): boolean {
    return this.frozen === null && this.#history.future.length > 0
  }

  /** What undo would take back and what redo would do again. */
  get nextUndo(): Action | null {
    return this.#history.past.at(-1)?.done ?? null
  }

  get nextRedo(): Action | null {
    return this.#history.future.at(-1)?.done ?? null
  }

  undo(): void {
    if (this.frozen !== null) return
    this.#step(undo(this.#history))
  }

  redo(): void {
    if (this.frozen !== null) return
    this.#step(redo(this.#history))
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

  /** The question whose answer is to be shown now, or null. It steps back while something else is read, and returns with it. */
  get question(): Question | null {
    return this.#asked && sameSelection(this.#asked.at, this.selection) ? this.#asked.question : null
  }

  /** Asks a question; null asks none. */
  ask(question: Question | null): void {
    this.#asked = question && { question, at: this.selection }
  }

  /** Lights a part of the picture, and has its ties drawn, until something else is lit or null ends it. */
  light(part: LitPart | null): void {
    this.#spotlight = part
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

  /** Turns to the picture, and brings entities into view there; where it isn't drawn yet, as soon as it is. */
  showInGraph(entities: readonly string[]): void {
    this.mode = 'graph'
    this.turned++
    if (this.#canvas) this.#canvas.show(entities)
    else this.#awaiting = entities
  }

  /** Called by the canvas when it is ready; call what it returns when it goes. */
  attachCanvas(commands: CanvasCommands): () => void {
    this.#canvas = commands
    if (this.#awaiting) commands.show(this.#awaiting)
    this.#awaiting = null
    return () => {
      if (this.#canvas === commands) this.#canvas = null
    }
  }

  #step(next: History<ExplorerState, Action>): void {
    const isCorrecting = next.present.corrections !== this.state.corrections
    if (isCorrecting) this.#carryOver(() => (this.#history = next))
    else this.#history = next
  }

  /** What is selected and where nodes stand follows the entities through a change of the graph. */
  #carryOver(change: () => void): void {
    const [before, trail, positions] = [this.#index, this.#trail, this.positions]
    change()
    const [after, machine] = [this.#index, this.#machineIndex]
    if (!before || !after || !machine) return
    const isMachine = ({ id }: Selection): boolean => machine.entityById.has(id) || machine.edgeById.has(id)
    this.#trail = trail.map((selection) =>
      isMachine(selection) ? selection : followSelection(selection, before, after),
    )
    if (this.selection) this.#reveal(this.selection)
    const moved: Record<string, Position> = {}
    for (const { id } of before.graph.entities) {
      const position = after.entityById.has(id) ? undefined : positions[id]
      const successor = position && followEntity(id, before, after)
      if (position && successor && !Object.hasOwn(positions, successor)) moved[successor] = position
    }
    if (Object.keys(moved).length > 0) this.setPositions(moved)
  }

  #compose(index: GraphIndex, filtered: FilteredGraph): ViewPart {
    const { measure, limit, isolates } = this.state
    return composeView(index, filtered, {
      measure,
      limit,
      isolates,
      revealed: this.#revealed,
      centre: findFilter(this.state.filters, 'entities')?.around,
      ...(this.#spotlight && { kept: this.#spotlight.edges }),
    })
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
