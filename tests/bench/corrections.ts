/**
 * How long 200 corrections of a graph with 5,000 entities and 100,000 mentions take: `npx tsx tests/bench/corrections.ts`.
 * The bound is 150 ms, so that undo and redo are felt as immediate.
 */
import { applyCorrections } from '../../graph/correct-graph.ts'
import type { Correction } from '../../graph/correct/correction.ts'
import { referToEntity, referToMention } from '../../graph/correct/refer-to.ts'
import { relateMentions } from '../../graph/relate/relate-mentions.ts'
import { describeEntities } from '../../graph/resolve/describe-entities.ts'
import type { Entity, Graph, Mention } from '../../graph/types.ts'

const ENTITIES = 5000
const MENTIONS = 100_000
const PER_SENTENCE = 2
const SENTENCES_PER_DOCUMENT = 25
const CORRECTIONS = 200
const BOUND = 150

function* randoms(seed: number): Generator<number, never> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

const random = randoms(7)
const draw = (below: number): number => Math.floor(random.next().value * below)
const letters = 'bdfgklmnprstv'
const syllable = () => `${letters.charAt(draw(letters.length))}${'aeiou'.charAt(draw(5))}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const invent = () => capital(syllable() + syllable() + syllable())

function largeGraph(): Graph {
  const graph: Graph = {
    format: 'dramatis-graph', version: 1, settings: { window: 'sentence', types: ['person', 'organization', 'country'], minCount: 1, demonyms: true },
    documents: [], sentences: [], entities: [], mentions: [], edges: [],
  } // prettier-ignore
  const cast = Array.from({ length: ENTITIES }, (_, index) => ({
    id: `person/p-${index}`,
    name: `${invent()} ${invent()}`,
  }))
  for (let number = 0; graph.mentions.length < MENTIONS; number++) {
    const document = Math.floor(number / SENTENCES_PER_DOCUMENT)
    const id = `doc-${document.toString(16).padStart(12, '0')}`
    if (number % SENTENCES_PER_DOCUMENT === 0)
      graph.documents.push({
        id,
        name: `${document}.txt`,
        title: null,
        language: 'en',
        date: null,
        source: null,
        url: null,
        sha256: '',
        length: 5000,
      })
    const start = (number % SENTENCES_PER_DOCUMENT) * 200
    let text = 'On Thursday'
    for (let count = 0; count < PER_SENTENCE; count++) {
      const member = cast[Math.floor(random.next().value ** 2 * ENTITIES)]
      if (!member) continue
      text += ' officials close to '
      const form = draw(2) === 0 ? member.name : (member.name.split(' ')[1] ?? '')
      graph.mentions.push({
        id: `${id}:m${graph.mentions.length}`, entity: member.id, document: id, sentence: `${id}:${number % SENTENCES_PER_DOCUMENT}`, start: start + text.length, end: start + text.length + form.length,
        text: form, via: 'name', recognizer: 'tagger', confidence: 0.9,
      }) // prettier-ignore
      text += form
    }
    text += ` spoke of ${invent()} and what had been agreed the week before.`
    graph.sentences.push({
      id: `${id}:${number % SENTENCES_PER_DOCUMENT}`,
      document: id,
      start,
      end: start + text.length,
      text,
      paragraph: 0,
      language: 'en',
    })
  }
  graph.entities = describeEntities(
    cast.map(({ id, name }) => ({ id, name, type: 'person', resolution: [] })),
    graph.mentions,
    graph.sentences,
  )
  return { ...graph, edges: relateMentions(graph.sentences, graph.mentions, graph.settings, () => true) }
}

/** One correction after the other of each kind, each of an entity of its own. */
function correctionsOf(graph: Graph): Correction[] {
  const refer = (index: number) => referToEntity(graph.entities[index] as Entity)
  const mention = (index: number) => graph.mentions[index] as Mention
  return Array.from({ length: CORRECTIONS }, (_, index): Correction => {
    const at = index * 7
    const entity = refer(at)
    switch (index % 9) {
      case 0: return { kind: 'merge', into: entity, from: [refer(at + 1)] }
      case 1: return { kind: 'split', entity, aliases: [entity.aliases?.[0] ?? ''], as: `Split ${index}` }
      case 2: return { kind: 'rename', entity, name: `Renamed ${index}` }
      case 3: return { kind: 'retype', entity, type: 'organization' }
      case 4: return { kind: 'hide', entity }
      case 5: return { kind: 'reject-mention', mention: referToMention(mention(index * 100)) }
      case 6: return { kind: 'never-merge', entities: [entity, refer(at + 1)] }
      case 7: return { kind: 'add-alias', entity, text: invent() }
      default: return { kind: 'add-entity', entity: { type: 'person', name: invent() } }
    }
  }) // prettier-ignore
}

const graph = largeGraph()
const corrections = correctionsOf(graph)
const times = Array.from({ length: 9 }, () => {
  const start = performance.now()
  applyCorrections(graph, corrections)
  return performance.now() - start
})
const relating = performance.now()
relateMentions(graph.sentences, graph.mentions, graph.settings, () => true)
const all = performance.now() - relating
const sorted = [...times].sort((a, b) => a - b)
const median = sorted[4] ?? Infinity
console.log(
  `${graph.entities.length} entities, ${graph.mentions.length} mentions, ${graph.edges.length} edges, ${corrections.length} corrections`,
)
console.log(
  `first ${(times[0] ?? 0).toFixed(0)} ms, median ${median.toFixed(0)} ms, slowest ${(sorted[8] ?? 0).toFixed(0)} ms (telling all edges anew: ${all.toFixed(0)} ms)`,
)
if (median > BOUND) {
  console.error(`The median is above ${BOUND} ms.`)
  process.exitCode = 1
}
