/** The largest entities of a collection with their spellings, to be read line by line: mistakes of resolution show there. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { assembleGraph, DEFAULT_SETTINGS } from '../../graph/assemble-graph.ts'
import { extractDocument } from '../../graph/extract-document.ts'
import type { Knowledge } from '../../graph/knowledge.ts'
import { readDocuments } from '../../graph/read/index.ts'
import type { Entity, Graph } from '../../graph/types.ts'

const LARGEST = 100

/** Spellings without their languages, the most frequent first. */
function spellingsOf({ aliases }: Entity): string {
  const counts = new Map<string, number>()
  for (const { text, mentions } of aliases) counts.set(text, (counts.get(text) ?? 0) + mentions)
  return [...counts].map(([text, mentions]) => (mentions > 1 ? `${text} ×${mentions}` : text)).join(', ')
}

/** The entities with most mentions: people and organizations, the countries' being told by lexicon alone. */
function describeLargest({ entities }: Graph, most: number): string[] {
  return entities
    .filter(({ type }) => type === 'person' || type === 'organization')
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map((entity) => `${String(entity.mentions).padStart(6)}  ${entity.id}  ${entity.name}: ${spellingsOf(entity)}`)
}

/** Prints the largest entities of the articles in `file`, which may be of any format that the engine reads. */
export function printResolutionReport(file: string, knowledge: Knowledge): void {
  const documents = readDocuments({ name: basename(file), bytes: readFileSync(file) })
  const extractions = documents.map((document) => extractDocument(document, knowledge))
  const graph = assembleGraph(extractions, DEFAULT_SETTINGS, knowledge)
  for (const line of describeLargest(graph, LARGEST)) console.log(line)
}
