import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSamples, seriousViolations, startApp, whyNoJourney, type AppServer } from './app-page.ts'
import { savedPicture } from './saved-picture.ts'

const missing = whyNoJourney()
if (missing) console.warn(`Skipped: ${missing}`)

describe.skipIf(missing !== null)('asking the samples', () => {
  let app: AppServer
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.close())

  it('leads by keyboard alone from a name in another script to the sentences along a path', async () => {
    const { page, troubles } = await app.openPage()
    await openSamples(page, app.address)
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Command palette' })
    await field.waitFor()
    await page.keyboard.type('Токаев')
    const found = page.getByRole('dialog').getByRole('option', { selected: true })
    expect(await found.innerText()).toContain('Kassym-Jomart Tokayev')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await found.getAttribute('id'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Kassym-Jomart Tokayev' }).waitFor()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('path')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Path from Kassym-Jomart Tokayev to…' }).waitFor()
    await page.keyboard.type('Масимов')
    await page.keyboard.press('Enter')
    const answer = page.getByRole('complementary', { name: 'Question' })
    await answer.getByRole('heading', { name: 'From Kassym-Jomart Tokayev to Karim Massimov' }).waitFor()
    const steps = Number(/\d+/.exec(await answer.getByText(/^\d+ ties?$/).innerText())?.[0])
    expect(steps).toBeGreaterThan(1)
    const names = answer.locator('button.entity')
    expect(await names.count()).toBe(steps + 1)
    for (const tie of await answer.locator('.tie').all()) {
      const [sentence] = await tie.locator('article').all()
      expect(await sentence?.locator('mark.stressed').count()).toBeGreaterThan(1)
    }

    expect(page.url()).toMatch(/ask=shortest&of=[^&]+&of=/)
    await answer.getByText('Strongest', { exact: true }).click()
    expect(page.url()).toContain('ask=strongest')
    await page.reload()
    await answer
      .getByRole('heading', { name: 'From Kassym-Jomart Tokayev to Karim Massimov' })
      .waitFor({ timeout: 60_000 })
    expect(page.url()).toContain('ask=strongest')
    await answer.getByText('Shortest', { exact: true }).click()

    await answer.getByRole('button', { name: 'Show only these' }).click()
    await page.getByText(new RegExp(`${steps + 1} names and \\d+ ties pass the filters`)).waitFor({ state: 'attached' })
    await answer.locator('.where').first().click()
    const details = page.getByRole('complementary', { name: 'Details' })
    await details.locator('.sentence.target').waitFor()
    await details.getByRole('button', { name: 'Back' }).click()
    await answer.waitFor()
    await page.keyboard.press('Escape')
    await details.waitFor()
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('shows a neighbourhood, and who is tied to both ends of a tie', async () => {
    const { page } = await app.openPage()
    await openSamples(page, app.address)
    await page.getByRole('button', { name: /^Go to Kassym-Jomart Tokayev/ }).click()
    const depth = page.getByRole('button', { name: /Only those tied to it/ })
    const names = Number(/(\d+) names/.exec((await depth.getAttribute('aria-label')) ?? '')?.[1])
    await depth.click()
    await page.getByText(new RegExp(`^${names} names and`)).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Remove filter: Around Kassym-Jomart Tokayev' }).waitFor()
    expect(await depth.getAttribute('aria-pressed')).toBe('true')
    await depth.click()
    await page
      .getByRole('button', { name: /^Tie with Nursultan Nazarbayev/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Tied to both' }).click()
    const answer = page.getByRole('complementary', { name: 'Question' })
    const both = Number(/\d+/.exec(await answer.getByText(/names?, strongest first/).innerText())?.[0])
    expect(await answer.locator('button.entity').count()).toBe(both)
    await page.context().close()
  })

  it('asks about two names chosen in the picture, and lights the answer', async () => {
    const { page, troubles } = await app.openPage()
    await openSamples(page, app.address)
    await page.waitForTimeout(2500)
    const box = await page.getByRole('application').boundingBox()
    const { people } = await savedPicture(page)
    const [first, second] = ['Kassym-Jomart Tokayev', 'Karim Massimov'].map((name) =>
      people.find((person) => person.name === name),
    )
    if (!box || !first || !second) throw new Error('The canvas or a name is not on screen.')
    for (const { x, y } of [first, second]) {
      await page.keyboard.down('Shift')
      await page.mouse.move(box.x + x, box.y + y)
      await page.waitForTimeout(300)
      await page.mouse.down()
      await page.mouse.up()
      await page.keyboard.up('Shift')
      await page.waitForTimeout(300)
    }
    const chosen = page.getByRole('group', { name: '2 names chosen' })
    await chosen.waitFor()
    await chosen.getByRole('button', { name: 'Path', exact: true }).click()
    await page
      .getByRole('complementary', { name: 'Question' })
      .getByRole('heading', { name: /^From Kassym-Jomart Tokayev to Karim|^From Karim/ })
      .waitFor()
    expect(page.url()).toContain('ask=shortest')
    expect(await chosen.count()).toBe(0)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('narrows the dates by keyboard and by pointer, keeps them in the address and undoes them', async () => {
    const { page, troubles } = await app.openPage()
    await openSamples(page, app.address)
    const all = await page.getByText(/ties shown/).innerText()
    const from = page.getByRole('slider', { name: 'From' })
    const before = await from.getAttribute('aria-valuetext')
    await from.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await from.getAttribute('aria-valuenow')).toBe('2')
    expect(await from.getAttribute('aria-valuetext')).not.toBe(before)
    expect(page.url()).toMatch(/from=2022-01-\d\d/)
    expect(await page.getByText(/ties shown/).innerText()).not.toBe(all)
    await page.getByRole('button', { name: /^Remove filter: \d+ Jan 2022 – …/ }).waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    expect(await from.getAttribute('aria-valuenow')).toBe('0')
    expect(await page.getByText(/ties shown/).innerText()).toBe(all)

    const box = await page.locator('.chart').boundingBox()
    if (!box) throw new Error('The timeline is not on screen.')
    await page.mouse.move(box.x + box.width * 0.3, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20, { steps: 4 })
    await page.mouse.up()
    expect(page.url()).toMatch(/from=2022-01-\d\d&to=2022-01-\d\d/)
    await page.reload()
    await page.getByText(/ties shown/).waitFor({ timeout: 60_000 })
    expect(Number(await from.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('ranks names in the table', async () => {
    const { page } = await app.openPage()
    await openSamples(page, app.address)
    await page.keyboard.press('2')
    for (const column of ['Weight', 'Between', 'PageRank']) {
      await page.getByRole('button', { name: `Sort by ${column}` }).click()
      const at = await page.getByRole('columnheader').allInnerTexts()
      const place = at.findIndex((text) => text.startsWith(column))
      const values: number[] = []
      for (const row of await page.locator('[role=row][data-row]').all())
        values.push(parseFloat((await row.getByRole('gridcell').allInnerTexts())[place] ?? ''))
      expect(values[0]).toBeGreaterThan(0)
      expect(values).toEqual([...values].sort((a, b) => b - a))
    }
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)('has no serious accessibility violation, %s', async (colorScheme) => {
    const { page } = await app.openPage({ colorScheme, reducedMotion: 'reduce' })
    const found: Record<string, string[]> = {}
    const check = async (state: string, within: string): Promise<void> => {
      const violations = await seriousViolations(page, within)
      if (violations.length > 0) found[state] = violations
    }
    await openSamples(page, app.address)
    await page.getByRole('button', { name: /^Go to Kassym-Jomart Tokayev/ }).click()
    await check('bar', '.right')
    await page.getByRole('slider', { name: 'From' }).press('ArrowRight')
    await check('timeline', 'main section')
    await page.keyboard.press('Control+k')
    await check('palette', 'dialog')
    await page.keyboard.type('common')
    await page.keyboard.press('Enter')
    await check('second name', 'dialog')
    await page.keyboard.type('Nazarbayev')
    await page.keyboard.press('Enter')
    await check('common', '.right')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('path')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Massimov')
    await page.keyboard.press('Enter')
    await check('path', '.right')
    expect(found).toEqual({})
    await page.context().close()
  })
})
