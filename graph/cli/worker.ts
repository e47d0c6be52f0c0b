/** A worker thread of the command line: takes documents, gives extractions. */
import { parentPort } from 'node:worker_threads'
import { extractDocument } from '../extract-document.ts'
import { loadKnowledge } from '../knowledge.ts'
import type { SourceDocument } from '../types.ts'

parentPort?.on('message', (documents: SourceDocument[]) => {
  void loadKnowledge().then((knowledge) => {
    parentPort?.postMessage(documents.map((document) => extractDocument(document, knowledge)))
  })
})
