import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** What the app's own SVG says of the picture on screen: lengths in px from the canvas's upper left corner. */
interface SavedPicture {
  svg: string
  width: number
  height: number
  people: { name: string; x: number; y: number }[]
}

/** Exports the picture as SVG and reads where its people stand. */
export async function savedPicture(page: Page): Promise<SavedPicture> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /SVG/ }).click(),
  ])
  const svg = await readFile(await download.path(), 'utf8')
  const [, width = '', height = ''] = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const people = [...svg.matchAll(/<title>([^<]*)<\/title><circle cx="(-?[\d.]+)" cy="(-?[\d.]+)"/g)].map(
    ([, name = '', x = '', y = '']) => ({ name, x: Number(x), y: Number(y) }),
  )
  return { svg, width: Number(width), height: Number(height), people }
}
