import { filterGraph, withoutFilter, type FilteredEdge, type GraphIndex } from '../../../graph/index.ts'
import type { Explorer } from '../../explorer/explorer.svelte.ts'
import { sameSelection, type Selection } from '../../explorer/state.ts'

/** A question about two entities, by id: how one leads to the other, or who is tied to both. */
export interface Question {
  kind: 'path' | 'common'
  first: string
  second: string
}

/** The question being asked. Its answer steps back while something else is read, and returns with the Back button. */
export class Asking {
  #asked = $state.raw<{ question: Question; at: Selection | null } | null>(null)
  constructor(private readonly explorer: Explorer) {}

  /** The question whose answer is to be shown now, or null. */
  get question(): Question | null {
    return this.#asked && sameSelection(this.#asked.at, this.explorer.selection) ? this.#asked.question : null
  }

  ask(question: Question): void {
    this.#asked = { question, at: this.explorer.selection }
  }

  close(): void {
    this.#asked = null
  }
}

/** The ties to look for answers among: those that pass the filters, a working set aside, which would hide the others. */
export function groundOf(explorer: Explorer, index: GraphIndex): readonly FilteredEdge[] {
  const { filters } = explorer.state
  const wider = withoutFilter(filters, 'entities')
  if (wider.length === filters.length && explorer.filtered) return explorer.filtered.edges
  return filterGraph(index, wider).edges
}
