import type { Explorer } from '../../explorer/explorer.svelte.ts'
import { sameSelection, type Selection } from '../../explorer/state.ts'

/** Whether the notebook is in the right panel. It makes way for what is selected, and returns with the Back button. */
export class NotebookView {
  #openedAt = $state.raw<{ selection: Selection | null } | null>(null)
  constructor(private readonly explorer: Explorer) {}

  get isOpen(): boolean {
    return this.#openedAt !== null && sameSelection(this.#openedAt.selection, this.explorer.selection)
  }

  open(): void {
    this.#openedAt = { selection: this.explorer.selection }
  }

  close(): void {
    this.#openedAt = null
  }
}
