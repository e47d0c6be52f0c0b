import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveDocument, type FoundName, type ResolvedDocument } from '../../../graph/resolve/resolve-document.ts'

function found(text: string, given: Partial<FoundName> = {}): FoundName {
  return {
    text,
    type: 'person',
    via: 'name',
    lexicon: null,
    institution: false,
    acronym: null,
    country: null,
    gender: null,
    language: 'en',
    ...given,
  }
}

const organization = (text: string, given: Partial<FoundName> = {}) => found(text, { type: 'organization', ...given })
const country = (text: string, code: string) => found(text, { type: 'country', lexicon: code, country: code })
const council = (given: Partial<FoundName> = {}) =>
  organization('Security Council', { lexicon: 'security-council', institution: true, ...given })

const NONE = new Map<string, string>()
const NO_NAMES = () => []
const resolve = (...names: FoundName[]): ResolvedDocument => resolveDocument(names, NONE, NO_NAMES)
/** Which names went together: for each, the place of the first name of its entity. */
const togetherIn = ({ entityOf }: ResolvedDocument): number[] => entityOf.map((entity) => entityOf.indexOf(entity))

describe('what is known of men and women', () => {
  const mr = (text: string) => found(text, { gender: 'm' })
  const mrs = (text: string) => found(text, { gender: 'f' })

  it('keeps husband and wife of one surname apart, and gives the bare surname to the one named last', () => {
    const resolved = resolve(mr('Keller'), mrs('Keller'), found('Keller'), mr('Keller'), found('Keller'))
    expect(togetherIn(resolved)).toEqual([0, 1, 1, 0, 0])
    expect(resolved.entities.map(({ gender }) => gender)).toEqual(['m', 'f'])
  })

  it('gives a courtesy with a surname to a fuller name that it fits', () => {
    const resolved = resolve(mr('Paul Keller'), mrs('Anna Keller'), mr('Keller'), mrs('Keller'))
    expect(togetherIn(resolved)).toEqual([0, 1, 0, 1])
    expect(togetherIn(resolve(mr('Paul Keller'), mrs('Keller')))).toEqual([0, 1])
    expect(togetherIn(resolve(found('Paul Keller'), mr('Keller'), found('Keller')))).toEqual([0, 0, 0])
  })
})

describe('resolveDocument', () => {
  it('gives a surname to the fuller name before it, and says why', () => {
    const { entities, entityOf } = resolve(found('Anna Keller'), found('Keller'))
    expect(entityOf).toEqual([0, 0])
    expect(entities[0]).toMatchObject({ name: 'Anna Keller' })
    expect(entities[0]?.resolution).toEqual([
      { rule: 'surname-of', text: 'Keller', because: 'Anna Keller in the same document', confidence: 0.97 },
    ])
  })

  it('gives a surname to the bearer named last before it, else to the first after it', () => {
    expect(togetherIn(resolve(found('Anna Keller'), found('Keller'), found('Paul Keller'), found('Keller')))).toEqual([
      0, 0, 2, 2,
    ])
    expect(togetherIn(resolve(found('Keller'), found('Anna Keller'), found('Paul Keller')))).toEqual([0, 0, 2])
  })

  it('is less sure of a surname that two people bear', () => {
    const { entities } = resolve(found('Anna Keller'), found('Paul Keller'), found('Keller'))
    expect(entities[1]?.resolution[0]?.confidence).toBe(0.8)
  })

  it('leaves a surname alone that nobody bears', () => {
    expect(togetherIn(resolve(found('Anna Keller'), found('Weber')))).toEqual([0, 1])
  })

  it('takes the German genitive and Russian cases for the same name', () => {
    expect(togetherIn(resolve(found('Anna Keller', { language: 'de' }), found('Kellers', { language: 'de' })))).toEqual(
      [0, 0],
    )
    expect(
      togetherIn(resolve(found('Карим Масимов', { language: 'ru' }), found('Масимова', { language: 'ru' }))),
    ).toEqual([0, 0])
  })

  it('keeps the fullest form as the name', () => {
    expect(resolve(found('Keller'), found('Anna Maria Keller')).entities[0]?.name).toBe('Anna Maria Keller')
  })

  it('gives a declared acronym to its name', () => {
    const { entities, entityOf } = resolve(
      organization('Harbour Workers Union', { acronym: 'HWU' }),
      organization('HWU', { via: 'acronym' }),
    )
    expect(entityOf).toEqual([0, 0])
    expect(entities[0]?.acronyms).toEqual(['HWU'])
  })

  it('finds the country of a bare institution in the same institution named with it', () => {
    const qualified = organization('Russian Security Council', { lexicon: 'security-council@RU', country: 'RU' })
    expect(togetherIn(resolve(qualified, council()))).toEqual([0, 0])
  })

  it('finds the country of a bare institution in the names around it', () => {
    const { entities, entityOf } = resolve(country('Kazakhstan', 'KZ'), council(), country('Kazakhstan', 'KZ'))
    expect(entities[entityOf[1] ?? -1]?.lexicon).toBe('security-council@KZ')
  })

  it('keeps a bare institution apart when the names around it disagree', () => {
    const { entities, entityOf } = resolve(country('Kazakhstan', 'KZ'), council(), country('Russia', 'RU'))
    expect(entities[entityOf[1] ?? -1]?.lexicon).toBe('security-council')
  })

  it('never takes a country for a person of the same name', () => {
    expect(
      togetherIn(resolve(found('Georgia', { type: 'country', lexicon: 'GE', country: 'GE' }), found('Georgia'))),
    ).toEqual([0, 1])
  })

  const name = fc.constantFrom(
    found('Anna Keller'), found('Paul Keller'), found('Keller'), found('Weber'), found('Kellers', { language: 'de' }), organization('Harbour Workers Union', { acronym: 'HWU' }),
    organization('HWU', { via: 'acronym' }), council(), organization('Russian Security Council', { lexicon: 'security-council@RU', country: 'RU' }), country('Russia', 'RU'), country('Kazakhstan', 'KZ'),
  ) // prettier-ignore

  it('gives every name an entity of its own type, and every entity a name', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const { entities, entityOf } = resolveDocument(names, NONE, NO_NAMES)
        expect(entityOf).toHaveLength(names.length)
        names.forEach((item, index) => expect(entities[entityOf[index] ?? -1]?.type).toBe(item.type))
        expect([...new Set(entityOf)].sort((a, b) => a - b)).toEqual(entities.map((_, index) => index))
      }),
    )
  })

  it('does the same for what stands before when strangers follow', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const before = togetherIn(resolveDocument(names, NONE, NO_NAMES))
        const after = togetherIn(resolveDocument([...names, found('Zoe Quist'), found('Quist')], NONE, NO_NAMES))
        expect(after.slice(0, names.length)).toEqual(before)
      }),
    )
  })
})

