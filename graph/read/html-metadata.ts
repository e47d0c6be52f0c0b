/** What a page declares of itself: title, date, publisher, address. */
import { isObject } from './articles.ts'
import { readDate } from './declared-date.ts'
import { readLine, readUrl } from './source-document.ts'

/** The part of a DOM element that is looked at. */
export interface DomElement {
  getAttribute(name: string): string | null
  readonly textContent: string | null
}

/** The part of a DOM document that is looked at. */
export interface DomDocument {
  querySelectorAll(selector: string): Iterable<DomElement>
}

export interface PageMetadata {
  title: string | null
  date: string | null
  source: string | null
  url: string | null
}

/** `name`, `property` or `itemprop` of meta elements, the surest first. */
const TITLES = ['og:title', 'twitter:title', 'dc.title', 'citation_title']
const DATES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dc.date',
  'citation_publication_date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publication_date',
  'date',
]
const SOURCES = ['og:site_name', 'citation_journal_title', 'dc.publisher', 'application-name']

/** JSON-LD nests; more than this is no article. */
const MOST_ITEMS = 200

/** Reads meta elements, JSON-LD, `time`, `title` and `h1`, in this order. */
export function readPageMetadata(document: DomDocument): PageMetadata {
  const metas = readMetas(document)
  const linked = readJsonLd(document)
  const first = (keys: string[]): string | null => keys.map((key) => metas.get(key)).find((value) => value) ?? null
  const text = (selector: string): string | null => {
    for (const element of document.querySelectorAll(selector)) return readLine(element.textContent)
    return null
  }
  const dates = [...DATES.map((key) => metas.get(key) ?? null), linked.date, ...readTimes(document)]
  return {
    title: first(TITLES) ?? linked.title ?? text('title') ?? text('h1'),
    date: dates.map(readDate).find((date) => date !== null) ?? null,
    source: first(SOURCES) ?? linked.source,
    url: readUrl(readCanonical(document) ?? metas.get('og:url')),
  }
}

function readMetas(document: DomDocument): Map<string, string> {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = readLine(meta.getAttribute('content'))
    if (key && content !== null && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), content)
  }
  return metas
}

function readCanonical(document: DomDocument): string | null {
  for (const link of document.querySelectorAll('link')) {
    if (link.getAttribute('rel')?.toLowerCase() === 'canonical') return link.getAttribute('href')
  }
  return null
}

function* readTimes(document: DomDocument): Generator<string | null> {
  for (const time of document.querySelectorAll('time')) yield readLine(time.getAttribute('datetime'))
}

/** The first item of JSON-LD that calls itself an article, looked for through lists and graphs. */
function readJsonLd(document: DomDocument): Omit<PageMetadata, 'url'> {
  const items: unknown[] = []
  for (const script of document.querySelectorAll('script')) items.push(parse(script.textContent ?? ''))
  for (let index = 0; index < items.length && index < MOST_ITEMS; index++) {
    const item = items[index]
    if (Array.isArray(item)) items.push(...item.slice(0, MOST_ITEMS))
    if (!isObject(item)) continue
    if (/article|posting|report/i.test(String(item['@type']))) {
      const publisher = isObject(item['publisher']) ? item['publisher']['name'] : item['publisher']
      return { title: readLine(item['headline']), date: readLine(item['datePublished']), source: readLine(publisher) }
    }
    items.push(item['@graph'])
  }
  return { title: null, date: null, source: null }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null // a page with broken JSON-LD still has its text
  }
}
