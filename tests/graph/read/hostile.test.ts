import { describe, expect, it } from 'vitest'
import { tidyHtml, MAX_DEPTH } from '../../../graph/read/tidy-html.ts'
import { readAll } from './read-text.ts'

/** What takes a parser that trusts its input minutes, or never ends; in ms, on a slow and busy machine. */
const LIMIT = 30_000
const MANY = 20_000

function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag] of html.matchAll(/<\/?[a-z][^>]*>/g)) {
    if (/^<(br|hr|img|meta|link|input)/.test(tag)) continue
    depth += tag.startsWith('</') ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

describe('hostile HTML', () => {
  it.each([
    ['nested blocks', '<div>'.repeat(MANY) + 'Deep' + '</div>'.repeat(MANY)],
    ['never closed', '<b><p><table><tr><td>'.repeat(MANY) + 'Deep'],
    ['closed by nothing', `${'<i>'.repeat(MANY)}${'</b>'.repeat(MANY)}Deep`],
    ['half a tag', `Deep${'<a b="<a b=\''.repeat(MANY)}`],
    ['less-thans', `Deep${'<'.repeat(10 * MANY)}`],
    ['comments', `Deep${'<!-- '.repeat(MANY)}`],
    ['unclosed drawings', `${'<svg><iframe>'.repeat(MANY)}Deep`],
    ['attributes', `Deep<a ${'x= '.repeat(MANY)}`],
  ])(
    '%s is read in bounded time',
    (_, html) => {
      const [document] = readAll('a.html', `<html>${html}`)
      expect(document?.text).toContain('Deep')
      expect(depthOf(tidyHtml(html).html)).toBeLessThanOrEqual(MAX_DEPTH + 2)
    },
    LIMIT,
  )

  it('leaves nothing but well-nested markup to the parser', () => {
    const { html } = tidyHtml('<p>a<b>b</p><li>c<script>x</script><img onerror=x src=y><a title="</a>">d</i>')
    expect(html).toBe(
      '<!doctype html><html><head></head><body><p>a<b>b</b></p><br><li>c<img><a>d</a></li></body></html>'.replace(
        '<p>a<b>b</b></p><br>',
        '<p>a<b>b<br></b></p>',
      ),
    )
  })
})

describe('hostile Markdown', () => {
  it.each([
    ['quotes', '>'.repeat(MANY) + ' Deep'],
    ['lists', '- '.repeat(MANY) + 'Deep'],
    ['indented lists', Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index)}- a`).join('\n') + '\n\nDeep'],
    ['brackets', '['.repeat(MANY) + 'Deep'],
    ['emphases', '**a_ '.repeat(MANY) + 'Deep'],
    ['code marks', Array.from({ length: 500 }, (_, index) => `${'`'.repeat(index)}a`).join('') + ' Deep'],
  ])(
    '%s are read in bounded time',
    (_, text) => {
      expect(readAll('a.md', text)[0]?.text).toContain('Deep')
    },
    LIMIT,
  )
})

describe('hostile front matter and JSON', () => {
  it('reads own keys only', () => {
    const [document] = readAll('a.json', '{"__proto__": {"title": "x"}, "constructor": 1, "text": "Body"}')
    expect(document).toMatchObject({ title: null, text: 'Body' })
    expect(() => readAll('a.json', '{"__proto__": {"text": "x"}}')).toThrow('no article')
  })
  it(
    'does not fall over deep JSON',
    () => {
      expect(() => readAll('a.json', '['.repeat(200_000))).toThrow('a.json')
    },
    LIMIT,
  )
  it(
    'takes a very long line',
    () => {
      expect(readAll('a.jsonl', JSON.stringify({ text: 'word '.repeat(400_000) }))[0]?.text.length).toBe(2_000_000)
      expect(() => readAll('a.txt', 'word '.repeat(2_000_001))).toThrow('longer than 10 million characters')
    },
    LIMIT,
  )
})
