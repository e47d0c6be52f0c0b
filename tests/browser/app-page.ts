import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { CHROMIUM, launchChromium } from './chromium.ts'

const APP = process.env['DRAMATIS_APP'] ?? fileURLToPath(new URL('../../dist/app', import.meta.url))
const MIME: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** Why the journeys can't run here, or null. */
export function whyNoJourney(): string | null {
  if (!existsSync(CHROMIUM)) return `Chromium is not installed at ${CHROMIUM}.`
  return existsSync(join(APP, 'index.html')) ? null : 'The app is not built; run npm run build:app.'
}

/** The built app, with a browser to look at it. */
export interface ServedApp {
  readonly address: string
  /** A page of its own session, the app not yet open in it, with what went wrong on it so far. */
  openPage: (options?: BrowserContextOptions) => Promise<{ page: Page; troubles: string[] }>
}

/** The app served on loopback until it is closed. */
export interface AppServer extends ServedApp {
  close: () => Promise<void>
}

/**
 * Serves the built app and starts a browser.
 *
 * @param extra further files to serve, by path
 */
export async function startApp(extra: ReadonlyMap<string, string> = new Map()): Promise<AppServer> {
  const server = serve(extra)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const browser: Browser = await launchChromium()
  return {
    address,
    openPage: async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        acceptDownloads: true,
        ...options,
      })
      const page = await context.newPage()
      return { page, troubles: watch(page, address) }
    },
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Collects errors of the page, and every request that would leave the machine. */
function watch(page: Page, address: string): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (![address, 'blob:', 'data:'].some((own) => request.url().startsWith(own)))
      troubles.push(`request: ${request.url()}`)
  })
  return troubles
}

function serve(extra: ReadonlyMap<string, string>): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const body = extra.get(path)
    const file = normalize(join(APP, path === '/' ? 'index.html' : path))
    response.setHeader('content-type', MIME[extname(file)] ?? 'application/octet-stream')
    if (body !== undefined) response.end(body)
    else if (file.startsWith(APP + sep) && existsSync(file) && statSync(file).isFile())
      createReadStream(file).pipe(response)
    else response.writeHead(404).end()
  })
}

/** Opens the samples and waits for their graph. */
export async function openSamples(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: /Open the samples/ }).click()
  await page.getByText(/ties shown/).waitFor({ timeout: 60_000 })
}

/** Runs the first command that the palette finds for these words. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Command palette' }).fill(words)
  await page.keyboard.press('Enter')
}
