import { describe, expect, it } from 'vitest'
import { readOne } from './read-text.ts'

const paragraphs = Array.from(
  { length: 6 },
  (_, index) =>
    `<p>Paragraph ${index}, in which <a href="/t">Tokayev</a> met <b>Putin</b>, and others, at some length, so that it reads like an article.</p>`,
).join('')

const article = `<!doctype html>
<html lang="en-GB"><head>
<meta charset="utf-8"><title>Talks in Moscow | Sample Site</title>
<meta property="og:title" content="Talks in Moscow"><meta property="og:site_name" content="Sample Site">
<meta property="article:published_time" content="2022-01-10T09:00:00+01:00">
<link rel="canonical" href="https://www.example.org/talks">
<script>var a = "<p>not text</p>"</script><style>p { color: red }</style>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<article><h1>Talks in Moscow</h1>${paragraphs}<div>Algiers</div><div>Emmanuel</div></article>
<footer>Imprint and so on</footer></body></html>`

describe('HTML', () => {
  it('is read as the article in it, with what the page declares', () => {
    const { text, ...fields } = readOne('talks.html', article)
    expect(fields).toEqual({
      name: 'talks.html',
      title: 'Talks in Moscow',
      language: 'en',
      date: '2022-01-10T09:00:00+01:00',
      source: 'Sample Site',
      url: 'https://www.example.org/talks',
    })
    expect(text).toContain('Paragraph 0, in which Tokayev met Putin, and others')
    for (const outside of ['Home', 'Imprint', 'not text', 'color']) expect(text).not.toContain(outside)
  })

  it('keeps blocks apart and inline elements together', () => {
    const html =
      '<div>Al<i>gi</i>ers</div><div>Emmanuel</div><p>one<br>two</p><ul><li>a<li>b</ul><table><tr><td>c<td>d</table>e<p>f'
    expect(readOne('a.html', html).text.split(/\n+/)).toEqual([
      'Algiers',
      'Emmanuel',
      'one',
      'two',
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
    ])
  })

  it('reads character references, and drops what only tells where a word may break', () => {
    expect(readOne('a.html', '<p>M&uuml;ller&nbsp;&amp; Na&shy;zar&#8203;bayev &lt;b&gt;</p>').text).toBe(
      'Müller & Nazarbayev <b>',
    )
  })

  it('falls back to the page where no article is found, without navigation', () => {
    const { text } = readOne('a.html', '<nav>Menu</nav><p>Short note on Tokayev.</p><footer>Imprint</footer>')
    expect(text).toBe('Short note on Tokayev.')
    expect(readOne('a.html', '<nav>Only this</nav>').text).toBe('Only this')
  })

  it('takes date, title and publisher from JSON-LD, and the date from a time element', () => {
    const linked = {
      '@graph': [
        { '@type': 'WebPage' },
        { '@type': ['NewsArticle'], headline: 'H', datePublished: '2022-01-05', publisher: { name: 'P' } },
      ],
    }
    const page = (head: string, body = ''): string =>
      `<html><head>${head}</head><body><p>Text.</p>${body}</body></html>`
    const script = `<script type="application/ld+json">${JSON.stringify(linked)}</script>`
    expect(readOne('a.html', page(script))).toMatchObject({ title: 'H', date: '2022-01-05', source: 'P' })
    expect(readOne('a.html', page('<script type="application/ld+json">{"broken</script>'))).toMatchObject({
      date: null,
    })
    expect(readOne('a.html', page('', '<time datetime="2022-01-06">6 January</time>')).date).toBe('2022-01-06')
    expect(readOne('a.html', page('<link rel=canonical href="https://www.example.org/x">')).source).toBe('example.org')
    expect(readOne('a.html', page('<link rel=canonical href="javascript:alert(1)">')).url).toBeNull()
  })

  it('says when there is no text', () => {
    expect(() => readOne('a.html', '<html><body><img src=x></body></html>')).toThrow('There is no text in a.html')
  })
})
