/** The engine's language data and lexicon, read from the source tree. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildKnowledge } from '../../knowledge.ts'
import { buildLanguages, inAnyLanguage } from '../../languages/language-data.ts'
import { foldToken } from '../../lexicon/fold-token.ts'
import { TokenClassifier } from '../known-names.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The text files of a folder of the engine, by path: what the bundler's glob gives elsewhere. */
export function textFiles(folder: string): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.txt')) texts[`./${file}`] = readFileSync(join(ROOT, folder, file), 'utf8')
  }
  return texts
}

export function classifierFromDisk(): TokenClassifier {
  const { languages, lexicon } = buildKnowledge(textFiles('languages'), textFiles('lexicon'))
  return new TokenClassifier(languages, lexicon)
}

/** What an apostrophe ties to the next word, in any language. */
export function elidedFromDisk(): ReadonlySet<string> {
  return inAnyLanguage(buildLanguages(textFiles('languages'), foldToken), 'elided')
}
