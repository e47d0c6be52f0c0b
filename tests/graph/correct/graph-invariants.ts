/** The invariants of the graph JSON, as complaints, with those of the aliases and languages; none when all are kept. */
import { findGraphViolations } from '../../../graph/read/graph-invariants.ts'
import type { Graph } from '../../../graph/types.ts'

export function brokenInvariants(graph: Graph): string[] {
  const broken = findGraphViolations(graph)
  const check = (holds: boolean, what: string) => {
    if (!holds) broken.push(what)
  }
  const languageOf = new Map(graph.sentences.map(({ id, language }) => [id, language]))
  for (const entity of graph.entities) {
    const own = graph.mentions.filter((mention) => mention.entity === entity.id)
    const languages = [...new Set(own.map(({ sentence }) => languageOf.get(sentence) ?? ''))].sort()
    const spellings = new Set(own.map(({ sentence, text }) => `${languageOf.get(sentence) ?? ''} ${text}`))
    check(own.length > 0, `${entity.id} has no mention`)
    check(entity.id.startsWith(`${entity.type}/`), `${entity.id} is a ${entity.type}`)
    check(
      entity.aliases.reduce((sum, alias) => sum + alias.mentions, 0) === own.length,
      `${entity.id} miscounts aliases`,
    )
    check(
      entity.aliases.every(({ text, language }) => spellings.has(`${language} ${text}`)),
      `${entity.id} has a foreign alias`,
    )
    check(JSON.stringify(entity.languages) === JSON.stringify(languages), `${entity.id} misses languages`)
  }
  return broken
}
