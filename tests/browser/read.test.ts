import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import {
  documentNetwork,
  edgePassages,
  entityMentionsByDocument,
  findKeywords,
  indexGraph,
  keywordSentences,
  loadFunctionWords,
  makeTimeline,
  splitPassages,
  WordCounter,
  type Edge,
  type Keyword,
} from '../../graph/index.ts'
import { fixtureGraph } from '../src/fixture-graph.ts'
import { AccessibilityCheck } from './accessibility.ts'
import { type ServedApp } from './app-page.ts'
import { journeys } from './journeys.ts'

const graph = fixtureGraph({ documents: 60, sentences: 20 })
for (const document of graph.documents) document.url = `https://desk.example/${document.name}`
const index = indexGraph(graph)
const nameOf = (id: string): string => index.entityById.get(id)?.name ?? id

/** The tie with the most passages among those with an English keyword that not all of them have. */
async function tieWithKeywords(): Promise<{ edge: Edge; keywords: Keyword[]; keyword: Keyword }> {
  const functionWords = await loadFunctionWords()
  const counter = new WordCounter(functionWords)
  for (const { language, text } of graph.sentences) counter.add(language, text)
  for (const edge of [...graph.edges].sort((a, b) => b.count - a.count)) {
    const passages = edgePassages(index, edge, null)
    const keywords = findKeywords(keywordSentences(index, passages), counter.counts, functionWords)
    const keyword = keywords.find(({ language, passages: places }) => language === 'en' && places.length < edge.count)
    if (keyword) return { edge, keywords, keyword }
  }
  throw new Error('No tie of the fixture has a keyword.')
}

/** Opens the graph, at what is selected. */
async function openAt(page: Page, app: ServedApp, selected: string): Promise<Locator> {
  page.setDefaultTimeout(10_000)
  await page.goto(`${app.address}?open=read.graph.json#${selected}`)
  await page.getByText(/ties shown/).waitFor({ timeout: 30_000 })
  return page.getByRole('complementary', { name: 'Details' })
}

const hashOf = (kind: 'edge' | 'entity', id: string): string => new URLSearchParams({ [kind]: id }).toString()

