import { describe, expect, it } from 'vitest'
import { isUnmarkedPart } from './collections.ts'
import { countryFinder } from './country-names.ts'

const find = countryFinder()

describe('the country in a span of a corpus', () => {
  it.each([
    ['Norway', 'en', 'Norway'],
    ['the Netherlands', 'en', 'Netherlands'],
    ['Estados Unidos)', 'pt', 'Estados Unidos'],
    ['U.S.', 'en', 'U.S.'],
    ['Норвегии', 'ru', 'Норвегии'],
  ])('of %s (%s) is %s', (text, language, name) => {
    const [from, to] = find(text, language) ?? [0, 0]
    expect(text.slice(from, to)).toBe(name)
  })

  it.each([
    ['Norwegian', 'en'],
    ['northern Norway', 'en'],
    ['Nova França', 'pt'],
    ['the coast', 'en'],
  ])('of %s (%s) is none', (text, language) => expect(find(text, language)).toBeNull())
})

describe('a first part of a compound', () => {
  const text = 'Das EU-Budget und die EU.'
  it('that the corpus leaves unmarked counts neither way', () => {
    expect(isUnmarkedPart({ start: 4, end: 6 }, { text, gold: [] })).toBe(true)
  })
  it('counts where the corpus marks it or its compound', () => {
    expect(isUnmarkedPart({ start: 4, end: 6 }, { text, gold: [{ start: 4, end: 13, type: 'organization' }] })).toBe(
      false,
    )
  })
  it('is none where nothing is tied to it', () => {
    expect(isUnmarkedPart({ start: 22, end: 24 }, { text, gold: [] })).toBe(false)
  })
})
