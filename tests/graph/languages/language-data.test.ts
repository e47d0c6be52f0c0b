import { describe, expect, it } from 'vitest'
import { buildLanguage, buildLanguages } from '../../../graph/languages/language-data.ts'

const FILES = new Map([
  ['titles.txt', '# comment\nvize-präsident\tm\nDr.\npremier ministre\nministr(o,a)'],
  ['common-words.txt', 'Haus\t#\nhäus(er,chen)\n'],
  ['organization-heads.txt', 'bank\tlast\n-ministerium\nGmbH\tlegal'],
  ['first-names.txt', 'Anna\tf\nHope\tf\tword'],
  ['surnames.txt', 'broken(group'],
])

describe('the data of a language', () => {
  const data = buildLanguage('xx', FILES, (text) => text.toLowerCase())

  it('come from the columns of its files, groups written out', () => {
    expect([...data.commonWords]).toEqual(['haus', 'häuser', 'häuschen'])
    expect([...data.organizationHeads]).toEqual([['bank', 'last'], ['gmbh', 'legal']]) // prettier-ignore
    expect(data.organizationEndings).toEqual(['ministerium'])
    expect(data.firstNames.get('hope')).toEqual({ gender: 'f', word: true, written: 'Hope' })
  })

  it('hold phrases by their first word', () => {
    expect(data.titles.get('vize')).toEqual([{ words: ['vize', 'präsident'], value: 'm' }])
    expect(data.titles.get('dr')).toEqual([{ words: ['dr'], value: '' }])
    expect([...data.titles.keys()]).toEqual(['vize', 'dr', 'premier', 'ministro', 'ministra'])
  })

  it('are read when they are asked for, once', () => {
    expect(data.commonWords).toBe(data.commonWords)
    expect(() => data.surnames).toThrow(SyntaxError)
    expect(data.particles.size).toBe(0)
  })

  it('are sorted by language', () => {
    const languages = buildLanguages({ './ru/cues.txt': '', './de/cues.txt': 'sagte\tsay' }, (text) => text)
    expect([...languages.keys()]).toEqual(['de', 'ru'])
    expect(languages.get('de')?.cues.get('sagte')).toBe('say')
  })
})
