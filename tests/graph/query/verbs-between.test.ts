import nlp from 'compromise/three'
import { describe, expect, it } from 'vitest'
import { edgePassages } from '../../../graph/query/evidence.ts'
import { indexGraph } from '../../../graph/query/index-graph.ts'
import { betweenNames, verbsBetween } from '../../../graph/query/verbs-between.ts'
import { fixtureGraph } from '../../src/fixture-graph.ts'

/** The verbs of a sentence between the two names in brackets. */
function verbsOf(marked: string): string[] {
  const from = marked.indexOf(']') - 1
  const to = marked.lastIndexOf('[') - 2
  return verbsBetween({ text: marked.replace(/[[\]]/gu, ''), from, to }, nlp)
}

describe('verbs between two names', () => {
  it('are lemmas, without auxiliaries and without what stands outside', () => {
    expect(verbsOf('Officials say [Smith] accused [Jones] of lying.')).toEqual(['accuse'])
    expect(verbsOf('[Smith] had been arrested by [Jones] and left.')).toEqual(['arrest'])
    expect(verbsOf('[Smith] is the brother of [Jones], who resigned.')).toEqual([])
  })

  it('say when they are denied', () => {
    expect(verbsOf('[Smith] did not thank [Jones].')).toEqual(['not thank'])
  })

  it('give nothing where the library’s place doesn’t hold the verb', () => {
    const find = (): { verbs(): { json(): unknown } } => ({
      verbs: () => ({
        json: () => [
          { text: 'met', offset: { start: 0, length: 3 }, verb: { infinitive: 'meet', negative: false } },
          { text: 'met', offset: { start: 5, length: 3 }, verb: { infinitive: 'meet', negative: false } },
          { text: 'saw' },
          null,
        ],
      }),
    })
    expect(verbsBetween({ text: 'xxxx met', from: 0, to: 8 }, find)).toEqual(['meet'])
    expect(verbsBetween({ text: 'xxxx saw', from: 0, to: 8 }, find)).toEqual([])
  })
})

describe('the stretch between two names', () => {
  it('lies in an English sentence, between mentions of both ends', () => {
    const graph = fixtureGraph()
    const index = indexGraph(graph)
    let found = 0
    for (const edge of graph.edges) {
      const passages = edgePassages(index, edge, null)
      for (const { passage, text, from, to } of betweenNames(index, edge, passages)) {
        found++
        const sentence = passages[passage]?.sentences.find((one) => one.text === text)
        expect(sentence?.language).toBe('en')
        const mentions = index.mentionsBySentence.get(sentence?.id ?? '') ?? []
        const left = mentions.find((mention) => mention.end - (sentence?.start ?? 0) === from)
        const right = mentions.find((mention) => mention.start - (sentence?.start ?? 0) === to)
        expect(new Set([left?.entity, right?.entity])).toEqual(new Set([edge.source, edge.target]))
        expect(from).toBeLessThanOrEqual(to)
      }
    }
    expect(found).toBeGreaterThan(10)
  })
})
