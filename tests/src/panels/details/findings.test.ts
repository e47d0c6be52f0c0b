import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtWords } from '../../../../src/panels/details/cut-at-words.ts'
import { groupVerbs } from '../../../../src/panels/details/run-verbs.ts'

describe('words to be found at a glance', () => {
  it('are cut out wherever they stand, and nothing is lost', () => {
    expect(cutAtWords('Gas, natural GAS and gasoline', new Set(['gas']))).toEqual([
      { text: 'Gas', isHit: true },
      { text: ', natural ', isHit: false },
      { text: 'GAS', isHit: true },
      { text: ' and gasoline', isHit: false },
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = cutAtWords(text, new Set(['the', 'abc']))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})

describe('verbs of passages', () => {
  it('are told with their passages, the most frequent first', () => {
    const answers = [
      { passage: 0, verbs: ['meet', 'thank'] },
      { passage: 4, verbs: ['thank'] },
      { passage: 5, verbs: ['accuse'] },
    ]
    expect(groupVerbs(answers)).toEqual([
      { verb: 'thank', passages: [0, 4] },
      { verb: 'accuse', passages: [5] },
      { verb: 'meet', passages: [0] },
    ])
  })
})
