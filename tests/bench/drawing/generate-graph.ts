import type { Edge, Entity, EntityType, Graph, Mention } from '../../../graph/types.ts'
import { seededRandom } from '../../seeded-random.ts'

export interface GeneratedSize {
  nodes: number
  edges: number
  seed: number
}

/** Share of ties that leave their community. */
const MIXING = 0.16
const DOCUMENTS = 120

/**
 * A graph such as articles give: communities of very different sizes, a few names in everything, ties with heavy-tailed
 * counts. The same for the same size and seed. Sentences are left out; each name has one mention in each of its documents.
 */
export function generateGraph({ nodes, edges, seed }: GeneratedSize): Graph {
  const random = seededRandom(seed)
  const communities = chooseCommunities(nodes, random)
  const activity = Float64Array.from({ length: nodes }, () => Math.min(60, 1 / (1 - random()) ** 0.75))
  const entities = Array.from({ length: nodes }, (_, n) => makeEntity(n, activity[n] ?? 1, random))
  const ids = entities.map(({ id }) => id)
  const counts = chooseTies(ids, communities, activity, edges, random)
  const documents = Array.from({ length: DOCUMENTS }, (_, d) => ({
    id: `doc-${String(d).padStart(12, '0')}`,
    name: `article-${d}.txt`,
    title: `Article ${d}`,
    language: 'en',
    date: new Date(Date.UTC(2022, 0, 1 + d)).toISOString().slice(0, 10),
    source: `Source ${d % 7}`,
    url: null,
    sha256: String(d).padStart(64, '0'),
    length: 1000,
  }))
  const documentOf = (at: number): string => documents[Math.floor(at) % DOCUMENTS]?.id ?? ''
  const made = [...counts].map(([id, { source, target, count }]): Edge => {
    const first = random() * DOCUMENTS
    return {
      id,
      source,
      target,
      count,
      documents: Math.min(count, DOCUMENTS),
      npmi: Math.round((random() * 1.4 - 0.4) * 1000) / 1000,
      logLikelihood: Math.round(count * (2 + random() * 6) * 10) / 10,
      evidence: Array.from({ length: count }, (_, i) => ({
        document: documentOf(first + i),
        sentences: [],
        sourceMentions: [],
        targetMentions: [],
      })),
    }
  })
  return {
    format: 'dramatis-graph',
    version: 1,
    settings: {
      window: 'sentence',
      types: ['person', 'organization', 'country', 'place'],
      minCount: 1,
      demonyms: true,
    },
    documents,
    sentences: [],
    entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)),
    mentions: makeMentions(
      entities,
      documents.map(({ id }) => id),
      random,
    ),
    edges: made.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The community of each node: sizes fall off slowly, so that one is large and many are small. */
function chooseCommunities(nodes: number, random: () => number): Int32Array {
  const count = Math.max(3, Math.round(1.1 * Math.sqrt(nodes)))
  const share = Array.from({ length: count }, () => 0.25 + 1 / (1 - random()) ** 0.5)
  const whole = share.reduce((sum, value) => sum + value, 0)
  return Int32Array.from({ length: nodes }, () => pick(share, whole, random))
}

function pick(share: ArrayLike<number>, whole: number, random: () => number): number {
  let left = random() * whole
  for (let i = 0; i < share.length; i++) {
    left -= share[i] ?? 0
    if (left < 0) return i
  }
  return share.length - 1
}

interface Tie {
  source: string
  target: string
  count: number
}

function chooseTies(
  ids: readonly string[],
  communities: Int32Array,
  activity: Float64Array,
  edges: number,
  random: () => number,
): Map<string, Tie> {
  const members = new Map<number, number[]>()
  communities.forEach((community, n) => members.set(community, [...(members.get(community) ?? []), n]))
  const anybody = drawer(
    ids.map((_, n) => n),
    activity,
    random,
  )
  const drawers = new Map([...members].map(([community, nodes]) => [community, drawer(nodes, activity, random)]))
  const ties = new Map<string, Tie>()
  for (let tries = 0; ties.size < edges && tries < edges * 60; tries++) {
    const a = anybody()
    const b = random() < MIXING ? anybody() : (drawers.get(communities[a] ?? 0)?.() ?? a)
    const [source, target] = [ids[a] ?? '', ids[b] ?? ''].sort()
    if (a === b || source === undefined || target === undefined) continue
    const id = `${source}~${target}`
    const near = communities[a] === communities[b]
    if (!ties.has(id)) ties.set(id, { source, target, count: heavyCount(random, near ? 0.75 : 0.5) })
  }
  return ties
}

function heavyCount(random: () => number, exponent: number): number {
  return Math.max(1, Math.min(120, Math.round(0.7 / (1 - random()) ** exponent)))
}

/** Draws one of the nodes with a chance by activity. */
function drawer(nodes: readonly number[], activity: Float64Array, random: () => number): () => number {
  const sums = new Float64Array(nodes.length)
  nodes.reduce((sum, node, i) => (sums[i] = sum + (activity[node] ?? 0)), 0)
  const whole = sums[nodes.length - 1] ?? 0
  return () => {
    const wanted = random() * whole
    let low = 0
    let high = nodes.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return nodes[low] ?? 0
  }
}

const SYLLABLES =
  'ba ka lo mi na ro sa ti va ze du fe gor hal is jan kov len mar nur ol pet rin sul tar um vel yev zar'.split(' ')
const HEADS = ['Ministry of', 'Committee for', 'Institute of', 'Council of', 'Bank of', 'Union of']

function makeEntity(n: number, activity: number, random: () => number): Entity {
  const dice = random()
  const type: EntityType =
    activity > 25 && dice < 0.6
      ? 'country'
      : dice < 0.56
        ? 'person'
        : dice < 0.86
          ? 'organization'
          : dice < 0.94
            ? 'country'
            : 'place'
  const name = makeName(type, random)
  const mentions = Math.max(1, Math.round(activity * (1.5 + random() * 3)))
  return {
    id: `${type}/${name.toLowerCase().replace(/ /g, '-')}-${n}`,
    type,
    name,
    aliases: [{ text: name, language: 'en', mentions }],
    mentions,
    documents: Math.min(mentions, DOCUMENTS),
    languages: ['en'],
    resolution: [],
  }
}

function makeName(type: EntityType, random: () => number): string {
  const word = (least: number): string => {
    const text = Array.from(
      { length: least + Math.floor(random() * 2) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '',
    ).join('')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  if (type === 'person') return `${word(2)} ${word(2)}`
  if (type === 'country') return `${word(2)}stan`
  if (type === 'place') return word(2)
  if (random() < 0.35) return word(2).slice(0, 4).toUpperCase()
  return random() < 0.5 ? `${HEADS[Math.floor(random() * HEADS.length)] ?? ''} ${word(2)}` : `${word(2)} ${word(1)}`
}

function makeMentions(entities: readonly Entity[], documents: readonly string[], random: () => number): Mention[] {
  return entities.flatMap((entity) => {
    const first = Math.floor(random() ** 2 * DOCUMENTS)
    return Array.from({ length: Math.min(entity.documents, DOCUMENTS - first) }, (_, i): Mention => {
      const document = documents[first + i] ?? ''
      return {
        id: `${document}:${entity.id}`,
        entity: entity.id,
        document,
        sentence: `${document}:0`,
        start: 0,
        end: 1,
        text: entity.name,
        via: 'name',
        recognizer: 'pattern',
        confidence: 1,
      }
    })
  })
}
