import type { GraphIndex } from '../../graph/index.ts'
import { spreadCommunities } from '../explorer/communities.ts'
import type { Explorer } from '../explorer/explorer.svelte.ts'
import type { LayoutName, Position } from '../explorer/state.ts'
import type { ViewEntity } from '../explorer/view.ts'
import type { Points } from '../layout/layout-graph.ts'
import { placeNewNodes } from '../layout/place-new-nodes.ts'
import { runCommunities, runLayout, runPlacing, type LayoutRun } from '../layout/run-layout.ts'
import { findCrowded } from './find-crowded.ts'
import { layoutInput, positionsById } from './layout-input.ts'

/** With fewer places known than this share, a graph just opened is laid out; else its new nodes are placed one by one. */
const MOSTLY_PLACED = 0.5

/** So many new nodes are placed before the next picture is drawn; more would hold up the page, and a worker places them. */
const PLACED_AT_ONCE = 120

const NOBODY: ReadonlySet<string> = new Set()

export interface ArrangerEvents {
  /** A layout is under way: how far, 0 to 1, and where it has nodes by now; null when it is over. */
  onprogress: (progress: { share: number; positions: Readonly<Record<string, Position>> } | null) => void
  /** A layout is done and its positions are the explorer's. */
  onarranged: () => void
}

/** Sees to it that everything shown has a place, without ever moving what has one. */
export class Arranger {
  readonly #explorer: Explorer
  readonly #events: ArrangerEvents
  #index: GraphIndex | null = null
  /** What was shown last, and what stands where a layout put it: its places are kept free while it is hidden. */
  #shown: ReadonlySet<string> = new Set()
  #settled: ReadonlySet<string> = new Set()
  #run: LayoutRun<Points> | null = null
  #placing: LayoutRun<Points> | null = null
  #communities: LayoutRun<Int32Array> | null = null

  constructor(explorer: Explorer, events: ArrangerEvents) {
    this.#explorer = explorer
    this.#events = events
  }

