/** The automatic merges that are least certain, each with the correction that takes it back. */
import type { Correction } from '../correct/correction.ts'
import { nameKey } from '../resolve/name-key.ts'
import type { Entity, Graph, Mention, ResolutionNote } from '../types.ts'

export interface WeakMerge {
  /** The same for the same merge, over sessions and with more documents. */
  key: string
  /** Id of the entity that the form was merged into. */
  entity: string
  /** The form that was merged. */
  text: string
  rule: string
  /** A sentence fragment to be read by a person. */
  because: string
  /** 0 to 1. */
  confidence: number
  /** The mentions that the merge concerns, in document order; there are others of the entity. */
  mentions: readonly Mention[]
  /** Takes the form out of the entity. */
  reject: Correction
}

/** Merges at least this sure are not asked about. */
const SURE = 0.9
/** Rules that decide for some documents only: in the others the same form may have another reason. */
const IN_ITS_DOCUMENT = new Set(['surname-of', 'qualified-by', 'country-context'])
const IN_OTHER_DOCUMENTS = new Set(['surname-in-collection'])

/** The mentions of the entity that the note is about: those of its form, in any case ending, where its rule decides. */
function concerned({ rule, text }: ResolutionNote, mentions: readonly Mention[]): Mention[] {
  const key = nameKey(text, '')
  const isForm = (mention: Mention) => mention.text === text || nameKey(mention.text, '') === key
  const own = mentions.filter(isForm)
  if (!IN_ITS_DOCUMENT.has(rule) && !IN_OTHER_DOCUMENTS.has(rule)) return own
  const told = new Set(mentions.flatMap((mention) => (isForm(mention) ? [] : [mention.document])))
  return own.filter(({ document }) => told.has(document) === IN_ITS_DOCUMENT.has(rule))
}

/** @param namesake whether something else of its type is called as the form is: that gets the mentions */
function rejection(entity: Entity, note: ResolutionNote, mentions: readonly Mention[], namesake: boolean): Correction {
  const { type, name, id } = entity
  const aliases = [...new Set(mentions.map(({ text }) => text))].sort()
  const split = { kind: 'split' as const, entity: { type, name, id }, aliases, as: note.text }
  if (IN_ITS_DOCUMENT.has(note.rule) || IN_OTHER_DOCUMENTS.has(note.rule))
    return { ...split, documents: [...new Set(mentions.map(({ document }) => document))].sort() }
  if (namesake) return split
  // the id tells the form here from the same form of others
  return {
    kind: 'never-merge',
    entities: [
      { type, name, id },
      { type, name: note.text, aliases, id },
    ],
  }
}

function written({ text, mentions }: WeakMerge): number {
  return mentions.filter((mention) => mention.text === text).length
}

/** Of what is said of the same mentions, the least certain comes first, then what is said of the form written most. */
function tellsMore(a: WeakMerge, b: WeakMerge): number {
  return a.confidence - b.confidence || written(b) - written(a) || (a.key < b.key ? -1 : 1)
}

/** The merges below certainty, the least certain first; one for the same mentions. */
export function weakMerges(graph: Graph): WeakMerge[] {
  const doubted = graph.entities.filter(({ resolution }) => resolution.some(({ confidence }) => confidence < SURE))
  const called = new Set(graph.entities.map(({ type, name }) => `${type}|${name}`))
  const mentionsOf = new Map<string, Mention[]>(doubted.map(({ id }) => [id, []]))
  for (const mention of graph.mentions) mentionsOf.get(mention.entity)?.push(mention)
  const found = doubted.flatMap((entity) =>
    entity.resolution.flatMap((note): WeakMerge[] => {
      const { text, rule, because, confidence } = note
      if (confidence >= SURE || text === entity.name) return []
      const all = mentionsOf.get(entity.id) ?? []
      const mentions = concerned(note, all)
      if (mentions.length === 0 || mentions.length === all.length) return []
      const key = ['merge', entity.type, entity.name, rule, text].join('|')
      const reject = rejection(entity, note, mentions, called.has(`${entity.type}|${text}`))
      return [{ key, entity: entity.id, text, rule, because, confidence, mentions, reject }]
    }),
  )
  const once = new Map<string, WeakMerge>()
  for (const merge of found) {
    const same = `${merge.entity}|${merge.mentions.map(({ id }) => id).join()}`
    const known = once.get(same)
    if (!known || tellsMore(merge, known) < 0) once.set(same, merge)
  }
  return [...once.values()].sort((a, b) => a.confidence - b.confidence || b.mentions.length - a.mentions.length || (a.key < b.key ? -1 : 1)) // prettier-ignore
}
