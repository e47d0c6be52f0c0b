import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleGraph, DEFAULT_SETTINGS } from '../../graph/assemble-graph.ts'
import { applyCorrections } from '../../graph/correct-graph.ts'
import type { Correction } from '../../graph/correct/correction.ts'
import { linkPeople, peopleContradict } from '../../graph/resolve/link-people.ts'
import { resolveCorpus } from '../../graph/resolve/resolve-corpus.ts'
import type { DocumentExtraction } from '../../graph/types.ts'
import { brokenInvariants } from '../graph/correct/graph-invariants.ts'
import { documentEntity, NO_LEXICON, nodesOf, occurrencesOf, type Named } from '../graph/resolve/occurrences.ts'

const de = (name: string) => ({ name, language: 'de' })
const ru = (name: string) => ({ name, language: 'ru' })
const organization = (name: string, acronyms: string[] = []) => ({ name, type: 'organization' as const, acronyms })

/** Names that are easily fused: families, spellings, initials, surnames alone, acronyms. */
const named: fc.Arbitrary<Named> = fc.constantFrom<Named>(
  'Andrei Tarkovsky', de('Andrei Tarkowski'), ru('Андрей Тарковский'), ru('Арсений Тарковский'), 'Arseny Tarkovsky', 'A. Tarkovsky', 'Tarkovsky', de('Tarkowskis'),
  'Samir Abish', 'Samat Abish', 'Abish', 'Anna Keller', 'Paul Keller', 'Keller', 'P. Keller', 'John A. Smith', 'John B. Smith', 'John Smith', 'J. Smith', 'Smith',
  { name: 'Andrea Rossi', gender: 'm' }, { name: 'Andrea Rossi', gender: 'f' }, 'Rossi', 'Robert Downey Jr.', 'Robert Downey Sr.', 'Robert Downey', { name: 'Lev Putin', lexicon: 'x-putin' },
  organization('Harbour Workers Union', ['HWU']), organization('HWU'), organization('Hull Women United', ['HWU']), organization('Union Harbour Workers'), organization('Keller'),
) // prettier-ignore

const documents = fc.array(fc.array(named, { maxLength: 6 }), { minLength: 1, maxLength: 7 })
const shuffled = documents.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
)
const RUNS = { numRuns: 300 }

/** Each document as the document pass would hand it over: one sentence, its names in a row. */
function extractionOf(names: readonly Named[], id: number): DocumentExtraction {
  const entities = names.map((name) => documentEntity(name))
  let text = ''
  const mentions = entities.map((entity, index) => {
    const start = text.length
    text += `${entity.name} `
    return {
      start,
      end: start + entity.name.length,
      text: entity.name,
      sentence: 0,
      entity: index,
      via: 'name' as const,
      recognizer: 'tagger',
      confidence: 1,
    }
  })
  text += '.'
  const code = id.toString(16).padStart(12, '0')
  return {
    document: { id: `doc-${code}`, name: `${id}.txt`, title: null, language: 'en', date: null, source: null, url: null, sha256: code, length: text.length },
    text,
    sentences: [{ start: 0, end: text.length, paragraph: 0, language: 'en' }],
    entities,
    mentions,
  } // prettier-ignore
}

const knowledge = { lexicon: NO_LEXICON } as Parameters<typeof assembleGraph>[2]
const assemble = (extractions: readonly DocumentExtraction[]) => assembleGraph(extractions, DEFAULT_SETTINGS, knowledge)

describe('resolution', () => {
  it('gives the same bytes for any order of the documents', () => {
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const extractions = list.map(extractionOf)
        const other = order.flatMap((index) => extractions[index] ?? [])
        expect(JSON.stringify(assemble(other))).toBe(JSON.stringify(assemble(extractions)))
      }),
      RUNS,
    )
  })

  it('gives the same for occurrences in any order', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const occurrences = occurrencesOf(list)
        const source = () => null
        expect(resolveCorpus([...occurrences].reverse(), NO_LEXICON, source)).toEqual(
          resolveCorpus(occurrences, NO_LEXICON, source),
        )
      }),
      RUNS,
    )
  })

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const extractions = list.map(extractionOf)
        const before = JSON.stringify(extractions)
        const first = JSON.stringify(assemble(extractions))
        expect(JSON.stringify(assemble(extractions))).toBe(first)
        expect(JSON.stringify(extractions)).toBe(before)
      }),
      RUNS,
    )
  })

  it('gives for a document that joins later what all at once would have given', () => {
    fc.assert(
      fc.property(documents, fc.array(named, { maxLength: 6 }), (list, late) => {
        const extractions = [...list, late].map(extractionOf)
        assemble(extractions.slice(0, -1))
        const joined = assemble([...extractions.slice(-1), ...extractions.slice(0, -1)])
        expect(JSON.stringify(joined)).toBe(JSON.stringify(assemble(extractions)))
      }),
      RUNS,
    )
  })

  it('puts no two names into one entity that a person keeps apart', () => {
    const people = ['Andrei Tarkovsky', 'Andrei Tarkowski', 'A. Tarkovsky', 'Tarkovsky', 'John Smith', 'J. Smith']
    const pair = fc.uniqueArray(fc.constantFrom(...people), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(documents, pair, (list, apart) => {
        const entities = apart.map((name) => ({ type: 'person' as const, name }))
        const corrections: Correction[] = [{ kind: 'never-merge', entities }]
        const machine = assembleGraph(list.map(extractionOf), DEFAULT_SETTINGS, knowledge, corrections)
        const { graph } = applyCorrections(machine, corrections)
        for (const { type, aliases } of graph.entities) {
          const fused = apart.filter((name) => aliases.some(({ text }) => text === name))
          if (type === 'person') expect(fused.length).toBeLessThan(2)
        }
      }),
      RUNS,
    )
  })

  it('puts no two names into one entity that contradict each other', () => {
    fc.assert(
      fc.property(documents, (list) => {
        for (const { occurrences } of resolveCorpus(occurrencesOf(list), NO_LEXICON, () => null)) {
          const nodes = nodesOf([occurrences.map(({ entity }) => entity)])
          expect(new Set(occurrences.map(({ entity }) => entity.type)).size).toBe(1)
          nodes.forEach((a, at) => nodes.slice(at + 1).forEach((b) => {
            const full = [a, b].every((node) => node.people.some((name) => name.parts.length > 1))
            if (full && a.type === 'person') expect(peopleContradict(a, b), `${a.name} | ${b.name}`).toBe(false)
          })) // prettier-ignore
        }
      }),
      RUNS,
    )
  })

  it('loses no mention and keeps every invariant of the graph', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const graph = assemble(list.map(extractionOf))
        expect(brokenInvariants(graph)).toEqual([])
        expect(graph.mentions.length).toBe(list.reduce((sum, names) => sum + names.length, 0))
      }),
      RUNS,
    )
  })

  it('says why for every name that joined another', () => {
    fc.assert(
      fc.property(documents, (list) => {
        for (const { occurrences, resolution, name } of resolveCorpus(occurrencesOf(list), NO_LEXICON, () => null)) {
          const nodes = nodesOf([occurrences.map(({ entity }) => entity)])
          const merges = new Set(nodes.map((node) => node.key)).size - 1
          expect(resolution.length, name).toBeGreaterThanOrEqual(merges)
        }
      }),
      RUNS,
    )
  })

  it('links no pair twice', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const { links, doubtful } = linkPeople(nodesOf(list))
        const pairs = [...links, ...doubtful].map(({ a, b }) => `${a} ${b}`)
        expect(new Set(pairs).size).toBe(pairs.length)
      }),
      RUNS,
    )
  })
})
