/** Plain text → one document. */
import type { SourceDocument } from '../types.ts'
import { baseName } from './input-file.ts'
import { sourceDocument } from './source-document.ts'

/** How far down a headline is looked for, in characters. */
const HEAD_LENGTH = 2000
const LONGEST_TITLE = 150
/** Fewer letters are a date, a counter or a rubric. */
const FEWEST_LETTERS = 10

/** The text is the file's, unchanged; its title is the first line that reads like a headline. */
export function readPlainText(text: string, name: string): SourceDocument[] {
  return [sourceDocument(baseName(name), text, { title: headline(text) }, name)]
}

/** The first line with enough letters, when it is short, isn't the whole text, and doesn't end like a sentence. */
function headline(text: string): string | null {
  const lines = text
    .slice(0, HEAD_LENGTH)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const index = lines.findIndex((line) => (line.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS)
  const line = lines[index]
  if (line === undefined || index === lines.length - 1) return null
  return line.length <= LONGEST_TITLE && !/[.,;:]$/.test(line) ? line : null
}
