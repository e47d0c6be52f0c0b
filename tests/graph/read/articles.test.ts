import { describe, expect, it } from 'vitest'
import { InvalidInputError, UnsupportedFormatError } from '../../../graph/errors.ts'
import { readDocuments } from '../../../graph/read/index.ts'
import { readAll } from './read-text.ts'

const full = {
  id: 7,
  title: ' A\ntitle ',
  text: 'Text.',
  date: '2022-01-06',
  source: 'S',
  language: 'deu',
  url: 'https://a.b/c',
  other: { deep: true },
}
const document = {
  name: '7',
  text: 'Text.',
  title: 'A title',
  language: 'de',
  date: '2022-01-06',
  source: 'S',
  url: 'https://a.b/c',
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('JSON and JSON Lines', () => {
  it.each([
    ['a.json', JSON.stringify(full)],
    ['a.json', JSON.stringify([full])],
    ['a.json', `${JSON.stringify(full)}\n`],
    ['a.jsonl', `\uFEFF${JSON.stringify(full)}\r\n\r\n`],
    ['a.ndjson', JSON.stringify(full)],
    ['standard input', JSON.stringify([full])],
  ])('%s: %s', (name, text) => {
    expect(readAll(name, text)).toEqual([document])
  })

  it('takes lines in a file called .json', () => {
    expect(readAll('a.json', '{"text":"a"}\n{"text":"b"}').map(({ text }) => text)).toEqual(['a', 'b'])
  })

  it('names documents without an id by file and place', () => {
    expect(readAll('x/a.jsonl', '{"text":"a"}\n\n{"text":"b"}').map(({ name }) => name)).toEqual([
      'a.jsonl:1',
      'a.jsonl:3',
    ])
    expect(readAll('a.json', '[{"text":"a"},{"text":"b"}]').map(({ name }) => name)).toEqual(['a.json:1', 'a.json:2'])
  })

  it.each([
    ['a.jsonl', '{"text":"a"}\n{"text":\n{"text":"c"}', 'Line 2 of a.jsonl is not valid JSON'],
    ['a.jsonl', '{"text":"a"}\n{"title":"b"}', 'no article in line 2 of a.jsonl'],
    ['a.jsonl', '{"text":"a"}\n[1]', 'no article in line 2 of a.jsonl'],
    ['a.jsonl', '{"text":"a"}\n{"text":" "}', 'no text in line 2 of a.jsonl'],
    ['a.json', '[{"text":"a"},null]', 'no article in article 2 of a.json'],
    ['a.json', '{"text":', 'a.json is not valid JSON'],
    ['a.json', '5', 'a.json holds no articles'],
    ['a.json', '{"format":"dramatis-graph","text":"x"}', 'a.json is not an article but a file of Dramatis'],
  ])('%s: %s is told', (name, text, message) => {
    expect(() => readAll(name, text)).toThrow(InvalidInputError)
    expect(() => readAll(name, text)).toThrow(message)
  })

  it('goes on after a bad line when someone listens', () => {
    const problems: string[] = []
    const file = { name: 'a.jsonl', bytes: bytes('x\n{"text":"b"}\n{}'), firstLine: 10 }
    const found = readDocuments(file, ({ message }) => problems.push(message))
    expect(found.map(({ name, text }) => [name, text])).toEqual([['a.jsonl:11', 'b']])
    expect(problems.map((problem) => /line \d+/i.exec(problem)?.[0])).toEqual(['Line 10', 'line 12'])
  })

  it('leaves out fields of the wrong kind', () => {
    const [read] = readAll(
      'a.json',
      '{"text":"a","title":[1],"date":"soon","language":"German","url":"ftp://x","source":{}}',
    )
    expect(read).toMatchObject({ title: null, date: null, language: null, url: null, source: null })
  })
})

describe('CSV', () => {
  it('finds its columns by name, whatever parts them', () => {
    const rows = [document, { ...document, name: 'a.csv:3', text: 'Two\n"lines"' }]
    expect(
      readAll(
        'a.csv',
        '\uFEFFID,Title,text,date,source,language,url,x\r\n7,A title,Text.,2022-01-06,S,de,https://a.b/c,y\r\n,A title,"Two\n""lines""",2022-01-06,S,de,https://a.b/c,\r\n',
      ),
    ).toEqual(rows)
    expect(readAll('a.tsv', 'id\ttext\n1\tOne, two\n').map(({ text }) => text)).toEqual(['One, two'])
    expect(readAll('a.csv', 'id;text\n1;One, two\n\n').map(({ text }) => text)).toEqual(['One, two'])
  })

  it('has no use for columns such as __proto__', () => {
    expect(readAll('a.csv', '__proto__,text\nx,a\n')).toMatchObject([{ text: 'a' }])
  })

  it('names what is wrong', () => {
    expect(() => readAll('a.csv', 'a,b\n1,2')).toThrow('a.csv has no column called "text"')
    expect(() => readAll('a.csv', 'id,text\n1,a\n2,\n')).toThrow('no text in row 3 of a.csv')
  })
})

describe('the format of a file', () => {
  it.each([
    ['report.pdf', '%PDF-1.7', 'report.pdf is a PDF'],
    ['letter.txt', 'PK\u0003\u0004', 'an Office document'],
    ['style.css', 'a { color: red }', 'style.css ends in .css'],
  ])('%s is refused by name', (name, text, message) => {
    expect(() => readAll(name, text)).toThrow(UnsupportedFormatError)
    expect(() => readAll(name, text)).toThrow(message)
  })

  it('is told by the content where the name says nothing', () => {
    expect(readAll('page.aspx', '<!doctype html><p>Text.</p>')[0]?.text).toBe('Text.')
    expect(readAll('note', '---\ntitle: T\n---\nText.')[0]).toMatchObject({ title: 'T', text: 'Text.' })
    expect(readAll('note', 'Just text.')[0]?.text).toBe('Just text.')
  })

  it('is told by the media type before the content', () => {
    const file = { name: 'x', bytes: bytes('<b>A</b>'), mediaType: 'text/html; charset=utf-8' }
    expect(readDocuments(file)[0]?.text).toBe('A')
  })
})
