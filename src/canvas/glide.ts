import type { Viewport } from './viewport.ts'

/** ms of a movement of the view that wasn't made by hand. */
const DURATION = 170

/** Moves the view to another place in a short, even movement; at once for those who want no motion. */
export class Glide {
  readonly #set: (viewport: Viewport) => void
  #frame = 0

  constructor(set: (viewport: Viewport) => void) {
    this.#set = set
  }

  go(from: Viewport, to: Viewport, glides: boolean): void {
    this.stop()
    if (!glides || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#set(to)
      return
    }
    const start = performance.now()
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / DURATION))
      this.#set(between(from, to, 1 - (1 - share) ** 3))
      this.#frame = share < 1 ? requestAnimationFrame(step) : 0
    }
    this.#frame = requestAnimationFrame(step)
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }
}

/** Zoom goes by even factors, and the middle of the view along a straight line. */
function between(from: Viewport, to: Viewport, share: number): Viewport {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share
  const { width, height } = to
  const middle = (start: number, end: number): number => start + (end - start) * share
  const x = middle((width / 2 - from.panX) / from.zoom, (width / 2 - to.panX) / to.zoom)
  const y = middle((height / 2 - from.panY) / from.zoom, (height / 2 - to.panY) / to.zoom)
  return { zoom, panX: width / 2 - x * zoom, panY: height / 2 - y * zoom, width, height }
}
