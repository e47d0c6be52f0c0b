/** Extractions → JSON Lines: the document pass, saved, to be assembled elsewhere or later. */
import type { DocumentExtraction } from '../types.ts'

/** The first line of the file. */
export function writeExtractionsHeader(): string {
  return '{"format":"dramatis-extractions","version":1}\n'
}

/** One line a document. */
export function writeExtraction(extraction: DocumentExtraction): string {
  return `${JSON.stringify(extraction)}\n`
}
