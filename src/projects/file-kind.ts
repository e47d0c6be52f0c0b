import type { InputFile } from '../extraction/import-documents.ts'
import { contentOf } from '../extraction/input-files.ts'
import { looksLikeProject } from '../library/project-file.ts'

/** What a single file is to the app. */
export type FileKind = 'graph' | 'project' | 'corrections' | 'articles'

/** Dramatis's own files name their format first. */
export async function fileKind(file: InputFile): Promise<FileKind> {
  const content = await contentOf(file)
  const head = await content.slice(0, 400).text()
  if (head.includes('"dramatis-graph"')) return 'graph'
  if (head.includes('"dramatis-corrections"')) return 'corrections'
  return (await looksLikeProject(content)) ? 'project' : 'articles'
}
