/** The engine's knowledge, read from the source tree: for scripts that run without the bundler. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { decodeModel } from '../../graph/tagger/weights-format.ts'
import { buildKnowledge, type Knowledge } from '../../graph/knowledge.ts'

const ROOT = join(import.meta.dirname, '../../graph')

function textFiles(folder: string): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.txt')) texts[`./${file}`] = readFileSync(join(ROOT, folder, file), 'utf8')
  }
  return texts
}

export async function knowledgeFromDisk(): Promise<Knowledge> {
  return Promise.resolve(
    buildKnowledge(
      textFiles('languages'),
      textFiles('lexicon'),
      decodeModel(readFileSync(join(ROOT, 'tagger/weights.txt'), 'utf8')),
    ),
  )
}
