import { describe, expect, it } from 'vitest'
import { splitParagraphs } from '../../../graph/segment/paragraphs.ts'
import { spanOf, splitSentences } from '../../../graph/segment/sentences.ts'
import { tokenize } from '../../../graph/segment/tokens.ts'

const rules = {
  abbreviations: new Set(['mr', 'dr', 'gen', 'bzw', 'ecc']),
  starters: new Set(['the', 'he', 'it', 'die', 'er']),
}

function sentences(text: string): string[] {
  const tokens = tokenize(text)
  return splitSentences(tokens, rules).map((range) => {
    const { start, end } = spanOf(tokens, range)
    return text.slice(start, end)
  })
}

describe('splitSentences', () => {
  it('ends a sentence at a full stop before a capital', () => {
    expect(sentences('The council met. It adjourned at noon.')).toEqual(['The council met.', 'It adjourned at noon.'])
  })

  it('ends none at abbreviations, initials and ordinals', () => {
    expect(sentences('Mr. Smith met Gen. J. Doe on the 5. floor.')).toHaveLength(1)
    expect(sentences('Am 5. Januar trat das Kabinett zurück.')).toHaveLength(1)
  })

  it('ends one where the space after the full stop is missing', () => {
    expect(sentences('Das sagten die Geheimdienste.Als der Minister kam, schwieg er.')).toEqual([
      'Das sagten die Geheimdienste.',
      'Als der Minister kam, schwieg er.',
    ])
  })

  it('leaves domains, decimals and dotted acronyms whole', () => {
    expect(sentences('The U.S. envoy read example.org and paid 3.5 million.')).toHaveLength(1)
  })

  it('ends a sentence after a dotted acronym only before a clear start', () => {
    expect(sentences('He flew to the U.S. The talks failed.')).toEqual(['He flew to the U.S.', 'The talks failed.'])
    expect(sentences('He met the U.S. President.')).toHaveLength(1)
  })

  it('keeps a closing quote with its sentence', () => {
    expect(sentences('“We agreed.” The minister left.')).toEqual(['“We agreed.”', 'The minister left.'])
    expect(sentences('He called it “a coup. ” Later he left.')).toEqual(['He called it “a coup. ”', 'Later he left.'])
  })

  it('makes a sentence of each bullet and of an address', () => {
    expect(sentences('▪ Gas prices doubled ▪ Protests began')).toHaveLength(2)
    expect(sentences('He was jailed. https://example.org/a/1')).toHaveLength(2)
  })

  it('cuts a text without any full stop', () => {
    expect(sentences('word '.repeat(5000)).length).toBeGreaterThan(3)
  })
})

describe('splitParagraphs', () => {
  const paragraphs = (text: string) => splitParagraphs(text).map(({ start, end }) => text.slice(start, end))

  it('parts at blank lines and single breaks', () => {
    expect(paragraphs('A headline\nThe first paragraph.\n\nThe second.')).toEqual([
      'A headline',
      'The first paragraph.',
      'The second.',
    ])
  })

  it('joins hard-wrapped lines', () => {
    const wrapped =
      'The delegation from the northern provinces arrived at the\npalace on Monday and was received by the President of the\nRepublic, who thanked it for the long journey it had made\nto the capital.'
    expect(paragraphs(wrapped)).toHaveLength(1)
  })

  it('joins a word hyphenated at the line’s end, and keeps addresses apart', () => {
    expect(paragraphs('the Euro-\npean Union')).toHaveLength(1)
    expect(paragraphs('A line that is long enough to be taken for prose here\nhttps://example.org')).toHaveLength(2)
  })
})
