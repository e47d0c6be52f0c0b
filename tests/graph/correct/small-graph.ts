/** Small graphs of invented names for the tests of corrections, told from their mentions as the engine does. */
import { relateMentions } from '../../../graph/relate/relate-mentions.ts'
import { describeEntities } from '../../../graph/resolve/describe-entities.ts'
import type { EntityType, Graph, GraphSentence, GraphSettings, Mention, Window } from '../../../graph/types.ts'

export interface CastMember {
  type: EntityType
  name: string
  spellings: readonly string[]
}

export const CAST: readonly CastMember[] = [
  { type: 'person', name: 'Anna Keller', spellings: ['Anna Keller', 'Keller', 'Frau Keller'] },
  { type: 'person', name: 'Boris Lomov', spellings: ['Boris Lomov', 'Lomow', 'Lomov'] },
  { type: 'person', name: 'Lomow', spellings: ['B. Lomow'] },
  { type: 'person', name: 'Carla Nervi', spellings: ['Carla Nervi', 'Nervi'] },
  { type: 'organization', name: 'Harbour Union', spellings: ['Harbour Union', 'HU'] },
  { type: 'organization', name: 'Port Board', spellings: ['Port Board', 'the Board'] },
  { type: 'country', name: 'Norland', spellings: ['Norland', 'Norlander'] },
  { type: 'place', name: 'Vellin', spellings: ['Vellin'] },
]

/** Words of the sentences that are no names to the machine, though a person may take some for one. */
export const FILLERS = ['met', 'and', 'while', 'Old Quay', 'Quay', 'left', 'Dora Imhof', 'said', 'Imhof']

const SETTINGS: GraphSettings = {
  window: 'sentence',
  types: ['person', 'organization', 'country'],
  minCount: 1,
  demonyms: true,
}

export const slug = ({ type, name }: CastMember): string => `${type}/${name.toLowerCase().replace(/ /gu, '-')}`
export const documentId = (index: number): string => `doc-${index.toString(16).padStart(12, '0')}`

/** A word of a sentence: an index into the cast and into its spellings, or a filler. */
export type Word = { member: number; spelling: number } | { filler: number }

function writeSentence(graph: Graph, document: number, index: number, start: number, words: readonly Word[]): number {
  const id = `${documentId(document)}:${index}`
  let text = ''
  for (const word of words) {
    if (text !== '') text += ' '
    if ('filler' in word) {
      text += FILLERS[word.filler % FILLERS.length] ?? ''
      continue
    }
    const member = CAST[word.member % CAST.length]
    const form = member?.spellings[word.spelling % member.spellings.length]
    if (!member || form === undefined) continue
    graph.mentions.push({
      id: `${documentId(document)}:m${graph.mentions.filter((mention) => mention.document === documentId(document)).length}`,
      entity: slug(member),
      document: documentId(document),
      sentence: id,
      start: start + text.length,
      end: start + text.length + form.length,
      text: form,
      via: 'name',
      recognizer: 'tagger',
      confidence: 0.9,
    })
    text += form
  }
  text += '.'
  const sentence: GraphSentence = {
    id, document: documentId(document), start, end: start + text.length, text, paragraph: Math.floor(index / 2), language: document % 2 === 0 ? 'en' : 'de',
  } // prettier-ignore
  graph.sentences.push(sentence)
  return sentence.end + 1
}

/** The graph of some documents, each a list of sentences. */
export function smallGraph(documents: readonly (readonly (readonly Word[])[])[], window: Window = 'sentence'): Graph {
  const settings = { ...SETTINGS, window }
  const graph: Graph = {
    format: 'dramatis-graph', version: 1, settings, documents: [], sentences: [], entities: [], mentions: [], edges: [],
  } // prettier-ignore
  documents.forEach((sentences, document) => {
    let offset = 0
    sentences.forEach((words, index) => (offset = writeSentence(graph, document, index, offset, words)))
    graph.documents.push({
      id: documentId(document), name: `${document}.txt`, title: null, language: document % 2 === 0 ? 'en' : 'de',
      date: null, source: null, url: null, sha256: document.toString(16).padStart(64, '0'), length: offset,
    }) // prettier-ignore
  })
  const resolved = CAST.map((member) => ({
    id: slug(member),
    type: member.type,
    name: member.name,
    resolution: member.spellings.slice(1).map((text) => ({ rule: 'surname-of', text, because: `${member.name} in the same document`, confidence: 0.9 })), // prettier-ignore
  }))
  graph.entities = describeEntities(resolved, graph.mentions, graph.sentences)
  return { ...graph, edges: edgesOf(graph) }
}

/** All edges of a graph, told from its mentions. */
export function edgesOf(graph: Graph): Graph['edges'] {
  const types = new Map(graph.entities.map(({ id, type }) => [id, type]))
  const takesPart = (entity: string) => graph.settings.types.includes(types.get(entity) ?? 'place')
  return relateMentions(graph.sentences, graph.mentions, graph.settings, takesPart)
}

/** The mention of `graph` that stands `nth` among those written as `text`. */
export function mentionOf(graph: Graph, text: string, nth = 0): Mention {
  const found = graph.mentions.filter((mention) => mention.text === text)[nth]
  if (!found) throw new Error(`The test graph has no mention ${nth} of ${text}`)
  return found
}

/** `Keller met Lomov`: words of the cast's spellings and fillers. */
export function words(...texts: string[]): Word[] {
  return texts.map((text) => {
    const member = CAST.findIndex(({ spellings }) => spellings.includes(text))
    if (member >= 0) return { member, spelling: CAST[member]?.spellings.indexOf(text) ?? 0 }
    return { filler: FILLERS.indexOf(text) }
  })
}