describe('an acronym that the lexicon knows', () => {
  const NAMES = new Map([['raf-de', [['en', 'Red Army Faction']] as const], ['who', [['it', 'Organizzazione mondiale della sanità']] as const]]) // prettier-ignore
  const known = (id: string) => NAMES.get(id) ?? []
  const declared = (name: string, acronym: string, lexicon: string) =>
    resolveDocument([organization(name, { acronym }), organization(acronym, { via: 'acronym', lexicon })], NONE, known)
      .entities[0]

  it('is what its document explains it by', () => {
    expect(declared('Royal Air Force', 'RAF', 'raf-de')).toMatchObject({ name: 'Royal Air Force', lexicon: null })
  })

  it('is the known thing when the explanation has its words', () => {
    expect(declared('Organizzazione mondiale per la sanità', 'OMS', 'who')?.lexicon).toBe('who')
  })

  it('is what its document spells out, though the lexicon knows it as something else', () => {
    const spelled = organization('Rapid Support Forces', { acronym: 'RSF', lexicon: 'rsf-sd', country: 'SD' })
    const acronym = organization('RSF', { via: 'acronym', lexicon: 'reporters' })
    expect(togetherIn(resolve(spelled, acronym))).toEqual([0, 0])
    const reporters = organization('Reporters sans frontières', { acronym: 'RSF', lexicon: 'reporters' })
    expect(togetherIn(resolve(reporters, spelled, acronym))).toEqual([0, 1, 0])
  })
})

describe('an institution without its country', () => {
  const OWNED = new Map([['senate@IT', 'senato-it'], ['senate@US', 'us-senate'], ['senate@FR', 'senat-fr']]) // prettier-ignore
  const NAMES = new Map([['senato-it', [['it', 'Senato']] as const], ['us-senate', [['it', 'Senato americano'], ['en', 'Senate']] as const]]) // prettier-ignore
  const senate = (language: string) => organization(language === 'it' ? 'Senato' : 'Senate', { lexicon: 'senate', institution: true, language }) // prettier-ignore
  const HOMES: Readonly<Record<string, readonly string[]>> = { it: ['IT'], en: ['GB', 'US'] }
  const lexiconOf = (index: number, ...names: FoundName[]) => {
    const { entities, entityOf } = resolveDocument(names, OWNED, (id) => NAMES.get(id) ?? [], (language) => new Set(HOMES[language])) // prettier-ignore
    return entities[entityOf[index] ?? -1]?.lexicon
  }
  const far = Array.from({ length: 8 }, (_, index) => found(`Anna Keller${'abcdefgh'.charAt(index)}`))

  it('is that of the country spoken of near it, clearly or not', () => {
    expect(lexiconOf(1, country('Stati Uniti', 'US'), senate('it'))).toBe('us-senate')
    const [iraq, usa] = [country('Iraq', 'IQ'), country('USA', 'US')]
    expect(lexiconOf(2, iraq, usa, senate('it'), found('Anna Keller'), found('Otto Keller'), iraq)).toBe('us-senate')
  })

  it('is its language’s home’s where no other country is the subject', () => {
    expect(lexiconOf(0, senate('it'))).toBe('senato-it')
    expect(lexiconOf(1, found('Anna Keller'), senate('it'))).toBe('senato-it')
    expect(lexiconOf(0, senate('it'), ...far, country('Iraq', 'IQ'))).toBe('senate')
  })

  it('stays unknown in a language that is at home in several countries', () => {
    expect(lexiconOf(0, senate('en'))).toBe('senate')
  })
})
