/** One article of a JSON, JSON Lines or CSV file → a document. */
import { InvalidInputError } from '../errors.ts'
import type { SourceDocument } from '../types.ts'
import { baseName, type OnProblem } from './input-file.ts'
import { readLine, sourceDocument } from './source-document.ts'

/** What the message of a bad article says it should look like. */
export const ARTICLE_FORM = '{"text": "…"} with id, title, date, source, language and url as they are known'

/** Where an article stands. */
export interface ArticlePlace {
  /** The file's name, perhaps with folders. */
  file: string
  /** 1-based; `unit` says of what. */
  number: number
  unit: 'article' | 'line' | 'row'
}

/**
 * The document of one article, `{id?, title?, text, date?, source?, language?, url?}`; other keys are ignored.
 * It is named by its id, else by its file and place.
 * @throws InvalidInputError when it isn't an object, or has no text.
 */
export function readArticle(value: unknown, { file, number, unit }: ArticlePlace): SourceDocument {
  const place = `${unit} ${number} of ${file}`
  const fields = isObject(value) ? value : null
  // own keys only: an article may well have a key such as `constructor`
  const field = (key: string): unknown => (fields !== null && Object.hasOwn(fields, key) ? fields[key] : undefined)
  const text = field('text')
  if (typeof text !== 'string') {
    throw new InvalidInputError(`There is no article in ${place}: write each as ${ARTICLE_FORM}.`, file)
  }
  const name = readLine(field('id')) ?? `${baseName(file)}:${number}`
  const [title, date, source, language, url] = ['title', 'date', 'source', 'language', 'url'].map(field)
  return sourceDocument(name, text, { title, date, source, language, url }, place)
}

/** Reads each of `items` by `read`; what can't be read is told to `onProblem`. */
export function readEach<Item>(
  items: Iterable<Item>,
  read: (item: Item, index: number) => SourceDocument | null,
  onProblem: OnProblem,
): SourceDocument[] {
  const documents: SourceDocument[] = []
  let index = 0
  for (const item of items) {
    try {
      const document = read(item, index++)
      if (document) documents.push(document)
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      onProblem(error)
    }
  }
  return documents
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
