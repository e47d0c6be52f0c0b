import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../graph/segment/tokens.ts'

const RULES = { splitGlued: () => 0, elided: new Set(['dell', 'l']) }
const texts = (text: string) => tokenize(text, 0, text.length, RULES).map((token) => token.text)

describe('tokenize', () => {
  it('parts hyphenated words and elided articles', () => {
    expect(texts('US-türkisch')).toEqual(['US', '-', 'türkisch'])
    expect(texts('dell’Uzbekistan e l’Azerbaïdjan')).toEqual(["dell'", 'Uzbekistan', 'e', "l'", 'Azerbaïdjan'])
  })

  it('parts an English genitive and leaves O’Brien whole', () => {
    expect(texts("O’Brien’s and Kazakhstan's")).toEqual(["O'Brien", "'s", 'and', 'Kazakhstan', "'s"])
  })

  it('keeps dotted acronyms, decimals and addresses whole', () => {
    expect(texts('U.S. EE.UU. 3,5 https://example.org/a?b=1 name@example.org @handle')).toEqual([
      'U.S.',
      'EE.UU.',
      '3,5',
      'https://example.org/a?b=1',
      'name@example.org',
      '@handle',
    ])
  })

  it('reads through soft hyphens and zero-width characters', () => {
    expect(texts('Kasach\u00ADstan Puti\u200Bn')).toEqual(['Kasachstan', 'Putin'])
  })

  it('asks where a glued word falls apart', () => {
    const tokens = tokenize('KazakhstanKassym', 0, undefined, {
      splitGlued: (word) => word.indexOf('Kassym'),
      elided: new Set(),
    })
    expect(tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [10, 16],
    ])
  })

  it('gives ordered tokens that lie in the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
