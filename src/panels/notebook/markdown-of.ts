import type { GraphIndex } from '../../../graph/index.ts'
import type { Explorer } from '../../explorer/explorer.svelte.ts'
import { notebookMarkdown } from './notebook-markdown.ts'

/** The notebook of the open project as Markdown, with the addresses of those of its articles that are there. */
export function markdownOf(explorer: Explorer, index: GraphIndex): string {
  const addressOf = (document: string): string | null => index.documentById.get(document)?.url ?? null
  return notebookMarkdown(explorer.state.notebook, explorer.name, addressOf)
}
