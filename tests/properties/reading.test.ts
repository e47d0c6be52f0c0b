import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidInputError } from '../../graph/errors.ts'
import { readDocuments, readGraphJson } from '../../graph/read/index.ts'
import { writeGraphJson } from '../../graph/write/index.ts'
import { sampleGraph } from '../graph/read/sample-graph.ts'

const MINUTES = 180_000

const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.json', 'a.jsonl', 'a.csv', 'a.tsv', 'a', 'a.unknown')

const MARKUP = [
  '<', '>', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?', '"', "'", '=', '&', '&#0;', '&amp', '&#x110000;', '<div>', '</div>', '<p>', '<b>', '</b>',
  '<table>', '<td>', '<svg>', '</svg>', '<script>', '</script>', '<style>', '<title>', '<template>', '<meta charset=utf-16>', '<meta property="og:title" content="',
  '<html lang="', '<body', '<time datetime="', '<script type="application/ld+json">', '{"@graph":[', '\n', '\0', ' ', 'text', 'Токаев', '😀', '\uD83D', '\u0301', 'مرحبا',
] // prettier-ignore
const MARKS = [
  '---\n', '# ', '> ', '- ', '1. ', '* ', '**', '_', '`', '```\n', '~~~', '[', '](', ')', '![', '|', '|--|', '\n', '\n\n', '\t', '    ', '<b>', '&amp;', '\\', 'title: ',
  'date: &a ', '*a', '!!binary ', '{', '}', ':', 'x', 'Токаев', 'http://a.b',
] // prettier-ignore
const DATA = ['{', '}', '[', ']', '"', ',', ':', '\\', '\\u', 'd83d', '"text":', '"__proto__":', 'null', '1e999', '\n', '\r\n', ';', '\t', 'text', 'id', ' ', '\uFEFF'] // prettier-ignore

const pieces = (list: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...list), fc.string({ maxLength: 5 })), { maxLength: 60 })
    .map((parts) => parts.join(''))

/** Reads without anything but what a user can mend, and documents that keep their promises. */
function readsOrSaysWhy(file: { name: string; bytes: Uint8Array; mediaType?: string | null }): void {
  try {
    for (const document of readDocuments(file)) {
      expect(document.text.trim()).not.toBe('')
      expect(document.name).not.toBe('')
      if (document.language !== null) expect(document.language).toMatch(/^[a-z]{2}$/)
      if (document.url !== null) expect(new URL(document.url).protocol).toMatch(/^https?:$/)
      if (document.title !== null) expect(document.title).not.toMatch(/^$|[\n\r]/)
    }
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    expect(error.message).toContain('a')
    expect(error.message).not.toContain('\n')
  }
}

describe('readers, over hostile files', () => {
  it(
    'take any bytes',
    () => {
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.from([0xff, 0xfe, ...tail])),
        fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
      )
      const mediaType = fc.constantFrom(null, 'text/html; charset=koi8-r', 'text/plain', 'text/csv; charset="x', ';;')
      fc.assert(
        fc.property(name, bytes, mediaType, (file, content, type) => {
          readsOrSaysWhy({ name: file, bytes: content, mediaType: type })
        }),
        { numRuns: 1500 },
      )
    },
    MINUTES,
  )

  it.each([
    ['a.html', MARKUP],
    ['a.md', [...MARKS, ...MARKUP]],
    ['a.json', DATA],
    ['a.jsonl', DATA],
    ['a.csv', DATA],
  ])(
    'take any %s',
    (file, list) => {
      fc.assert(
        fc.property(pieces(list), (text) => readsOrSaysWhy({ name: file, bytes: new TextEncoder().encode(text) })),
        { numRuns: 400 },
      )
    },
    MINUTES,
  )

  it(
    'take a page cut anywhere',
    () => {
      const page = `<!doctype html><html lang="en"><head><title>T</title><meta property="og:title" content="Talks"></head><body><article>${'<p>Tokayev met <a href="/x">Putin</a>, &quot;at length&quot;.</p>'.repeat(5)}<!-- c --><script>var x = "</p>"</script></article></body></html>`
      fc.assert(
        fc.property(fc.nat(page.length), (length) => {
          readsOrSaysWhy({ name: 'a.html', bytes: new TextEncoder().encode(page.slice(0, length)) })
        }),
        { numRuns: 200 },
      )
    },
    MINUTES,
  )

  it(
    'keep a plain text as it is',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
          const file = { name: 'a.txt', bytes: new TextEncoder().encode(`Text ${text}`) }
          expect(readDocuments(file).map((document) => document.text)).toEqual([`Text ${text}`])
        }),
      )
    },
    MINUTES,
  )
})

describe('the reader of graph JSON', () => {
  const lines = [...writeGraphJson(sampleGraph())].join('').split('\n')

  it(
    'takes any damage to a file for what it is',
    () => {
      const damage = fc.tuple(
        fc.nat(lines.length - 1),
        fc.nat(200),
        fc.nat(20),
        fc.constantFrom('', '0', 'null', '"x"', '[]', '{}', '-1'),
      )
      fc.assert(
        fc.property(damage, ([line, at, length, instead]) => {
          const spoilt = lines.map((text, index) =>
            index === line ? text.slice(0, at) + instead + text.slice(at + length) : text,
          )
          try {
            readGraphJson(spoilt.join('\n'), 'g.json')
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidInputError)
          }
        }),
        { numRuns: 1500 },
      )
    },
    MINUTES,
  )
})
