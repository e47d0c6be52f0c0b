import type { Correction, Graph } from '../../graph/index.ts'
import type { Explorer } from '../explorer/explorer.svelte.ts'
import type { GraphEngine } from '../extraction/graph-engine.ts'

/**
 * What a person told apart, the machine doesn't join: so its names are to be joined again when that differs. Until then the
 * correction takes apart on top of the machine's graph what it speaks of itself, but not what hangs on it.
 */
export class Rejoining {
  running = $state(false)
  #explorer: Explorer
  #engine: GraphEngine
  /** What was told apart when joining failed: it isn't tried again by itself. */
  #failedFor: string | null = null

  constructor(explorer: Explorer, engine: GraphEngine) {
    this.#explorer = explorer
    this.#engine = engine
  }

  /** Whether what the person told apart isn't what the names of the open graph were joined by. */
  get isDue(): boolean {
    const { machine, state } = this.#explorer
    const wanted = toldApart(state.corrections)
    const { complete, joinedBy } = this.#engine
    return machine !== null && complete && joinedBy !== null && wanted !== toldApart(joinedBy) && wanted !== this.#failedFor // prettier-ignore
  }

  async run(): Promise<void> {
    const { machine, settings, state } = this.#explorer
    if (!machine || this.running) return
    this.running = true
    try {
      const graph = await this.#engine.assemble(settings, state.corrections)
      const now = this.#explorer.machine
      const isOpen = now !== null && sameDocuments(now, graph)
      if (isOpen && !sameNames(now, graph)) this.#explorer.replaceGraph(graph)
    } catch {
      this.#failedFor = toldApart(state.corrections)
    } finally {
      this.running = false
    }
  }
}

function toldApart(corrections: readonly Correction[]): string {
  return JSON.stringify(corrections.flatMap((correction) => (correction.kind === 'never-merge' ? [correction.entities] : []))) // prettier-ignore
}

function sameDocuments(a: Graph, b: Graph): boolean {
  return a.documents.length === b.documents.length && a.documents.every(({ id }, i) => id === b.documents[i]?.id)
}

/** Whether all mentions belong to the same entities, called the same. */
function sameNames(a: Graph, b: Graph): boolean {
  return (
    a.entities.length === b.entities.length &&
    a.entities.every(({ id, name }, i) => id === b.entities[i]?.id && name === b.entities[i].name) &&
    a.mentions.every(({ entity }, i) => entity === b.mentions[i]?.entity)
  )
}
