/**
 * A person's decisions about the graph, as data.
 *
 * They name things by what stands in the documents: entities by type and name, documents by the id that follows from
 * their text, mentions by their place in such a document. So they hold after extracting again, with more documents,
 * and under newer versions of the program.
 */
import type { EntityType } from '../types.ts'

/** An entity by its names. Looked up by exact name, then by alias; `id` only tells namesakes apart. */
export interface EntityReference {
  type: EntityType
  name: string
  /** Spellings seen in documents: by them it is found again when its display name has changed. */
  aliases?: readonly string[] | undefined
  /** Its id when the correction was made. */
  id?: string | undefined
}

/** One occurrence of a name: offsets `[start, end)` in UTF-16 code units of the document's text. */
export interface MentionReference {
  /** `doc-…`, from the text itself. */
  document: string
  start: number
  end: number
  text: string
}

interface Noted {
  /** Why, for whoever reads the file. */
  note?: string | undefined
}

/** All of `from` are the same thing as `into`, whose name stays. */
export interface Merge extends Noted {
  kind: 'merge'
  into: EntityReference
  from: readonly EntityReference[]
}

/**
 * Some mentions of `entity` are another thing: those with one of the `aliases`, in one of the `documents`, among
 * the `mentions`; of several criteria, all must fit. They become an entity of their own, named `as`, or join the
 * entity that has that name already.
 */
export interface Split extends Noted {
  kind: 'split'
  entity: EntityReference
  aliases?: readonly string[] | undefined
  documents?: readonly string[] | undefined
  mentions?: readonly MentionReference[] | undefined
  as?: string | undefined
}

export interface Rename extends Noted {
  kind: 'rename'
  entity: EntityReference
  name: string
}

export interface Retype extends Noted {
  kind: 'retype'
  entity: EntityReference
  type: EntityType
}

/** Leaves an entity, its mentions and its edges out of the graph. */
export interface Hide extends Noted {
  kind: 'hide'
  entity: EntityReference
}

/** What stands there is no name. */
export interface RejectMention extends Noted {
  kind: 'reject-mention'
  mention: MentionReference
}

/** No two of these may become one entity. */
export interface NeverMerge extends Noted {
  kind: 'never-merge'
  entities: readonly EntityReference[]
}

/** `text`, wherever it stands outside other names, names `entity`. */
export interface AddAlias extends Noted {
  kind: 'add-alias'
  entity: EntityReference
  text: string
}

/** A name that the machine missed, and its aliases, wherever they stand outside other names. */
export interface AddEntity extends Noted {
  kind: 'add-entity'
  entity: EntityReference
}

export type Correction = Merge | Split | Rename | Retype | Hide | RejectMention | NeverMerge | AddAlias | AddEntity

/** A correction, or a part of one, that found nothing to correct. */
export interface Unapplied {
  correction: Correction
  /** A sentence fragment to be read by a person. */
  reason: string
}

/** Two corrections that can't both hold. */
export interface Conflict {
  /** Places in the list, from 0. */
  first: number
  second: number
  /** One sentence that names both. */
  message: string
}

const quoted = (reference: EntityReference): string => `“${reference.name}”`
const place = ({ text, document, start }: MentionReference): string => `“${text}” at ${start} in ${document}`

function splitOff({ aliases, documents, mentions }: Split): string {
  const criteria = [
    ...(aliases ? [aliases.map((alias) => `“${alias}”`).join(', ')] : []),
    ...(documents ? [`what stands in ${documents.join(', ')}`] : []),
    ...(mentions ? [mentions.map(place).join(', ')] : []),
  ]
  return criteria.join(', ')
}

/** A correction in a few words: `merge “Tokajew” into “Tokayev”`. */
export function describeCorrection(correction: Correction): string {
  switch (correction.kind) {
    case 'merge':
      return `merge ${correction.from.map(quoted).join(', ')} into ${quoted(correction.into)}`
    case 'split':
      return `split ${splitOff(correction)} off ${quoted(correction.entity)}${correction.as === undefined ? '' : ` as “${correction.as}”`}`
    case 'rename':
      return `rename ${quoted(correction.entity)} to “${correction.name}”`
    case 'retype':
      return `make ${quoted(correction.entity)} a ${correction.type}`
    case 'hide':
      return `hide ${quoted(correction.entity)}`
    case 'reject-mention':
      return `reject ${place(correction.mention)}`
    case 'never-merge':
      return `never merge ${correction.entities.map(quoted).join(' and ')}`
    case 'add-alias':
      return `add “${correction.text}” to ${quoted(correction.entity)}`
    case 'add-entity':
      return `add ${quoted(correction.entity)} as a ${correction.entity.type}`
  }
}

/** Tells of two corrections, by their places in the list, why they can't both hold. */
export function conflictOf(corrections: readonly Correction[], a: number, b: number, reason: string): Conflict {
  const [first, second] = a < b ? [a, b] : [b, a]
  const told = [first, second].map((index) => {
    const correction = corrections[index]
    return `${index + 1} (${correction ? describeCorrection(correction) : ''})`
  })
  return { first, second, message: `Corrections ${told.join(' and ')} disagree: ${reason}.` }
}

/** Where a mention stands, as a key. */
export function spanKey({ document, start, end }: { document: string; start: number; end: number }): string {
  return `${document}:${start}-${end}`
}
