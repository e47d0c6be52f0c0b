import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import type { NotebookEntry } from '../../../../src/explorer/notebook.ts'
import { asOneLine } from '../../../../src/panels/notebook/markdown-text.ts'
import { notebookMarkdown } from '../../../../src/panels/notebook/notebook-markdown.ts'

/** What a reader of Markdown makes of it. */
function read(markdown: string): HTMLElement {
  const html = marked.parse(markdown, { async: false, gfm: true })
  return new DOMParser().parseFromString(html, 'text/html').body
}

/** Its text, with a line break for each that is shown. */
function textOf(element: Element | null): string {
  if (element === null) return ''
  const copy = element.cloneNode(true) as Element
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\n')
  return copy.textContent
}

const entry = (change: Partial<NotebookEntry> = {}): NotebookEntry => ({
  document: 'doc-1',
  start: 0,
  end: 10,
  text: 'They met.',
  citation: 'A title, Desk, 2022-01-03',
  about: ['Adams', 'Baker'],
  note: '',
  ...change,
})

const SPECIAL = ['*', '_', '`', '~~', '#', '> ', '- ', '1. ', '[a](b)', '![', '<b>', '</script>', '&amp;', '|', '\\', '---', '===', '\n', '\t', '    ', 'https://a.example/', 'www.b.example', 'x@y.example', '$', '\0', ' ', '"', "'", '+ ', '12)', ':', '@you'] // prettier-ignore
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...SPECIAL), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''))

/** Elements, and their attributes, that a notebook consists of. */
const OWN = new Set(['H1', 'H2', 'BLOCKQUOTE', 'P', 'STRONG', 'BR'])

describe('a notebook as Markdown', () => {
  it('has a heading for each group of names, quotations, sources with addresses, and notes', () => {
    const notebook = [
      entry({ note: 'Ask *him*.\nThen her.\n\nSoon.' }),
      entry({ start: 20, end: 30, about: ['Adams'], text: 'He left.', document: 'doc-2' }),
      entry({ start: 40, end: 50, text: 'Again.', about: ['Adams', 'Baker'] }),
      entry({ start: 60, end: 70, text: 'Rain.', about: [] }),
    ]
    const addresses = new Map([['doc-2', 'https://desk.example/a?b=1&c=(2)']])
    const page = read(notebookMarkdown(notebook, 'My project', (id) => addresses.get(id) ?? null))
    expect(page.querySelector('h1')?.textContent).toBe('Notebook: My project')
    expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Adams – Baker',
      'Adams',
      'Without a name',
    ])
    expect([...page.querySelectorAll('blockquote')].map((quote) => quote.textContent?.trim())).toEqual([
      'They met.',
      'Again.',
      'He left.',
      'Rain.',
    ])
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://desk.example/a?b=1&c=(2)')
    expect(page.textContent).toContain('— A title, Desk, 2022-01-03, https://desk.example/a?b=1&c=(2)')
    expect(textOf(page)).toContain('Note: Ask *him*.\nThen her.')
    expect(page.querySelectorAll('br')).toHaveLength(1)
  })

  it('shows any text as that text, and never as markup', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (text, citation, name, note) => {
        const notebook = [entry({ text, citation, about: [name], note })]
        const page = read(notebookMarkdown(notebook, name, () => null))
        for (const element of page.querySelectorAll('*')) {
          expect(OWN.has(element.tagName), element.outerHTML).toBe(true)
          expect(element.attributes).toHaveLength(0)
        }
        const shown = (element: Element | null): string => asOneLine(textOf(element))
        expect(shown(page.querySelector('h1'))).toBe(asOneLine(`Notebook: ${name}`))
        expect(shown(page.querySelector('h2'))).toBe(asOneLine(name))
        expect(shown(page.querySelector('blockquote'))).toBe(asOneLine(text))
        const paragraphs = [...page.querySelectorAll('body > p')].map(shown).join(' ')
        const source = asOneLine(citation) === '' ? '' : `— ${asOneLine(citation)}`
        const written = asOneLine(note) === '' ? '' : `Note: ${asOneLine(note)}`
        expect(paragraphs).toBe([source, written].filter((part) => part !== '').join(' '))
      }),
      { numRuns: 500 },
    )
  })

  it('makes a link only of an address of the web', () => {
    const addresses = ['javascript:alert(1)', 'data:text/html,<b>', 'no address', '<script>', 'https://a.example/<b> c']
    for (const address of addresses) {
      const page = read(notebookMarkdown([entry()], 'x', () => address))
      const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))
      expect(links).toEqual(address.startsWith('https:') ? ['https://a.example/%3Cb%3E%20c'] : [])
      expect(page.querySelector('b, script')).toBeNull()
    }
  })
})
