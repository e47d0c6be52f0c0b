/** Markdown with front matter → one document. */
import { marked } from 'marked'
import { parseDocument } from 'yaml'
import type { SourceDocument } from '../types.ts'
import { isObject } from './articles.ts'
import { htmlText } from './html.ts'
import { baseName } from './input-file.ts'
import { sourceDocument } from './source-document.ts'

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,65536}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m
const SIMPLE_LINE = /^(title|date|source|language|url)[ \t]*:[ \t]*(.*)$/
const HEADING = /^#[ \t]+(.+?)[ \t]*#*$/m

/** Beyond this many characters the text is taken as it stands: the parser's time grows faster than its input. */
const MAX_PARSED_LENGTH = 1_000_000
/** Quotes and lists within one another, as marks at the start of a line. */
const DEEP_MARKS = /^((?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){12})(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/gm
const DEEP_INDENT = /^([ \t]{24})[ \t]+/gm
/** In one block. */
const MOST_EMPHASES = 400

/**
 * The text as it is read, markup removed, blocks parted by an empty line. Title, date, source, language and url come from
 * the front matter; without a title there, from the first heading.
 */
export function readMarkdown(text: string, name: string): SourceDocument[] {
  const { fields, body } = readFrontMatter(text)
  const readable =
    body.length > MAX_PARSED_LENGTH ? body : htmlText(marked.parse(bounded(body), { async: false, gfm: true }))
  const title = fields['title'] ?? HEADING.exec(body)?.[1]
  const { date, source, language, url } = fields
  return [sourceDocument(baseName(name), readable, { title, date, source, language, url }, name)]
}

/** Takes away markup beyond what anyone writes: the parser's time grows with its square, and it is dropped from the text anyway. */
function bounded(body: string): string {
  return body
    .replace(DEEP_MARKS, '$1')
    .replace(DEEP_INDENT, '$1')
    .split(/\n[ \t\r]*\n/)
    .map((block) => ((block.match(/[*_~]/g) ?? []).length > MOST_EMPHASES ? block.replace(/[*_~]/g, '') : block))
    .join('\n\n')
}

/** Splits off a YAML mapping between two lines of dashes at the very start. */
function readFrontMatter(text: string): { fields: Record<string, unknown>; body: string } {
  const found = text.startsWith('---') ? FRONT_MATTER.exec(text) : null
  if (found?.index !== 0) return { fields: {}, body: text }
  const fields = readYaml(found[1] ?? '')
  return fields ? { fields, body: text.slice(found[0].length) } : { fields: {}, body: text }
}

/**
 * The mapping in `yaml`, by the core schema: no dates, no tags, no references to elsewhere. People write
 * `title: Almaty: the airport`, which isn't YAML; then the lines that name a known field are taken as they stand.
 * Null when it is no mapping at all: then the dashes were a rule.
 */
function readYaml(yaml: string): Record<string, unknown> | null {
  const document = parseDocument(yaml, { schema: 'core', merge: false, logLevel: 'silent' })
  if (document.errors.length === 0) {
    try {
      const value: unknown = document.toJS({ maxAliasCount: 20 })
      return value === null ? {} : isObject(value) ? value : null
    } catch {
      return null // too many aliases
    }
  }
  const lines = yaml.split(/\r?\n/).flatMap((line) => {
    const [, key, value = ''] = SIMPLE_LINE.exec(line) ?? []
    return key === undefined ? [] : [[key, value.trim().replace(/^(["'])(.*)\1$/, '$2')] as const]
  })
  return lines.length > 0 ? Object.fromEntries(lines) : null
}
