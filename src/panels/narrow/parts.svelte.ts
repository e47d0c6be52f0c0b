import { MediaQuery } from 'svelte/reactivity'

/** Search and filters, the graph or a table, and what is selected. */
export type Part = (typeof PARTS)[number]
export const PARTS = ['find', 'work', 'details'] as const

/** Which part of the page is seen where there is room for one only. Where there is room for all, all are. */
export class Parts {
  readonly #narrow = new MediaQuery('max-width: 899px')
  #before: Part = 'work'
  #now = $state<Part>('work')

  get narrow(): boolean {
    return this.#narrow.current
  }

  get now(): Part {
    return this.#now
  }

  show(part: Part): void {
    if (part === this.#now) return
    this.#before = this.#now
    this.#now = part
  }

  /** From the details to where they were opened. */
  leaveDetails(): void {
    if (this.#now === 'details') this.#now = this.#before === 'details' ? 'work' : this.#before
  }

  hides(part: Part): boolean {
    return this.narrow && this.#now !== part
  }
}
