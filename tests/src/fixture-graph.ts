import type {
  DocumentRecord,
  Edge,
  Entity,
  EntityType,
  Evidence,
  Graph,
  GraphSentence,
  Mention,
} from '../../graph/types.ts'
import { seededRandom } from '../seeded-random.ts'

export interface FixtureOptions {
  seed: number
  documents: number
  /** Sentences in each document. */
  sentences: number
  /** Entities beyond the dozen with real names. */
  extraEntities: number
}

const KNOWN: readonly (readonly [id: string, type: EntityType, name: string, forms: Record<string, string[]>])[] = [
  [
    'person/kassym-jomart-tokayev',
    'person',
    'Kassym-Jomart Tokayev',
    { en: ['Kassym-Jomart Tokayev', 'Tokayev'], de: ['Tokajew'], it: ['Tokayev'], ru: ['Токаев'] },
  ],
  [
    'person/nursultan-nazarbayev',
    'person',
    'Nursultan Nazarbayev',
    { en: ['Nazarbayev'], de: ['Nasarbajew'], it: ['Nazarbayev'], ru: ['Назарбаев'] },
  ],
  [
    'person/karim-massimov',
    'person',
    'Karim Massimov',
    { en: ['Karim Massimov'], de: ['Massimow'], it: ['Massimov'], ru: ['Масимов'] },
  ],
  [
    'person/vladimir-putin',
    'person',
    'Vladimir Putin',
    { en: ['Vladimir Putin', 'Putin'], de: ['Putin'], it: ['Putin'], ru: ['Путин'] },
  ],
  [
    'person/recep-tayyip-erdogan',
    'person',
    'Recep Tayyip Erdoğan',
    { en: ['Erdoğan'], de: ['Erdogan'], it: ['Erdoğan'], ru: ['Эрдоган'] },
  ],
  [
    'organization/csto',
    'organization',
    'Collective Security Treaty Organization',
    { en: ['CSTO'], de: ['OVKS'], it: ['OTSC'], ru: ['ОДКБ'] },
  ],
  ['organization/nato', 'organization', 'NATO', { en: ['NATO'], de: ['Nato'], it: ['NATO'], ru: ['НАТО'] }],
  [
    'organization/knb',
    'organization',
    'National Security Committee',
    { en: ['KNB'], de: ['KNB'], it: ['KNB'], ru: ['КНБ'] },
  ],
  [
    'country/KZ',
    'country',
    'Kazakhstan',
    { en: ['Kazakhstan'], de: ['Kasachstan'], it: ['Kazakistan'], ru: ['Казахстан'] },
  ],
  ['country/RU', 'country', 'Russia', { en: ['Russia'], de: ['Russland'], it: ['Russia'], ru: ['Россия'] }],
  ['country/TR', 'country', 'Turkey', { en: ['Turkey'], de: ['Türkei'], it: ['Turchia'], ru: ['Турция'] }],
  ['country/US', 'country', 'United States', { en: ['United States'], de: ['USA'], it: ['Stati Uniti'], ru: ['США'] }],
]

const TEMPLATES: Record<string, string[]> = {
  en: [
    'Officials close to {0} said on Thursday that talks with {1} would go on until an agreement was reached.',
    'After the meeting {0} thanked {1} for what a spokesman called timely support.',
    'Nobody would say whether {0}, {1} and {2} had known about the plan.',
    'In the streets the night stayed quiet, and most shops opened again in the morning.',
    '{0} denied the reports.',
  ],
  de: [
    'Aus dem Umfeld von {0} hieß es am Donnerstag, die Gespräche mit {1} würden fortgesetzt.',
    'Nach dem Treffen dankte {0} ausdrücklich {1} und {2}.',
    'In der Nacht blieb es ruhig.',
  ],
  it: [
    'Fonti vicine a {0} hanno detto giovedì che i colloqui con {1} andranno avanti.',
    'Secondo {0}, né {1} né {2} erano stati informati.',
    'La notte è passata senza incidenti.',
  ],
  ru: ['По словам источников, {0} продолжит переговоры, в которых участвует {1}.', 'Ночь прошла спокойно.'],
}

const SOURCES = ['Northern Desk', 'Steppe Courier', 'Redazione Levante', 'Ostwind Redaktion', null]
const LANGUAGES = ['en', 'en', 'de', 'it', 'ru']
const SYLLABLES = ['ka', 'ri', 'mo', 'se', 'ta', 'lu', 'ne', 'vi', 'do', 'ba', 'gor', 'lan', 'mir', 'sul', 'tan', 'ev']

/** A graph as the engine makes it, with invented sentences: the same for the same options. */
export function fixtureGraph(options: Partial<FixtureOptions> = {}): Graph {
  const settings: FixtureOptions = { seed: 7, documents: 24, sentences: 14, extraEntities: 40, ...options }
  const random = seededRandom(settings.seed)
  const cast = [...KNOWN.map(([id, type, name, forms]) => ({ id, type, name, forms })), ...invent(settings, random)]
  const graph: Graph = {
    format: 'dramatis-graph',
    version: 1,
    settings: { window: 'sentence', types: ['person', 'organization', 'country'], minCount: 1, demonyms: true },
    documents: [],
    sentences: [],
    entities: [],
    mentions: [],
    edges: [],
  }
  for (let d = 0; d < settings.documents; d++) writeDocument(graph, d, settings.sentences, cast, random)
  graph.entities = cast.flatMap((member) => summarise(graph, member)).sort((a, b) => (a.id < b.id ? -1 : 1))
  graph.edges = tie(graph)
  return graph
}

interface Member {
  id: string
  type: EntityType
  name: string
  forms: Record<string, string[]>
}

