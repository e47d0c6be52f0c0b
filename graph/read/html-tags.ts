/** HTML → its tags and texts, in one linear pass that no input slows down. */

export type HtmlPart =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  /** An element whose content is not markup, with that content. */
  | { kind: 'raw'; name: string; attributes: ReadonlyMap<string, string>; text: string }

/** Elements that are taken whole, up to their closing tag: nothing in them is markup, or none of it is read. */
const RAW = new Set(
  'script style title textarea template iframe noembed noframes noscript object svg math canvas audio video'.split(' '),
)
/** Of these, the ones that reach to the end of the file when they aren't closed, as in browsers. */
const TO_THE_END = new Set(['script', 'style', 'title', 'textarea'])

const TAG_NAME = /[a-zA-Z][a-zA-Z0-9:-]*/y
const ATTRIBUTE = /[\s/]*([^\s/>=]+|=)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y
const TAG_END = /[\s/]*>/y

const LONGEST_ATTRIBUTE = 100_000
const MOST_ATTRIBUTES = 100

/** The parts of `html` in order, comments and declarations left out. Character references stay as they are. */
export function* htmlParts(html: string): Generator<HtmlPart> {
  const unclosed = new Set<string>()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    if (open > at) yield { kind: 'text', text: html.slice(at, open) }
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 2)
    } else if (html[open + 1] === '!' || html[open + 1] === '?') {
      at = after(html, '>', open)
    } else if (html[open + 1] === '/') {
      const name = match(TAG_NAME, html, open + 2)?.[0]
      at = after(html, '>', open)
      if (name !== undefined) yield { kind: 'close', name: name.toLowerCase() }
    } else {
      const name = match(TAG_NAME, html, open + 1)?.[0]
      if (name === undefined) {
        yield { kind: 'text', text: '<' }
        at = open + 1
        continue
      }
      const tag = readTag(html, open + 1 + name.length, name.toLowerCase())
      const end = RAW.has(tag.name) ? rawEnd(html, tag.end, tag.name, unclosed) : null
      if (end === null) yield { kind: 'open', name: tag.name, attributes: tag.attributes }
      else yield { kind: 'raw', name: tag.name, attributes: tag.attributes, text: html.slice(tag.end, end) }
      at = end === null ? tag.end : after(html, '>', end)
    }
  }
  if (at < html.length) yield { kind: 'text', text: html.slice(at) }
}

function readTag(html: string, from: number, name: string) {
  const attributes = new Map<string, string>()
  let at = from
  for (;;) {
    const end = match(TAG_END, html, at)
    if (end) return { name, attributes, end: at + end[0].length }
    const found = match(ATTRIBUTE, html, at)
    if (!found) return { name, attributes, end: html.length }
    at += found[0].length
    const key = (found[1] ?? '').toLowerCase()
    if (attributes.size >= MOST_ATTRIBUTES || attributes.has(key)) continue
    attributes.set(key, (found[2] ?? found[3] ?? found[4] ?? '').slice(0, LONGEST_ATTRIBUTE))
  }
}

/** Where the content of a raw element ends; null when it isn't closed and reading goes on inside it. */
function rawEnd(html: string, from: number, name: string, unclosed: Set<string>): number | null {
  if (!unclosed.has(name)) {
    const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    closing.lastIndex = from
    const found = closing.exec(html)
    if (found) return found.index
    unclosed.add(name) // looked for once only: a thousand of them would each search the whole file
  }
  return TO_THE_END.has(name) ? html.length : null
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from)
  return found < 0 ? html.length : found + end.length
}
