/** Runs in a Web Worker: reads files and extracts documents, one at a time. */
import { expose } from 'comlink'
import {
  documentIdOf,
  extractDocument,
  loadKnowledge,
  readDocuments,
  type DocumentExtraction,
  type SourceDocument,
} from '../../graph/index.ts'

/** What a file held: its documents, and a message for each article in it that can't be read. */
export interface ReadFile {
  /** Each with the id that it will have. */
  documents: { id: string; document: SourceDocument }[]
  problems: string[]
}

const knowledge = loadKnowledge()

const service = {
  /** Resolves once the knowledge is loaded. */
  async ready(): Promise<void> {
    await knowledge
  },
  async read(name: string, bytes: Uint8Array): Promise<ReadFile> {
    const problems: string[] = []
    const documents = readDocuments({ name, bytes }, (problem) => problems.push(problem.message))
    return { documents: documents.map((document) => ({ id: documentIdOf(document.text), document })), problems }
  },
  async extract(document: SourceDocument): Promise<DocumentExtraction> {
    return extractDocument(document, await knowledge)
  },
}

export type DocumentService = typeof service

expose(service)
