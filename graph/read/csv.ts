/** Comma-, semicolon- and tab-separated values → documents. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient declaration can't be imported
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse'
import { InvalidInputError } from '../errors.ts'
import type { SourceDocument } from '../types.ts'
import { readArticle, readEach } from './articles.ts'
import type { OnProblem } from './input-file.ts'

const DELIMITERS = [',', ';', '\t', '|']
const COLUMNS = ['id', 'title', 'text', 'date', 'source', 'language', 'url']

/**
 * One article a row. The first row names the columns: `text`, and of `id, title, date, source, language, url` those that
 * are known; others are ignored. Rows are counted as in a spreadsheet, the first article being row 2.
 */
export function readCsv(text: string, name: string, onProblem: OnProblem): SourceDocument[] {
  const [header, ...rows] = Papa.parse(text, { delimiter: delimiterOf(text) }).data
  const columns = (header ?? []).map((column) => column.trim().toLowerCase())
  if (!columns.includes('text')) {
    throw new InvalidInputError(
      `${name} has no column called "text": name its columns in the first row, of ${COLUMNS.join(', ')}.`,
      name,
    )
  }
  const places = COLUMNS.map((column) => [column, columns.indexOf(column)] as const).filter(([, place]) => place >= 0)
  return readEach(
    rows,
    (row, index) => {
      if (row.every((cell) => cell.trim() === '')) return null
      const article = Object.fromEntries(places.map(([column, place]) => [column, row[place]]))
      return readArticle(article, { file: name, number: index + 2, unit: 'row' })
    },
    onProblem,
  )
}

/** What parts the names of the columns, `text` among them. */
function delimiterOf(text: string): string {
  const header = /^.*/.exec(text)?.[0] ?? ''
  const names = (delimiter: string): string[] => header.split(delimiter).map((name) => name.replaceAll('"', '').trim())
  return DELIMITERS.find((delimiter) => names(delimiter).some((name) => name.toLowerCase() === 'text')) ?? ','
}
