import type { Box } from '../layout/box-grid.ts'

/** Free room round what lies over the canvas, px. */
const ROOM = 3

/** The boxes of what lies over the canvas beside it in the page, marked `data-over-canvas`; px from its upper left corner. */
export function coveredParts(canvas: HTMLElement): Box[] {
  const origin = canvas.getBoundingClientRect()
  const parts = canvas.parentElement?.querySelectorAll('[data-over-canvas]') ?? []
  return Array.from(parts, (part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect()
    return {
      left: left - origin.left - ROOM,
      top: top - origin.top - ROOM,
      right: right - origin.left + ROOM,
      bottom: bottom - origin.top + ROOM,
    }
  })
}
