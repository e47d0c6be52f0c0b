/** Collections of names for the tests of resolution, without any document text. */
import type { Lexicon } from '../../../graph/lexicon/lexicon.ts'
import { nameNodes, type NameNode, type Occurrence } from '../../../graph/resolve/name-nodes.ts'
import { resolveCorpus, type ResolvedEntity } from '../../../graph/resolve/resolve-corpus.ts'
import type { NeverMerge } from '../../../graph/resolve/never-merge.ts'
import type { DocumentEntity, EntityType } from '../../../graph/types.ts'

/** A name in a document: its text, or more of what the document pass says of it. */
export type Named = string | (Partial<DocumentEntity> & { name: string })

export const NO_LEXICON: Lexicon = {
  entities: new Map(),
  root: { children: new Map(), forms: null },
  gluedParts: new Set(),
  owned: new Map(),
}

export function documentEntity(named: Named, type: EntityType = 'person'): DocumentEntity {
  const given = typeof named === 'string' ? { name: named } : named
  return { type, lexicon: null, language: 'en', acronyms: [], gender: null, resolution: [], ...given }
}

/** Each document is a list of names; every name is mentioned once. */
export function occurrencesOf(documents: readonly (readonly Named[])[], type: EntityType = 'person'): Occurrence[] {
  return documents.flatMap((names, document) =>
    names.map((named, index) => ({ document, index, entity: documentEntity(named, type), mentions: 1 })),
  )
}

export function nodesOf(documents: readonly (readonly Named[])[], type: EntityType = 'person'): NameNode[] {
  return nameNodes(occurrencesOf(documents, type), NO_LEXICON)
}

export interface ResolveOptions {
  type?: EntityType
  sources?: readonly (string | null)[]
  neverMerge?: NeverMerge
}

export function resolve(documents: readonly (readonly Named[])[], options: ResolveOptions = {}): ResolvedEntity[] {
  const sourceOf = (document: number) => options.sources?.[document] ?? null
  return resolveCorpus(occurrencesOf(documents, options.type), NO_LEXICON, sourceOf, options.neverMerge)
}

/** The entities as sorted lists of the names they hold, sorted. */
export function groupsOf(entities: readonly ResolvedEntity[]): string[][] {
  const groups = entities.map(({ occurrences }) => [...new Set(occurrences.map(({ entity }) => entity.name))].sort())
  return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}
