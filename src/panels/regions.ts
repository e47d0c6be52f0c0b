/** A part of the page that a key leads to: the search with its filters, the picture or a table, the details. */
export interface Region {
  root: HTMLElement
  /** The part of it where the keyboard begins; all of it without one. */
  start?: HTMLElement
}

/** What takes the keyboard first, when it is there: the picture, or the row where the keyboard left a table. */
const FIRST = '[role="application"], [data-row][tabindex="0"]'
const STOPS = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]'

/** Leads the keyboard from region to region, and in each to where it was there before. */
export class Regions {
  readonly #all: () => readonly Region[]
  readonly #left = new WeakMap<HTMLElement, HTMLElement>()

  /** @param all the regions in the order of the page; those that aren't seen are passed over */
  constructor(all: () => readonly Region[]) {
    this.#all = all
  }

  /** Remembers where the keyboard is. To be called whenever the focus moves. */
  note(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return
    const region = this.#all().find(({ root }) => root !== target && root.contains(target))
    if (region) this.#left.set(region.root, target)
  }

  /** Goes to the next region or the one before; from outside of all to the first or the last one. */
  step(by: 1 | -1): void {
    const seen = this.#all().filter(({ root }) => isSeen(root))
    const here = seen.findIndex(({ root }) => root.contains(document.activeElement))
    const next = here < 0 ? (by > 0 ? 0 : -1) : (here + by + seen.length) % seen.length
    const region = seen.at(next)
    if (region) this.goTo(region)
  }

  goTo({ root, start = root }: Region): void {
    const before = this.#left.get(root)
    const stop = before && root.contains(before) && isSeen(before) ? before : (firstStop(start) ?? firstStop(root))
    ;(stop ?? root).focus()
  }
}

function firstStop(part: HTMLElement): HTMLElement | null {
  for (const selector of [FIRST, STOPS])
    for (const stop of part.querySelectorAll<HTMLElement>(selector)) if (stop.tabIndex >= 0 && isSeen(stop)) return stop
  return null
}

function isSeen(element: HTMLElement): boolean {
  return element.closest('[inert]') === null && element.checkVisibility({ visibilityProperty: true })
}
