/**
 * Accuracy of resolution: B-cubed (Bagga and Baldwin 1998) and what was united or fused, on the golden cases and the
 * gold articles, each set assembled into one graph; and the name-pair benchmark.
 */
import { assembleGraph, DEFAULT_SETTINGS } from '../../graph/assemble-graph.ts'
import { extractDocument } from '../../graph/extract-document.ts'
import type { Knowledge } from '../../graph/knowledge.ts'
import type { EntityType } from '../../graph/types.ts'
import { goldenCases } from '../golden/golden-cases.ts'
import { goldArticles } from './collections.ts'
import { evaluateNamePairs } from './name-pairs.ts'

/** A name that a person marked, with the real-world thing that it means. */
interface MarkedName {
  start: number
  end: number
  type: string
  id: string
  optional: boolean
}

interface MarkedDocument {
  text: string
  language: string
  names: readonly MarkedName[]
}

interface MarkedCollection {
  name: string
  documents: readonly MarkedDocument[]
}

/** A marked name that the engine found, and the entity that it gave it to. */
interface Matched {
  id: string
  entity: string
}

export interface ResolutionScore {
  precision: number
  recall: number
  f1: number
  /** Marked things of several languages, and how many of them are one entity. */
  crossLanguage: number
  united: number
  /** Marked things that are more than one entity, with their entities. */
  split: [id: string, entities: string[]][]
  /** Entities that hold more than one marked thing, with those. */
  fused: [entity: string, ids: string[]][]
}

function distinctBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  value: (item: T) => string,
): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const item of items) found.set(key(item), (found.get(key(item)) ?? new Set<string>()).add(value(item)))
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, values]) => [name, [...values].sort()]))
}

function countBy(items: readonly Matched[], key: (item: Matched) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}

/** B-cubed precision and recall over the names that were found at all. */
export function scoreResolution(
  matched: readonly Matched[],
  languagesOf: ReadonlyMap<string, ReadonlySet<string>>,
): ResolutionScore {
  // prettier-ignore
  const byId = countBy(matched, ({ id }) => id)
  const byEntity = countBy(matched, ({ entity }) => entity)
  const pairKey = ({ id, entity }: Matched) => `${id}\u0000${entity}`
  const both = countBy(matched, pairKey)
  let [precision, recall] = [0, 0]
  for (const item of matched) {
    const shared = both.get(pairKey(item)) ?? 0
    precision += shared / (byEntity.get(item.entity) ?? 1) / matched.length
    recall += shared / (byId.get(item.id) ?? 1) / matched.length
  }
  const entities = distinctBy(matched, ({ id }) => id, ({ entity }) => entity) // prettier-ignore
  const ids = distinctBy(matched, ({ entity }) => entity, ({ id }) => id) // prettier-ignore
  const several = [...entities].filter(([id]) => (languagesOf.get(id)?.size ?? 0) > 1)
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    crossLanguage: several.length,
    united: several.filter(([, own]) => own.length === 1).length,
    split: [...entities].filter(([, own]) => own.length > 1),
    fused: [...ids].filter(([, own]) => own.length > 1),
  }
}

function resolveMarked({ documents }: MarkedCollection, knowledge: Knowledge): ResolutionScore {
  const extractions = documents.map(({ text, language }, index) =>
    extractDocument({ name: `${index}`, text, language, title: null, date: null, source: null, url: null }, knowledge),
  )
  const graph = assembleGraph(extractions, DEFAULT_SETTINGS, knowledge)
  const types = new Map<string, EntityType>(graph.entities.map(({ id, type }) => [id, type]))
  const languagesOf = new Map<string, Set<string>>()
  const matched = documents.flatMap(({ language, names }, index) => {
    const own = graph.mentions.filter(({ document }) => document === extractions[index]?.document.id)
    return names.flatMap(({ id, start, end, type, optional }): Matched[] => {
      if (optional) return []
      languagesOf.set(id, (languagesOf.get(id) ?? new Set<string>()).add(language))
      const overlapping = own.filter((mention) => mention.start < end && start < mention.end && types.get(mention.entity) === type) // prettier-ignore
      const mention = overlapping.find((other) => other.start === start && other.end === end) ?? overlapping[0]
      return mention ? [{ id, entity: mention.entity }] : []
    })
  })
  return scoreResolution(matched, languagesOf)
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5)

function printNamePairs(): void {
  console.log('\n| name pairs                     | type         |     P |     R |    F1 |  same | different |')
  console.log('|--------------------------------|--------------|-------|-------|-------|-------|-----------|')
  for (const { method, type, precision, recall, f1, same, different } of evaluateNamePairs())
    console.log(
      `| ${method.padEnd(30)} | ${type.padEnd(12)} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${String(same).padStart(5)} | ${String(different).padStart(9)} |`,
    )
}

/** Prints the figures of resolution; `gold` and `articles` are folders, and are left out when they are absent. */
export function printResolution(knowledge: Knowledge, gold: string, articles: string): void {
  const golden = goldenCases().map(({ text, language, mentions }) => ({ text, language, names: mentions }))
  const marked = goldArticles(gold, articles).map(({ text, language, gold: names }) => ({ text, language, names }))
  const collections: MarkedCollection[] = [
    { name: 'golden cases', documents: golden },
    ...(marked.length > 0 ? [{ name: 'gold articles', documents: marked }] : []),
  ]
  console.log('\n| resolution, B-cubed      |     P |     R |    F1 | united across languages | fused |')
  console.log('|--------------------------|-------|-------|-------|-------------------------|-------|')
  for (const collection of collections) {
    const { precision, recall, f1, crossLanguage, united, split, fused } = resolveMarked(collection, knowledge)
    console.log(
      `| ${collection.name.padEnd(24)} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${`${united} of ${crossLanguage}`.padStart(23)} | ${String(fused.length).padStart(5)} |`,
    )
    for (const [id, entities] of split) console.log(`   ${id} is split: ${entities.join(', ')}`)
    for (const [entity, ids] of fused) console.log(`   ${entity} holds ${ids.join(', ')}`)
  }
  printNamePairs()
}
