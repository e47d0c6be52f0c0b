import type { Graph } from '../../graph/index.ts'
import type { Explorer } from '../explorer/explorer.svelte.ts'
import type { KeptState, MendedState } from '../explorer/saved-state.ts'
import type { UrlState } from '../explorer/url-state.ts'
import type { GraphEngine } from '../extraction/graph-engine.ts'
import { Opening } from '../extraction/opening.svelte.ts'
import type { ProjectKind } from '../library/database.ts'
import type { Library } from '../library/library.ts'
import { strings } from '../strings/index.ts'
import { OpenProject, type Counts, type ProjectSource } from './open-project.svelte.ts'
import { Rejoining } from './rejoining.svelte.ts'

/** What the explorer is opened with. */
export interface View extends Partial<UrlState> {
  unread?: MendedState['unread']
}

/** A file on its way, and how that is given up. */
export interface Writing {
  name: string
  cancel: () => void
}

/**
 * What is open, where it comes from and where it is kept: the explorer, the engine and the library. The modules beside this
 * one work on it: they open projects, add articles, keep and export.
 */
export class Desk {
  readonly explorer: Explorer
  readonly engine: GraphEngine
  readonly library: Library
  /** The present time in ms since 1970. */
  readonly now: () => number
  readonly opening: Opening
  readonly rejoining: Rejoining
  /** What is open, or null. */
  current = $state.raw<OpenProject | null>(null)
  /** What a person is to know of what was done last, or null. */
  notice = $state<string | null>(null)
  /** What was opened, for those who don't see it. */
  announcement = $state('')
  /** Answers whether to leave a project that could not be kept; null when nobody asks. */
  asking = $state.raw<((leave: boolean) => void) | null>(null)
  /** What is being written to a file, or null. */
  writing = $state.raw<Writing | null>(null)

  constructor(explorer: Explorer, engine: GraphEngine, library: Library, now: () => number) {
    this.explorer = explorer
    this.engine = engine
    this.library = library
    this.now = now
    this.opening = new Opening(engine, strings.import)
    this.rejoining = new Rejoining(explorer, engine)
  }

  /** What is to be kept of the explorer, or null when nothing is open. */
  kept(): KeptState | null {
    const { state, mode, positions, machine } = this.explorer
    return machine ? { state, mode, positions } : null
  }

  /** How much there is of what is open. */
  counts(): Counts {
    const graph = this.explorer.index?.graph
    return {
      documents: graph?.documents.length ?? 0,
      entities: graph?.entities.length ?? 0,
      edges: graph?.edges.length ?? 0,
    }
  }

  /** A project that is about to be opened; `origin` is the query of an address that opens the same. */
  begin(kind: ProjectKind, name: string, origin = ''): OpenProject {
    const source: ProjectSource = {
      kind,
      name: () => (this.explorer.machine ? this.explorer.name : name),
      origin,
      extractions: () => this.engine.extractions(),
    }
    return new OpenProject(this.library, source, () => this.#freeze())
  }

  /** Puts the graph of a project into the explorer. */
  show(project: OpenProject, graph: Graph, name: string, { unread, ...view }: View): void {
    this.current = project
    this.notice = null
    this.explorer.open(graph, name, view)
    this.#freeze()
    const kept = this.kept()
    if (kept) project.begin(kept, this.counts(), unread)
    this.announcement = strings.notices.opened(name, graph.entities.length, graph.edges.length)
  }

  /** Lets go of what is open. Returns false when a person chose to stay because it could not be kept. */
  async leave(): Promise<boolean> {
    const { current } = this
    if (current) {
      await current.flush()
      if (current.atRisk && !(await this.#mayLeave())) return false
      await current.end()
    }
    this.current = null
    this.notice = null
    this.opening.failures = []
    this.explorer.frozen = null
    this.explorer.close()
    return true
  }

  #freeze(): void {
    this.explorer.frozen = this.current?.reader ? strings.library.readerShort : null
  }

  async #mayLeave(): Promise<boolean> {
    const leave = await new Promise<boolean>((resolve) => (this.asking = resolve))
    this.asking = null
    return leave
  }
}
