/** HTML as it is found → small, well-nested HTML of bounded depth, for a parser that trusts its input. */
import { htmlParts, type HtmlPart } from './html-tags.ts'

/** Deeper elements are opened up: their content stays. Browsers stop at 512; pages in the wild stay under 100. */
export const MAX_DEPTH = 150

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const HEAD = new Set(['meta', 'link', 'base'])
const DOCUMENT = new Set(['html', 'head', 'body'])

/** An opening tag closes an open element of its group, unless one of the `scope` stands between them. */
const IMPLIED: { opens: Set<string>; closes: Set<string>; scope: Set<string> }[] = [
  { opens: names('li'), closes: names('li'), scope: names('ul ol menu') },
  { opens: names('dt dd'), closes: names('dt dd'), scope: names('dl') },
  { opens: names('td th'), closes: names('td th'), scope: names('table tr') },
  { opens: names('tr'), closes: names('tr'), scope: names('table') },
  { opens: names('thead tbody tfoot'), closes: names('thead tbody tfoot'), scope: names('table') },
  { opens: names('option optgroup'), closes: names('option'), scope: names('select') },
  {
    opens: names(
      'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
        'main nav ol p pre section table ul li dt dd td th tr',
    ),
    closes: names('p'),
    scope: names('table td th li blockquote div section article button object body'),
  },
]

const KEPT_ATTRIBUTES = new Set(
  'class id role hidden style aria-hidden itemprop datetime pubdate rel href name property content lang xml:lang type'.split(
    ' ',
  ),
)
/** Addresses matter in the head only, and can be long. */
const LONGEST_BODY_ATTRIBUTE = 300

function names(list: string): Set<string> {
  return new Set(list.split(' '))
}

/**
 * The same page with every element closed, at most `MAX_DEPTH` deep, without scripts (JSON-LD aside), styles, comments and
 * most attributes. Takes time in proportion to the length of `html`.
 * @returns the HTML, and how many elements it has
 */
export function tidyHtml(html: string): { html: string; elements: number } {
  const page = new Page()
  for (const part of htmlParts(html)) page.add(part)
  return { html: page.finish(), elements: page.elements }
}

class Page {
  elements = 0
  #language = ''
  #head: string[] = []
  #body: string[] = []
  #open: string[] = []
  /** How many elements of a name were too deep and are not in `#open`. */
  #skipped = new Map<string, number>()

  add(part: HtmlPart): void {
    if (part.kind === 'text') this.#body.push(part.text.replaceAll('<', '&lt;'))
    else if (part.kind === 'open') this.#openTag(part.name, part.attributes)
    else if (part.kind === 'close') this.#closeTag(part.name)
    else this.#raw(part.name, part.attributes, part.text)
  }

  finish(): string {
    while (this.#open.length > 0) this.#pop()
    const lang = this.#language === '' ? '' : ` lang="${this.#language}"`
    return `<!doctype html><html${lang}><head>${this.#head.join('')}</head><body>${this.#body.join('')}</body></html>`
  }

  #openTag(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'html')
      this.#language ||= (attributes.get('lang') ?? attributes.get('xml:lang') ?? '').replace(/[^\w-]/g, '')
    if (DOCUMENT.has(name)) return
    this.elements++
    if (HEAD.has(name)) {
      this.#head.push(tag(name, attributes, Infinity))
      return
    }
    this.#closeImplied(name)
    if (VOID.has(name)) {
      this.#body.push(tag(name, attributes, LONGEST_BODY_ATTRIBUTE))
    } else if (this.#open.length >= MAX_DEPTH) {
      this.#skipped.set(name, (this.#skipped.get(name) ?? 0) + 1)
      this.#body.push('<br>') // keeps what was in different blocks apart
    } else {
      this.#open.push(name)
      this.#body.push(tag(name, attributes, LONGEST_BODY_ATTRIBUTE))
    }
  }

  #closeTag(name: string): void {
    if (name === 'br' || name === 'p') this.#body.push('<br>')
    const skipped = this.#skipped.get(name) ?? 0
    if (skipped > 0) this.#skipped.set(name, skipped - 1)
    else if (this.#open.includes(name)) this.#popTo(this.#open.lastIndexOf(name))
  }

  #raw(name: string, attributes: ReadonlyMap<string, string>, text: string): void {
    this.elements++
    if (name === 'title') this.#head.push(`<title>${text.replaceAll('<', '&lt;')}</title>`)
    else if (name === 'script' && attributes.get('type')?.trim().toLowerCase() === 'application/ld+json')
      this.#head.push(`<script type="application/ld+json">${text}</script>`)
  }

  #closeImplied(name: string): void {
    for (const { opens, closes, scope } of IMPLIED) {
      if (!opens.has(name)) continue
      for (let depth = this.#open.length - 1; depth >= 0; depth--) {
        const element = this.#open[depth] ?? ''
        if (closes.has(element)) {
          this.#popTo(depth)
          break
        }
        if (scope.has(element)) break
      }
    }
  }

  #popTo(depth: number): void {
    while (this.#open.length > depth) this.#pop()
  }

  #pop(): void {
    this.#body.push(`</${this.#open.pop()}>`)
  }
}

function tag(name: string, attributes: ReadonlyMap<string, string>, longest: number): string {
  let text = `<${name}`
  for (const [key, value] of attributes) {
    if (KEPT_ATTRIBUTES.has(key)) text += ` ${key}="${value.slice(0, longest).replaceAll('"', '&quot;')}"`
  }
  return `${text}>`
}
