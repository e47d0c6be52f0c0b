import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { InvalidInputError, UnsupportedVersionError } from '../../../graph/errors.ts'
import { findGraphViolations, graphJsonSchema, readGraphJson } from '../../../graph/read/index.ts'
import type { Graph } from '../../../graph/types.ts'
import { writeGraphJson } from '../../../graph/write/index.ts'
import { sampleGraph } from './sample-graph.ts'

const written = (graph: unknown): string => JSON.stringify(graph)
const validate = new Ajv({ strict: false }).compile(graphJsonSchema())

describe('reading graph JSON', () => {
  it('gives back what was written', () => {
    const graph = sampleGraph()
    expect(readGraphJson([...writeGraphJson(graph)].join(''), 'g.json')).toEqual(graph)
    expect(readGraphJson(`\uFEFF${written(graph)}`, 'g.json')).toEqual(graph)
  })

  it('drops what it does not know, and fills in what was added later', () => {
    const { settings, documents, sentences, entities, ...rest } = sampleGraph()
    const old = {
      ...rest,
      later: { x: 1 },
      settings: { window: settings.window, types: settings.types },
      documents: documents.map(({ url: _url, ...document }) => ({ ...document, later: true })),
      sentences: sentences.map(({ paragraph: _paragraph, language: _language, ...sentence }) => sentence),
      entities: entities.map((entity) => ({
        ...entity,
        resolution: entity.resolution.map(({ confidence: _confidence, ...note }) => note),
      })),
    }
    expect(readGraphJson(written(old), 'g.json')).toEqual(sampleGraph())
  })

  it.each<[string, unknown, string]>([
    ['not JSON', '{', 'g.json is not valid JSON'],
    ['something else', '[]', 'g.json is not graph JSON'],
    ['an article', written({ text: 'x' }), 'g.json is not graph JSON'],
    ['no edges', written({ ...sampleGraph(), edges: undefined }), 'g.json has no list of edges'],
    ['a bad type', written(sampleGraph()).replace('"type":"place"', '"type":"city"'), 'entities[2] of g.json: "type"'],
    ['a bad number', written(sampleGraph()).replace('"npmi":-0.25', '"npmi":-25'), 'edges[0] of g.json: "npmi"'],
    ['a bad window', written(sampleGraph()).replace('"window":"sentence"', '"window":"page"'), '"settings.window"'],
    ['a bad position', written(sampleGraph()).replace('[1.5,-2]', '[1.5]'), '"positions.person/a-b.1"'],
    ['a broken reference', written(sampleGraph()).replace('"entity":"place/almaty"', '"entity":"place/x"'), 'place/x'],
  ])('refuses %s in one sentence', (_, text, message) => {
    const read = (): Graph => readGraphJson(String(text), 'g.json')
    expect(read).toThrow(InvalidInputError)
    expect(read).toThrow(message)
    expect(read).not.toThrow('\n')
  })

  it('refuses other versions by name', () => {
    expect(() => readGraphJson(written({ ...sampleGraph(), version: 2 }), 'g.json')).toThrow(UnsupportedVersionError)
  })
})

describe('the JSON Schema', () => {
  it('accepts what is written, as ajv reads it', () => {
    expect(validate(JSON.parse([...writeGraphJson(sampleGraph())].join('')))).toBe(true)
  })

  it.each<[string, (graph: Graph) => unknown]>([
    ['a missing field', ({ edges: _edges, ...rest }) => rest],
    ['a negative offset', (graph) => ({ ...graph, sentences: graph.sentences.map((s) => ({ ...s, start: -1 })) })],
    ['an unknown window', (graph) => ({ ...graph, settings: { ...graph.settings, window: 'sentences:0' } })],
    ['another format', (graph) => ({ ...graph, format: 'x' })],
  ])('refuses %s', (_, change) => {
    expect(validate(change(sampleGraph()))).toBe(false)
  })
})

describe('the invariants of a graph', () => {
  it('hold for the sample, also against the documents', () => {
    const graph = sampleGraph()
    const texts = new Map(graph.sentences.map(({ document, text }) => [document, text]))
    expect(findGraphViolations(graph, (id) => texts.get(id) ?? null)).toEqual([])
  })

  const first = <Part>(list: Part[]): Part => {
    const [part] = list
    if (part === undefined) throw new Error('the list is empty')
    return part
  }
  it.each<[string, (graph: Graph) => void]>([
    ['two documents are called doc-a', ({ documents }) => documents.push(first(documents))],
    ['the documents are not sorted by id', ({ documents }) => documents.reverse()],
    ['lies outside its document', ({ documents }) => (first(documents).length = 5)],
    ['is of doc-x, which is no document', ({ sentences }) => (first(sentences).document = 'doc-x')],
    ['is not as long as the sentence', ({ sentences }) => (first(sentences).text += '!')],
    [
      'is not what its document says',
      ({ sentences }) => (first(sentences).text = first(sentences).text.replace('left', 'felt')),
    ],
    ['sentence doc-b:0 overlaps', ({ sentences }) => (first(sentences.slice(1)).document = 'doc-a')],
    ['lies outside its sentence', ({ mentions }) => (first(mentions.slice(3)).end = 99)],
    ['is not what its sentence says', ({ mentions }) => (first(mentions).text = 'Someone')],
    ['overlaps the one before it', ({ mentions }) => mentions.splice(1, 1, { ...first(mentions), id: 'doc-a:m1' })],
    ['is of country/XX, which is no entity', ({ mentions }) => (first(mentions).entity = 'country/XX')],
    ['is no sentence of its document', ({ mentions }) => (first(mentions).sentence = 'doc-b:0')],
    ['country/KZ has 2 mentions, not 3', ({ entities }) => (first(entities).mentions = 3)],
    ['country/KZ is in 2 documents, not 1', ({ entities }) => (first(entities).documents = 1)],
    [
      'does not come before its target',
      ({ edges }) => Object.assign(first(edges), { source: 'person/a-b', target: 'country/KZ' }),
    ],
    ['is not called by its ends', ({ edges }) => (first(edges).id = 'x')],
    ['two edges are called', ({ edges }) => edges.push(first(edges))],
    ['counts 2 windows, and names 1', ({ edges }) => (first(edges).count = 2)],
    ['is in 1 documents, not 2', ({ edges }) => (first(edges).documents = 2)],
    ['names no mention of country/KZ', ({ edges }) => (first(first(edges).evidence).sourceMentions = [])],
    ['which is no mention of person/a-b', ({ edges }) => (first(first(edges).evidence).targetMentions = ['doc-a:m1'])],
    ['which stands outside its sentences', ({ edges }) => (first(first(edges).evidence).sentences = [])],
    ['which is no sentence of doc-a', ({ edges }) => (first(first(edges).evidence).sentences = ['doc-b:0'])],
    ['there is a position for x', (graph) => (graph.positions = { x: [0, 0] })],
  ])('are broken: %s', (violation, spoil) => {
    const graph = structuredClone(sampleGraph())
    const texts = new Map(sampleGraph().sentences.map(({ document, text }) => [document, text]))
    spoil(graph)
    const found = findGraphViolations(graph, (id) => texts.get(id) ?? null)
    expect(found.join('\n')).toContain(violation)
    expect(findGraphViolations(graph, null, 1).length).toBeLessThanOrEqual(1)
  })
})
