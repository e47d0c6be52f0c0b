/**
 * Draws generated graphs with the app's canvas, with cytoscape alone and with force-graph, in turns within one run, and
 * prints how long they take to appear and the time between frames while the view is dragged and zoomed. Chromium without
 * a GPU. Run with `tsx tests/bench/drawing.ts`.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { CHROMIUM, launchChromium } from '../browser/chromium.ts'
import { build } from 'vite'
import type { Renderer, StartOptions } from './drawing/contract.ts'
import type { Bench } from './drawing/page.ts'

const SIZES = [
  { nodes: 300, edges: 900 },
  { nodes: 1000, edges: 4000 },
  { nodes: 5000, edges: 25_000 },
] as const
const RENDERERS: readonly Renderer[] = ['dramatis', 'force-graph', 'cytoscape']
const ROUNDS = 2
const VIEWPORT = { width: 1280, height: 800 }
const MIME: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** ms; frames are the times between them. */
interface Measured {
  firstPaint: number[]
  pan: number[]
  zoom: number[]
}

declare const window: { bench: Bench }

/** Measures all renderers and prints a table. */
export async function benchDrawing(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'drawing-'))
  try {
    await buildPage(folder)
    await withPage(folder, async (page) => {
      for (const size of SIZES) await benchSize(page, { ...size, seed: 7 }, print)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function benchSize(page: Page, size: StartOptions['size'], print: (line: string) => void): Promise<void> {
  const results = new Map(RENDERERS.map((name): [Renderer, Measured] => [name, { firstPaint: [], pan: [], zoom: [] }]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const renderer of RENDERERS) {
      const options: StartOptions = { renderer, size, placed: true, theme: 'light', state: {} }
      const result = results.get(renderer)
      result?.firstPaint.push(await page.evaluate((given) => window.bench.start(given), options))
      await page.waitForTimeout(800)
      result?.pan.push(...(await framesDuring(page, () => drag(page))))
      await page.waitForTimeout(400)
      result?.zoom.push(...(await framesDuring(page, () => zoom(page))))
      await page.waitForTimeout(400)
    }
  }
  print(`${size.nodes} names, ${size.edges} ties (ms; frames: mean/p95)`)
  for (const [name, { firstPaint, pan, zoom: zoomed }] of results) {
    const first = Math.round(Math.min(...firstPaint))
    print(`  ${name.padEnd(12)} first paint ${first}, dragging ${summary(pan)}, zooming ${summary(zoomed)}`)
  }
  print(`  dramatis     filter change ${(await filterChanges(page, size)).map(Math.round).join(', ')}`)
}

async function framesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => window.bench.measure())
  await act()
  return page.evaluate(() => window.bench.finish())
}

/** To and fro from an empty corner. */
async function drag(page: Page): Promise<void> {
  const [x, y] = [VIEWPORT.width - 30, VIEWPORT.height - 30]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= 70; i++) await page.mouse.move(x - 260 * Math.sin(i / 12), y - 180 * Math.sin(i / 17))
  await page.mouse.up()
}

async function zoom(page: Page): Promise<void> {
  await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2)
  for (let i = 0; i < 40; i++) await page.mouse.wheel(0, i < 20 ? -60 : 60)
}

/** ms from a change of the least count of ties to the frame that shows it. */
async function filterChanges(page: Page, size: StartOptions['size']): Promise<number[]> {
  await page.evaluate((given) => window.bench.start(given), {
    renderer: 'dramatis',
    size,
    placed: true,
    theme: 'light',
    state: {},
  } satisfies StartOptions)
  await page.waitForTimeout(800)
  const times: number[] = []
  for (const value of [2, 3, 1]) {
    times.push(await page.evaluate((least) => window.bench.filter(least), value))
    await page.waitForTimeout(500)
  }
  return times
}

function summary(frames: readonly number[]): string {
  const sorted = [...frames].sort((a, b) => a - b)
  const mean = sorted.reduce((sum, ms) => sum + ms, 0) / Math.max(1, sorted.length)
  return `${Math.round(mean)}/${Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? NaN)}`
}

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./drawing', import.meta.url)),
    base: './',
    plugins: [svelte({ configFile: false })],
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
    logLevel: 'error',
  })
}

async function withPage(folder: string, use: (page: Page) => Promise<void>): Promise<void> {
  const server = serve(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: VIEWPORT })
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await use(page)
  } finally {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
  }
}

function serve(folder: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = normalize(join(folder, path === '/' ? 'index.html' : path))
    response.setHeader('content-type', MIME[extname(file)] ?? 'application/octet-stream')
    if (file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile())
      createReadStream(file).pipe(response)
    else response.writeHead(404).end()
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (existsSync(CHROMIUM)) await benchDrawing((line) => console.log(line))
  else console.warn(`Skipped: Chromium is not installed at ${CHROMIUM}.`)
}
