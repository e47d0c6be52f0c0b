/** HTML → one document: the article's text, and what the page says of it. */
import { Readability } from '@mozilla/readability'
import { DOMParser } from 'linkedom'
import { InvalidInputError } from '../errors.ts'
import type { SourceDocument } from '../types.ts'
import { blockText, type DomNode } from './dom-text.ts'
import { readPageMetadata, type DomDocument } from './html-metadata.ts'
import { baseName } from './input-file.ts'
import { sourceDocument } from './source-document.ts'
import { tidyHtml } from './tidy-html.ts'

/** A page of articles' length has a tenth of it; a book in one page has this much. */
const MAX_HTML_LENGTH = 16 * 1024 * 1024
/** Readability takes about 0.1 ms an element. Larger pages are read whole. */
const MAX_ARTICLE_ELEMENTS = 30_000
/** Readability is a guess; on a page with less, in characters, the whole page is the better one. */
const SHORTEST_ARTICLE = 200

interface Page extends DomDocument {
  readonly documentElement: (DomNode & { getAttribute(name: string): string | null }) | null
}

/** The article by Readability; where it finds none, the page's text without its navigation. */
export function readHtml(html: string, name: string): SourceDocument[] {
  if (html.length > MAX_HTML_LENGTH) {
    throw new InvalidInputError(`${name} is too large for a web page: save its articles one by one.`, name)
  }
  const tidy = tidyHtml(html)
  const page = parsePage(tidy.html)
  const metadata = readPageMetadata(page)
  const language = page.documentElement?.getAttribute('lang')
  const whole = pageText(page)
  const article = tidy.elements > MAX_ARTICLE_ELEMENTS ? '' : articleText(page)
  const text = article.length < SHORTEST_ARTICLE ? whole : article
  return [sourceDocument(baseName(name), text, { ...metadata, language }, name)]
}

/** The text of a piece of HTML, all of it. */
export function htmlText(html: string): string {
  const { documentElement } = parsePage(tidyHtml(html).html)
  return documentElement ? blockText(documentElement, true) : ''
}

function parsePage(html: string): Page {
  return new DOMParser().parseFromString(html, 'text/html')
}

function pageText({ documentElement }: Page): string {
  if (!documentElement) return ''
  return blockText(documentElement, false) || blockText(documentElement, true)
}

/**
 * Readability takes the page apart: nothing else can be read from it afterwards. Empty when it finds no article, or gives up on
 * a page that was made to be unreadable.
 */
function articleText(page: Page): string {
  try {
    const article = new Readability<DomNode>(page as unknown as ConstructorParameters<typeof Readability>[0], {
      serializer: (node) => node as unknown as DomNode,
      disableJSONLD: true,
    }).parse()
    return article?.content ? blockText(article.content, true) : ''
  } catch {
    return ''
  }
}
