import { describe, expect, it } from 'vitest'
import { buildLexicon } from '../../../graph/lexicon/lexicon.ts'
import { recognizeLexicon } from '../../../graph/recognize/lexicon-recognizer.ts'
import { tokenize } from '../../../graph/segment/tokens.ts'

const COUNTRIES = `
US kind=country
  de Vereinigte Staaten | #US
FR kind=country
  * Frankreich | France
RU kind=country
  ru Российская Федерация
WS kind=country
  ru Самоа
GW kind=country
  pt Guiné-Bissau
`
const CONTESTS = 'tour-de-france kind=competition\n  * Tour de France\n'
const PEOPLE = 'gustavo-petro\n  ru ^Петро\n'
const lexicon = buildLexicon(
  { './countries/some.txt': COUNTRIES, './organizations/some.txt': CONTESTS, './people/some.txt': PEOPLE },
  tokenize,
)

function recognized(text: string, language: string, ordinary: readonly string[] = []) {
  const tokens = tokenize(text)
  const context = { language, allCaps: false, isOrdinaryWord: (lower: string) => ordinary.includes(lower) }
  return recognizeLexicon(tokens, lexicon, context).map(({ from, to, lexicon: id, via }) => {
    return `${id} ${via}: ${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`
  })
}

describe('names of the lexicon in text', () => {
  it.each(['Самое', 'Самой', 'Самого'])('%s is no case of Самоа, which has none', (word) => {
    expect(recognized(`${word} важное`, 'ru')).toEqual([])
    expect(recognized('на Самоа', 'ru')).toEqual(['WS name: Самоа'])
  })

  it('takes no other surname of the same stem for the name', () => {
    expect(recognized('сказал Петров', 'ru')).toEqual([])
    expect(recognized('сказал Петро', 'ru')).toEqual(['gustavo-petro name: Петро'])
  })

  it.each(['Российской федерации', 'Российской Федерации'])('finds %s, whatever its second letter', (name) => {
    expect(recognized(`в ${name} живут`, 'ru')).toEqual([`RU name: ${name}`])
  })

  it('leaves out contests and the country in their name', () => {
    expect(recognized('la Tour de France en France', 'fr')).toEqual(['FR name: France'])
  })

  it('counts a country at the head of a compound as its adjective', () => {
    expect(recognized('Der US-Präsident kam', 'de', ['präsident'])).toEqual(['US demonym: US'])
    expect(recognized('US-amerikanisch', 'de')).toEqual(['US demonym: US'])
    expect(recognized('Die US - so heißt es - und Frankreich', 'de')).toEqual([
      'US abbreviation: US',
      'FR name: Frankreich',
    ])
  })

  it('keeps a country whose own name has a hyphen', () => {
    expect(recognized('em Guiné-Bissau', 'pt')).toEqual(['GW name: Guiné-Bissau'])
  })
})
