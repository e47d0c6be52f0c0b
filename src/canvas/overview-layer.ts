import { drawPicture, type Drawing } from './draw-picture.ts'
import { fitCanvas } from './fit-canvas.ts'
import type { Picture } from './picture.ts'
import type { Viewport } from './viewport.ts'

/** How far beyond the screen the bitmap reaches, as a share of the screen, so that a pan uncovers something. */
const MARGIN = 0.25
/** ms of drawing in one go, and without a gesture for this long before the picture is drawn sharp again. */
const SLICE = 7
const PAUSE = 90

/**
 * Draws any number of ties and nodes on a plain canvas. While the view moves, the last bitmap is moved and scaled; when it
 * comes to rest, the picture is drawn anew on a second canvas, a slice at a time, and shown when it is whole.
 */
export class OverviewLayer {
  #front = makeCanvas()
  #back = makeCanvas()
  /** What the front bitmap shows. */
  #drawn: Viewport | null = null
  #viewport: Viewport | null = null
  #picture: Picture | null = null
  #drawing: Drawing | null = null
  #work: Generator<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #frame = 0

  constructor(host: HTMLElement) {
    host.append(this.#front)
  }

  /**
   * Draws a picture, or nothing.
   *
   * @param options `now`: in one go, before this returns; else in slices, the old picture staying until the new is whole
   */
  show(picture: Picture | null, drawing: Drawing, options: { now: boolean }): void {
    this.#picture = picture
    this.#drawing = drawing
    if (picture === null) this.#clear()
    else if (options.now) this.#drawAtOnce()
    else this.#start()
  }

  /** The view moved: the bitmap follows at once, and is drawn sharp when the movement pauses. */
  move(viewport: Viewport): void {
    this.#viewport = viewport
    if (!this.#picture) return
    this.#followBitmap()
    this.#stop()
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#start()
    }, PAUSE)
  }

  destroy(): void {
    this.#stop()
    this.#front.remove()
  }

  #clear(): void {
    this.#stop()
    this.#drawn = null
    // kept, as making a large bitmap anew takes longer than drawing on it
    this.#front.style.visibility = 'hidden'
  }

  #drawAtOnce(): void {
    this.#stop()
    const work = this.#drawOn(this.#front)
    if (!work) return
    while (!work.next().done);
    this.#drawn = this.#viewport
    this.#followBitmap()
  }

  #start(): void {
    this.#stop()
    this.#work = this.#drawOn(this.#back)
    if (this.#work) this.#frame = requestAnimationFrame(() => this.#continue())
  }

  #drawOn(canvas: HTMLCanvasElement): Generator<void> | null {
    const [picture, viewport, drawing] = [this.#picture, this.#viewport, this.#drawing]
    if (!picture || !viewport || !drawing || viewport.width === 0) return null
    const wide = withMargin(viewport)
    const context = fitCanvas(canvas, wide)
    return context && drawPicture(context, picture, wide, drawing)
  }

  #continue(): void {
    const end = performance.now() + SLICE
    while (this.#work && performance.now() < end) {
      if (this.#work.next().done) return this.#finish()
    }
    this.#frame = requestAnimationFrame(() => this.#continue())
  }

  #finish(): void {
    this.#stop()
    this.#drawn = this.#viewport
    this.#front.replaceWith(this.#back)
    ;[this.#front, this.#back] = [this.#back, this.#front]
    this.#followBitmap()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    cancelAnimationFrame(this.#frame)
    this.#work = null
  }

  /** Moves the bitmap to where its part of the picture is now. */
  #followBitmap(): void {
    const [drawn, now] = [this.#drawn, this.#viewport]
    if (!drawn || !now) return
    const wide = withMargin(drawn)
    const scale = now.zoom / drawn.zoom
    const style = this.#front.style
    style.visibility = ''
    style.width = `${wide.width}px`
    style.height = `${wide.height}px`
    style.transform = `translate(${now.panX - wide.panX * scale}px, ${now.panY - wide.panY * scale}px) scale(${scale})`
  }
}

function withMargin(viewport: Viewport): Viewport {
  const [x, y] = [Math.round(viewport.width * MARGIN), Math.round(viewport.height * MARGIN)]
  return {
    zoom: viewport.zoom,
    panX: viewport.panX + x,
    panY: viewport.panY + y,
    width: viewport.width + 2 * x,
    height: viewport.height + 2 * y,
  }
}

function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none'
  return canvas
}