function invent(settings: FixtureOptions, random: () => number): Member[] {
  const pick = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? 'ka'
  const word = (): string => {
    const letters = pick() + pick() + (random() < 0.5 ? pick() : '')
    return letters.charAt(0).toUpperCase() + letters.slice(1)
  }
  const types: EntityType[] = ['person', 'person', 'organization', 'country']
  return Array.from({ length: settings.extraEntities }, (_, i) => {
    const type = types[i % types.length] ?? 'person'
    const name = type === 'person' ? `${word()} ${word()}` : type === 'organization' ? `${word()} Institute` : word()
    return { id: `${type}/${name.toLowerCase().replace(/ /g, '-')}-${i}`, type, name, forms: {} }
  })
}

function writeDocument(
  graph: Graph,
  d: number,
  sentences: number,
  cast: readonly Member[],
  random: () => number,
): void {
  const language = LANGUAGES[Math.floor(random() * LANGUAGES.length)] ?? 'en'
  const id = `doc-${d.toString(16).padStart(12, '0')}`
  const document: DocumentRecord = {
    id,
    name: `${d.toString().padStart(4, '0')}.md`,
    title: d % 7 === 6 ? null : `Dispatch ${d + 1}: an evening in January`,
    language,
    date: d % 11 === 10 ? null : `2022-01-${(1 + Math.floor(random() * 28)).toString().padStart(2, '0')}`,
    source: SOURCES[Math.floor(random() * SOURCES.length)] ?? null,
    url: null,
    sha256: d.toString(16).padStart(64, '0'),
    length: 0,
  }
  let offset = 0
  let paragraph = 0
  for (let s = 0; s < sentences; s++) {
    const sentence = writeSentence(graph, document, s, offset, paragraph, cast, random)
    offset = sentence.end + 1
    if (random() < 0.3) {
      paragraph++
      offset++
    }
  }
  document.length = offset
  graph.documents.push(document)
}

function writeSentence(
  graph: Graph,
  document: DocumentRecord,
  s: number,
  start: number,
  paragraph: number,
  cast: readonly Member[],
  random: () => number,
): GraphSentence {
  const language = document.language
  const templates = TEMPLATES[language] ?? []
  const template = templates[Math.floor(random() * templates.length)] ?? ''
  const sentence = {
    id: `${document.id}:${s}`,
    document: document.id,
    start,
    end: start,
    text: '',
    paragraph,
    language,
  }
  for (const piece of template.split(/(\{\d\})/)) {
    if (!piece.startsWith('{')) {
      sentence.text += piece
      continue
    }
    // squaring prefers the front of the cast, so that a few are mentioned much more than the rest
    const member = cast[Math.floor(random() ** 2.2 * cast.length)]
    if (!member) continue
    const forms = member.forms[language] ?? [member.name]
    const text = forms[Math.floor(random() * forms.length)] ?? member.name
    const at = start + sentence.text.length
    graph.mentions.push({
      id: `${document.id}:m${graph.mentions.length}`,
      entity: member.id,
      document: document.id,
      sentence: sentence.id,
      start: at,
      end: at + text.length,
      text,
      via: /^[A-Z]{3,}$/.test(text) ? 'acronym' : 'name',
      recognizer: 'lexicon',
      confidence: 0.9,
    })
    sentence.text += text
  }
  sentence.end = start + sentence.text.length
  graph.sentences.push(sentence)
  return sentence
}

function summarise(graph: Graph, member: Member): Entity[] {
  const mentions = graph.mentions.filter((mention) => mention.entity === member.id)
  if (mentions.length === 0) return []
  const languageOf = new Map(graph.documents.map((document) => [document.id, document.language]))
  const aliases = new Map<string, { text: string; language: string; mentions: number }>()
  for (const { text, document } of mentions) {
    const language = languageOf.get(document) ?? 'en'
    const alias = aliases.get(`${language} ${text}`) ?? { text, language, mentions: 0 }
    alias.mentions++
    aliases.set(`${language} ${text}`, alias)
  }
  return [
    {
      id: member.id,
      type: member.type,
      name: member.name,
      aliases: [...aliases.values()].sort((a, b) => b.mentions - a.mentions || (a.text < b.text ? -1 : 1)),
      mentions: mentions.length,
      documents: new Set(mentions.map((mention) => mention.document)).size,
      languages: [...new Set([...aliases.values()].map((alias) => alias.language))].sort(),
      resolution: [...aliases.values()]
        .filter((alias) => alias.text !== member.name)
        .map((alias) => ({ rule: 'lexicon', text: alias.text, because: `known as ${member.name}`, confidence: 0.9 })),
    },
  ]
}

function tie(graph: Graph): Edge[] {
  const bySentence = new Map<string, Mention[]>()
  for (const mention of graph.mentions) {
    bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention])
  }
  const evidence = new Map<string, Evidence[]>()
  for (const [sentence, mentions] of bySentence) {
    const ids = [...new Set(mentions.map((mention) => mention.entity))].sort()
    for (const source of ids) {
      for (const target of ids) {
        if (source >= target) continue
        const of = (entity: string): string[] => mentions.filter((m) => m.entity === entity).map((m) => m.id)
        const list = evidence.get(`${source}~${target}`) ?? []
        list.push({
          document: sentence.slice(0, sentence.lastIndexOf(':')),
          sentences: [sentence],
          sourceMentions: of(source),
          targetMentions: of(target),
        })
        evidence.set(`${source}~${target}`, list)
      }
    }
  }
  return [...evidence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, list]) => {
      const [source = '', target = ''] = id.split('~')
      return {
        id,
        source,
        target,
        count: list.length,
        documents: new Set(list.map(({ document }) => document)).size,
        npmi: Math.round((1 - 2 / (1 + list.length)) * 1000) / 1000,
        logLikelihood: list.length * 3.5,
        evidence: list,
      }
    })
}