journeys(
  'reading',
  (app) => {
    it('leads from a tie over its keywords and neighbouring sentences to a notebook and its Markdown', async () => {
      const { edge, keywords, keyword } = await tieWithKeywords()
      const { page, troubles } = await app.openPage()
      const details = await openAt(page, app, hashOf('edge', edge.id))
      const articles = details.locator('article')
      const words = details.getByRole('list', { name: 'Keywords' }).getByRole('button')
      await words.first().waitFor()
      expect(await words.allInnerTexts()).toEqual(
        keywords.map(({ text, passages }) => expect.stringMatching(new RegExp(`^${text}\\s*${passages.length}$`))),
      )

      await details.getByRole('button', { name: new RegExp(`^${keyword.text} \\d+ passages?, English$`) }).click()
      await details.getByText(`${keyword.passages.length} of ${edge.count}`, { exact: true }).waitFor()
      expect(await articles.count()).toBe(Math.min(keyword.passages.length, 20))
      for (const article of await articles.all())
        expect((await article.locator('b.word').allInnerTexts()).map((word) => word.toLowerCase())).toContain(
          keyword.key,
        )

      const card = articles.filter({ has: page.getByRole('button', { name: 'Show the sentence before' }) }).nth(1)
      await card.scrollIntoViewIfNeeded()
      const quote = card.locator('.text')
      const seenAt = (await quote.boundingBox())?.y ?? NaN
      await card.getByRole('button', { name: 'Show the sentence before' }).click()
      expect(await card.locator('.context').count()).toBe(1)
      expect(Math.abs(((await quote.boundingBox())?.y ?? NaN) - seenAt)).toBeLessThan(2)
      const [before = ''] = await card.locator('.context').allInnerTexts()
      const passage = edgePassages(index, edge, null).find(({ sentences, document }) => {
        const [first] = sentences
        const all = index.sentencesByDocument.get(document.id) ?? []
        const previous = first && all[all.indexOf(first) - 1]
        return previous !== undefined && before.endsWith(previous.text)
      })
      expect(passage).toBeDefined()
      await card.getByRole('button', { name: 'Hide the neighbouring sentences' }).click()
      expect(await card.locator('.context').count()).toBe(0)
      expect(Math.abs(((await quote.boundingBox())?.y ?? NaN) - seenAt)).toBeLessThan(2)

      await card.hover()
      await page.keyboard.press('k')
      await card.getByRole('button', { name: /^In the notebook/ }).waitFor()
      const kept = (await quote.innerText()).replace(/^…|…$/g, '').trim()
      await articles.first().getByRole('button', { name: 'Keep in the notebook (K)' }).click()
      await page.keyboard.press('b')
      const notebook = page.getByRole('complementary', { name: 'Notebook' })
      await notebook.getByText('2 passages kept').waitFor()
      expect(await notebook.locator('blockquote').first().innerText()).toBe(kept)

      const note = notebook.getByRole('textbox').first()
      await note.fill('Ask *him*')
      await note.press('End')
      await note.pressSequentially(' <b>again</b>')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        notebook.getByRole('button', { name: 'Export Markdown' }).click(),
      ])
      const markdown = await readFile(await download.path(), 'utf8')
      expect(download.suggestedFilename()).toMatch(/\.md$/)
      expect(markdown).toContain(`## ${nameOf(edge.source)} – ${nameOf(edge.target)}\n\n> ${kept}\n\n— `)
      expect(markdown).toMatch(/<https:\/\/desk\.example\/\d{4}\.md>/)
      expect(markdown).toContain('**Note:** Ask \\*him\\* \\<b\\>again\\</b\\>\n')

      await notebook.getByRole('button', { name: 'Take out of the notebook' }).first().click()
      await notebook.getByText('1 passage kept').waitFor()
      await page.getByRole('button', { name: 'Undo', exact: true }).click()
      await notebook.getByText('2 passages kept').waitFor()
      expect(await notebook.getByRole('textbox').first().inputValue()).toBe('Ask *him* <b>again</b>')
      await notebook
        .getByRole('button', { name: /^Open in article/ })
        .first()
        .click()
      await details.locator('.sentence.target.kept').waitFor()
      await details.getByRole('button', { name: 'Back' }).click()
      await notebook.waitFor()
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('finds the verbs between two names, and narrows by language', async () => {
      const { edge } = await tieWithKeywords()
      const { page, troubles } = await app.openPage()
      const details = await openAt(page, app, hashOf('edge', edge.id))
      await details.getByRole('tab', { name: 'Verbs' }).click()
      const verb = details.getByRole('list', { name: 'Verbs' }).getByRole('button').first()
      await verb.waitFor({ timeout: 20_000 })
      const count = Number(/ (\d+) passage/.exec((await verb.getAttribute('aria-label')) ?? '')?.[1])
      await verb.click()
      await details.getByText(`${count} of ${edge.count}`, { exact: true }).waitFor()
      await details.getByRole('button', { name: /^Show every passage again/ }).click()

      await details.getByRole('tab', { name: 'Sources and languages' }).click()
      const german = splitPassages(edgePassages(index, edge, null)).languages.find(({ value }) => value === 'de')
      const bar = details.getByRole('button', { name: `Only German: ${german?.passages}` })
      await bar.click()
      await details.getByText(`${german?.passages} of ${edge.count} pass the filters`).waitFor()
      expect(await bar.getAttribute('aria-pressed')).toBe('true')
      expect(page.url()).toContain('language=de')
      await bar.click()
      expect(page.url()).not.toContain('language=')
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('shows when a name was mentioned, and narrows the dates by it', async () => {
      const [entity] = [...graph.entities].sort((a, b) => b.mentions - a.mentions)
      if (!entity) throw new Error('The fixture has no entity.')
      const { bins } = makeTimeline(graph.documents, null, entityMentionsByDocument(index, entity.id))
      const { page, troubles } = await app.openPage()
      const details = await openAt(page, app, hashOf('entity', entity.id))
      const bars = details.getByRole('toolbar', { name: /Mentions over time/ }).getByRole('button')
      const told = await bars.evaluateAll((list) => list.map((bar) => bar.getAttribute('aria-label') ?? ''))
      expect(told.map((label) => Number(/: ([\d,]+) mention/.exec(label)?.[1]))).toEqual(
        bins.map(({ mentions }) => mentions),
      )
      const at = bins.findIndex((bin, i) => i > 0 && i < bins.length - 1 && bin.mentions > 0)
      await bars.nth(at).click()
      expect(page.url()).toContain(`from=${bins[at]?.from}`)
      expect(await bars.nth(at).getAttribute('aria-pressed')).toBe('true')
      await details.getByText(new RegExp(`· ${bins[at]?.mentions} mentions? ·`)).waitFor()
      await page.keyboard.press('ArrowRight')
      expect(await bars.nth(at + 1).evaluate((bar) => bar === document.activeElement)).toBe(true)
      await bars.nth(at).click()
      expect(page.url()).not.toContain('from=')
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it('shows an article with its own graph, and keeps the place in the text', async () => {
      const [document] = graph.documents
      const network = documentNetwork(index, document?.id ?? '', 40)
      const { page, troubles } = await app.openPage()
      const details = await openAt(page, app, '')
      await details
        .getByRole('button', { name: new RegExp(document?.title ?? '') })
        .first()
        .click()
      await details.locator('.mention').first().waitFor()
      for (let i = 0; i < 5; i++) await page.keyboard.press('n')
      const current = details.locator('.mention.current')
      await current.waitFor()
      await page.keyboard.press('k')
      await details.locator('.sentence.kept').waitFor()
      const seenAt = (await current.boundingBox())?.y ?? NaN

      await page.keyboard.press('b')
      await page.getByRole('complementary', { name: 'Notebook' }).waitFor()
      await details.waitFor({ state: 'hidden' })
      await page.keyboard.press('n')
      await page.keyboard.press('b')
      await details.waitFor()
      expect(Math.abs(((await current.boundingBox())?.y ?? NaN) - seenAt)).toBeLessThan(2)

      await details.getByRole('tab', { name: 'Names and ties' }).click()
      const picture = details.getByRole('img', {
        name: new RegExp(`: ${network.entities.length} names, ${network.ties.length} ties`),
      })
      await picture.locator('g').first().waitFor()
      expect(await picture.locator('g').count()).toBe(network.entities.length)
      expect(await picture.locator('line').count()).toBe(network.ties.length)
      const names = details.getByRole('list', { name: 'Names in this article' }).getByRole('button')
      expect(await names.count()).toBe(network.entities.length)
      expect(
        await details.getByRole('list', { name: 'Ties that this article supports' }).getByRole('button').count(),
      ).toBe(Math.min(network.ties.length, 60))
      await details.getByRole('tab', { name: 'Text' }).click()
      expect(Math.abs(((await current.boundingBox())?.y ?? NaN) - seenAt)).toBeLessThan(2)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    it.each(['light', 'dark'] as const)('has no serious accessibility violation, %s', async (colorScheme) => {
      const { edge, keyword } = await tieWithKeywords()
      const { page } = await app.openPage({ colorScheme, reducedMotion: 'reduce' })
      const axe = new AccessibilityCheck(page)
      const details = await openAt(page, app, hashOf('edge', edge.id))
      await details.getByRole('button', { name: new RegExp(`^${keyword.text} \\d+ passages?, English$`) }).click()
      const [card] = await details.locator('article').all()
      await card?.locator('.more').first().click()
      await card?.getByRole('button', { name: 'Keep in the notebook (K)' }).click()
      await axe.look('tie, keywords', '.right')
      await details.getByRole('tab', { name: 'Sources and languages' }).click()
      await axe.look('tie, sources', '.right')
      await card?.getByRole('button', { name: 'Open in article' }).click()
      await details.locator('.sentence.kept').waitFor()
      await axe.look('article', '.right')
      await details.getByRole('tab', { name: 'Names and ties' }).click()
      await details.locator('svg g').first().waitFor()
      await axe.look('article, names', '.right')
      await page.keyboard.press('b')
      await page.getByRole('complementary', { name: 'Notebook' }).getByRole('textbox').waitFor()
      await axe.look('notebook', '.right')
      await page.keyboard.press('Escape')
      await details.getByRole('tab', { name: 'Names and ties' }).click()
      await details.getByRole('list', { name: 'Names in this article' }).getByRole('button').first().click()
      await details.getByRole('toolbar').waitFor()
      await axe.look('name', '.right')
      axe.expectNone()
      await page.context().close()
    })
  },
  new Map([['/read.graph.json', JSON.stringify(graph)]]),
)
