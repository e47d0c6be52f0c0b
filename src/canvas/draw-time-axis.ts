import { strings } from '../strings/index.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import { fontOf } from './label-sprites.ts'
import { ticksOn, type TimeScale } from './time-axis.ts'
import type { Viewport } from './viewport.ts'

/** Height of the strip along the lower edge of the canvas that is left to dates and to the legend below them, px. */
export const AXIS_STRIP = 56
/** How far above the lower edge dates are written, px. */
const ABOVE_EDGE = 42
/** Room for buttons at the right edge, where a date stands left of its line, px. */
const RIGHT_EDGE = 56

/** Draws faint lines at round dates through the whole picture, the dates below. */
export function drawTimeAxis(
  context: CanvasRenderingContext2D,
  scale: TimeScale,
  viewport: Viewport,
  theme: CanvasTheme,
): void {
  context.font = fontOf({ size: 11, weight: 400 }, theme.fontFamily)
  context.strokeStyle = theme.border
  context.fillStyle = theme.textSoft
  context.lineWidth = 1
  for (const { x, date } of ticksOn(scale, viewport)) {
    const at = Math.round(x) + 0.5
    context.beginPath()
    context.moveTo(at, 0)
    context.lineTo(at, viewport.height - ABOVE_EDGE + 4)
    context.stroke()
    const words = strings.dates.format(date)
    const isLast = at + 4 + context.measureText(words).width > viewport.width - RIGHT_EDGE
    context.textAlign = isLast ? 'right' : 'left'
    context.fillText(words, isLast ? at - 4 : at + 4, viewport.height - ABOVE_EDGE)
  }
}
