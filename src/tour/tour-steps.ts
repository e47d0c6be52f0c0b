import { rankTies } from '../../graph/index.ts'
import type { Explorer } from '../explorer/explorer.svelte.ts'
import { sameSelection, type Selection } from '../explorer/state.ts'

/** What the tour tells of, in order, with where it is on the page and which part of a narrow page that is. */
export const TOUR_STEPS = [
  { id: 'search', at: '.left [role=search]', part: 'find' },
  { id: 'name', at: '[data-tour=details]', part: 'details' },
  { id: 'tie', at: '[data-tour=details]', part: 'details' },
  { id: 'filters', at: '[data-tour=filters]', part: 'find' },
  { id: 'views', at: '[data-tour=views]', part: 'work' },
  { id: 'correct', at: '[data-tour=correct]', part: 'work' },
  { id: 'keep', at: '[data-tour=keep]', part: 'work' },
] as const

export type TourStep = (typeof TOUR_STEPS)[number]

/** Selects what the tour tells of, the most mentioned name and its strongest tie, and leaves the trail of what was selected before as it was. */
export class TourSelections {
  readonly #name: Selection | null
  readonly #tie: Selection | null
  /** What the tour selected and hasn't taken back, last one last. */
  #shown: Selection[] = []

  constructor(private readonly explorer: Explorer) {
    const { entities = [], edges = [] } = explorer.filtered ?? {}
    const ranked = rankTies(edges, 'count')
    const tied = new Set(ranked.flatMap(({ edge }) => [edge.source, edge.target]))
    const candidates = tied.size > 0 ? entities.filter(({ entity }) => tied.has(entity.id)) : [...entities]
    const [most] = candidates.sort((a, b) => b.mentions - a.mentions || (a.entity.id < b.entity.id ? -1 : 1))
    const strongest = ranked.find(({ edge }) => most && [edge.source, edge.target].includes(most.entity.id))
    this.#name = most ? { kind: 'entity', id: most.entity.id } : null
    this.#tie = strongest ? { kind: 'edge', id: strongest.edge.id } : null
  }

  /** Before a step: its example is selected. */
  prepare(step: TourStep['id']): void {
    if (step === 'name') this.#show(this.#name)
    if (step === 'tie') this.#show(this.#tie)
  }

  /** At the end: what was selected before is again, unless the person went elsewhere meanwhile. */
  takeBack(): void {
    const last = this.#shown.at(-1)
    if (!last || !sameSelection(last, this.explorer.selection)) return
    for (let i = 0; i < this.#shown.length; i++) this.explorer.goBack()
    this.#shown = []
  }

  #show(wanted: Selection | null): void {
    if (!wanted || sameSelection(wanted, this.explorer.selection)) return
    if (this.#shown.length > 1 && sameSelection(wanted, this.#shown.at(-2) ?? null)) {
      this.explorer.goBack()
      this.#shown.pop()
      return
    }
    this.explorer.select(wanted)
    this.#shown.push(wanted)
  }
}
