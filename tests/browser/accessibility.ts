/** What axe finds on a page: every rule that it runs of its own accord, of which those of serious or critical impact count. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Axe = typeof axe

/**
 * What axe finds of serious or critical impact, a line each.
 *
 * Axe runs in the page itself and is loaded once for each page; its Playwright package loads it each time, and has the findings
 * put together in a second page, which takes some eight times as long.
 *
 * @param within a selector of the part to look at; the whole page without it
 */
export async function seriousViolations(page: Page, within?: string): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('Axe is loaded in the page alone, and would see nothing of its frames.')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (selector) => {
    const { run } = (window as unknown as { axe: Axe }).axe
    const { violations } = await run(selector ?? document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`))
  }, within ?? null)
}

/** Looks at a page in one state after the other, and tells of all of them at the end. */
export class AccessibilityCheck {
  private readonly found: Record<string, string[]> = {}

  constructor(private readonly page: Page) {}

  /** @param within a selector of the part that changed; the whole page without it */
  async look(state: string, within?: string, page: Page = this.page): Promise<void> {
    const violations = await seriousViolations(page, within)
    if (violations.length > 0) this.found[state] = violations
  }

  /** Fails when something was found in any state. */
  expectNone(): void {
    expect(this.found).toEqual({})
  }
}
