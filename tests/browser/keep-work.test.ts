import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { AccessibilityCheck } from './accessibility.ts'
import { openSamples } from './app-page.ts'
import { journeys } from './journeys.ts'

const PEOPLE = ['Vladimir Putin', 'Angela Merkel', 'Emmanuel Macron', 'Kassym-Jomart Tokayev'] as const

/** An article made for the test; each has a text of its own. */
function article(number: number, sentences = 1) {
  const [first, second] = [PEOPLE[number % 4], PEOPLE[(number + 1) % 4]]
  const text = Array.from({ length: sentences }, (_, i) => `${first} met ${second} for talk ${number}-${i}.`).join(' ')
  return { name: `article-${number}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) }
}
const articles = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => article(from + i))

/** The number of articles that the overview tells of, which is under what is selected. */
async function articleCount(page: Page): Promise<number> {
  const overview = page.getByText(/^\s*\d+ articles? · /)
  if (!(await overview.isVisible())) await page.keyboard.press('Escape')
  const text = await overview.innerText()
  return Number(/^\d+/.exec(text)?.[0])
}

async function openArticles(page: Page, address: string, files: ReturnType<typeof articles>): Promise<void> {
  await page.goto(address)
  await page.setInputFiles('input[aria-label="Choose articles"]', files)
  await page.getByText(/ties? shown/).waitFor({ timeout: 60_000 })
}

/** Opens a name by search. */
async function openName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(name)
  await page.getByRole('option', { name: new RegExp(name) }).first().click() // prettier-ignore
  await page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name }).waitFor()
  await page.keyboard.press('Escape')
}

/** Takes a name out of the collection by keyboard. */
async function takeOut(page: Page, name: string): Promise<void> {
  await openName(page, name)
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: new RegExp(`^Undo.*${name}`) }).waitFor()
}

const saved = (page: Page): Promise<void> => page.locator('header').getByText('Saved', { exact: true }).waitFor()
const tableNames = async (page: Page): Promise<string[]> => {
  await page.getByRole('radio', { name: 'Names' }).check({ force: true })
  await page.getByRole('gridcell').first().waitFor()
  const cells = await page.getByRole('gridcell').allInnerTexts()
  // a name's cell tells its type too, to those who don't see its shape
  return cells.map((cell) => cell.split('\n').at(-1)?.trim() ?? '')
}

async function projectMenu(page: Page, item: string | RegExp): Promise<void> {
  await page.locator('header [aria-haspopup=menu]').first().click()
  await page.getByRole('menuitem', { name: item }).click()
}

journeys('keeping work', (app) => {
  it('finds a correction and the view again after a reload, and both hold when articles are added', async () => {
    const { page, troubles } = await app.openPage()
    await openArticles(page, app.address, articles(0, 4))
    expect(page.url()).toMatch(/\?project=[0-9a-f]{16}/)
    await takeOut(page, 'Angela Merkel')
    await page.getByRole('radio', { name: 'Ties' }).check({ force: true })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: /^Corrections/ }).click()
    const exported: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'))
    expect(exported).toMatchObject({ corrections: [{ kind: 'hide', entity: { name: 'Angela Merkel' } }] })
    await saved(page)
    await page.reload()
    await page.getByText(/ties? listed/).waitFor({ timeout: 60_000 })
    expect(await tableNames(page)).not.toContain('Angela Merkel')
    expect(await tableNames(page)).toContain('Vladimir Putin')

    await page.setInputFiles('input[aria-label="Add articles…"]', articles(2, 6))
    await page.getByText('2 new articles, 2 already there.').waitFor({ timeout: 60_000 })
    expect(await tableNames(page)).not.toContain('Angela Merkel')
    await page.reload()
    await page.getByRole('gridcell').first().waitFor({ timeout: 60_000 })
    expect(await articleCount(page)).toBe(6)
    expect(await tableNames(page)).not.toContain('Angela Merkel')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('makes a project of the samples only when something was decided in them', async () => {
    const { page, troubles } = await app.openPage()
    await openSamples(page, app.address)
    await page.getByRole('checkbox', { name: 'Countries', exact: true }).uncheck()
    await page.locator('header').getByText('Not kept yet').waitFor()
    expect(page.url()).toContain('?samples')
    await projectMenu(page, 'Open something else')
    expect(await page.getByRole('heading', { name: 'Projects' }).count()).toBe(0)

    await openSamples(page, app.address)
    await takeOut(page, 'Kassym-Jomart Tokayev')
    await saved(page)
    expect(page.url()).toContain('?project=')
    await page.goto(app.address)
    await page.getByRole('button', { name: /^Samples/ }).click()
    await page.getByText(/ties? shown/).waitFor({ timeout: 60_000 })
    expect(await tableNames(page)).not.toContain('Kassym-Jomart Tokayev')
    expect(await articleCount(page)).toBeGreaterThan(10)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('loses nothing of what was read when the tab is killed in mid-import, and goes on', async () => {
    const { page } = await app.openPage()
    await page.goto(app.address)
    const files = Array.from({ length: 60 }, (_, n) => article(n, 150))
    await page.setInputFiles('input[aria-label="Choose articles"]', files)
    await page.getByText(/^(?:[5-9]|\d\d) of 60 articles/).waitFor({ timeout: 60_000 })
    const devtools = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    // the answer never comes: the renderer is gone
    void devtools.send('Page.crash').catch(() => undefined)
    await crashed

    const after = await page.context().newPage()
    await after.goto(app.address)
    const told = await after.getByText(/Reading was interrupted/).innerText()
    const [read = 0, left = 0] = [...told.matchAll(/\d+/g)].map(([digits]) => Number(digits))
    expect(read).toBeGreaterThanOrEqual(5)
    expect(read).toBeLessThan(60)
    expect(left).toBeGreaterThanOrEqual(60 - read)
    await after.getByRole('button', { name: /^Go on reading/ }).click()
    await after.getByText(new RegExp(`^${60 - read} new articles`)).waitFor({ timeout: 120_000 })
    expect(await articleCount(after)).toBe(60)
    await saved(after)
    await after.goto(app.address)
    await after.getByRole('button', { name: /60 articles/ }).waitFor()
    expect(await after.getByText(/Reading was interrupted/).count()).toBe(0)
    await after.context().close()
  })

  it('says in words that the store is full, keeps what is done, and saves it when there is room again', async () => {
    const { page } = await app.openPage()
    await openArticles(page, app.address, articles(0, 4))
    await saved(page)
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype
      const full = function (): never {
        throw new DOMException('No room.', 'QuotaExceededError')
      }
      Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) })
      IDBObjectStore.prototype.put = full
    })
    await takeOut(page, 'Angela Merkel')
    const alert = page.getByRole('alert')
    await alert.getByText('There is no room left to keep this project in the browser.').waitFor()
    await page.locator('header').getByText('Not saved').waitFor()
    expect(await tableNames(page)).not.toContain('Angela Merkel')

    const download = page.waitForEvent('download')
    await alert.getByRole('button', { name: 'Export project' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.dramatis\.gz$/)
    await projectMenu(page, 'Open something else')
    await page.getByRole('dialog', { name: 'Leave without keeping?' }).getByRole('button', { name: 'Stay' }).click()
    await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom())
    await alert.getByRole('button', { name: 'Try again' }).click()
    await saved(page)
    expect(await alert.count()).toBe(0)
    await page.reload()
    await page.getByRole('gridcell').first().waitFor({ timeout: 60_000 })
    expect(await tableNames(page)).not.toContain('Angela Merkel')
    await page.context().close()
  })

  it('imports into memory when the quota is used up, and says so', async () => {
    const { page } = await app.openPage()
    await page.goto(app.address)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.address).origin, quotaSize: 1000 })
    await page.setInputFiles(
      'input[aria-label="Choose articles"]',
      Array.from({ length: 12 }, (_, n) => article(n, 40)),
    )
    await page.getByText(/ties? shown/).waitFor({ timeout: 60_000 })
    expect(await articleCount(page)).toBe(12)
    await page
      .getByRole('alert')
      .getByText(/no room left/)
      .waitFor()
    await page.context().close()
  })

  it('works without any store, and tells so', async () => {
    const { page, troubles } = await app.openPage()
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    await page.goto(app.address)
    await page
      .getByRole('alert')
      .getByText(/keeps nothing for this page/)
      .waitFor()
    await openArticles(page, app.address, articles(0, 4))
    await page.locator('header').getByText('Not saved').waitFor()
    expect(await tableNames(page)).toContain('Angela Merkel')
    const hide = [{ kind: 'hide', entity: { type: 'person', name: 'Angela Merkel' } }, { kind: 'hide', entity: { type: 'person', name: 'Nobody' } }] // prettier-ignore
    const buffer = Buffer.from(JSON.stringify({ format: 'dramatis-corrections', version: 1, corrections: hide }))
    const corrections = { name: 'mine.json', mimeType: 'application/json', buffer }
    await page.setInputFiles('input[aria-label="Import corrections…"]', corrections)
    await page.getByText(/^2 corrections added\. One of them has no effect: /).waitFor()
    const names = await tableNames(page)
    expect(names).toContain('Vladimir Putin')
    expect(names).not.toContain('Angela Merkel')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('lets one tab decide at a time, and hands over between two', async () => {
    const { page: first, troubles } = await app.openPage()
    await openArticles(first, app.address, articles(0, 4))
    await takeOut(first, 'Angela Merkel')
    await saved(first)
    const second = await first.context().newPage()
    await second.goto(first.url())
    const notice = /open in another tab\. You can look around/
    await second.getByText(notice).waitFor({ timeout: 60_000 })
    expect(await tableNames(second)).not.toContain('Angela Merkel')
    await openName(second, 'Vladimir Putin')
    await second.keyboard.press('Delete')
    expect(await tableNames(second)).toContain('Vladimir Putin')

    await second.getByRole('button', { name: 'Work here instead' }).click()
    await second.getByText(notice).waitFor({ state: 'detached' })
    await first.getByText(notice).waitFor()
    await takeOut(second, 'Vladimir Putin')
    await saved(second)

    await first.getByRole('button', { name: 'Work here instead' }).click()
    await first.getByText(notice).waitFor({ state: 'detached' })
    const names = await tableNames(first)
    expect(names).toContain('Emmanuel Macron')
    expect(names).not.toContain('Vladimir Putin')
    expect(names).not.toContain('Angela Merkel')
    await second.getByText(notice).waitFor()
    expect(troubles).toEqual([])
    await first.context().close()
  })

  it('carries a project to another browser as one file, renames and deletes it', async () => {
    const { page, troubles } = await app.openPage()
    await openArticles(page, app.address, articles(0, 5))
    await takeOut(page, 'Angela Merkel')
    await projectMenu(page, 'Rename…')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Four leaders')
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Names' }).check({ force: true })
    await saved(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: /^Project/ }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('Four leaders.dramatis.gz')
    const content = {
      name: 'from-a-colleague.gz',
      mimeType: 'application/gzip',
      buffer: await readFile(await file.path()),
    }

    const { page: other } = await app.openPage()
    await other.goto(app.address)
    const chooser = 'input[aria-label="Open a graph or project"]'
    await other.setInputFiles(chooser, { ...content, buffer: content.buffer.subarray(0, content.buffer.length - 40) })
    await other
      .getByRole('alert')
      .getByText(/from-a-colleague\.gz is damaged or cut off/)
      .waitFor()
    expect(await other.getByRole('heading', { name: 'Projects' }).count()).toBe(0)
    await other.setInputFiles(chooser, content)
    await other.getByRole('gridcell').first().waitFor({ timeout: 60_000 })
    expect(await tableNames(other)).toEqual(await tableNames(page))
    expect(await articleCount(other)).toBe(5)
    await other.context().close()

    await page.goto(app.address)
    await page.getByRole('button', { name: /^Four leaders 5 articles/ }).waitFor()
    await page.getByRole('button', { name: 'More about Four leaders' }).click()
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete Four leaders?' })
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByRole('heading', { name: 'Projects' }).waitFor({ state: 'detached' })
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)('has no serious accessibility violation, %s', async (colorScheme) => {
    const { page } = await app.openPage({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AccessibilityCheck(page)
    await openArticles(page, app.address, articles(0, 4))
    await saved(page)
    await axe.look('top bar', 'header')
    await page.setInputFiles('input[aria-label="Add articles…"]', articles(3, 5))
    await page.getByText('1 new article, 1 already there.').waitFor({ timeout: 60_000 })
    await axe.look('notice', 'main')
    const second = await page.context().newPage()
    await second.goto(page.url())
    await second.getByRole('button', { name: 'Work here instead' }).waitFor({ timeout: 60_000 })
    await axe.look('reader', 'main', second)
    await second.goto(app.address)
    await second.getByText('Open in another tab').waitFor()
    await second.close()
    await projectMenu(page, 'Rename…')
    await axe.look('rename', 'dialog')
    await page.keyboard.press('Escape')
    await projectMenu(page, 'Open something else')
    await page.getByRole('heading', { name: 'Projects' }).waitFor()
    await axe.look('start')
    await page.getByRole('button', { name: /^More about/ }).click()
    await axe.look('menu', 'section')
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await axe.look('delete', 'dialog')
    axe.expectNone()
    await page.context().close()
  })
})
