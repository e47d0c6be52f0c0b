/**
 * Foreign text in Markdown (CommonMark and GitHub's), so that it reads as text and never becomes markup. Only what could mean
 * something is escaped, so that the source stays readable.
 */

/** Characters that mean something wherever they stand, `&` among them for entities, `$` for formulas, `@` for addresses. */
const ANYWHERE = /[\\`*_[\]<>&|~$@#]/gu
/** Addresses that become links by themselves. */
const SCHEME = /:(?=\/\/)/gu
const WWW = /(www)\./giu
/** At the beginning of a line: lists, headings, rules, underlines of headings. */
const BULLET = /^[-+=]/u
const NUMBER = /^(\d+)([.)])/u
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu
const BLANKS = /[ \u00a0]*(?:\s+)/gu

/** A text as one line. Line breaks and runs of blanks become one blank. */
export function escapeLine(text: string): string {
  return asOneLine(text)
    .replace(ANYWHERE, '\\$&')
    .replace(SCHEME, '\\:')
    .replace(WWW, '$1\\.')
    .replace(BULLET, '\\$&')
    .replace(NUMBER, '$1\\$2')
}

/** A text with its lines and paragraphs, each line as by `escapeLine`. Empty when there is nothing in it. */
export function escapeLines(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map(escapeLine)
    .join('\n')
    .replace(/\n{2,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '')
    .replace(/(?<!\n)\n(?!\n)/gu, '\\\n')
}

/** An address as a link that shows itself; null when it isn't one of the web. */
export function linkTo(address: string): string | null {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  return `<${url.href.replace(/[<>\s\\]/gu, encodeURIComponent)}>`
}

/** What `escapeLine` shows of a text: what isn't a line of printable text is none. */
export function asOneLine(text: string): string {
  return text.replace(CONTROLS, ' ').replace(BLANKS, ' ').trim()
}
