import type { CanvasTheme } from './canvas-theme.ts'
import { drawHulls } from './draw-hulls.ts'
import { drawTimeAxis } from './draw-time-axis.ts'
import { fitCanvas } from './fit-canvas.ts'
import type { Hull } from './hulls.ts'
import type { TimeScale } from './time-axis.ts'
import type { Viewport } from './viewport.ts'

/** What lies under the picture: the time axis of a timeline, outlines of communities. */
export class GroundLayer {
  readonly #canvas: HTMLCanvasElement
  #isBare = true
  /** By which dates are drawn; null for none. */
  timeScale: TimeScale | null = null
  hulls: readonly Hull[] = []

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  draw(viewport: Viewport, theme: CanvasTheme): void {
    const bare = this.timeScale === null && this.hulls.length === 0
    if (bare && this.#isBare) return
    const context = fitCanvas(this.#canvas, viewport)
    if (context) drawHulls(context, this.hulls, viewport, theme)
    if (context && this.timeScale) drawTimeAxis(context, this.timeScale, viewport, theme)
    this.#isBare = bare
  }
}
