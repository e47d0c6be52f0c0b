/** JSON and JSON Lines → documents. */
import { InvalidInputError } from '../errors.ts'
import type { SourceDocument } from '../types.ts'
import { ARTICLE_FORM, isObject, readArticle, readEach } from './articles.ts'
import type { OnProblem } from './input-file.ts'

/** One article, an array of them, or, where the whole isn't JSON, one a line. */
export function readJson(text: string, name: string, onProblem: OnProblem): SourceDocument[] {
  const value = parse(text)
  if (value === undefined) {
    const firstLine = /^\s*(.*)/.exec(text)?.[1] ?? ''
    if (isObject(parse(firstLine))) return readJsonLines(text, name, onProblem, 1)
    throw new InvalidInputError(`${name} is not valid JSON: check that it is complete, or export it again.`, name)
  }
  if (isObject(value) && Object.hasOwn(value, 'format') && String(value['format']).startsWith('dramatis-')) {
    throw new InvalidInputError(`${name} is not an article but a file of Dramatis: open it as the graph it is.`, name)
  }
  if (!Array.isArray(value) && !isObject(value)) {
    throw new InvalidInputError(`${name} holds no articles: write an array of ${ARTICLE_FORM}.`, name)
  }
  const articles: unknown[] = Array.isArray(value) ? value : [value]
  return readEach(
    articles,
    (article, index) => readArticle(article, { file: name, number: index + 1, unit: 'article' }),
    onProblem,
  )
}

/**
 * One article a line; empty lines are passed over.
 * @param firstLine the number of the first line
 */
export function readJsonLines(text: string, name: string, onProblem: OnProblem, firstLine: number): SourceDocument[] {
  return readEach(
    splitLines(text),
    (line, index) => {
      if (line.trim() === '') return null
      const number = firstLine + index
      const value = parse(line)
      if (value !== undefined) return readArticle(value, { file: name, number, unit: 'line' })
      throw new InvalidInputError(
        `Line ${number} of ${name} is not valid JSON: write one article a line, each as ${ARTICLE_FORM}.`,
        name,
      )
    },
    onProblem,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined // JSON has no undefined: it stands for what isn't JSON
  }
}

function* splitLines(text: string): Generator<string> {
  let from = 0
  while (from <= text.length) {
    const end = text.indexOf('\n', from)
    yield text.slice(from, end < 0 ? text.length : end)
    if (end < 0) return
    from = end + 1
  }
}
