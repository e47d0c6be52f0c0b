import { describe, expect, it } from 'vitest'
import { readOne } from './read-text.ts'

describe('Markdown', () => {
  it('has its fields from the front matter', () => {
    const text =
      '---\ntitle: "Talks: round two"\ndate: 2022-01-10\nsource: Sample Wire\nlanguage: de-AT\nurl: https://www.example.org/a\ntags: [x]\n---\n\nBody.\n'
    expect(readOne('a/b.md', text)).toEqual({
      name: 'b.md',
      text: 'Body.',
      title: 'Talks: round two',
      language: 'de',
      date: '2022-01-10',
      source: 'Sample Wire',
      url: 'https://www.example.org/a',
    })
  })

  it('takes front matter that is almost YAML as people mean it', () => {
    const document = readOne('a.md', '---\ntitle: Almaty: the airport\ndate: 2022-01-07\n---\nBody.')
    expect(document).toMatchObject({ title: 'Almaty: the airport', date: '2022-01-07', text: 'Body.' })
  })

  it.each([
    ['---\nBody between rules.\n---\nMore.', 'Body between rules.'],
    ['Body first.\n\n---\ntitle: no\n---\n', 'Body first.'],
  ])('does not take a rule for front matter: %j', (text, start) => {
    const document = readOne('a.md', text)
    expect(document.title).toBeNull()
    expect(document.text.startsWith(start)).toBe(true)
  })

  it('does not follow aliases or tags without end', () => {
    const bomb = `---\na: &a [x, x]\n${'bcdefgh'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)}, `.repeat(9)}]\n`)}---\nBody.`
    expect(readOne('a.md', bomb).text).toContain('Body.')
    expect(readOne('a.md', '---\ntitle: !!js/function "x"\n---\nBody.').text).toBe('Body.')
    expect(readOne('a.md', '---\n__proto__: {title: x}\n---\nBody.')).toMatchObject({ title: null, text: 'Body.' })
  })

  it('is read without its markup, blocks apart', () => {
    const text =
      '# Head *line*\n\nA [link](http://x.y) to **Tokayev** &amp;\n`code`\n\n- one\n- two\n  - three\n\n> quote\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n![picture](x.png) <em>markup</em>\n'
    const document = readOne('a.md', text)
    expect(document.title).toBe('Head *line*')
    expect(document.text.split('\n\n')).toEqual([
      'Head line',
      'A link to Tokayev & code',
      'one',
      'two',
      'three',
      'quote',
      'a',
      'b',
      '1',
      '2',
      'markup',
    ])
  })
})
