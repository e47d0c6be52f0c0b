import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgePassages } from '../../../graph/query/evidence.ts'
import { indexGraph } from '../../../graph/query/index-graph.ts'
import {
  findKeywords,
  keywordSentences,
  WordCounter,
  wordLogLikelihood,
  type KeywordSentence,
} from '../../../graph/query/keywords.ts'
import { fixtureGraph } from '../../src/fixture-graph.ts'

const FUNCTION_WORDS = new Map([
  ['en', new Set(['the', 'and', 'with', 'was', 'said', 'again', "didn't"])],
  ['de', new Set(['die', 'und', 'mit', 'der'])],
])

/** Sentences, each a passage of its own; what stands in brackets is a name. */
function sentencesOf(texts: readonly string[], language = 'en', from = 0): KeywordSentence[] {
  return texts.map((marked, i) => {
    const names: [number, number][] = []
    let text = ''
    for (const part of marked.split(/(\[[^\]]*\])/u)) {
      const bare = part.replace(/[[\]]/gu, '')
      if (part.startsWith('[')) names.push([text.length, text.length + bare.length])
      text += bare
    }
    return { language, text, names, passages: [from + i] }
  })
}

function collectionOf(sentences: readonly KeywordSentence[], others: readonly (readonly [string, string])[]) {
  const counter = new WordCounter(FUNCTION_WORDS)
  for (const { language, text } of sentences) counter.add(language, text)
  for (const [language, text] of others) counter.add(language, text)
  return counter.counts
}

const REST = Array.from({ length: 60 }, (_, i) => ['en', `The market report number ${i} was calm and quiet.`] as const)

describe('log-likelihood of a word', () => {
  it('is what the formula of Rayson and Garside gives', () => {
    // expected are 50 and 100: 2 · (100 · ln 2 + 50 · ln ½) = 100 · ln 2
    expect(wordLogLikelihood(100, 10_000, 50, 20_000)).toBeCloseTo(100 * Math.LN2, 9)
    // expected are 1 and 9: 2 · 10 · ln 10
    expect(wordLogLikelihood(10, 100, 0, 900)).toBeCloseTo(20 * Math.LN10, 9)
  })

  it('is never negative, and 0 where a word isn’t more frequent', () => {
    const count = fc.integer({ min: 0, max: 500 })
    const size = fc.integer({ min: 500, max: 100_000 })
    fc.assert(
      fc.property(count, size, count, size, (a, c, b, d) => {
        const value = wordLogLikelihood(a, c, b, d)
        expect(value).toBeGreaterThanOrEqual(0)
        if (a * d <= b * c) expect(value).toBe(0)
        else expect(value).toBeGreaterThan(0)
      }),
    )
  })
})

describe('keywords', () => {
  it('are what the sentences have more often than the rest, without names, function words and numbers', () => {
    const sentences = sentencesOf([
      '[Adams] and [Baker] agreed on the pipeline in 2019 with a calm report.',
      'The pipeline was what [Baker] said to [Adams] again in 2019.',
      '[Adams] didn’t pay [Baker] for the Pipeline.',
    ])
    const keywords = findKeywords(sentences, collectionOf(sentences, REST), FUNCTION_WORDS)
    expect(keywords.map(({ key }) => key)).toEqual(['pipeline'])
    expect(keywords[0]).toMatchObject({ text: 'pipeline', language: 'en', passages: [0, 1, 2] })
  })

  it('takes no word of a single passage, however often it stands there', () => {
    const sentences = sentencesOf(['[Adams] gas gas gas [Baker].', '[Adams] met [Baker].'])
    expect(findKeywords(sentences, collectionOf(sentences, REST), FUNCTION_WORDS)).toEqual([])
  })

  it('takes no word that mostly stands in names', () => {
    const sentences = sentencesOf(['The [Security Council] met.', 'The [Security Council] and security.', 'Met again.'])
    const keys = findKeywords(sentences, collectionOf(sentences, REST), FUNCTION_WORDS).map(({ key }) => key)
    expect(keys).toEqual(['met'])
  })

  it('compares each language with itself, and lets them take turns', () => {
    const english = Array.from({ length: 3 }, () => 'alpha beta gamma delta epsilon zeta')
    const sentences = [...sentencesOf(english), ...sentencesOf(['Der Vertrag gilt.', 'Vertrag und Streit.'], 'de', 3)]
    const others = [...REST, ...REST.map(() => ['de', 'Die Lage war mit der Zeit ruhig.'] as const)]
    const keywords = findKeywords(sentences, collectionOf(sentences, others), FUNCTION_WORDS, 4)
    expect(keywords.map(({ language, text }) => `${language} ${text}`)).toEqual(['en alpha', 'en beta', 'en delta', 'de Vertrag']) // prettier-ignore
    expect(keywords.at(-1)?.passages).toEqual([3, 4])
  })

  it('counts a sentence of several passages once, and finds it in each', () => {
    const graph = fixtureGraph()
    const index = indexGraph(graph)
    const edge = graph.edges.reduce((most, other) => (other.count > most.count ? other : most))
    const passages = edgePassages(index, edge, null)
    const sentences = keywordSentences(index, [...passages, ...passages])
    expect(new Set(sentences.map(({ text }) => text)).size).toBeLessThanOrEqual(sentences.length)
    expect(sentences.flatMap(({ passages: places }) => places)).toHaveLength(
      2 * passages.flatMap((passage) => passage.sentences).length,
    )
    for (const { text, names } of sentences) {
      expect(names.length).toBeGreaterThan(1)
      for (const [start, end] of names) expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
    }
  })
})
