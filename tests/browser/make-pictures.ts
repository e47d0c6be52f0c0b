/** The README's picture, taken of the built app with the samples opened: `npm run build:app && npm run pictures`. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startApp, whyNoJourney } from './app-page.ts'

const FOLDER = fileURLToPath(new URL('../../docs/', import.meta.url))
const SIZE = { width: 1440, height: 900 }

/** The layout and its last movements are done after this many milliseconds. */
const SETTLED = 4000

async function takePicture(): Promise<void> {
  const app = await startApp()
  try {
    const { page } = await app.openPage({ viewport: SIZE, deviceScaleFactor: 1, colorScheme: 'light' })
    await page.goto(`${app.address}?samples`)
    await page.getByText(/ties? shown/).waitFor({ timeout: 120_000 })
    const search = page.getByRole('combobox').first()
    await search.fill('Tokayev')
    await page.getByRole('option').first().click()
    await page.waitForTimeout(SETTLED)
    mkdirSync(FOLDER, { recursive: true })
    await page.screenshot({ path: `${FOLDER}explorer.png` })
  } finally {
    await app.close()
  }
}

const missing = whyNoJourney()
if (missing === null) await takePicture()
else {
  process.stderr.write(`${missing}\n`)
  process.exitCode = 1
}
