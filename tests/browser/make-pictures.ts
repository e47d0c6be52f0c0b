/** The pictures of the README and the docs, taken of the built app with the samples opened: `npm run build:app && npm run pictures`. */
import { mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { startApp, whyNoJourney } from './app-page.ts'

const FOLDER = fileURLToPath(new URL('../../docs/', import.meta.url))
const SIZE = { width: 1280, height: 760 }
/** The layout and its last movements are done after this many milliseconds. */
const SETTLED = 3500
/** Pictures larger than this make a repository heavy, bytes. */
const MOST_BYTES = 300_000

interface Picture {
  /** The file's name, without its ending. */
  name: string
  theme: 'light' | 'dark'
  /** What to do from the samples just opened. */
  reach: (page: Page) => Promise<void>
}

const PICTURES: readonly Picture[] = [
  {
    name: 'explorer',
    theme: 'light',
    reach: async (page) => {
      await page.getByRole('combobox', { name: 'Colours' }).selectOption('hull')
      await page.getByRole('list', { name: 'Communities' }).waitFor()
    },
  },
  {
    name: 'tie',
    theme: 'light',
    reach: async (page) => {
      await goTo(page, 'Karim Massimov')
      await page
        .getByRole('button', { name: /^Tie with Nursultan Nazarbayev/ })
        .first()
        .click()
      await page.getByRole('tab', { name: 'Sources and languages' }).click()
      await showWhole(page)
    },
  },
  {
    name: 'path',
    theme: 'dark',
    reach: async (page) => {
      await goTo(page, 'Kassym-Jomart Tokayev')
      await page.getByRole('button', { name: 'Path to…' }).click()
      await page.keyboard.type('Massimov')
      await page.keyboard.press('Enter')
      await page.getByRole('complementary', { name: 'Question' }).waitFor()
      await showWhole(page)
    },
  },
  {
    name: 'names',
    theme: 'light',
    reach: async (page) => {
      await page.keyboard.press('2')
      await page.getByRole('button', { name: 'Sort by Between' }).click()
    },
  },
  {
    name: 'reading',
    theme: 'light',
    reach: async (page) => {
      await goTo(page, 'Nursultan Nazarbayev')
      await page.getByRole('tab', { name: /Sentences/ }).click()
      await page
        .getByRole('button', { name: /Open in article/ })
        .first()
        .click()
      await showWhole(page)
    },
  },
]

async function showWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit to view' }).click()
}

async function goTo(page: Page, name: string): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Search names and sentences' })
  await search.fill(name)
  await page.getByRole('option').first().click()
  await page.getByRole('heading', { name }).waitFor()
  await search.fill('')
}

async function takePictures(): Promise<void> {
  const app = await startApp()
  mkdirSync(FOLDER, { recursive: true })
  try {
    for (const { name, theme, reach } of PICTURES) {
      const { page, troubles } = await app.openPage({ viewport: SIZE, deviceScaleFactor: 1, colorScheme: theme })
      await page.goto(`${app.address}?samples`)
      await page.getByText(/ties? shown/).waitFor({ timeout: 120_000 })
      await page.waitForTimeout(SETTLED)
      await reach(page)
      await page.mouse.move(SIZE.width / 2, SIZE.height - 3)
      await page.waitForTimeout(SETTLED)
      const path = `${FOLDER}${name}.png`
      await page.screenshot({ path })
      const { size } = statSync(path)
      if (size > MOST_BYTES || troubles.length > 0) throw new Error(`${name}: ${size} bytes, ${troubles.join(', ')}`)
      await page.context().close()
    }
  } finally {
    await app.close()
  }
}

const missing = whyNoJourney()
if (missing === null) await takePictures()
else {
  process.stderr.write(`${missing}\n`)
  process.exitCode = 1
}
