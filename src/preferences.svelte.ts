/** What a person prefers on this machine, whatever is open: theme, widths of panels, which sections are open. */
export type Theme = 'light' | 'dark' | 'system'

interface Stored {
  theme: Theme
  leftOpen: boolean
  tourDone: boolean
  leftWidth: number
  rightWidth: number
  closedSections: string[]
}

const KEY = 'dramatis.preferences'

export const LEFT_WIDTH = { min: 208, max: 420, initial: 256 } as const
export const RIGHT_WIDTH = { min: 300, max: 760, initial: 384 } as const

const INITIAL: Stored = {
  theme: 'system',
  leftOpen: true,
  tourDone: false,
  leftWidth: LEFT_WIDTH.initial,
  rightWidth: RIGHT_WIDTH.initial,
  closedSections: [],
}

/** Preferences with the browser's storage behind them; without storage they last as long as the page. */
export class Preferences {
  #stored = $state.raw<Stored>(load())
  #systemDark = $state(false)

  /** Whether the page is to be dark. */
  readonly dark = $derived(this.#stored.theme === 'dark' || (this.#stored.theme === 'system' && this.#systemDark))

  constructor() {
    const query = window.matchMedia('(prefers-color-scheme: dark)')
    this.#systemDark = query.matches
    query.addEventListener('change', () => (this.#systemDark = query.matches))
  }

  get theme(): Theme {
    return this.#stored.theme
  }
  set theme(theme: Theme) {
    this.#store({ theme })
  }

  /** Whether search and filters are unfolded. */
  get leftOpen(): boolean {
    return this.#stored.leftOpen
  }
  set leftOpen(leftOpen: boolean) {
    this.#store({ leftOpen })
  }

  /** Whether the tour was taken before. */
  get tourDone(): boolean {
    return this.#stored.tourDone
  }
  set tourDone(tourDone: boolean) {
    this.#store({ tourDone })
  }

  get leftWidth(): number {
    return this.#stored.leftWidth
  }
  set leftWidth(leftWidth: number) {
    this.#store({ leftWidth })
  }

  get rightWidth(): number {
    return this.#stored.rightWidth
  }
  set rightWidth(rightWidth: number) {
    this.#store({ rightWidth })
  }

  isOpen(section: string): boolean {
    return !this.#stored.closedSections.includes(section)
  }

  setOpen(section: string, open: boolean): void {
    const others = this.#stored.closedSections.filter((closed) => closed !== section)
    this.#store({ closedSections: open ? others : [...others, section] })
  }

  #store(change: Partial<Stored>): void {
    this.#stored = { ...this.#stored, ...change }
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#stored))
    } catch {
      // storage is full or forbidden: the preference holds until the page is closed
    }
  }
}

function load(): Stored {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { ...INITIAL, ...validated(found) }
  } catch {
    return INITIAL
  }
}

function validated(found: unknown): Partial<Stored> {
  if (typeof found !== 'object' || found === null) return {}
  const stored = found as Record<string, unknown>
  const result: Partial<Stored> = {}
  const { theme, leftOpen, tourDone, leftWidth, rightWidth, closedSections } = stored
  if (theme === 'light' || theme === 'dark' || theme === 'system') result.theme = theme
  if (typeof leftOpen === 'boolean') result.leftOpen = leftOpen
  if (typeof tourDone === 'boolean') result.tourDone = tourDone
  if (typeof leftWidth === 'number') result.leftWidth = clamp(leftWidth, LEFT_WIDTH)
  if (typeof rightWidth === 'number') result.rightWidth = clamp(rightWidth, RIGHT_WIDTH)
  if (Array.isArray(closedSections)) {
    result.closedSections = closedSections.filter((section): section is string => typeof section === 'string')
  }
  return result
}

function clamp(width: number, { min, max }: { min: number; max: number }): number {
  return Math.min(Math.max(width, min), max)
}
