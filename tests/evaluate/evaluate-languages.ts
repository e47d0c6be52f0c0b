/** How often the language of a short text is told right: the sentences of the development sets, each by itself. */
import type { Knowledge } from '../../graph/knowledge.ts'
import { detectLanguage } from '../../graph/segment/language.ts'
import { developmentSets } from './collections.ts'

/** Characters; shorter ones are mostly names. */
const SHORTEST = 60
const SENTENCES = '\n\n'

/** Prints a table of the sets: how many sentences have at least 60 characters, and whose language was told right. */
export function printLanguages(corpora: string, { vocabularies }: Knowledge): void {
  const sets = developmentSets(corpora)
  if (sets.length === 0) return
  console.log('\n| set                      | language | told right | sentences |')
  console.log('|--------------------------|----------|------------|-----------|')
  for (const { name, language, texts } of sets) {
    const sentences = texts.flatMap(({ text }) => text.split(SENTENCES)).filter(({ length }) => length >= SHORTEST)
    const right = sentences.filter((sentence) => detectLanguage(sentence, vocabularies, 'en') === language).length
    const share = ((100 * right) / sentences.length).toFixed(1)
    console.log(
      `| ${name.padEnd(24)} | ${language.padEnd(8)} | ${share.padStart(10)} | ${String(sentences.length).padStart(9)} |`,
    )
  }
}
