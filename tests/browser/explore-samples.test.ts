import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { AccessibilityCheck } from './accessibility.ts'
import { openSamples } from './app-page.ts'
import { journeys } from './journeys.ts'

/** Parts of the page that change, so that axe needn't look at the whole of it each time. */
const DETAILS = 'aside[aria-label="Details"]'
const FILTERS = 'aside[aria-label="Search and filters"]'

/** The two numbers of “312 of 1,840 ties shown”. */
async function tiesShown(page: Page): Promise<[shown: number, all: number]> {
  const text = await page.getByText(/ties? shown/).innerText()
  const [shown = NaN, all = NaN] = [...text.matchAll(/[\d,]+/g)].map(([digits]) => Number(digits.replace(/,/g, '')))
  return [shown, all]
}

journeys('exploring the samples', (app) => {
  it('leads from the samples to the sentences of a tie, and through a filter and an export back to the same graph', async () => {
    const { page, troubles } = await app.openPage()
    await openSamples(page, app.address)
    const [, all] = await tiesShown(page)
    expect(all).toBeGreaterThan(40)
    expect(await page.locator('main canvas').count()).toBeGreaterThan(0)

    await page.keyboard.press('/')
    await page.keyboard.type('Токаев')
    await page.getByRole('option', { name: /Kassym-Jomart Tokayev/ }).click()
    const details = page.getByRole('complementary', { name: 'Details' })
    await details.getByRole('heading', { name: 'Kassym-Jomart Tokayev' }).waitFor()
    await page.keyboard.press('Escape')

    await details.getByRole('button', { name: /Tie with Collective Security Treaty Organization/ }).click()
    const passages = details.locator('article')
    await passages.first().waitFor()
    const facts = await details.getByText(/passages? · \d+ articles?/).innerText()
    expect(await passages.count()).toBe(Number(/^\d+/.exec(facts)?.[0]))
    for (const passage of await passages.all()) {
      expect(await passage.locator('mark.person').count()).toBeGreaterThan(0)
      expect(await passage.locator('mark.organization').count()).toBeGreaterThan(0)
      expect(await passage.locator('footer').innerText()).toMatch(/ · \d+ Jan 2022 · /)
    }

    const sentence = await passages.first().locator('.quoted').innerText()
    await details.getByRole('button', { name: 'Open in article' }).first().click()
    const target = details.locator('.sentence.target')
    await target.waitFor()
    expect((await target.innerText()).trim()).toBe(sentence.trim())
    const inView = await target.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= window.innerHeight
    })
    expect(inView).toBe(true)
    await details.getByRole('button', { name: 'Back' }).click()
    expect(await details.locator('article').count()).toBe(await passages.count())

    await page.getByRole('checkbox', { name: 'Countries', exact: true }).uncheck()
    const [, withoutCountries] = await tiesShown(page)
    expect(withoutCountries).toBeGreaterThan(0)
    expect(withoutCountries).toBeLessThan(all)
    await page.getByRole('radio', { name: 'Names' }).check({ force: true })
    expect(await page.getByRole('gridcell', { name: 'Country' }).count()).toBe(0)
    await page.getByRole('button', { name: /^Remove filter/ }).click()
    expect(await page.getByRole('gridcell', { name: 'Country' }).count()).toBeGreaterThan(0)
    await page.getByRole('radio', { name: 'Graph' }).check({ force: true })
    expect((await tiesShown(page))[1]).toBe(all)
    await page.keyboard.press('Control+z')
    expect((await tiesShown(page))[1]).toBe(withoutCountries)
    await page.keyboard.press('Control+Shift+z')

    await page.getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /Graph JSON/ }).click()
    const path = await (await download).path()
    const exported: unknown = JSON.parse(await readFile(path, 'utf8'))
    expect(exported).toMatchObject({ format: 'dramatis-graph', version: 1 })
    expect((exported as { edges: unknown[] }).edges).toHaveLength(all)

    await page.goto(app.address)
    await page.setInputFiles('input[aria-label="Open a graph or project"]', path)
    await page.getByText(/ties shown/).waitFor()
    expect((await tiesShown(page))[1]).toBe(all)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('comes back to the same place from its address', async () => {
    const { page } = await app.openPage()
    await openSamples(page, app.address)
    await page.getByRole('checkbox', { name: 'Countries', exact: true }).uncheck()
    await page.getByRole('button', { name: /^Go to Kassym-Jomart Tokayev/ }).click()
    const before = await tiesShown(page)
    await page.reload()
    await page.getByText(/ties shown/).waitFor({ timeout: 60_000 })
    expect(await tiesShown(page)).toEqual(before)
    await page.getByRole('heading', { name: 'Kassym-Jomart Tokayev' }).waitFor()
    await page.context().close()
  })

  it('counts ties anew for another window, and again after undo', async () => {
    const { page, troubles } = await app.openPage()
    await openSamples(page, app.address)
    const [, bySentence] = await tiesShown(page)
    await page.getByRole('combobox', { name: 'Mentioned together in' }).selectOption('document')
    await page.waitForFunction((before) => !document.body.innerText.includes(before), `of ${bySentence} ties`)
    expect((await tiesShown(page))[1]).toBeGreaterThan(bySentence)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await page.getByText(`of ${bySentence} ties shown`).waitFor()
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('works down a table by keyboard alone', async () => {
    const { page } = await app.openPage()
    await openSamples(page, app.address)
    await page.getByRole('radio', { name: 'Ties' }).check({ force: true })
    await page.locator('[role=row][tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const row = page.locator('[role=row][aria-selected=true]')
    expect(await row.getAttribute('aria-rowindex')).toBe('4')
    const [first = ''] = await row.getByRole('gridcell').allInnerTexts()
    const details = page.getByRole('complementary', { name: 'Details' })
    expect(await details.innerText()).toContain(first.split('\n').at(-1))
    await page.keyboard.press('Escape')
    await details.getByText('Most mentioned').waitFor()
    await page.context().close()
  })

  it('says what could not be opened', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.address}?open=nowhere.json`)
    expect(await page.getByRole('alert').innerText()).toContain('nowhere.json')
    await page.goto(`${app.address}?open=${encodeURIComponent('http://127.0.0.1:1/graph.json')}`)
    await page.getByRole('alert').waitFor()
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)('has no serious accessibility violation, %s', async (colorScheme) => {
    const { page } = await app.openPage({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AccessibilityCheck(page)
    await page.goto(app.address)
    await axe.look('start')
    await openSamples(page, app.address)
    await axe.look('overview')
    await page.getByRole('button', { name: /^Go to Kassym-Jomart Tokayev/ }).click()
    for (const tab of [/^Sentences/, /^Names/, /^Ties/]) {
      await page.getByRole('tab', { name: tab }).click()
      await axe.look(`entity ${tab}`, DETAILS)
    }
    await page
      .getByRole('button', { name: /^Tie with / })
      .first()
      .click()
    await axe.look('edge', DETAILS)
    await page.getByRole('button', { name: 'Open in article' }).first().click()
    await axe.look('reader', DETAILS)
    await page.getByRole('combobox', { name: 'Search names and sentences' }).fill('Putin')
    await axe.look('search', FILTERS)
    await page.keyboard.press('Escape')
    for (const mode of ['Names', 'Ties']) {
      await page.getByRole('radio', { name: mode }).check({ force: true })
      await axe.look(mode, 'main')
    }
    await page.getByRole('button', { name: 'Export' }).click()
    await axe.look('menu', 'header')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Keyboard and terms' }).click()
    await axe.look('help', 'dialog')
    axe.expectNone()
    await page.context().close()
  })
})
