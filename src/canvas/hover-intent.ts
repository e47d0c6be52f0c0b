import type { HoverTarget } from '../explorer/emphasis.ts'

/** ms that the pointer must rest on something before it counts, and may be off it. */
const ENTER = 45
const LEAVE = 90

/** Holds hovers back for a moment, so that a pointer on its way doesn't make the picture flicker. */
export class HoverIntent {
  readonly #tell: (target: HoverTarget | null) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #wanted: HoverTarget | null = null
  #told: HoverTarget | null = null

  constructor(tell: (target: HoverTarget | null) => void) {
    this.#tell = tell
  }

  point(target: HoverTarget | null): void {
    if (same(target, this.#wanted)) return
    this.#wanted = target
    clearTimeout(this.#timer)
    if (same(target, this.#told)) return
    this.#timer = setTimeout(
      () => {
        this.#told = target
        this.#tell(target)
      },
      target ? ENTER : LEAVE,
    )
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }
}

function same(a: HoverTarget | null, b: HoverTarget | null): boolean {
  return a?.kind === b?.kind && a?.id === b?.id
}
