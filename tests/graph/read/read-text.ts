import { readDocuments } from '../../../graph/read/index.ts'
import type { SourceDocument } from '../../../graph/types.ts'

/** Reads `text` as the file `name`, in UTF-8. */
export function readAll(name: string, text: string): SourceDocument[] {
  return readDocuments({ name, bytes: new TextEncoder().encode(text) })
}

/** The only document of a file. */
export function readOne(name: string, text: string): SourceDocument {
  const [document, ...others] = readAll(name, text)
  if (!document || others.length > 0) throw new Error(`${name} holds ${others.length + 1} documents`)
  return document
}
