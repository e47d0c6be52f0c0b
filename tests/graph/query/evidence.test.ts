import { describe, expect, it } from 'vitest'
import { citePassage } from '../../../graph/query/cite.ts'
import { describeCollection } from '../../../graph/query/describe-collection.ts'
import { paragraphsOf } from '../../../graph/query/document-text.ts'
import { edgePassages, entityPassages, groupPassages } from '../../../graph/query/evidence.ts'
import { indexGraph } from '../../../graph/query/index-graph.ts'
import { markSentence } from '../../../graph/query/mark-sentence.ts'
import { searchSentences } from '../../../graph/query/search-sentences.ts'
import { fixtureGraph } from '../../src/fixture-graph.ts'

const graph = fixtureGraph()
const index = indexGraph(graph)

describe('passages', () => {
  it('shows every piece of evidence of every edge, with both ends in its sentences', () => {
    for (const edge of graph.edges) {
      const passages = edgePassages(index, edge, null)
      expect(passages).toHaveLength(edge.count)
      for (const passage of passages) {
        const entities = [...passage.mentions].map((id) => index.mentionById.get(id)?.entity)
        expect(new Set(entities)).toEqual(new Set([edge.source, edge.target]))
        const sentences = new Set(passage.sentences.map(({ id }) => id))
        for (const id of passage.mentions) expect(sentences.has(index.mentionById.get(id)?.sentence ?? '')).toBe(true)
      }
    }
  })

  it('shows every mention of an entity once', () => {
    for (const entity of graph.entities) {
      const mentions = entityPassages(index, entity.id, null).flatMap((passage) => [...passage.mentions])
      expect(mentions).toHaveLength(entity.mentions)
    }
  })

  it('groups without losing any, undated last', () => {
    const passages = graph.entities.flatMap((entity) => entityPassages(index, entity.id, null))
    for (const grouping of ['date', 'source', 'language', 'document'] as const) {
      for (const newestFirst of [true, false]) {
        const groups = groupPassages(passages, grouping, newestFirst)
        expect(groups.flatMap((group) => group.passages)).toHaveLength(passages.length)
        expect(new Set(groups.map(({ value }) => value)).size).toBe(groups.length)
        expect(groups.slice(0, -1).every(({ value }) => value !== null)).toBe(true)
      }
    }
    const dates = groupPassages(passages, 'document', true).map(({ passages: [first] }) => first?.document.id)
    expect(dates).toHaveLength(graph.documents.length)
  })

  it('sorts by date within a group', () => {
    const [group] = groupPassages(entityPassages(index, 'person/vladimir-putin', null), 'date', true)
    const dates = group?.passages.map((passage) => passage.document.date ?? '') ?? []
    expect(dates.length).toBeGreaterThan(1)
    expect(dates).toEqual([...dates].sort().reverse())
  })
})

describe('markSentence', () => {
  it('gives back the sentence, with every mention marked', () => {
    for (const sentence of graph.sentences) {
      const mentions = index.mentionsBySentence.get(sentence.id) ?? []
      const pieces = markSentence(sentence, mentions)
      expect(pieces.map(({ text }) => text).join('')).toBe(sentence.text)
      expect(pieces.filter(({ mention }) => mention).map(({ mention, text }) => [mention?.id, text])).toEqual(
        mentions.map(({ id, text }) => [id, text]),
      )
    }
  })

  it('passes over mentions that overlap or lie outside', () => {
    const sentence = { id: 'd:0', document: 'd', start: 10, end: 20, text: '0123456789', paragraph: 0, language: 'en' }
    const at = (start: number, end: number) => ({
      id: `${start}`,
      entity: 'e',
      document: 'd',
      sentence: 'd:0',
      start,
      end,
      text: '',
      via: 'name' as const,
      recognizer: 'r',
      confidence: 1,
    })
    const pieces = markSentence(sentence, [at(12, 15), at(14, 16), at(5, 11), at(18, 22)])
    expect(pieces.map(({ text }) => text)).toEqual(['01', '234', '56789'])
  })
})

describe('the rest of reading', () => {
  it('puts a document together again, paragraph by paragraph', () => {
    for (const { id } of graph.documents) {
      const sentences = index.sentencesByDocument.get(id) ?? []
      const paragraphs = paragraphsOf(sentences)
      expect(paragraphs.flatMap((paragraph) => paragraph.sentences)).toEqual(sentences)
      expect(new Set(paragraphs.map(({ paragraph }) => paragraph)).size).toBe(paragraphs.length)
    }
  })

  it('finds sentences whatever the case, and takes the query literally', () => {
    expect(searchSentences(graph.sentences, 'CLOSE TO', 500).length).toBeGreaterThan(0)
    expect(searchSentences(graph.sentences, 'close.to', 500)).toEqual([])
    expect(searchSentences(graph.sentences, 'a', 500)).toEqual([])
    for (const { sentence, start, end } of searchSentences(graph.sentences, 'close to', 5)) {
      expect(sentence.text.slice(start, end).toLowerCase()).toBe('close to')
    }
  })

  it('cites with what is known', () => {
    const [document] = graph.documents
    if (!document) throw new Error('The fixture has no documents.')
    const known = { ...document, source: 'Desk', title: 'T', date: '2022-01-06', url: null, name: 'a.md' }
    expect(citePassage('Hello.', known)).toBe('“Hello.” (Desk, “T”, 2022-01-06, a.md)')
    expect(citePassage('Hello.', { ...known, source: null, title: null, url: 'https://x.example/a' })).toBe(
      '“Hello.” (2022-01-06, https://x.example/a)',
    )
  })

  it('sums a collection up', () => {
    const summary = describeCollection(graph)
    expect(summary.sources.reduce((sum, { documents }) => sum + documents, 0)).toBe(graph.documents.length)
    expect(summary.languages[0]?.documents).toBeGreaterThanOrEqual(summary.languages.at(-1)?.documents ?? 0)
    expect(Object.values(summary.types).reduce((a, b) => a + b)).toBe(graph.entities.length)
  })
})
