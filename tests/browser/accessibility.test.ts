import { expect, it } from 'vitest'
import { AccessibilityCheck, seriousViolations } from './accessibility.ts'
import { openSamples } from './app-page.ts'
import { journeys } from './journeys.ts'

/** What is wrong in what is planted, by the rule of axe that says so. The page takes styles of scripts alone. */
const PLANTED = {
  'color-contrast': '<p data-style="color: #999; background: #fff; font-size: 14px">Hardly to be read</p>',
  'button-name': '<button><svg width="24" height="24"></svg></button>',
  label: '<input type="text" />',
  'aria-required-children': '<div role="listbox" aria-label="Names"><span role="tab">one</span></div>',
  'aria-dialog-name': '<div role="dialog">Nameless</div>',
}

journeys('looking for what shuts people out', (app) => {
  it('finds each thing that is planted, in the page and in its part, again after the page was loaded anew', async () => {
    const { page } = await app.openPage({ reducedMotion: 'reduce' })
    for (const part of [undefined, 'main']) {
      await openSamples(page, app.address)
      expect(await seriousViolations(page, part)).toEqual([])
      for (const [rule, html] of Object.entries(PLANTED)) {
        await page.evaluate((planted) => {
          const div = document.createElement('div')
          div.id = 'planted'
          div.style.cssText = 'position: fixed; z-index: 1000; inset: 45% auto auto 45%'
          div.innerHTML = planted
          for (const part of div.querySelectorAll<HTMLElement>('[data-style]'))
            part.style.cssText = part.dataset['style'] ?? ''
          document.querySelector('main')?.append(div)
        }, html)
        const found = await seriousViolations(page, part)
        expect(found.map((line) => line.split(':')[0])).toContain(rule)
        expect(await seriousViolations(page, 'header')).toEqual([])
        const axe = new AccessibilityCheck(page)
        await axe.look('planted', part)
        expect(() => axe.expectNone()).toThrow()
        await page.evaluate(() => document.getElementById('planted')?.remove())
      }
    }
    await page.context().close()
  })

  it('refuses to look at a page with a frame, in which it would see nothing', async () => {
    const { page } = await app.openPage()
    await page.setContent('<iframe srcdoc="<button></button>" title="Frame"></iframe>')
    await expect(seriousViolations(page)).rejects.toThrow('nothing of its frames')
    await page.context().close()
  })
})
