/** The spellings of a person's entity, taken apart. */
import { parsePersonName, type PersonName } from '../resolve/person-name.ts'
import type { Entity } from '../types.ts'

/** Spellings that are looked at, the most frequent first. */
const MOST_FORMS = 12

function formsOf({ name, aliases }: Entity): PersonName[] {
  const written = aliases.slice(0, MOST_FORMS).map(({ text, language }) => parsePersonName(text, language))
  return [parsePersonName(name, aliases.find(({ text }) => text === name)?.language ?? 'en'), ...written]
}

/** The names of at least two parts. */
export function fullNames(entity: Entity): PersonName[] {
  return formsOf(entity).filter(({ parts }) => parts.length > 1)
}

/** The names when all of them are of one part; none when there is a fuller one. */
export function singleNames(entity: Entity): PersonName[] {
  const forms = formsOf(entity)
  return forms.every(({ parts }) => parts.length === 1) ? forms : []
}
