import type { Viewport } from './viewport.ts'

/** Makes a canvas as large as the viewport, empties it and returns its context, scaled to CSS px. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Viewport): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide
    canvas.height = high
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, width, height)
  return context
}
