import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { seriousViolations } from './accessibility.ts'
import { openSamples, type ServedApp } from './app-page.ts'
import { journeys } from './journeys.ts'
import { savedPicture } from './saved-picture.ts'

/** The samples with their picture laid out and drawn. */
async function openPicture(app: ServedApp, colorScheme: 'light' | 'dark'): Promise<{ page: Page; troubles: string[] }> {
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

journeys('seeing the graph', (app) => {
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

  it.each(['light', 'dark'] as const)('outlines communities and shows one by a click, %s', async (colorScheme) => {
    const { page, troubles } = await openPicture(app, colorScheme)
    const plain = await shot(page)
    await page.getByRole('button', { name: 'Find communities' }).click()
    const list = page.getByRole('list', { name: 'Communities' })
    await list.waitFor()
    await page.mouse.move(5, 5)
    await page.waitForTimeout(600)
    const outlined = await shot(page)
    expect(await difference(page, outlined, plain)).toBeGreaterThan(0.0005)
    expect(page.url()).toContain('colours=hull')

    const second = list.getByRole('button').nth(1)
    await second.focus()
    await page.waitForTimeout(400)
    expect(await difference(page, await shot(page), outlined)).toBeGreaterThan(SAME)
    const size = Number(/(\d+) names?:/.exec((await second.getAttribute('aria-label')) ?? '')?.[1])
    await page.keyboard.press('Enter')
    await page.getByText(new RegExp(`^${size} names and \\d+ ties? pass`)).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: /^Remove filter: Community of/ }).waitFor()
    expect(await second.getAttribute('aria-pressed')).toBe('true')
    expect(await list.getByRole('button').count()).toBeGreaterThan(2)
    expect(await seriousViolations(page, '.left')).toEqual([])

    await list.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: /^Remove filter: Communities of/ }).waitFor()
    await page.reload()
    await list.waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: /^Remove filter: Communities of/ }).waitFor()
    await page.waitForTimeout(500)
    expect(await list.getByRole('button', { pressed: true }).count()).toBe(2)
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('community')
    await page.keyboard.press('Control+z')
    await page.waitForFunction(() => location.hash.includes('colours=hull'))
    expect(await seriousViolations(page, 'main')).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('saves the picture as SVG, outlines and names included', async () => {
    const { page, troubles } = await openPicture(app, 'light')
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('hull')
    await page.getByRole('list', { name: 'Communities' }).waitFor()
    await page.waitForTimeout(500)
    const { svg } = await savedPicture(page)
    expect(svg).toContain('Tokayev')
    expect(svg.match(/<path [^>]*d="M/g)?.length ?? 0).toBeGreaterThan(1)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('says which keys the canvas knows', async () => {
    const { page } = await openPicture(app, 'light')
    await page.keyboard.press('?')
    const help = page.getByRole('dialog')
    for (const what of ['to the next name', 'only this name and its ties', 'show everything', 'zoom'])
      await help.getByText(`In the graph: ${what}`).waitFor()
    await page.context().close()
  })

  it('keeps a neighbourhood in view after much else was shown', async () => {
    const { page, troubles } = await openPicture(app, 'light')
    const limit = page.getByRole('slider', { name: 'Ties shown, at most' })
    await limit.focus()
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(700)
    }
    await page.getByRole('combobox', { name: 'Strongest by' }).selectOption('npmi')
    await page.keyboard.press('Home')
    await page.getByRole('button', { name: /^Go to Kassym-Jomart Tokayev/ }).click()
    await page.getByRole('button', { name: /Only those tied to it/ }).click()
    await page.getByRole('button', { name: /^Remove filter: Around/ }).waitFor()
    await page.waitForTimeout(1200)
    const { people, width, height } = await savedPicture(page)
    expect(people.length).toBeGreaterThan(5)
    expect(people.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height)).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  })
})
