/** Draws generated graphs in one of three ways and measures frames; driven by ../drawing.ts. */
import '../../../src/app.css'
import type { Renderer, StartOptions } from './contract.ts'
import { drawWithCytoscape } from './draw-with-cytoscape.ts'
import { drawWithDramatis } from './draw-with-dramatis.ts'
import { drawWithForceGraph } from './draw-with-force-graph.ts'
import { generateGraph } from './generate-graph.ts'
import { placeInDiscs } from './place-in-discs.ts'

const RENDERERS: Readonly<Record<Renderer, typeof drawWithDramatis>> = {
  dramatis: drawWithDramatis,
  cytoscape: drawWithCytoscape,
  'force-graph': drawWithForceGraph,
}

let stop: (() => void) | null = null
let frames: number[] = []
let measuring = false

/** Two frames later, what was drawn is on screen. */
function painted(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))))
}

const bench = {
  /** Draws a graph; returns the ms until it is on screen. */
  async start({ renderer, size, placed, theme, state }: StartOptions): Promise<number> {
    stop?.()
    document.documentElement.dataset['theme'] = theme
    const host = document.querySelector<HTMLElement>('#app')
    if (!host) throw new Error('The page has no place to draw in.')
    host.replaceChildren()
    const graph = generateGraph(size)
    if (placed) graph.positions = placeInDiscs(graph)
    await painted()
    const begun = performance.now()
    stop = await RENDERERS[renderer](host, graph, state)
    return (await painted()) - begun
  },
  /** Asks Dramatis for ties of at least so many passages; returns the ms until they are on screen. */
  async filter(least: number): Promise<number> {
    const begun = performance.now()
    window.explorer.apply({ kind: 'set-filter', filter: { kind: 'min-count', value: least } })
    return (await painted()) - begun
  },
  /** Begins to record the time between frames. */
  measure(): void {
    frames = []
    measuring = true
    let last = performance.now()
    const step = (now: number): void => {
      frames.push(now - last)
      last = now
      if (measuring) requestAnimationFrame(step)
    }
    requestAnimationFrame((now) => {
      last = now
      requestAnimationFrame(step)
    })
  },
  /** Ends recording; returns ms between frames. */
  finish(): number[] {
    measuring = false
    return frames
  },
}

export type Bench = typeof bench

declare global {
  interface Window {
    bench: Bench
  }
}

window.bench = bench
