/** Resolved entities and their mentions → the graph's entity records: aliases, counts, languages. */
import type { Alias, Entity, GraphSentence, Mention } from '../types.ts'
import type { ResolvedEntity } from './resolve-corpus.ts'

/** Distinct spellings by language with their counts, the most frequent first. */
function aliasesOf(mentions: readonly Mention[], languageOf: ReadonlyMap<string, string>): Alias[] {
  const aliases = new Map<string, Alias>()
  for (const { text, sentence } of mentions) {
    const language = languageOf.get(sentence) ?? ''
    const key = `${language}\u0000${text}`
    const alias = aliases.get(key) ?? { text, language, mentions: 0 }
    alias.mentions++
    aliases.set(key, alias)
  }
  return [...aliases.values()].sort(
    (a, b) =>
      b.mentions - a.mentions || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.language < b.language ? -1 : 1),
  )
}

/** The entity records, sorted by id. Entities without a mention are left out. */
export function describeEntities(
  resolved: readonly Pick<ResolvedEntity, 'id' | 'type' | 'name' | 'resolution'>[],
  mentions: readonly Mention[],
  sentences: readonly GraphSentence[],
): Entity[] {
  const languageOf = new Map(sentences.map(({ id, language }) => [id, language]))
  const mentionsOf = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const list = mentionsOf.get(mention.entity)
    if (list) list.push(mention)
    else mentionsOf.set(mention.entity, [mention])
  }
  return resolved
    .flatMap(({ id, type, name, resolution }) => {
      const own = mentionsOf.get(id)
      if (!own) return []
      const aliases = aliasesOf(own, languageOf)
      return {
        id,
        type,
        name,
        aliases,
        mentions: own.length,
        documents: new Set(own.map((mention) => mention.document)).size,
        languages: [...new Set(aliases.map((alias) => alias.language))].sort(),
        resolution,
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
