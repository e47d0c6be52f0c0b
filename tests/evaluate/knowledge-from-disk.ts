/** The engine's knowledge, read from the source tree: for scripts that run without the bundler. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildKnowledge, type Knowledge } from '../../graph/knowledge.ts'
import { textFiles } from '../../graph/tagger/train/knowledge.ts'
import { decodeModel } from '../../graph/tagger/weights-format.ts'

const WEIGHTS = join(import.meta.dirname, '../../graph/tagger/weights.txt')

export function knowledgeFromDisk(): Knowledge {
  return buildKnowledge(textFiles('languages'), textFiles('lexicon'), decodeModel(readFileSync(WEIGHTS, 'utf8')))
}
