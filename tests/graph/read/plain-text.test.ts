import { describe, expect, it } from 'vitest'
import { readAll, readOne } from './read-text.ts'

describe('plain text', () => {
  it('is the file, unchanged', () => {
    const text = '  First line of it\r\n\r\n\tSecond – “line” 🇰🇿 e\u0301\n\n'
    expect(readOne('folder/a.txt', text)).toEqual({
      name: 'a.txt',
      text,
      title: 'First line of it',
      language: null,
      date: null,
      source: null,
      url: null,
    })
    expect(readOne('a.txt', '<b>not markup</b> &amp; [so](x)').text).toBe('<b>not markup</b> &amp; [so](x)')
  })

  it.each([
    ['Jan 6, 2022\n0 0\n\nMassacre in Kazakhstan\n\nText.', 'Massacre in Kazakhstan'],
    ['After Kazakhstan the colour revolution is over\n\nMore.', 'After Kazakhstan the colour revolution is over'],
    ['This is a sentence that ends.\nMore.', null],
    ['The only line there is', null],
    [`${'Long '.repeat(40)}\nMore.`, null],
  ])('has the headline of %j as its title', (text, title) => {
    expect(readOne('a.txt', text).title).toBe(title)
  })

  it('is refused when there is nothing in it', () => {
    expect(() => readAll('empty.txt', '')).toThrow('empty.txt is empty')
    expect(() => readAll('blank.txt', ' \n\t\n')).toThrow('There is no text in blank.txt')
  })
})
