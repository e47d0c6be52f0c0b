import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../graph/resolve/compare-names.ts'
import { parseOrganizationName } from '../../../graph/resolve/organization-name.ts'

const rule = (a: string, b: string, languageA = 'en', languageB = languageA): string => {
  const result = compareNames({ text: a, language: languageA }, { text: b, language: languageB }, 'organization')
  return result.verdict === 'same' ? result.rule : result.verdict
}

describe('organization names', () => {
  it('says why two names are one', () => {
    expect(rule('World Health Organization', 'World Health Organisation')).toBe('spelling')
    expect(rule('Eurasia Economic Union', 'Economic Eurasia Union')).toBe('word-order')
    expect(rule('Роснефти', 'Rosneft', 'ru', 'en')).toBe('transliteration')
    expect(rule('World Trade Organization', 'WTO')).toBe('initials')
    expect(rule('Europäischen Zentralbank', 'Europäische Zentralbank', 'de')).toBe('spelling')
    expect(rule('World Trade Organization', 'World Health Organization')).toBe('unknown')
  })

  it('keeps acronyms apart that sound alike, and short ones from all names', () => {
    expect(rule('CDU', 'KDU')).toBe('unknown')
    expect(rule('Partito Democratico', 'PD', 'it')).toBe('unknown')
  })

  it('counts a legal form among the initials, and not among the words', () => {
    expect(parseOrganizationName('British Broadcasting Corporation', 'en').initials).toEqual(['BBC', 'BB'])
    expect(parseOrganizationName('Eni S.p.A.', 'it').words).toEqual(['eni'])
    expect(parseOrganizationName('Greenpeace e. V.', 'de').words).toEqual(['greenpeace'])
  })

  it('keeps a name that is nothing but a legal form', () => {
    expect(parseOrganizationName('Holding', 'en').words).toEqual(['holding'])
  })
})
