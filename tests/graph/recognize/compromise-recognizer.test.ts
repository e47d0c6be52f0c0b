import { beforeAll, describe, expect, it } from 'vitest'
import {
  loadCompromise,
  recognizeByCompromise,
  type Compromise,
} from '../../../graph/recognize/compromise-recognizer.ts'
import { tokenize } from '../../../graph/segment/tokens.ts'

let compromise: Compromise

beforeAll(async () => {
  compromise = await loadCompromise()
})

function found(text: string, language = 'en'): [text: string, type: string][] {
  const tokens = tokenize(text)
  return recognizeByCompromise(tokens, text, language, compromise).map(({ from, to, type }) => [
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
    type,
  ])
}

describe('recognizeByCompromise', () => {
  it('parts lists that the library glues together', () => {
    expect(found('Delegates from Kyrgyzstan, Uzbekistan and Tajikistan came.')).toEqual([
      ['Kyrgyzstan', 'place'],
      ['Uzbekistan', 'place'],
      ['Tajikistan', 'place'],
    ])
  })

  it('gives every type in text order, without punctuation and genitives', () => {
    expect(found('In Germany, “Angela Merkel” met the World Bank (and Vladimir’s aide).')).toEqual([
      ['Germany', 'place'],
      ['Angela Merkel', 'person'],
      ['World Bank', 'organization'],
      ['Vladimir', 'person'],
    ])
  })

  it('maps to offsets behind characters outside the basic plane and soft hyphens', () => {
    expect(found('😀 Yes: Angela Mer\u00ADkel spoke in Germany.')).toContainEqual(['Germany', 'place'])
  })

  it('says nothing of other languages, and nothing where there is nothing', () => {
    expect(found('Angela Merkel sprach in Germany.', 'de')).toEqual([])
    expect(found('')).toEqual([])
    expect(found('… — !')).toEqual([])
  })
})
