import type { DocumentRecord } from '../types.ts'

/**
 * A quotation with where it stands, as plain text: “…” (source, “title”, date, file or address). What isn't known is left
 * out.
 */
export function citePassage(text: string, document: DocumentRecord): string {
  const title = document.title === null ? null : `“${document.title}”`
  const parts = [document.source, title, document.date, document.url ?? document.name]
  return `“${text}” (${parts.filter((part) => part !== null).join(', ')})`
}
