import type { CanvasTheme } from './canvas-theme.ts'
import type { Hull } from './hulls.ts'
import type { Viewport } from './viewport.ts'

/** How opaque outlines are: inside, and their lines. */
export const HULL_FILL = 0.13
export const HULL_LINE = 0.75
export const HULL_WIDTH = 1.25

/** Draws outlines of communities, the largest first, each in its community's colour. */
export function drawHulls(
  context: CanvasRenderingContext2D,
  hulls: readonly Hull[],
  { zoom, panX, panY }: Viewport,
  theme: CanvasTheme,
): void {
  context.lineJoin = 'round'
  context.lineWidth = HULL_WIDTH
  for (const { community, lines } of hulls) {
    context.fillStyle = context.strokeStyle = hullColour(theme, community)
    context.beginPath()
    for (const line of lines) {
      context.moveTo((line[0] ?? 0) * zoom + panX, (line[1] ?? 0) * zoom + panY)
      for (let i = 2; i < line.length; i += 2) {
        context.lineTo((line[i] ?? 0) * zoom + panX, (line[i + 1] ?? 0) * zoom + panY)
      }
      context.closePath()
    }
    context.globalAlpha = HULL_FILL
    context.fill('evenodd')
    context.globalAlpha = HULL_LINE
    context.stroke()
  }
  context.globalAlpha = 1
}

export function hullColour(theme: CanvasTheme, community: number): string {
  return theme.communities[community] ?? theme.rest
}
