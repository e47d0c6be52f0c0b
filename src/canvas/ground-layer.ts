import type { CanvasTheme } from './canvas-theme.ts'
import { drawTimeAxis } from './draw-time-axis.ts'
import { fitCanvas } from './fit-canvas.ts'
import type { TimeScale } from './time-axis.ts'
import type { Viewport } from './viewport.ts'

/** What lies under the picture: the time axis of a timeline. */
export class GroundLayer {
  readonly #canvas: HTMLCanvasElement
  #isBare = true
  /** By which dates are drawn; null for none. */
  timeScale: TimeScale | null = null

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  draw(viewport: Viewport, theme: CanvasTheme): void {
    if (!this.timeScale && this.#isBare) return
    const context = fitCanvas(this.#canvas, viewport)
    if (context && this.timeScale) drawTimeAxis(context, this.timeScale, viewport, theme)
    this.#isBare = this.timeScale === null
  }
}
