/** Builds a document from what a file says of it; what it says wrongly is left out, never guessed. */
import { InvalidInputError } from '../errors.ts'
import type { LanguageCode, SourceDocument } from '../types.ts'
import { readDate } from './declared-date.ts'
import { MAX_TEXT_LENGTH } from './input-file.ts'

/** The fields of a document as a file holds them. */
export interface DeclaredFields {
  title?: unknown
  date?: unknown
  source?: unknown
  language?: unknown
  url?: unknown
}

/** Longer titles and names of sources are cut: they are shown on one line. */
const MAX_FIELD_LENGTH = 500

/**
 * A document named `name` with the given `text` and what its file declares.
 * @param place says where it stands, for messages: a file's name, or `line 3 of articles.jsonl`
 * @throws InvalidInputError when the text is empty or longer than `MAX_TEXT_LENGTH`.
 */
export function sourceDocument(name: string, text: string, declared: DeclaredFields, place: string): SourceDocument {
  if (text.trim() === '')
    throw new InvalidInputError(`There is no text in ${place}: leave it out, or add the text.`, place)
  if (text.length > MAX_TEXT_LENGTH) {
    throw new InvalidInputError(
      `The text in ${place} is longer than ${MAX_TEXT_LENGTH / 1_000_000} million characters: split it into its articles.`,
      place,
    )
  }
  const url = readUrl(declared.url)
  return {
    name,
    text,
    title: readLine(declared.title),
    language: readLanguage(declared.language),
    date: readDate(readLine(declared.date)),
    source: readLine(declared.source) ?? (url === null ? null : new URL(url).hostname.replace(/^www\./, '')),
    url,
  }
}

/** A string or number as one trimmed line; null when there is none. */
export function readLine(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const line = String(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line === '' ? null : line.slice(0, MAX_FIELD_LENGTH).replace(/[\uD800-\uDBFF]$/, '')
}

/** `de-AT`, `deu` or `DE` → `de`; null when it isn't the tag of a language with a two-letter code. */
export function readLanguage(value: unknown): LanguageCode | null {
  const tag = readLine(value)?.replaceAll('_', '-')
  if (tag === undefined || !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag)) return null
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag)
    const [code = ''] = canonical.split('-')
    return /^[a-z]{2}$/.test(code) ? code : null
  } catch {
    return null // a tag of the right shape that isn't well-formed, such as a repeated variant
  }
}

/** An absolute web address, or null. */
export function readUrl(value: unknown): string | null {
  const address = typeof value === 'string' ? value.trim() : ''
  if (!/^https?:\/\//i.test(address)) return null
  try {
    return new URL(address).href
  } catch {
    return null
  }
}
