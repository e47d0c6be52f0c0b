import { describe, expect, it } from 'vitest'
import { expectNames, extracted, type MarkedCase } from './marked-text.ts'

const check = (language: string, marked: string) => expectNames(marked, language)

describe('an acronym that is also something else needs support', () => {
  it.each<MarkedCase>([
    ['it', 'Il DNA delle vittime è stato confrontato in laboratorio.'],
    ['fr', 'Le test ADN et le DNA ont parlé.'],
    ['it', "Il segretario dell'[UDC|o] ha votato contro il governo a Roma."],
    ['de', 'Die [SVP|o] gewann in der [Schweiz|c] dazu.'],
  ])('%s: %s', check)
})

describe('the country of an ambiguous acronym', () => {
  const knownIn = (text: string, language: string) => extracted(text, language).entities.map(({ lexicon }) => lexicon)

  it.each([
    ['it', 'Il segretario dell’UDC ha votato contro il governo a Roma.', 'udc-it'],
    ['it', 'In Svizzera l’UDC ha vinto le elezioni.', 'svp-ch'],
    ['de', 'Die SVP gewann in der Schweiz dazu.', 'svp-ch'],
  ])('%s: %s', (language, text, id) => {
    expect(knownIn(text, language)).toContain(id)
  })

  it('makes nothing of the acronym of an unnamed country', () => {
    expect(knownIn('Le député de l’UDI a voté contre le budget à Paris.', 'fr')).not.toContain('udi-cl')
  })
})

describe('a body with a qualifier is not the body without it', () => {
  it.each([
    'Iran said its Supreme National Security Council would meet. The UN Security Council will meet too.',
    'The Supreme National Security Council met on Monday.',
  ])('%s', (text) => {
    const { mentions, entities } = extracted(text, 'en')
    const council = mentions.find((mention) => mention.text === 'Supreme National Security Council')
    expect(council).toBeDefined()
    expect(entities[council?.entity ?? -1]?.lexicon).not.toBe('un-security-council')
  })

  it('still finds the one body that is called so', () => {
    const { entities } = extracted('The Security Council met on Monday.', 'en')
    expect(entities.map(({ lexicon }) => lexicon)).toEqual(['un-security-council'])
  })

  it('is one name with its country behind it', () => {
    expectNames('The [Supreme National Security Council of Iran|o] said so.', 'en')
  })
})
