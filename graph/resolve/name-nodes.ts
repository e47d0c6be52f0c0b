/** Document entities → distinct names of the collection: what resolution compares, instead of every mention. */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { DocumentEntity, EntityType, ResolutionNote } from '../types.ts'
import { nameKey } from './name-key.ts'
import { parseOrganizationName, type OrganizationName } from './organization-name.ts'
import { parsePersonName, type PersonName } from './person-name.ts'

/** A document entity with how often its document mentions it. */
export interface Occurrence {
  /** Index of the document in the sorted list of extractions. */
  document: number
  /** Index into that document's entities. */
  index: number
  entity: DocumentEntity
  mentions: number
}

/** One distinct name (or lexicon entry) with all its occurrences. */
export interface NameNode {
  key: string
  type: EntityType
  lexicon: string | null
  /** The form used most, first of its equals by code unit. */
  name: string
  language: string
  gender: 'm' | 'f' | null
  acronyms: string[]
  occurrences: Occurrence[]
  resolution: ResolutionNote[]
  /** Parsed forms, a few at most; only people have them. */
  people: PersonName[]
  /** Only organizations have it. */
  organization: OrganizationName | null
}

const MOST_FORMS = 8

function keyOf(entity: DocumentEntity): string {
  if (entity.lexicon) return `${entity.type}|lexicon|${entity.lexicon}`
  return `${entity.type}|name|${nameKey(entity.name, entity.language)}`
}

function draftOf(key: string, type: EntityType, lexicon: string | null): NameNode {
  return {
    key, type, lexicon, name: '', language: 'en', gender: null, acronyms: [], occurrences: [], resolution: [], people: [], organization: null,
  } // prettier-ignore
}

/** Fills in what follows from a node's occurrences. */
function describe(node: NameNode): void {
  const forms = new Map<string, { text: string; language: string; mentions: number }>()
  const genders = new Set<'m' | 'f'>()
  for (const { entity, mentions } of node.occurrences) {
    const form = forms.get(`${entity.language}|${entity.name}`) ?? {
      text: entity.name,
      language: entity.language,
      mentions: 0,
    }
    form.mentions += mentions
    forms.set(`${entity.language}|${entity.name}`, form)
    if (entity.gender) genders.add(entity.gender)
    for (const acronym of entity.acronyms) if (!node.acronyms.includes(acronym)) node.acronyms.push(acronym)
    for (const note of entity.resolution) {
      if (!node.resolution.some((known) => known.rule === note.rule && known.text === note.text))
        node.resolution.push(note)
    }
  }
  const ranked = [...forms.values()].sort(
    (a, b) =>
      b.mentions - a.mentions || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.language < b.language ? -1 : 1),
  )
  node.name = ranked[0]?.text ?? node.name
  node.language = ranked[0]?.language ?? node.language
  node.gender = genders.size === 1 ? ([...genders][0] ?? null) : node.gender
  node.acronyms.sort()
  if (node.type === 'person')
    node.people.push(...ranked.slice(0, MOST_FORMS).map((form) => parsePersonName(form.text, form.language)))
  if (node.type === 'organization') node.organization = parseOrganizationName(node.name, node.language)
}

/** A known person that no document has named in a known spelling: there to be found under an unknown one. */
function addKnownPeople(nodes: Map<string, NameNode>, lexicon: Lexicon): void {
  for (const entity of lexicon.entities.values()) {
    if (entity.type !== 'person') continue
    const key = `person|lexicon|${entity.id}`
    const node = nodes.get(key) ?? draftOf(key, 'person', entity.id)
    nodes.set(key, node)
    node.gender = entity.gender
    const known = [...entity.names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, name]) => parsePersonName(name, language === '*' ? 'en' : language))
    node.people = [...known, ...node.people].slice(0, MOST_FORMS * 2)
    if (node.name === '') node.name = entity.names.get('en') ?? entity.names.get('*') ?? ''
  }
}

/** The nodes of a collection, sorted by key; occurrences must be sorted by document and index. */
export function nameNodes(occurrences: readonly Occurrence[], lexicon: Lexicon): NameNode[] {
  const nodes = new Map<string, NameNode>()
  for (const occurrence of occurrences) {
    const key = keyOf(occurrence.entity)
    const node = nodes.get(key) ?? draftOf(key, occurrence.entity.type, occurrence.entity.lexicon)
    node.occurrences.push(occurrence)
    nodes.set(key, node)
  }
  for (const node of nodes.values()) describe(node)
  addKnownPeople(nodes, lexicon)
  return [...nodes.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}
