import { describe, expect, it } from 'vitest'
import { documentNetwork } from '../../../graph/query/document-network.ts'
import { edgePassages } from '../../../graph/query/evidence.ts'
import { indexGraph } from '../../../graph/query/index-graph.ts'
import { splitPassages } from '../../../graph/query/split-passages.ts'
import { surroundings } from '../../../graph/query/surroundings.ts'
import { fixtureGraph } from '../../src/fixture-graph.ts'

const graph = fixtureGraph()
const index = indexGraph(graph)
const [edge] = [...graph.edges].sort((a, b) => b.count - a.count)
if (!edge) throw new Error('The fixture has no edge.')
const passages = edgePassages(index, edge, null)

describe('sentences around a passage', () => {
  it('are those of its document that stand next to it, as far as there are any', () => {
    for (const passage of passages) {
      const all = index.sentencesByDocument.get(passage.document.id) ?? []
      for (const [before, after] of [
        [0, 0],
        [1, 0],
        [0, 2],
        [99, 99],
      ] as const) {
        const around = surroundings(index, passage, before, after)
        const shown = [...around.before, ...passage.sentences, ...around.after]
        expect(shown.map(({ id }) => id)).toEqual(
          all.filter((sentence) => shown.includes(sentence)).map(({ id }) => id),
        )
        expect(around.moreBefore).toBe(shown[0] !== all[0])
        expect(around.moreAfter).toBe(shown.at(-1) !== all.at(-1))
        if (before === 99) expect(shown).toHaveLength(all.length)
        else expect(around.before.length).toBeLessThanOrEqual(before)
      }
    }
  })
})

describe('the split of passages', () => {
  it('counts each passage once by source and once by language, largest first', () => {
    const split = splitPassages(passages)
    for (const shares of [split.sources, split.languages]) {
      expect(shares.reduce((sum, share) => sum + share.passages, 0)).toBe(passages.length)
      expect(shares.map((share) => share.passages)).toEqual(shares.map((share) => share.passages).sort((a, b) => b - a))
    }
    for (const { value, passages: count } of split.sources)
      expect(passages.filter(({ document }) => document.source === value)).toHaveLength(count)
  })
})

describe('the graph of one document', () => {
  it('adds up to the graph of all', () => {
    const passagesOf = new Map<string, number>()
    const mentionsOf = new Map<string, number>()
    for (const { id } of graph.documents) {
      const network = documentNetwork(index, id, Infinity)
      expect(network.omitted).toBe(0)
      for (const { edge: tie, passages: count } of network.ties)
        passagesOf.set(tie.id, (passagesOf.get(tie.id) ?? 0) + count)
      for (const { entity, mentions } of network.entities)
        mentionsOf.set(entity.id, (mentionsOf.get(entity.id) ?? 0) + mentions)
    }
    for (const { id, count } of graph.edges) expect(passagesOf.get(id)).toBe(count)
    for (const { id, mentions } of graph.entities) expect(mentionsOf.get(id)).toBe(mentions)
  })

  it('keeps the most mentioned of a large one, and only ties between them', () => {
    const [document] = graph.documents
    const whole = documentNetwork(index, document?.id ?? '', Infinity)
    const few = documentNetwork(index, document?.id ?? '', 3)
    expect(few.entities).toEqual(whole.entities.slice(0, 3))
    expect(few.omitted).toBe(whole.entities.length - 3)
    const kept = new Set(few.entities.map(({ entity }) => entity.id))
    expect(few.ties).toEqual(whole.ties.filter(({ edge: tie }) => kept.has(tie.source) && kept.has(tie.target)))
  })
})
