/** The invariants of the graph JSON, as complaints; none when the graph keeps them all. */
import type { Graph } from '../../../graph/types.ts'

export function brokenInvariants(graph: Graph): string[] {
  const broken: string[] = []
  const check = (holds: boolean, what: string) => {
    if (!holds) broken.push(what)
  }
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]))
  const sentences = new Map(graph.sentences.map((sentence) => [sentence.id, sentence]))
  const mentions = new Map(graph.mentions.map((mention) => [mention.id, mention]))
  const rank = new Map(graph.documents.map(({ id }, index) => [id, index]))
  check(entities.size === graph.entities.length, 'entity ids repeat')
  check(mentions.size === graph.mentions.length, 'mention ids repeat')
  check(graph.entities.every(({ id }, index, all) => index === 0 || (all[index - 1]?.id ?? '') < id), 'entities are not sorted')
  check(graph.edges.every(({ id }, index, all) => index === 0 || (all[index - 1]?.id ?? '') < id), 'edges are not sorted or repeat')
  graph.mentions.forEach((mention, index) => {
    const sentence = sentences.get(mention.sentence)
    check(entities.has(mention.entity), `${mention.id} has no entity`)
    check(sentence?.document === mention.document, `${mention.id} has no sentence in its document`)
    if (!sentence) return
    check(sentence.start <= mention.start && mention.end <= sentence.end, `${mention.id} leaves its sentence`)
    const written = sentence.text.slice(mention.start - sentence.start, mention.end - sentence.start)
    check(written === mention.text, `${mention.id} is not what stands there`)
    const before = graph.mentions[index - 1]
    if (!before) return
    const [a, b] = [rank.get(before.document) ?? 0, rank.get(mention.document) ?? 0]
    check(a < b || (a === b && before.end <= mention.start), `${mention.id} overlaps or is out of order`)
  })
  for (const entity of graph.entities) {
    const own = graph.mentions.filter((mention) => mention.entity === entity.id)
    const languages = [...new Set(own.map((mention) => sentences.get(mention.sentence)?.language ?? ''))].sort()
    check(entity.id.startsWith(`${entity.type}/`), `${entity.id} is a ${entity.type}`)
    check(own.length > 0 && entity.mentions === own.length, `${entity.id} counts ${entity.mentions} of ${own.length} mentions`)
    check(entity.documents === new Set(own.map(({ document }) => document)).size, `${entity.id} miscounts documents`)
    check(entity.aliases.reduce((sum, alias) => sum + alias.mentions, 0) === own.length, `${entity.id} miscounts aliases`)
    check(entity.aliases.every(({ text }) => own.some((mention) => mention.text === text)), `${entity.id} has a foreign alias`)
    check(JSON.stringify(entity.languages) === JSON.stringify(languages), `${entity.id} misses languages`)
  }
  for (const edge of graph.edges) {
    check(edge.source < edge.target && edge.id === `${edge.source}~${edge.target}`, `${edge.id} is misnamed`)
    check(entities.has(edge.source) && entities.has(edge.target), `${edge.id} has a missing end`)
    check(edge.count === edge.evidence.length && edge.count > 0, `${edge.id} miscounts`)
    for (const { sourceMentions, targetMentions, sentences: places } of edge.evidence) {
      const belongs = (ids: string[], entity: string) =>
        ids.length > 0 && ids.every((id) => mentions.get(id)?.entity === entity && places.includes(mentions.get(id)?.sentence ?? ''))
      check(belongs(sourceMentions, edge.source) && belongs(targetMentions, edge.target), `${edge.id} has bad evidence`)
    }
  }
  return broken
}
