import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSamples, seriousViolations, startApp, whyNoJourney, type AppServer } from './app-page.ts'

const missing = whyNoJourney()
if (missing) console.warn(`Skipped: ${missing}`)

/** The samples with their picture laid out and drawn. */
async function openPicture(app: AppServer, colorScheme: 'light' | 'dark'): Promise<{ page: Page; troubles: string[] }> {
  const opened = await app.openPage({ colorScheme })
  await openSamples(opened.page, app.address)
  await opened.page.waitForFunction(() => document.querySelectorAll('main canvas').length > 3)
  await opened.page.waitForTimeout(3000)
  return opened
}

/** The canvas as it is, as a data URL. */
async function shot(page: Page): Promise<string> {
  const png = await page.getByRole('application').screenshot()
  return `data:image/png;base64,${png.toString('base64')}`
}

/** The share of pixels in which two shots clearly differ; edges of shapes may be smoothed one way or another. */
async function difference(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async (urls) => {
      const pixels = await Promise.all(
        urls.map(async (url) => {
          const image = new Image()
          image.src = url
          await image.decode()
          const canvas = document.createElement('canvas')
          canvas.width = image.width
          canvas.height = image.height
          const context = canvas.getContext('2d')
          context?.drawImage(image, 0, 0)
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
        }),
      )
      const [a = new Uint8ClampedArray(), b = new Uint8ClampedArray()] = pixels
      if (a.length !== b.length) return 1
      let differing = 0
      for (let i = 0; i < a.length; i += 4) {
        const most = Math.max(...[0, 1, 2].map((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0))))
        if (most > 60) differing++
      }
      return differing / (a.length / 4)
    },
    [one, other],
  )
}

/** Below this share two shots show the same, above they don't. */
const SAME = 0.006

describe.skipIf(missing !== null)('seeing the graph', () => {
  let app: AppServer
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.close())

  it('is walked through by keyboard, from name to name to the panel', async () => {
    const { page, troubles } = await openPicture(app, 'light')
    const canvas = page.getByRole('application', { name: /Graph of names and ties/ })
    await canvas.focus()
    await page.keyboard.press('ArrowRight')
    const spoken = page.getByRole('status').filter({ hasText: /Kassym-Jomart Tokayev, Person/ })
    await spoken.waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowLeft')
    await page.waitForTimeout(300)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Details' }).getByRole('heading').first().waitFor()
    expect(page.url()).toContain('entity=')
    expect(troubles).toEqual([])
  })

  it('lights what is under the pointer, says what it is, and lets go again', async () => {
    const { page, troubles } = await openPicture(app, 'light')
    const box = await page.getByRole('application').boundingBox()
    if (!box) throw new Error('The canvas is not on screen.')
    const calm = await shot(page)
    let found = false
    for (let step = 0; step < 400 && !found; step++) {
      const [x, y] = [(step % 20) / 20, Math.floor(step / 20) / 20]
      await page.mouse.move(box.x + box.width * (0.2 + 0.6 * x), box.y + box.height * (0.15 + 0.7 * y))
      found = (await page.getByText(/^(Person|Organization|Country) · \d+ mentions? · \d+ ties?$/).count()) > 0
    }
    expect(found).toBe(true)
    await page.waitForTimeout(400)
    expect(await difference(page, await shot(page), calm)).toBeGreaterThan(SAME)
    await page.mouse.move(5, 5)
    await page.waitForTimeout(600)
    expect(await difference(page, await shot(page), calm)).toBeLessThan(SAME)
    expect(troubles).toEqual([])
  })

  it('chooses names with a box, shows only those, and leaves everything where it was after an undo', async () => {
    const { page, troubles } = await openPicture(app, 'dark')
    const box = await page.getByRole('application').boundingBox()
    if (!box) throw new Error('The canvas is not on screen.')
    const before = await shot(page)
    await page.keyboard.down('Shift')
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7, { steps: 6 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await page.getByRole('group', { name: /names chosen/ }).waitFor()
    expect(await seriousViolations(page, 'main')).toEqual([])
    await page.getByRole('button', { name: 'Show only these' }).click()
    await page.getByRole('button', { name: /^Remove filter: \d+ chosen names/ }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^Remove filter/ }).waitFor({ state: 'detached' })
    await page.mouse.move(5, 5)
    await page.waitForTimeout(1500)
    expect(await difference(page, await shot(page), before)).toBeLessThan(SAME)
    expect(troubles).toEqual([])
  })

  it('lays out anew by choice and comes back by undo', async () => {
    const { page, troubles } = await openPicture(app, 'light')
    const before = await shot(page)
    for (const layout of ['circle', 'timeline', 'concentric', 'fcose']) {
      await page.getByRole('combobox', { name: 'Layout' }).selectOption(layout)
      await page.waitForFunction((name) => location.hash.includes(`layout=${name}`), layout, { timeout: 30_000 })
    }
    await page.waitForTimeout(1500)
    expect(await difference(page, await shot(page), before)).toBeGreaterThan(SAME)
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z')
    await page.waitForTimeout(2500)
    expect(await difference(page, await shot(page), before)).toBeLessThan(SAME)
    expect(troubles).toEqual([])
  })
})
