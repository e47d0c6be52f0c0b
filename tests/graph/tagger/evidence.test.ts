import { describe, expect, it } from 'vitest'
import { collectEvidence } from '../../../graph/tagger/index.ts'
import { tokenize } from '../../../graph/segment/tokens.ts'

const evidenceOf = (...sentences: string[]) => collectEvidence(sentences.map((sentence) => tokenize(sentence)))

describe('evidence of a document', () => {
  it('tells a word that is written small elsewhere from one that never is', () => {
    const evidence = evidenceOf('Talks went on.', 'The talks ended.', 'Tarek went home.')
    const bits = (word: string) => evidence.get(word) ?? -1
    expect(bits('Talks')).not.toBe(bits('Tarek'))
  })

  it('tells a surname seen in a fuller name from one seen alone', () => {
    const alone = evidenceOf('so said Bonetti later.').get('Bonetti')
    const fuller = evidenceOf('so said Bonetti later.', 'It was Livia Bonetti.').get('Bonetti')
    expect(fuller).not.toBe(alone)
  })

  it('has nothing to say of words in small letters', () => {
    expect([...evidenceOf('nothing here is a name, Anna').keys()]).toEqual(['Anna'])
  })
})
