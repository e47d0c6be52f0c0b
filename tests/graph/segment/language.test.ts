import { describe, expect, it } from 'vitest'
import { detectLanguage, functionWordVotes, paragraphLanguage } from '../../../graph/segment/language.ts'
import { knowledgeFromDisk } from '../../evaluate/knowledge-from-disk.ts'

const { vocabularies } = knowledgeFromDisk()

const VOCABULARIES = new Map([
  ['de', new Set(['der', 'die', 'in', 'und'])],
  ['en', new Set(['the', 'of', 'in', 'and'])],
])

describe('votes of function words', () => {
  it('count for every language that has the word', () => {
    const votes = functionWordVotes(['In', 'der', 'house', 'und', 'in'], VOCABULARIES)
    expect([...votes]).toEqual([['de', 4], ['en', 2]]) // prettier-ignore
  })

  it('let a paragraph stray from its document only when they are clear', () => {
    expect(paragraphLanguage(['the', 'end', 'of', 'the', 'talks', 'and'], 'de', VOCABULARIES)).toBe('en')
    expect(paragraphLanguage(['the', 'end', 'of', 'talks'], 'de', VOCABULARIES)).toBe('de')
    expect(paragraphLanguage([], 'de', VOCABULARIES)).toBe('de')
  })

  it('decide over a whole text, and the fallback where there is too little', () => {
    const text = 'the house of the people and the garden of the king in the city and the end of it'
    expect(detectLanguage(text, VOCABULARIES, 'de')).toBe('en')
    expect(detectLanguage('Hm.', VOCABULARIES, 'de')).toBe('de')
  })
})

describe('short texts full of names', () => {
  it.each([
    ['pt', 'O ministro Alexandre de Moraes autorizou a Polícia Federal a investigar Jair Bolsonaro e o deputado.'],
    ['pt', 'A Petrobras e a JBS negam; em Lisboa, António Costa encontrou Ursula von der Leyen.'],
    ['es', 'El fiscal Alejandro Gertz acusó a Emilio Lozoya y a Odebrecht en Madrid.'],
    ['en', 'Inter Milan and Juventus draw 4-4 in the Derby d’Italia at San Siro.'],
    ['it', 'Gianluca Savoini e Matteo Salvini erano al Metropol di Mosca.'],
    ['fr', 'Dan Gertler et Glencore ont signé avec la Gécamines à Kinshasa.'],
  ])('are told by their small words: %s %s', (language, text) => {
    expect(detectLanguage(text, vocabularies, 'de')).toBe(language)
  })
})
