import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadFunctionWords } from '../../../graph/function-words.ts'
import { wordsOf } from '../../../graph/query/words.ts'

const FEW = new Set(['the', "aujourd'hui", "don't"])
const keysOf = (text: string): string[] => wordsOf(text, FEW).map(({ key }) => key)

describe('words for counting', () => {
  it('leave function words, numbers and short ones out', () => {
    expect(keysOf('The gas of 2022, 3rd time: €5m, a UN-led plan!')).toEqual(['gas', 'time', 'un-led', 'plan'])
  })

  it('lose elided articles and genitives', () => {
    expect(keysOf('l’accord dell’energia, the government’s plan; aujourd’hui don’t')).toEqual([
      'accord',
      'energia',
      'government',
      'plan',
    ])
  })

  it('are compared in lower case and composed, and shown as written', () => {
    const [first, second] = wordsOf('Ге\u0438\u0306зер Vertra\u0308ge', FEW)
    expect(first).toMatchObject({ key: 'гейзер', text: 'Гейзер' })
    expect(second).toMatchObject({ key: 'verträge', text: 'Verträge' })
  })

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0
        for (const { text: written, start, end } of wordsOf(text, FEW)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(start, end).normalize('NFC')).toContain(written)
          at = end
        }
      }),
    )
  })

  it('have function words in every language that is known', async () => {
    const known = await loadFunctionWords()
    const samples = { en: 'the', de: 'und', fr: 'les', it: 'della', es: 'los', pt: 'uma', ru: 'это' }
    for (const [language, word] of Object.entries(samples)) expect(known.get(language)?.has(word), language).toBe(true)
  })
})
