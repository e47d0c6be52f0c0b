/** Two names → one thing or two, by the names alone: no lexicon, no context. What the links of a collection start from. */
import { compareOrganizations } from './compare-organizations.ts'
import { comparePeople, type Comparison } from './compare-people.ts'
import { parseOrganizationName } from './organization-name.ts'
import { parsePersonName } from './person-name.ts'

/** A name as written in a text in `language` (ISO 639-1, or `und`). */
export interface WrittenName {
  text: string
  language: string
}

/** What can be said of two names. Only `same` merges without support from the context. */
export function compareNames(a: WrittenName, b: WrittenName, type: 'person' | 'organization'): Comparison {
  return type === 'person'
    ? comparePeople(parsePersonName(a.text, a.language), parsePersonName(b.text, b.language))
    : compareOrganizations(parseOrganizationName(a.text, a.language), parseOrganizationName(b.text, b.language))
}
