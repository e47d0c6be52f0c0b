/** Which format a file is in: by its name's ending, then its media type, then its content. */
import { UnsupportedFormatError } from '../errors.ts'

export type InputFormat = 'plain-text' | 'markdown' | 'html' | 'json' | 'json-lines' | 'csv'

const BY_ENDING: Readonly<Record<string, InputFormat>> = {
  txt: 'plain-text',
  text: 'plain-text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  csv: 'csv',
  tsv: 'csv',
}

const BY_MEDIA_TYPE: Readonly<Record<string, InputFormat>> = {
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'application/x-ndjson': 'json-lines',
  'application/jsonl': 'json-lines',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
}

/** What files that can't be read begin with, and what they are. */
const SIGNATURES: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'an Office document, e-book or archive'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Office document'],
  ['{\\rtf', 'a rich-text document'],
  ['\u0089PNG', 'an image'],
  ['\u00FF\u00D8\u00FF', 'an image'],
  ['GIF8', 'an image'],
  ['\u001F\u008B', 'compressed'],
]

const SAVE_AS = 'save it as plain text (.txt), Markdown (.md) or HTML (.html)'

const SNIFFED_BYTES = 1024

/** The endings that are read, for messages and file dialogs, with their dots. */
export const INPUT_ENDINGS: readonly string[] = Object.keys(BY_ENDING).map((ending) => `.${ending}`)

/**
 * The format of the file.
 * @throws UnsupportedFormatError when nothing here reads it.
 */
export function detectFormat(name: string, bytes: Uint8Array, mediaType: string | null): InputFormat {
  const start = latin1(bytes.subarray(0, SNIFFED_BYTES))
  const kind = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1]
  if (kind !== undefined) throw new UnsupportedFormatError(`${name} is ${kind}, which is not read: ${SAVE_AS}.`, name)
  const ending = /\.([a-z][a-z0-9]{0,9})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (Object.hasOwn(BY_ENDING, ending)) return BY_ENDING[ending] ?? 'plain-text'
  const declared = mediaType?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (Object.hasOwn(BY_MEDIA_TYPE, declared)) return BY_MEDIA_TYPE[declared] ?? 'plain-text'
  const sniffed = sniff(start)
  if (sniffed) return sniffed
  if (ending === '' || declared === 'text/plain') return 'plain-text'
  throw new UnsupportedFormatError(
    `${name} ends in .${ending}, which is not read: ${SAVE_AS}, or rename it to .txt if it is plain text.`,
    name,
  )
}

function sniff(start: string): InputFormat | null {
  const text = start.replace(/^\u00EF\u00BB\u00BF/, '').trimStart()
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(text)) return 'html'
  if (/^\{\s*"|^\[\s*[{\]]/.test(text)) return 'json'
  return /^---[ \t]*\r?\n[\w-]+[ \t]*:/.test(text) ? 'markdown' : null
}

/**
 * The charset that the media type, an XML declaration or a meta element names, or null. Only HTML names its own.
 */
export function declaredCharset(format: InputFormat, bytes: Uint8Array, mediaType: string | null): string | null {
  const served = /charset\s*=\s*"?([\w-]+)/i.exec(mediaType ?? '')?.[1]
  if (served !== undefined || format !== 'html') return served ?? null
  const start = latin1(bytes.subarray(0, 4 * SNIFFED_BYTES))
  const named =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(start) ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)
  const charset = named?.[1] ?? null
  // what could be read as ASCII so far isn't UTF-16, whatever it says
  return charset !== null && /^utf-16/i.test(charset) ? 'utf-8' : charset
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
