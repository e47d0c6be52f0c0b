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
  /** How many mentions they have together. */
  mentions: number
  resolution: ResolutionNote[]
  /** Parsed forms, a few at most; only people have them. */
  people: PersonName[]
  /** Whether the collection gives its name to a man and to a woman: then its key tells which. */
  namesake: boolean
  /** Only organizations have it. */
  organization: OrganizationName | null
}

const MOST_FORMS = 8

function keyOf(entity: DocumentEntity): string {
  if (entity.lexicon) return `${entity.type}|lexicon|${entity.lexicon}`
  return `${entity.type}|name|${nameKey(entity.name, entity.language)}`
}

function draftOf(
  { key, type, lexicon, namesake }: Pick<NameNode, 'key' | 'type' | 'lexicon' | 'namesake'>,
  occurrences: Occurrence[],
): NameNode {
  return {
    key, type, lexicon, name: '', language: 'en', gender: null, acronyms: [], occurrences, mentions: 0, resolution: [], people: [], namesake, organization: null,
  } // prettier-ignore
}

interface Form {
  text: string
  language: string
  mentions: number
}

function byUse(a: Form, b: Form): number {
  if (a.mentions !== b.mentions) return b.mentions - a.mentions
  if (a.text !== b.text) return a.text < b.text ? -1 : 1
  return a.language < b.language ? -1 : 1
}

/** The distinct forms of a node, the one used most first. Most names are written in one way only. */
function formsOf(occurrences: readonly Occurrence[]): Form[] {
  const forms: Form[] = []
  let others: Map<string, Form> | null = null
  for (const { entity, mentions } of occurrences) {
    const [first] = forms
    const isFirst = first?.text === entity.name && first.language === entity.language
    const known = isFirst ? first : others?.get(`${entity.language}|${entity.name}`)
    if (known) {
      known.mentions += mentions
      continue
    }
    const form = { text: entity.name, language: entity.language, mentions }
    if (first) (others ??= new Map<string, Form>()).set(`${entity.language}|${entity.name}`, form)
    forms.push(form)
  }
  return forms.length > 1 ? forms.sort(byUse) : forms
}

function genderOf(occurrences: readonly Occurrence[]): 'm' | 'f' | null {
  let gender: 'm' | 'f' | null = null
  for (const { entity } of occurrences) {
    if (entity.gender === null || entity.gender === gender) continue
    if (gender !== null) return null
    gender = entity.gender
  }
  return gender
}

/** Fills in what follows from a node's occurrences. */
function describe(node: NameNode): void {
  for (const { entity, mentions } of node.occurrences) {
    node.mentions += mentions
    for (const acronym of entity.acronyms) if (!node.acronyms.includes(acronym)) node.acronyms.push(acronym)
    for (const note of entity.resolution) {
      if (!node.resolution.some((known) => known.rule === note.rule && known.text === note.text))
        node.resolution.push(note)
    }
  }
  const forms = formsOf(node.occurrences)
  node.name = forms[0]?.text ?? node.name
  node.language = forms[0]?.language ?? node.language
  node.gender = genderOf(node.occurrences) ?? node.gender
  node.acronyms.sort()
  if (node.type === 'person')
    node.people = forms.slice(0, MOST_FORMS).map((form) => parsePersonName(form.text, form.language))
  if (node.type === 'organization') node.organization = parseOrganizationName(node.name, node.language)
}

/** A known person that no document has named in a known spelling: there to be found under an unknown one. */
function addKnownPeople(nodes: Map<string, NameNode>, lexicon: Lexicon): void {
  for (const entity of lexicon.entities.values()) {
    if (entity.type !== 'person') continue
    const key = `person|lexicon|${entity.id}`
    const node = nodes.get(key) ?? draftOf({ key, type: 'person', lexicon: entity.id, namesake: false }, [])
    nodes.set(key, node)
    node.gender = entity.gender
    const known = [...entity.names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, name]) => parsePersonName(name, language === '*' ? 'en' : language))
    node.people = [...known, ...node.people].slice(0, MOST_FORMS * 2)
    if (node.name === '') node.name = entity.names.get('en') ?? entity.names.get('*') ?? ''
  }
}

/** The keys of names that documents give to a man and to a woman. */
function namesOfBoth(occurrences: readonly Occurrence[]): Set<string> {
  const genders = new Map<string, 'm' | 'f'>()
  const both = new Set<string>()
  for (const { entity } of occurrences) {
    if (entity.gender === null || entity.lexicon !== null) continue
    const key = keyOf(entity)
    if ((genders.get(key) ?? entity.gender) !== entity.gender) both.add(key)
    genders.set(key, entity.gender)
  }
  return both
}

/** The nodes of a collection, sorted by key; occurrences must be sorted by document and index. */
export function nameNodes(occurrences: readonly Occurrence[], lexicon: Lexicon): NameNode[] {
  const nodes = new Map<string, NameNode>()
  const shared = namesOfBoth(occurrences)
  for (const occurrence of occurrences) {
    const { type, lexicon, gender } = occurrence.entity
    const name = keyOf(occurrence.entity)
    const namesake = shared.has(name)
    const key = namesake && gender !== null ? `${name}|${gender}` : name
    const node = nodes.get(key)
    if (node) node.occurrences.push(occurrence)
    else nodes.set(key, draftOf({ key, type, lexicon, namesake }, [occurrence]))
  }
  for (const node of nodes.values()) describe(node)
  addKnownPeople(nodes, lexicon)
  return [...nodes.keys()].sort().flatMap((key) => nodes.get(key) ?? [])
}
