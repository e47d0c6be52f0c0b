import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assembleGraph, DEFAULT_SETTINGS } from '../../../graph/assemble-graph.ts'
import { applyCorrections, checkCorrections } from '../../../graph/correct-graph.ts'
import { readCorrections, writeCorrections } from '../../../graph/correct/corrections-file.ts'
import { extractDocument } from '../../../graph/extract-document.ts'
import { readDocuments } from '../../../graph/read/index.ts'
import { knowledgeFromDisk } from '../../evaluate/knowledge-from-disk.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SAMPLES = join(ROOT, 'seeds')

/** The corrections file that the README shows, without its indentation. */
function example(): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [, block = ''] = /<!-- corrections -->\n\n([\s\S]*?)\n<!-- \/corrections -->/u.exec(readme) ?? []
  return block.replace(/^ {4}/gmu, '')
}

describe('the corrections that the README shows', () => {
  it('are a file as the program writes it, and apply to the sample articles, all of them', () => {
    const corrections = readCorrections(example(), 'README.md')
    expect(writeCorrections(corrections)).toBe(example())
    const knowledge = knowledgeFromDisk()
    const documents = readdirSync(join(SAMPLES, 'en')).flatMap((name) =>
      readDocuments({ name, bytes: readFileSync(join(SAMPLES, 'en', name)) }),
    )
    const extractions = documents.map((document) => extractDocument(document, knowledge))
    const graph = assembleGraph(extractions, DEFAULT_SETTINGS, knowledge, corrections)
    expect(checkCorrections(graph, corrections)).toMatchObject({ unapplied: [], conflicts: [] })
    const names = applyCorrections(graph, corrections).graph.entities.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Qasym-Jomart Toqayev', 'state guard service']))
    expect(names).not.toContain('NATO')
  }, 60_000)
})
