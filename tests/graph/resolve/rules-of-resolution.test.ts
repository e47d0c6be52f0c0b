/** The rules of resolution one by one, by what becomes of names in a collection. */
import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../graph/resolve/compare-names.ts'
import { groupsOf, resolve, type Named } from './occurrences.ts'

const verdict = (a: [text: string, language: string], b: [text: string, language: string]) =>
  compareNames({ text: a[0], language: a[1] }, { text: b[0], language: b[1] }, 'person').verdict
const groups = (...documents: Named[][]) => groupsOf(resolve(documents))
const organizations = (...documents: Named[][]) => groupsOf(resolve(documents, { type: 'organization' }))

describe('people', () => {
  it.each([
    ['Ukrainian', ['Володимир Зеленський', 'uk'], ['Volodymyr Zelensky', 'en']],
    ['Ukrainian into Russian', ['Володимир Зеленський', 'uk'], ['Владимир Зеленский', 'ru']],
    ['Ukrainian into German', ['Андрій Мельник', 'uk'], ['Andrij Melnyk', 'de']],
    ['Kazakh', ['Қасым-Жомарт Тоқаев', 'kk'], ['Kassym-Jomart Tokayev', 'en']],
    ['Kazakh into Russian', ['Нұрсұлтан Назарбаев', 'kk'], ['Нурсултан Назарбаев', 'ru']],
    ['Kazakh in Latin', ['Nursultan Nazarbaev', 'kk'], ['Nursultan Nasarbajew', 'de']],
    ['Polish', ['Aleksandr Łukaszenka', 'pl'], ['Alexander Lukaschenka', 'de']],
    ['Polish into English', ['Michaił Gorbaczow', 'pl'], ['Mikhail Gorbachev', 'en']],
    ['the Hungarian order', ['Orbán Viktor', 'und'], ['Viktor Orbán', 'en']],
    ['the Chinese order', ['Xi Jinping', 'en'], ['Jinping Xi', 'de']],
    ['a German genitive', ['Angela Merkels', 'de'], ['Angela Merkel', 'en']],
    ['Russian cases', ['Владимиром Лукиным', 'ru'], ['Vladimir Lukin', 'en']],
    ['a patronymic', ['Владимир Петрович Лукин', 'ru'], ['Vladimir Lukin', 'en']],
    ['initials', ['В. П. Лукин', 'ru'], ['Владимир Петрович Лукин', 'ru']],
    ['a hyphen', ['Jean-Luc Mélenchon', 'fr'], ['Jean Luc Melenchon', 'en']],
    ['a particle', ['Ursula von der Leyen', 'de'], ['Ursula Von der Leyen', 'fr']],
  ] as const)('are one in spite of %s', (_, a, b) => expect(verdict([...a], [...b])).toBe('same'))

  it.each([
    ['of other given names', ['Arkadi Rotenberg', 'en'], ['Boris Rotenberg', 'en']],
    ['of other patronymics', ['Сергей Иванович Лукин', 'ru'], ['Сергей Петрович Лукин', 'ru']],
    ['of another generation', ['Donald Trump Jr.', 'en'], ['Donald Trump Sr.', 'en']],
    ['of other initials', ['A. Lukin', 'en'], ['Boris Lukin', 'en']],
  ] as const)('%s are two', (_, a, b) => expect(verdict([...a], [...b])).toBe('different'))

  it('are called by a family name that stands first', () => {
    const company = ['Anna Keller', 'Paul Weber']
    expect(groups(['Wen Haoran', ...company], ['Wen', ...company])).toContainEqual(['Wen', 'Wen Haoran'])
    expect(groups(['Kim Dae-hyun', ...company], ['Kim', ...company])).toContainEqual(['Kim', 'Kim Dae-hyun'])
    expect(groups(['Kim Harding', ...company], ['Kim', ...company])).toContainEqual(['Kim'])
  })

  it('with a slip in one name are one only in the same company', () => {
    const company = ['Anna Keller', 'Paul Weber']
    expect(groups(['Karim Massimov', ...company], ['Karim Massinov', ...company])).toHaveLength(3)
    expect(groups(['Karim Massimov', ...company], ['Karim Massinov', 'Dora Imhof'])).toHaveLength(5)
  })

  it('are not chained: a name that fits two contradicting ones joins one of them at most', () => {
    const fused = groups(['Sergei Ivanovich Lukin'], ['Sergei Lukin'], ['Sergei Petrovich Lukin'])
    expect(fused.some((group) => group.some((name) => name.includes('Ivanovich')) && group.some((name) => name.includes('Petrovich')))).toBe(false) // prettier-ignore
  })
})

describe('organizations', () => {
  it('are one in spite of legal forms, word order, spelling and script', () => {
    expect(organizations(['Nordwind AG'], ['Nordwind GmbH'], ['Nordwind'])).toHaveLength(1)
    expect(organizations(['Nordwind S.p.A.'], ['Nordwind'])).toHaveLength(1)
    expect(organizations([{ name: 'ПАО Северсталь', language: 'ru' }], ['Severstal'])).toHaveLength(1)
    expect(organizations(['Institute of Harbour Studies'], ['Harbour Studies Institute'])).toHaveLength(1)
  })

  it('that share their kind alone are two', () => {
    expect(organizations(['Northern Harbour Bank'], ['Southern Harbour Bank'])).toHaveLength(2)
    expect(organizations(['Ministry of Finance'], ['Ministry of Defence'])).toHaveLength(2)
  })

  it('of one name are as many as there are countries of it, and a name without its country is none of them', () => {
    const ministry = (owner: string | null): Named => ({ name: 'Foreign Ministry', lexicon: owner === null ? 'foreign-ministry' : `foreign-ministry@${owner}` }) // prettier-ignore
    expect(resolve([[ministry('RU')], [ministry('KZ')], [ministry(null)]], { type: 'organization' })).toHaveLength(3)
  })
})

describe('what was merged', () => {
  it('carries the rule, the reason and a confidence for every name that joined, and names the one that joined', () => {
    const [entity] = resolve([
      ['Boris Lomov'],
      ['Boris Lomov'],
      [{ name: 'Boris Lomow', language: 'de' }],
      ['B. Lomov'],
    ])
    expect(entity?.resolution.map(({ rule, text, because }) => ({ rule, text, because }))).toEqual([
      { rule: 'initial', text: 'B. Lomov', because: 'B stands for Boris' },
      { rule: 'spelling', text: 'Boris Lomow', because: 'another spelling of Boris Lomov' },
    ])
    for (const { confidence } of entity?.resolution ?? []) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
    }
  })
})
