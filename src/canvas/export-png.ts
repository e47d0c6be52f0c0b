import type { Emphasis } from '../explorer/emphasis.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import { drawPicture, type Drawing } from './draw-picture.ts'
import { writeLabel, type LabelStyle } from './label-sprites.ts'
import { drawHulls } from './draw-hulls.ts'
import { DIMMED, drawLit } from './draw-lit.ts'
import type { Hull } from './hulls.ts'
import type { Picture } from './picture.ts'
import type { LabelPlace } from './place-labels.ts'
import { drawTimeAxis } from './draw-time-axis.ts'
import type { TimeScale } from './time-axis.ts'
import type { Viewport } from './viewport.ts'

/** How opaque names are that aren't lit while others are. */
const DIMMED_LABEL = 0.42

/** A picture to be saved. */
export interface Export {
  picture: Picture
  viewport: Viewport
  theme: CanvasTheme
  communities: Int32Array | null
  emphasis: Emphasis
  labels: readonly (LabelPlace & { style: LabelStyle; dim: boolean })[]
  timeScale: TimeScale | null
  hulls: readonly Hull[]
}

/**
 * The picture as it stands on screen, as a PNG with its background.
 *
 * @param scale pixels of the file for each px on screen
 * @throws Error when the browser can't make a picture of that size
 */
export async function exportPng(wanted: Export, scale: number): Promise<Blob> {
  const { viewport, theme, timeScale, hulls } = wanted
  const canvas = makeCanvas(viewport, scale)
  const context = contextOf(canvas, scale)
  context.fillStyle = theme.background
  context.fillRect(0, 0, viewport.width, viewport.height)
  drawHulls(context, hulls, viewport, theme)
  if (timeScale) drawTimeAxis(context, timeScale, viewport, theme)
  drawShapes(context, wanted, scale)
  drawLabels(context, wanted)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture could be made.'))), 'image/png')
  })
}

function drawShapes(
  context: CanvasRenderingContext2D,
  { picture, viewport, emphasis, ...look }: Export,
  scale: number,
): void {
  const drawing: Drawing = { theme: look.theme, communities: look.communities }
  const { lit } = emphasis
  if (!lit) {
    drawWhole(context, picture, viewport, drawing)
    return
  }
  const faint = makeCanvas(viewport, scale)
  drawWhole(contextOf(faint, scale), picture, viewport, drawing)
  context.globalAlpha = DIMMED
  context.drawImage(faint, 0, 0, viewport.width, viewport.height)
  context.globalAlpha = 1
  drawLit(context, emphasis, { picture, viewport, ...look })
}

function drawWhole(context: CanvasRenderingContext2D, picture: Picture, viewport: Viewport, drawing: Drawing): void {
  for (const slice of drawPicture(context, picture, viewport, drawing)) void slice
}

function drawLabels(context: CanvasRenderingContext2D, { picture, viewport, theme, labels }: Export): void {
  const { zoom, panX, panY } = viewport
  for (const { node, dx, dy, width, style, dim } of labels) {
    context.globalAlpha = dim ? DIMMED_LABEL : 1
    const [x, y] = [(picture.x[node] ?? 0) * zoom + panX + dx, (picture.y[node] ?? 0) * zoom + panY + dy]
    writeLabel(context, theme, picture.entities[node]?.entity.name ?? '', style, x, y, width)
  }
  context.globalAlpha = 1
}

function makeCanvas({ width, height }: Viewport, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  return canvas
}

function contextOf(canvas: HTMLCanvasElement, scale: number): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No picture could be made.')
  context.scale(scale, scale)
  return context
}
