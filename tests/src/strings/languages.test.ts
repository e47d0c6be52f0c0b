import { afterEach, describe, expect, it } from 'vitest'
import { keepLanguage, pickLanguage, presentLanguage } from '../../../src/strings/languages.ts'

describe('the language of the interface', () => {
  afterEach(() => localStorage.clear())

  it('is what the person chose', () => {
    expect(pickLanguage('it', ['de-DE'])).toBe('it')
    expect(pickLanguage('en', ['de-DE'])).toBe('en')
  })

  it('is else the first of the browser’s languages that is spoken here', () => {
    expect(pickLanguage(null, ['fr-FR', 'de-AT', 'en'])).toBe('de')
    expect(pickLanguage(null, ['en-US', 'it'])).toBe('en')
    expect(pickLanguage('xx', ['it-CH'])).toBe('it')
  })

  it('is English where nothing is known', () => {
    expect(pickLanguage(null, [])).toBe('en')
    expect(pickLanguage(null, ['fr', 'uk'])).toBe('en')
  })

  it('is kept for the next time', () => {
    expect(presentLanguage()).toBe('en')
    expect(keepLanguage('de')).toBe(true)
    expect(presentLanguage()).toBe('de')
  })
})
