/** Articles to measure with: of the workload where it is there, else the project's sample articles. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceDocument } from '../../graph/types.ts'

const WORKLOAD = join(import.meta.dirname, '../../../shared/corpora/workload/articles.jsonl')
const SAMPLES = join(import.meta.dirname, '../../seeds')
/** Characters; shorter ones are headlines. */
const SHORTEST = 200

/** The sample articles of a language, without their front matter. */
export function sampleTexts(language: string): string[] {
  const folder = join(SAMPLES, language)
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').split('---').slice(2).join('---').trim())
}

/** Without the workload: the samples' sentences in ever new order. */
function shuffledSamples(language: string): string[] {
  const sentences = sampleTexts(language).flatMap((text) => text.split(/(?<=\.)\s+/u))
  return Array.from({ length: 300 }, (_, shift) =>
    Array.from({ length: 12 }, (__, index) => sentences[(shift * 7 + index * (shift + 3)) % sentences.length]).join(
      ' ',
    ),
  )
}

/** Articles of at least 200 characters in a language, in the order of the file. */
export function articles(language: string): string[] {
  if (!existsSync(WORKLOAD)) return shuffledSamples(language)
  return readFileSync(WORKLOAD, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (!line.includes(`"language": "${language}"`)) return []
      const { text } = JSON.parse(line) as { text: string }
      return text.length >= SHORTEST ? [text] : []
    })
}

export function documentOf(text: string): SourceDocument {
  return { name: 'bench', text, title: null, language: null, date: null, source: null, url: null }
}
