/** Files → documents. One reader a format; this file picks it. */
import { InvalidInputError, UnsupportedFormatError } from '../errors.ts'
import type { SourceDocument } from '../types.ts'
import { readCsv } from './csv.ts'
import { decodeBytes } from './decode.ts'
import { declaredCharset, detectFormat, type InputFormat } from './detect-format.ts'
import { readHtml } from './html.ts'
import { MAX_FILE_BYTES, type InputFile, type OnProblem, type TextReader } from './input-file.ts'
import { readJson, readJsonLines } from './json.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'

export { INPUT_ENDINGS } from './detect-format.ts'
export { findGraphViolations } from './graph-invariants.ts'
export { graphJsonSchema } from './graph-json-schema.ts'
export { parseGraphJson, readGraphJson } from './graph-json.ts'
export { EXTRACTIONS_FORMAT, readExtraction, readExtractionsHeader } from './extractions.ts'
export type { InputFile, OnProblem } from './input-file.ts'

const READERS: Readonly<Record<InputFormat, TextReader>> = {
  'plain-text': readPlainText,
  markdown: readMarkdown,
  html: readHtml,
  json: readJson,
  'json-lines': readJsonLines,
  csv: readCsv,
}

function fail(problem: InvalidInputError): never {
  throw problem
}

/**
 * The documents of a file: one, or as many as a JSON, JSON Lines or CSV file holds. `document.name` is the file's base
 * name, or the article's id.
 *
 * @param onProblem told of single articles that can't be read; without it, the first of them fails the file
 * @throws UnsupportedFormatError when nothing reads such files.
 * @throws InvalidInputError when this one is damaged, empty or too large. The message is one sentence with the file's name.
 */
export function readDocuments(file: InputFile, onProblem: OnProblem = fail): SourceDocument[] {
  const { name, bytes, mediaType = null, firstLine = 1 } = file
  if (bytes.length > MAX_FILE_BYTES) {
    throw new InvalidInputError(`${name} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB: split it.`, name)
  }
  if (bytes.length === 0) throw new InvalidInputError(`${name} is empty: leave it out, or add its text.`, name)
  const format = detectFormat(name, bytes, mediaType)
  const text = decodeBytes(bytes, declaredCharset(format, bytes, mediaType))
  if (text === null) {
    throw new UnsupportedFormatError(`${name} is not text: save it as plain text, Markdown or HTML.`, name)
  }
  return READERS[format](text, name, onProblem, firstLine)
}
