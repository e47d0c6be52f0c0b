import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { AccessibilityCheck, seriousViolations } from './accessibility.ts'
import { openSamples, runCommand } from './app-page.ts'
import { journeys } from './journeys.ts'

const STEPS = 7
/** Axe looks at twenty states; on a machine with other work each takes its time. */
const SLOW = 6 * 60_000
const tour = (page: Page) => page.getByRole('dialog', { name: /./ }).and(page.locator('.card'))
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' })
const palette = (page: Page) => page.getByRole('combobox', { name: 'Command palette' })

/** What has the focus: its name, the part of the page that it is in, and whether the focus can be seen there. */
async function focusOf(page: Page): Promise<{ name: string; part: string; seen: boolean; html: string } | null> {
  return page.evaluate(() => {
    const stop = document.activeElement
    if (!stop || stop === document.body) return null
    // a radio button shows its focus on its label
    const shown = stop instanceof HTMLInputElement ? [stop, stop.closest('label')] : [stop]
    // the line between two panels is drawn thicker
    const isLine = getComputedStyle(stop, '::after').backgroundColor !== 'rgba(0, 0, 0, 0)'
    const isOutlined = shown.some((part) => {
      const style = part && getComputedStyle(part)
      return style && ((style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none')
    })
    const said = stop.getAttribute('aria-label') ?? (stop instanceof HTMLInputElement ? stop.labels?.[0] : stop)
    const part = ['.left', 'main', '.right'].find((selector) => stop.closest(selector))
    return {
      name: (typeof said === 'string' ? said : (said?.textContent ?? '')).trim(),
      part: part ?? '',
      seen: isOutlined || isLine,
      html: stop.outerHTML.slice(0, 120),
    }
  })
}

/** Presses Tab until something with this name has the focus, which must be seen at every stop; returns how often. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<number> {
  for (let presses = 1; presses <= 160; presses++) {
    await page.keyboard.press(key)
    const at = await focusOf(page)
    if (!at) continue
    expect(at.seen, `focus can’t be seen at ${at.html}`).toBe(true)
    if (name.test(at.name)) return presses
  }
  throw new Error(`Tab never leads to ${name}.`)
}

/** What sticks out of the page, or has a label cut off without a sign of it. */
async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page scrolls sideways')
    for (const control of document.querySelectorAll<HTMLElement>('button, label, [role=columnheader], h2, h3, dt')) {
      const { width, right, left } = control.getBoundingClientRect()
      const style = getComputedStyle(control)
      if (width === 0 || style.visibility === 'hidden' || control.closest('[inert], .visually-hidden, [hidden]'))
        continue
      const text = control.textContent?.trim().slice(0, 40) ?? ''
      if (right > window.innerWidth + 1 || left < -1) found.push(`out of the page: ${text}`)
      const isCut = control.scrollWidth > control.clientWidth + 1 && style.overflowX === 'hidden'
      if (isCut && style.textOverflow !== 'ellipsis') found.push(`cut off: ${text}`)
    }
    return found
  })
}

