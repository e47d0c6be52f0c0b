import { labelLines } from './label-text.ts'
import type { CanvasTheme } from './canvas-theme.ts'

/** How a label looks. */
export interface LabelStyle {
  /** px */
  size: number
  weight: 400 | 600
}

/** Width of the halo round the letters, px. */
export const HALO = 3
/** Distance of baselines, as a share of the size. */
export const LEADING = 1.18
/** Bitmaps kept; the oldest go first. */
const MOST_KEPT = 1500

interface Sprite {
  bitmap: HTMLCanvasElement
  width: number
  height: number
}

/** Labels as bitmaps: drawing text with a halo anew in every frame would take longer than everything else. */
export class LabelSprites {
  readonly #kept = new Map<string, Sprite>()
  readonly #sizes = new Map<string, { width: number; height: number }>()
  readonly #measure = document.createElement('canvas').getContext('2d')
  #theme: CanvasTheme | null = null

  /** Forgets all bitmaps when the theme is another one. */
  use(theme: CanvasTheme): void {
    if (theme === this.#theme) return
    this.#theme = theme
    this.#kept.clear()
    this.#sizes.clear()
  }

  /** px, without the halo. */
  sizeOf(name: string, style: LabelStyle): { width: number; height: number } {
    const key = `${style.weight} ${style.size} ${name}`
    const known = this.#sizes.get(key)
    if (known) return known
    const lines = labelLines(name)
    if (this.#measure) this.#measure.font = this.#font(style)
    const width = Math.max(...lines.map((line) => this.#measure?.measureText(line).width ?? line.length * 6))
    const size = { width: Math.ceil(width), height: Math.ceil(lines.length * style.size * LEADING) }
    this.#sizes.set(key, size)
    return size
  }

  /** Draws a label with its upper left corner at a place. */
  draw(context: CanvasRenderingContext2D, name: string, style: LabelStyle, x: number, y: number): void {
    const { bitmap, width, height } = this.#sprite(name, style)
    context.drawImage(bitmap, Math.round(x - HALO), Math.round(y - HALO), width, height)
  }

  #sprite(name: string, style: LabelStyle): Sprite {
    const key = `${window.devicePixelRatio} ${style.weight} ${style.size} ${name}`
    const known = this.#kept.get(key)
    if (known) return known
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest)
    const { width, height } = this.sizeOf(name, style)
    const sprite = { bitmap: document.createElement('canvas'), width: width + 2 * HALO, height: height + 2 * HALO }
    const ratio = window.devicePixelRatio
    sprite.bitmap.width = Math.ceil(sprite.width * ratio)
    sprite.bitmap.height = Math.ceil(sprite.height * ratio)
    const context = sprite.bitmap.getContext('2d')
    context?.scale(ratio, ratio)
    if (context && this.#theme) writeLabel(context, this.#theme, name, style, HALO, HALO, width)
    this.#kept.set(key, sprite)
    return sprite
  }

  #font(style: LabelStyle): string {
    return fontOf(style, this.#theme?.fontFamily ?? 'sans-serif')
  }
}

export function fontOf({ size, weight }: LabelStyle, family: string): string {
  return `${weight} ${size}px ${family}`
}

/** Writes a label's lines, centred, with a halo in the colour of the background. */
export function writeLabel(
  context: CanvasRenderingContext2D,
  theme: CanvasTheme,
  name: string,
  style: LabelStyle,
  x: number,
  y: number,
  width: number,
): void {
  context.font = fontOf(style, theme.fontFamily)
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  context.lineWidth = HALO
  context.strokeStyle = theme.background
  context.fillStyle = theme.text
  labelLines(name).forEach((line, i) => {
    const baseline = y + style.size * (0.93 + i * LEADING)
    context.strokeText(line, x + width / 2, baseline)
    context.fillText(line, x + width / 2, baseline)
  })
}
