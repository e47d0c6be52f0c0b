import type { Graph } from '../../../graph/types.ts'

/** What each format must carry or escape: quotes, markup, a formula, an emoji, Cyrillic, a control character. */
export const ODD_NAME = '=A & "B" <c>,\u0001 😀; Токаев'

/** Two documents with one tie between a country and a person, and a place that takes no part. Keeps every invariant. */
export function sampleGraph(): Graph {
  const first = `${ODD_NAME} left Almaty for Kazakhstan.`
  const second = 'Kazakhstan waits.'
  const at = (text: string, name: string) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
    text: name,
    via: 'name' as const,
    recognizer: 'lexicon',
    confidence: 0.9,
  })
  const document = (id: string, text: string) => ({
    id,
    name: `${id}.txt`,
    title: null,
    language: 'en',
    date: '2022-01-06',
    source: 'Wire, "One"',
    url: null,
    sha256: 'ab',
    length: text.length,
  })
  const sentence = (id: string, text: string) => ({
    id: `${id}:0`,
    document: id,
    start: 0,
    end: text.length,
    text,
    paragraph: 0,
    language: 'en',
  })
  const entity = (id: string, type: 'person' | 'country' | 'place', name: string, mentions: number) => ({
    id,
    type,
    name,
    aliases: [{ text: name, language: 'en', mentions }],
    mentions,
    documents: mentions,
    languages: ['en'],
    resolution: [{ rule: 'lexicon', text: name, because: 'it is known', confidence: 1 }],
  })
  const inDocument = (id: string, number: number, entityId: string) => ({
    id: `${id}:m${number}`,
    entity: entityId,
    document: id,
    sentence: `${id}:0`,
  })
  return {
    format: 'dramatis-graph',
    version: 1,
    settings: { window: 'sentence', types: ['person', 'country'], minCount: 1, demonyms: true },
    documents: [document('doc-a', first), document('doc-b', second)],
    sentences: [sentence('doc-a', first), sentence('doc-b', second)],
    entities: [
      entity('country/KZ', 'country', 'Kazakhstan', 2),
      entity('person/a-b', 'person', ODD_NAME, 1),
      entity('place/almaty', 'place', 'Almaty', 1),
    ],
    mentions: [
      { ...inDocument('doc-a', 0, 'person/a-b'), ...at(first, ODD_NAME) },
      { ...inDocument('doc-a', 1, 'place/almaty'), ...at(first, 'Almaty') },
      { ...inDocument('doc-a', 2, 'country/KZ'), ...at(first, 'Kazakhstan') },
      { ...inDocument('doc-b', 0, 'country/KZ'), ...at(second, 'Kazakhstan') },
    ],
    edges: [
      {
        id: 'country/KZ~person/a-b',
        source: 'country/KZ',
        target: 'person/a-b',
        count: 1,
        documents: 1,
        npmi: -0.25,
        logLikelihood: 2.5,
        evidence: [
          {
            document: 'doc-a',
            sentences: ['doc-a:0'],
            sourceMentions: ['doc-a:m2'],
            targetMentions: ['doc-a:m0'],
          },
        ],
      },
    ],
    positions: { 'person/a-b': [1.5, -2], 'country/KZ': [0, 7] },
  }
}
