import type { Entity } from '../types.ts'
import { foldText, soundOf } from './fold-name.ts'
import type { Steps } from './lookup.ts'

/** Entities whose names are folded between two steps. */
const STEP = 100

/** One entity that a search found. */
export interface EntityMatch {
  entity: Entity
  /** The name or alias that matched best. */
  text: string
}

/** The names of a graph, folded once, to be searched at every keystroke. */
export interface EntitySearch {
  entities: readonly { entity: Entity; forms: readonly SearchForm[] }[]
}

interface SearchForm {
  text: string
  folded: string
  sound: string
  initials: string
}

/** Prepares entities for searching, by name and by every alias; some entities at a time. */
export function* prepareEntitySearch(entities: readonly Entity[]): Steps<EntitySearch> {
  const prepared: { entity: Entity; forms: readonly SearchForm[] }[] = []
  for (const entity of entities) {
    prepared.push({ entity, forms: formsOf(entity) })
    if (prepared.length % STEP === 0) yield
  }
  return { entities: prepared }
}

/**
 * Entities whose name or alias matches a query in any spelling or script, best first: whole name, then beginning of the
 * name, beginning of a word, initials, inside a word, and last by sound; among equals, the more mentioned first.
 *
 * @param limit the most matches to return
 */
export function searchEntities(search: EntitySearch, query: string, limit: number): EntityMatch[] {
  const folded = foldText(query)
  if (folded === '') return []
  const sound = soundOf(folded)
  const found: { match: EntityMatch; quality: number }[] = []
  for (const { entity, forms } of search.entities) {
    let best: { text: string; quality: number } | null = null
    for (const form of forms) {
      const quality = matchQuality(form, folded, sound)
      if (quality > (best?.quality ?? 0)) best = { text: form.text, quality }
    }
    if (best) found.push({ match: { entity, text: best.text }, quality: best.quality })
  }
  found.sort(
    (a, b) =>
      b.quality - a.quality ||
      b.match.entity.mentions - a.match.entity.mentions ||
      (a.match.entity.id < b.match.entity.id ? -1 : 1),
  )
  return found.slice(0, limit).map(({ match }) => match)
}

/** 0 when nothing matches; the larger the better. Words of the query may stand in any order. */
function matchQuality(form: SearchForm, folded: string, sound: string): number {
  if (form.folded === folded) return 7
  if (form.folded.startsWith(folded)) return 6
  if (startsWords(form.folded, folded)) return 5
  if (folded.length > 1 && form.initials === folded) return 4
  if (sound.length > 2 && form.sound === sound) return 4
  if (sound.length > 2 && startsWords(form.sound, sound)) return 3
  if (folded.length > 2 && form.folded.includes(folded)) return 2
  return 0
}

/** Whether every word of the query begins some word of the form. */
function startsWords(form: string, query: string): boolean {
  const padded = ` ${form}`
  return query.split(' ').every((word) => padded.includes(` ${word}`))
}

function formsOf(entity: Entity): SearchForm[] {
  const texts = new Set([entity.name, ...entity.aliases.map((alias) => alias.text)])
  const seen = new Set<string>()
  const forms: SearchForm[] = []
  for (const text of texts) {
    const folded = foldText(text)
    if (folded === '' || seen.has(folded)) continue
    seen.add(folded)
    const words = folded.split(' ')
    forms.push({ text, folded, sound: soundOf(folded), initials: words.map((word) => word.charAt(0)).join('') })
  }
  return forms
}
