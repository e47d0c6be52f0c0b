import { describe, expect, it } from 'vitest'
import { detectLanguage, functionWordVotes, paragraphLanguage } from '../../../graph/segment/language.ts'

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