/** What a finger can hardly hit: smaller than 24 px in a direction, and not inside of running text. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, a[href], input, [role=tab], [role=option]')]
      .filter((target) => !target.closest('[inert], .visually-hidden, [hidden], p, mark, .quoted'))
      .map((target) => (target instanceof HTMLInputElement ? (target.closest('label') ?? target) : target))
      .filter((target) => getComputedStyle(target).display !== 'inline')
      .flatMap((target) => {
        const { width, height } = target.getBoundingClientRect()
        const isSmall = width > 1 && height > 1 && (width < 24 || height < 24)
        return isSmall ? [`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 90)}`] : []
      }),
  )
}

journeys('for everyone', (app) => {
  it('shows a newcomer around by keyboard, points to each thing without covering it, and leaves all as it was', async () => {
    const { page, troubles } = await app.openPage({ reducedMotion: 'reduce' })
    await page.goto(app.address)
    await page.getByRole('heading', { name: 'Dramatis' }).waitFor()
    await tabTo(page, /^Show me around$/)
    await page.keyboard.press('Enter')
    await tour(page).waitFor({ timeout: 60_000 })
    const titles = new Set<string>()
    for (let at = 1; at <= STEPS; at++) {
      await tour(page).getByText(`${at} of ${STEPS}`).waitFor()
      titles.add(await tour(page).getByRole('heading').innerText())
      const { isFocused, overlap, points } = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
        const [card, ring] = [box('.card[role=dialog]'), box('.ring')]
        if (!card || !ring) return { isFocused: false, overlap: true, points: false }
        return {
          isFocused: document.activeElement?.classList.contains('card') ?? false,
          overlap: card.left < ring.right && ring.left < card.right && card.top < ring.bottom && ring.top < card.bottom,
          points: ring.width > 20 && ring.height > 20,
        }
      })
      expect({ at, isFocused, overlap, points }).toEqual({ at, isFocused: true, overlap: false, points: true })
      if (at === 2) await details(page).getByRole('heading', { name: 'Kassym-Jomart Tokayev' }).waitFor()
      if (at === 3) expect(await details(page).locator('article').count()).toBeGreaterThan(0)
      if (at === 4) {
        await page.keyboard.press('ArrowLeft')
        await tour(page).getByText(`3 of ${STEPS}`).waitFor()
        await page.keyboard.press('ArrowRight')
        await tour(page).getByText(`4 of ${STEPS}`).waitFor()
      }
      await page.keyboard.press(at % 2 === 0 ? 'ArrowRight' : 'Enter')
    }
    await tour(page).waitFor({ state: 'detached' })
    expect(titles.size).toBe(STEPS)
    await details(page).getByText('Most mentioned').waitFor()

    await page.getByRole('button', { name: 'Keyboard and terms' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Show me around' }).click()
    await tour(page).waitFor()
    await page.keyboard.press('Escape')
    await tour(page).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    await runCommand(page, 'show me around')
    await tour(page).waitFor()
    await page.keyboard.press('Escape')

    await page.goto(app.address)
    await page.getByRole('button', { name: 'Show me around again' }).waitFor()
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('leads from the start to an export by keyboard alone, with the focus in sight', async () => {
    const { page, troubles } = await app.openPage()
    await page.goto(app.address)
    await page.getByRole('heading', { name: 'Dramatis' }).waitFor()
    await tabTo(page, /^Open the samples/)
    await page.keyboard.press('Enter')
    await page.getByText(/ties shown/).waitFor({ timeout: 60_000 })

    await page.keyboard.press('/')
    await page.keyboard.type('Nazarbaev')
    await page.keyboard.press('Enter')
    await details(page).getByRole('heading', { name: 'Nursultan Nazarbayev' }).waitFor()
    for (const part of ['main', '.right']) {
      await page.keyboard.press('F6')
      expect(await focusOf(page)).toMatchObject({ part, seen: true })
    }
    expect(await tabTo(page, /^Tie with Karim Massimov/)).toBeLessThan(20)
    await page.keyboard.press('Enter')
    await details(page).locator('article').first().waitFor()
    await tabTo(page, /^Open in article/)
    await page.keyboard.press('Enter')
    await details(page).locator('.sentence.target').waitFor()
    await page.keyboard.press('k')
    await page.getByRole('button', { name: 'Notebook, 1 passage' }).waitFor()

    // the tables hold what the picture shows
    await page.keyboard.press('3')
    const shown = await page.getByText(/ties listed/).innerText()
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(Number.parseInt(shown) + 1))
    await page.keyboard.press('2')

    await tabTo(page, /^Export/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    const download = page.waitForEvent('download')
    for (let i = 0; i < 20; i++) {
      if ((await page.evaluate(() => document.activeElement?.textContent ?? '')).includes('Names (CSV)')) break
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    expect((await download).suggestedFilename()).toMatch(/\.csv$/u)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('leads from part to part by one key, back to where one was, and over the top bar by links', async () => {
    const { page, troubles } = await app.openPage()
    await openSamples(page, app.address)
    await page.getByRole('button', { name: /^Go to Kassym-Jomart Tokayev/ }).focus()
    for (const [key, part] of [
      ['F6', '.left'],
      ['F6', 'main'],
      ['F6', '.right'],
      ['Shift+F6', 'main'],
      ['Shift+F6', '.left'],
      ['Shift+F6', '.right'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await focusOf(page)).toMatchObject({ part, seen: true })
    }
    expect((await focusOf(page))?.name).toMatch(/^Go to Kassym-Jomart Tokayev/)
    // a table stands where the picture was
    await page.keyboard.press('2')
    await page.locator('[role=row][data-row]').first().waitFor()
    await page.keyboard.press('Shift+F6')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('0')
    // what is folded is passed over, and a dialog keeps the keyboard
    await page.getByRole('button', { name: 'Search and filters' }).click()
    await page.keyboard.press('F6')
    await page.keyboard.press('F6')
    expect((await focusOf(page))?.part).not.toBe('.left')
    await page.keyboard.press('Shift+?')
    const help = page.getByRole('dialog', { name: 'Keyboard and terms' })
    await help.getByText('Next part: search, graph or table, details').waitFor()
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)

    await page.reload()
    await page.getByText(/names listed/).waitFor({ timeout: 60_000 })
    const found: (string | undefined)[] = []
    for (const link of ['Skip to the search', 'Skip to: Names', 'Skip to the details']) {
      await page.keyboard.press('Tab')
      expect(await focusOf(page)).toMatchObject({ name: link, seen: true })
      expect(await page.getByRole('button', { name: link }).evaluate((shown) => getComputedStyle(shown).opacity)).toBe(
        '1',
      )
      found.push((await page.getByRole('button', { name: link }).boundingBox())?.width.toFixed())
    }
    expect(found).not.toContain(undefined)
    await page.keyboard.press('Enter')
    expect(await focusOf(page)).toMatchObject({ part: '.right', seen: true })
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('explains a term to pointer, keyboard and finger, until Escape', async () => {
    const { page } = await app.openPage({ hasTouch: true })
    await openSamples(page, app.address)
    const bubble = page.locator('.tooltip-bubble')
    const mark = page.getByRole('button', { name: 'What does “NPMI” mean?' }).first()
    await mark.hover()
    await bubble.getByText('Normalised pointwise mutual information').waitFor()
    await bubble.hover()
    await page.waitForTimeout(300)
    expect(await bubble.count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await bubble.count()).toBe(0)

    await page.mouse.move(640, 5)
    await page.getByRole('combobox', { name: 'Mentioned together in' }).focus()
    await page.keyboard.press('Shift+Tab')
    await bubble.getByText('The span of text in which two names must both occur').waitFor()
    await page.keyboard.press('Tab')
    expect(await bubble.count()).toBe(0)

    await mark.tap()
    await bubble.getByText('Normalised pointwise mutual information').waitFor()
    await page.keyboard.press('2')
    await page.getByRole('button', { name: 'Sort by PageRank' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await bubble.getByText('High for those tied to others').waitFor()
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)(
    'has no serious accessibility violation anywhere, %s',
    async (colorScheme) => {
      const { page, troubles } = await app.openPage({ colorScheme, reducedMotion: 'reduce' })
      const axe = new AccessibilityCheck(page)
      const dialog = async (state: string, name: string | RegExp): Promise<void> => {
        await page.getByRole('dialog', { name }).waitFor()
        await axe.look(state, 'dialog')
        await page.keyboard.press('Escape')
        await page.getByRole('dialog', { name }).waitFor({ state: 'detached' })
      }
      await page.goto(app.address)
      await page.getByRole('button', { name: 'Show me around' }).click()
      await page.getByRole('button', { name: 'Cancel' }).waitFor()
      await axe.look('import')
      await tour(page).waitFor({ timeout: 60_000 })
      await axe.look('tour', '.card[role=dialog]')
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: 'What does “NPMI” mean?' }).first().focus()
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Tab')
      await page.locator('.tooltip-bubble').waitFor()
      await axe.look('definition', '.tooltip-bubble')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Find communities' }).click()
      await page.getByRole('list', { name: 'Communities' }).waitFor()
      await page.getByRole('slider', { name: 'Mentions of a name' }).focus()
      await page.keyboard.press('ArrowRight')
      await axe.look('filters and chips', '.workspace')
      await page.keyboard.press('Control+z')

      await page.keyboard.press('Control+k')
      await palette(page).waitFor()
      await axe.look('palette', 'dialog')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+?')
      await dialog('help', 'Keyboard and terms')

      await page.getByRole('button', { name: /^Go to Kassym-Jomart Tokayev/ }).click()
      await page.getByRole('tab', { name: /^Names/ }).click()
      await page.getByRole('checkbox', { name: 'Choose the form “Токаев”', exact: true }).check()
      await axe.look('forms of a name', '.right')
      await page.getByRole('button', { name: 'Make another name of these' }).click()
      await dialog('split', 'Make another name')
      await page.getByRole('tab', { name: /^Ties/ }).click()
      await page.getByRole('button', { name: 'Path to…' }).click()
      await page.getByRole('combobox', { name: /^Path from/ }).fill('Putin')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Close question' }).waitFor()
      await axe.look('answer', '.right')
      await page.keyboard.press('Escape')
      await page
        .getByRole('button', { name: /^Tie with / })
        .first()
        .click()
      await page.locator('.right article').first().waitFor()
      await axe.look('tie', '.right')
      await page.locator('.right article').first().focus()
      await page
        .getByRole('button', { name: /^Keep in the notebook/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Open in article' }).first().click()
      await page.locator('.sentence.target').waitFor()
      await axe.look('article', '.right')
      await page.getByRole('button', { name: 'Notebook, 1 passage' }).click()
      await page.getByRole('button', { name: 'Close notebook' }).waitFor()
      await axe.look('notebook', '.right')
      await page.getByRole('button', { name: 'Close notebook' }).click()

      await page.keyboard.press('2')
      await page.locator('[role=row][data-row]').first().focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      await axe.look('chosen names', 'main')
      await page.keyboard.press('m')
      await dialog('merge', 'Merge names')
      await page.keyboard.press('3')
      await axe.look('ties', 'main')
      await runCommand(page, 'add a name that was missed')
      await dialog('add', 'Add a name that was missed')
      await page.getByRole('button', { name: /^Corrections and review/ }).click()
      await axe.look('corrections', '.right')
      await page.getByRole('button', { name: /Review uncertain names/ }).click()
      await page.getByRole('button', { name: 'Close review' }).waitFor()
      await axe.look('review', 'main')
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: 'Language', exact: true }).click()
      await axe.look('menu', 'header')
      await page.keyboard.press('Escape')
      await page.getByText('Saved', { exact: true }).waitFor()
      await page.getByRole('button', { name: /Samples/ }).click()
      await page.getByRole('menuitem', { name: 'Rename…' }).click()
      await dialog('rename', 'Rename project')
      await page.getByRole('button', { name: /Samples/ }).click()
      await page.getByRole('menuitem', { name: 'Open something else' }).click()
      await page.getByRole('heading', { name: 'Projects' }).waitFor()
      await axe.look('start with projects')
      await page.getByRole('button', { name: /^More about/ }).click()
      await page.getByRole('menuitem', { name: 'Delete…' }).click()
      await dialog('delete', /^Delete /)
      axe.expectNone()
      expect(troubles).toEqual([])
      await page.context().close()
    },
    SLOW,
  )

  it.each([
    ['de-DE', 'de', /Beispiele öffnen/],
    ['it-IT', 'it', /Apri gli esempi/],
    ['en-GB', 'en', /Open the samples/],
  ] as const)('fits into 1024 px with nothing out of reach, %s', async (locale, lang, open) => {
    const { page, troubles } = await app.openPage({ locale, viewport: { width: 1024, height: 768 } })
    const found: Record<string, string[]> = {}
    const look = async (state: string): Promise<void> => {
      const sticking = await overflows(page)
      if (sticking.length > 0) found[state] = sticking
    }
    await page.goto(app.address)
    await page.getByRole('button', { name: open }).click()
    await page.locator('[role=grid], [role=application]').first().waitFor({ timeout: 60_000 })
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang)
    await look('graph')
    await page.keyboard.press('2')
    await look('names')
    await page.keyboard.press('3')
    await look('ties')
    await page.locator('[role=row][data-row]').first().click()
    await page.locator('.right article').first().waitFor()
    await look('tie')
    await page.keyboard.press('Shift+?')
    await page.locator('dialog').waitFor()
    await look('help')
    await page.keyboard.press('Escape')
    // the filters fold, and the columns that had no room come back
    const columns = page.getByRole('columnheader')
    await page.keyboard.press('2')
    const before = await columns.count()
    await page.locator('header button').first().click()
    expect(await columns.count()).toBe(before + 3)
    await look('folded')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    expect(found).toEqual({})
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('speaks another language when it is chosen, and opens what was open', async () => {
    const { page, troubles } = await app.openPage()
    await openSamples(page, app.address)
    await page.getByRole('checkbox', { name: 'Countries', exact: true }).uncheck()
    await page.getByRole('button', { name: 'Language', exact: true }).click()
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
    await page.getByText(/\d+ Verbindungen zu sehen/).waitFor({ timeout: 60_000 })
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
    expect(await page.getByRole('checkbox', { name: 'Länder', exact: true }).isChecked()).toBe(false)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Befehle' }).fill('Italiano')
    await page.keyboard.press('Enter')
    await page.getByText(/legami in vista/).waitFor({ timeout: 60_000 })
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('says so where a language can’t be chosen, because the browser keeps nothing', async () => {
    const { page, troubles } = await app.openPage()
    await page.addInitScript(() => {
      const get = (): never => {
        throw new DOMException('Denied.', 'SecurityError')
      }
      Object.defineProperty(window, 'localStorage', { get })
    })
    await openSamples(page, app.address)
    await page.getByRole('button', { name: 'Language', exact: true }).click()
    await page.getByRole('menuitemradio', { name: 'Italiano' }).click()
    await page.getByText(/keeps nothing for this page, so Italiano can’t be chosen here/).waitFor()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('shows a name in the graph on a phone before the graph was ever drawn', async () => {
    const { page, troubles } = await app.openPage({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    await page.goto(app.address)
    await page.getByRole('button', { name: /Open the samples/ }).tap()
    await page.getByText(/names listed/).waitFor({ timeout: 60_000 })
    await page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name: 'Search' }).tap()
    await page.getByRole('combobox', { name: 'Search names and sentences' }).fill('Токаев')
    await page.getByRole('option', { name: /Kassym-Jomart Tokayev/ }).tap()
    for (const isDrawn of [false, true]) {
      expect((await page.locator('main canvas').count()) > 0).toBe(isDrawn)
      await details(page).getByRole('button', { name: 'Show in graph' }).tap()
      await page.locator('main canvas').first().waitFor()
      expect(await page.getByRole('application').isVisible()).toBe(true)
      await page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name: 'Read' }).tap()
      await details(page).getByRole('heading', { name: 'Kassym-Jomart Tokayev' }).waitFor()
    }
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('is a reader on a phone: search, lists, sentences and the article; the picture when it is asked for', async () => {
    const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const { page, troubles } = await app.openPage(phone)
    const found: Record<string, string[]> = {}
    const look = async (state: string): Promise<void> => {
      const all = [...(await overflows(page)), ...(await smallTargets(page))]
      if (all.length > 0) found[state] = all
    }
    const parts = page.getByRole('navigation', { name: 'Parts of the page' })
    await page.goto(app.address)
    await look('start')
    await page.getByRole('button', { name: /Open the samples/ }).tap()
    await page.getByText(/names listed/).waitFor({ timeout: 60_000 })
    expect(await page.locator('main canvas').count()).toBe(0)
    await look('names')
    await parts.getByRole('button', { name: 'Search' }).tap()
    await look('filters')
    await page.getByRole('combobox', { name: 'Search names and sentences' }).fill('Токаев')
    await page.getByRole('option', { name: /Kassym-Jomart Tokayev/ }).tap()
    await details(page).getByRole('heading', { name: 'Kassym-Jomart Tokayev' }).waitFor()
    await look('name')
    await page
      .getByRole('button', { name: /^Tie with / })
      .first()
      .tap()
    await page.locator('.right article').first().waitFor()
    await look('tie')
    await page.getByRole('button', { name: 'Open in article' }).first().tap()
    await page.locator('.sentence.target').waitFor()
    await look('article')
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0)
    expect(await seriousViolations(page)).toEqual([])
    await details(page).getByRole('button', { name: 'Close', exact: true }).tap()
    await page.getByRole('combobox', { name: 'Search names and sentences' }).waitFor()
    await parts.getByRole('button', { name: 'Graph' }).tap()
    await page.locator('main canvas').first().waitFor()
    await look('graph')
    await page.getByRole('button', { name: 'More', exact: true }).tap()
    await page.getByRole('menuitem', { name: /^Export: Names \(CSV\)/ }).waitFor()
    expect(found).toEqual({})
    expect(troubles).toEqual([])
    await page.context().close()
  })
})
