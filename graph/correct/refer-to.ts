/** An entity of the graph → how a correction names it. */
import type { Entity, Mention } from '../types.ts'
import type { EntityReference, MentionReference } from './correction.ts'

/** Enough spellings to find an entity again, few enough to read. */
const MOST_ALIASES = 6

/** Refers to `entity` by what it is called and by its most frequent spellings. */
export function referToEntity({ id, type, name, aliases }: Entity): EntityReference {
  const spellings = [...new Set(aliases.map((alias) => alias.text))].filter((text) => text !== name)
  const shown = spellings.slice(0, MOST_ALIASES)
  return { type, name, ...(shown.length > 0 ? { aliases: shown } : {}), id }
}

export function referToMention({ document, start, end, text }: Mention): MentionReference {
  return { document, start, end, text }
}