  /** To be called when what is shown or where it stands has changed. */
  sync(): void {
    const { index, view, positions } = this.#explorer
    const { entities } = view
    if (!index || entities.length === 0) return
    const opened = index.graph !== this.#index?.graph && this.#index === null
    this.#index = index
    if (opened) this.#settled = new Set(entities.flatMap(({ id }) => (Object.hasOwn(positions, id) ? [id] : [])))
    const stays = this.#shown
    this.#shown = new Set(entities.map(({ id }) => id))
    const crowded = stays.size > 0 ? this.#findCrowded(stays) : NOBODY
    const missing = entities.filter(({ id }) => crowded.has(id) || !Object.hasOwn(positions, id))
    this.#placing?.cancel()
    this.#placing = null
    if (missing.length === 0 || this.#run) return
    const placed = entities.length - missing.length
    if (placed === 0 || (opened && placed < MOSTLY_PLACED * entities.length)) {
      void this.#layOut(this.#explorer.state.layout, positions, (found) => this.#explorer.setPositions(found))
    } else this.#placeNew(index, missing)
  }

  /** Those that come back to a place that is taken. What a layout or a person put somewhere stays there. */
  #findCrowded(stays: ReadonlySet<string>): ReadonlySet<string> {
    const { view, positions, state } = this.#explorer
    const isFirm = (id: string): boolean => this.#settled.has(id) || Object.hasOwn(state.pinned, id)
    if (view.entities.every(({ id }) => stays.has(id) || isFirm(id))) return NOBODY
    const crowded = findCrowded(view.entities, positions, stays, this.#settled)
    return new Set([...crowded].filter((id) => !isFirm(id)))
  }

  /** Lays everything shown out anew; one step to undo. */
  relayout(layout: LayoutName): void {
    const { pinned } = this.#explorer.state
    void this.#layOut(layout, pinned, (positions) => this.#explorer.apply({ kind: 'arrange', layout, positions }))
  }

  /**
   * Finds the communities of what would be shown without a working set, so that they stay the same within one; unless most
   * of the working set lies beside that.
   */
  findCommunities(): void {
    const { index, view, widerView } = this.#explorer
    if (!index) return
    this.#communities?.cancel()
    const wide = new Set(widerView.entities.map(({ id }) => id))
    const within = view.entities.filter(({ id }) => wide.has(id)).length
    const part = 2 * within >= view.entities.length ? widerView : view
    const graph = layoutInput(index, part.entities, part.edges, { fixed: {}, withDays: false })
    const run = runCommunities(graph)
    this.#communities = run
    void run.result.then((found) => {
      if (!found || run !== this.#communities) return
      const communities = new Map(graph.ids.map((id, n) => [id, found[n] ?? -1]))
      this.#explorer.setCommunities(part === view ? communities : spreadCommunities(communities, view.edges))
    })
  }

  /** Resolves when what is shown has a place, or gets one by a layout. */
  async placed(): Promise<void> {
    for (let placing = this.#placing; placing; placing = this.#placing) {
      await placing.result.catch(() => null)
      // its places are taken over in the same turn
      await Promise.resolve()
      if (placing === this.#placing) return
    }
  }

  destroy(): void {
    this.#placing?.cancel()
    this.#run?.cancel()
    this.#communities?.cancel()
  }

  async #layOut(
    layout: LayoutName,
    fixed: Readonly<Record<string, Position>>,
    take: (positions: Record<string, Position>) => void,
  ): Promise<void> {
    const { index, view } = this.#explorer
    if (!index) return
    this.#run?.cancel()
    const graph = layoutInput(index, view.entities, view.edges, { fixed, withDays: layout === 'timeline' })
    const run = runLayout(graph, layout, (share, preview) => {
      if (run === this.#run) this.#events.onprogress({ share, positions: positionsById(graph.ids, preview) })
    })
    this.#run = run
    try {
      const points = await run.result
      if (!points || run !== this.#run) return
      this.#run = null
      this.#settled = new Set(graph.ids)
      take(positionsById(graph.ids, points))
      this.#events.onarranged()
    } finally {
      if (run === this.#run) this.#run = null
      if (!this.#run) this.#events.onprogress(null)
    }
  }

  /** New nodes find a place beside those that have one. */
  #placeNew(index: GraphIndex, missing: readonly ViewEntity[]): void {
    const { view, state } = this.#explorer
    const shown = new Set(view.entities.map(({ id }) => id))
    const homeless = new Set(missing.map(({ id }) => id))
    const positions = Object.fromEntries(Object.entries(this.#explorer.positions).filter(([id]) => !homeless.has(id)))
    const largest = index.graph.entities.reduce((most, { mentions }) => Math.max(most, mentions), 1)
    const hidden = [...new Set([...this.#settled, ...Object.keys(state.pinned)])].flatMap((id): ViewEntity[] => {
      const entity = shown.has(id) ? undefined : index.entityById.get(id)
      if (!entity) return []
      const { mentions, documents } = entity
      return [{ id, entity, mentions, documents, degree: 0, size: Math.sqrt(mentions / largest) }]
    })
    const graph = layoutInput(index, [...view.entities, ...hidden], view.edges, { fixed: positions, withDays: false })
    const take = (points: Points): void => {
      const found = positionsById(graph.ids, points)
      this.#explorer.setPositions(
        Object.fromEntries(missing.flatMap(({ id }) => (found[id] ? [[id, found[id]] as const] : []))),
      )
    }
    if (missing.length <= PLACED_AT_ONCE) take(placeNewNodes(graph))
    else void this.#placeApart(runPlacing(graph), take)
  }

  async #placeApart(run: LayoutRun<Points>, take: (points: Points) => void): Promise<void> {
    this.#placing = run
    const points = await run.result
    if (run !== this.#placing) return
    this.#placing = null
    if (points) take(points)
  }
}
