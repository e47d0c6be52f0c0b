/** Where the parts of a graph stand, looked up again and again while corrections come and go. */
import type { Graph, GraphSentence } from '../types.ts'

export class GraphLookup {
  /** Places in the graph's mentions, by entity. */
  private readonly byEntity = new Map<string, number[]>()
  /** The run `[from, to)` of each document's mentions; they stand in document order. */
  private readonly runs = new Map<string, readonly [from: number, to: number]>()
  private readonly sentences: ReadonlyMap<string, GraphSentence>
  /** In which sentences, by place, a text stands that was searched before. */
  readonly found = new Map<string, readonly number[]>()

  constructor({ documents, mentions, sentences }: Graph) {
    mentions.forEach(({ entity }, place) => {
      const places = this.byEntity.get(entity)
      if (places) places.push(place)
      else this.byEntity.set(entity, [place])
    })
    let next = 0
    for (const { id } of documents) {
      const from = next
      while (next < mentions.length && mentions[next]?.document === id) next++
      this.runs.set(id, [from, next])
    }
    this.sentences = new Map(sentences.map((sentence) => [sentence.id, sentence]))
  }

  mentionsOf(entity: string): readonly number[] {
    return this.byEntity.get(entity) ?? []
  }

  /** The run of a document's mentions; null when the document is not in the graph. */
  mentionsIn(document: string): readonly [from: number, to: number] | null {
    return this.runs.get(document) ?? null
  }

  sentence(id: string): GraphSentence | undefined {
    return this.sentences.get(id)
  }
}

const lookups = new WeakMap<Graph, GraphLookup>()

/** The lookup of a graph, made once; it lives as long as the graph. */
export function lookupOf(graph: Graph): GraphLookup {
  const known = lookups.get(graph)
  if (known) return known
  const lookup = new GraphLookup(graph)
  lookups.set(graph, lookup)
  return lookup
}
