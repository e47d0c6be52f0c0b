import { describe, expect, it } from 'vitest'
import { groupsOf, resolve } from './occurrences.ts'

describe('resolveCorpus', () => {
  it('unites the spellings of six languages and says by which rule', () => {
    const entities = resolve([
      ['Andrei Tarkovsky'],
      [{ name: 'Andrei Tarkowski', language: 'de' }],
      [{ name: 'Andreï Tarkovski', language: 'fr' }],
      [{ name: 'Andrej Tarkovskij', language: 'it' }],
      [{ name: 'Андрея Тарковского', language: 'ru' }],
    ])
    expect(entities).toHaveLength(1)
    expect(entities[0]?.id).toBe('person/andrei-tarkovsky')
    expect(entities[0]?.resolution.length).toBeGreaterThanOrEqual(4)
    for (const { rule, because, confidence } of entities[0]?.resolution ?? []) {
      expect(rule).not.toBe('')
      expect(because).not.toBe('')
      expect(confidence).toBeGreaterThan(0)
    }
  })

  it('keeps people of one family apart', () => {
    expect(groupsOf(resolve([['Fidel Castro', 'Raúl Castro'], ['Fidel Castro'], ['Raul Castro']]))).toEqual([
      ['Fidel Castro'],
      ['Raul Castro', 'Raúl Castro'],
    ])
  })

  it('does not fuse strangers over a chain of likenesses', () => {
    const groups = groupsOf(resolve([['John A. Smith'], ['John Smith'], ['John B. Smith']]))
    expect(groups.some((group) => group.includes('John A. Smith') && group.includes('John B. Smith'))).toBe(false)
  })

  it('keeps a man and a woman apart whose names would fit', () => {
    expect(resolve([[{ name: 'Andrea Tommasi', gender: 'm' }], [{ name: 'A. Tommasi', gender: 'f' }]])).toHaveLength(2)
    expect(resolve([[{ name: 'Andrea Tommasi', gender: 'm' }], [{ name: 'A. Tommasi', gender: 'm' }]])).toHaveLength(1)
  })

  it('keeps a man and a woman of one name apart, and gives the name alone to neither without company', () => {
    const [he, she] = [
      { name: 'Andrea Tommasi', gender: 'm' as const },
      { name: 'Andrea Tommasi', gender: 'f' as const },
    ]
    expect(resolve([[he], [she]])).toHaveLength(2)
    expect(resolve([[he], [she], ['Andrea Tommasi']])).toHaveLength(3)
    const company = ['Anna Keller', 'Paul Weber']
    expect(resolve([[he, ...company], [she], ['Andrea Tommasi', ...company]])).toHaveLength(4)
  })

  it('gives no surname with a lady’s courtesy to a man', () => {
    const documents = (gender: 'm' | 'f') => [
      [{ name: 'Boris Lomov', gender: 'm' as const }, 'Anna Keller', 'Paul Weber'],
      [{ name: 'Lomov', gender }, 'Anna Keller', 'Paul Weber'],
    ]
    expect(groupsOf(resolve(documents('m')))).toContainEqual(['Boris Lomov', 'Lomov'])
    expect(groupsOf(resolve(documents('f')))).toContainEqual(['Lomov'])
  })

  it('keeps one name of two types apart', () => {
    const entities = resolve([
      [
        { name: 'Tesla Motors', type: 'organization' },
        { name: 'Tesla Motors', type: 'person' },
      ],
    ])
    expect(entities.map(({ id }) => id).sort()).toEqual(['organization/tesla-motors', 'person/tesla-motors'])
  })

  it('leaves an initial alone that stands for two people', () => {
    expect(groupsOf(resolve([['A. Keller'], ['Anna Keller'], ['Arno Keller']]))).toEqual([
      ['A. Keller'],
      ['Anna Keller'],
      ['Arno Keller'],
    ])
    expect(groupsOf(resolve([['A. Keller'], ['Anna Keller']]))).toEqual([['A. Keller', 'Anna Keller']])
  })

  it('unites misspelled names when the company speaks for it, and not otherwise', () => {
    const together = [
      ['Samir Abish', 'Anna Keller', 'Paul Weber'],
      ['Samat Abish', 'Anna Keller', 'Paul Weber'],
    ]
    const apart = [
      ['Samir Abish', 'Anna Keller'],
      ['Samat Abish', 'Paul Weber'],
    ]
    expect(groupsOf(resolve(together))).toContainEqual(['Samat Abish', 'Samir Abish'])
    expect(groupsOf(resolve(apart))).not.toContainEqual(['Samat Abish', 'Samir Abish'])
  })

  describe('of organizations', () => {
    const organizations = (...documents: Parameters<typeof resolve>[0]) =>
      groupsOf(resolve(documents, { type: 'organization' }))

    it('unites word orders, spellings, legal forms and transliterations', () => {
      expect(organizations(['Eurasia Economic Union'], ['Economic Eurasia Union'])).toHaveLength(1)
      expect(organizations(['Nordic Defence Centre'], ['Nordic Defense Center'])).toHaveLength(1)
      expect(organizations(['Ostwind GmbH'], ['Ostwind'])).toHaveLength(1)
      expect(organizations(['Severstal'], [{ name: 'Северстали', language: 'ru' }])).toHaveLength(1)
    })

    it('gives an acronym to the one name that declares it, and to none of two', () => {
      const union = { name: 'Harbour Workers Union', acronyms: ['HWU'] }
      expect(organizations([union], ['HWU'])).toEqual([['HWU', 'Harbour Workers Union']])
      expect(organizations([union], ['HWU'], [{ name: 'Hull Women United', acronyms: ['HWU'] }])).toHaveLength(3)
    })

    it('gives an undeclared acronym to the only name with those initials', () => {
      expect(organizations(['Northern Harbour Authority'], ['NHA'])).toHaveLength(1)
      expect(organizations(['Northern Harbour Authority'], ['National Health Alliance'], ['NHA'])).toHaveLength(3)
    })

    it('keeps the institutions of two countries apart', () => {
      const council = (owner: string) => ({ name: 'Security Council', lexicon: `security-council@${owner}` })
      expect(resolve([[council('RU')], [council('KZ')]], { type: 'organization' })).toHaveLength(2)
    })
  })

  describe('with what may never be one', () => {
    const pair = [
      { type: 'person' as const, names: ['Boris Lomov'] },
      { type: 'person' as const, names: ['Boris Lomow', 'B. Lomow'] },
    ]

    it('keeps names apart that it would unite', () => {
      const documents = [['Boris Lomov'], [{ name: 'Boris Lomow', language: 'de' }], ['B. Lomow']]
      expect(resolve(documents)).toHaveLength(1)
      expect(groupsOf(resolve(documents, { neverMerge: [pair] }))).toEqual([
        ['B. Lomow', 'Boris Lomow'],
        ['Boris Lomov'],
      ])
    })

    it('keeps a surname from a full name', () => {
      const documents = [
        ['Boris Lomov', 'Anna Keller', 'Paul Weber'],
        ['Lomov', 'Anna Keller', 'Paul Weber'],
      ]
      expect(groupsOf(resolve(documents))).toContainEqual(['Boris Lomov', 'Lomov'])
      const surname = [
        { type: 'person' as const, names: ['Boris Lomov'] },
        { type: 'person' as const, names: ['Lomov'] },
      ]
      expect(groupsOf(resolve(documents, { neverMerge: [surname] }))).toContainEqual(['Lomov'])
    })

    it('leaves all others as they were', () => {
      const documents = [['Anna Keller'], [{ name: 'Anna Kellers', language: 'de' }]]
      expect(groupsOf(resolve(documents, { neverMerge: [pair] }))).toEqual(groupsOf(resolve(documents)))
    })
  })

  it('gives namesakes ids that tell them apart', () => {
    const entities = resolve([
      [{ name: 'Boris Lomov', gender: 'm' }],
      [{ name: 'Boris Lomow', gender: 'f' }],
      [{ name: 'BORIS LOMOV', lexicon: 'other' }],
    ])
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
  })

  it('takes a hundred thousand mentions of one person', () => {
    const documents = Array.from({ length: 150_000 }, () => ['Boris Lomov'])
    expect(resolve(documents)[0]?.occurrences).toHaveLength(150_000)
  })
})
