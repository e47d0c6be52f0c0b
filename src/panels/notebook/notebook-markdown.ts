import type { NotebookEntry } from '../../explorer/notebook.ts'
import { strings } from '../../strings/index.ts'
import { groupEntries } from './group-entries.ts'
import { escapeLine, escapeLines, linkTo } from './markdown-text.ts'

/**
 * A notebook as Markdown: a heading for each group of names; each passage as a quotation, then where it stands, then the
 * person's note. Whatever stands in it, it reads as text.
 *
 * @param project what the project is called
 * @param addressOf the web address of a document by its id, or null
 */
export function notebookMarkdown(
  notebook: readonly NotebookEntry[],
  project: string,
  addressOf: (document: string) => string | null,
): string {
  const words = strings.reading
  const groups = groupEntries(notebook).map(({ about, entries }) => {
    const heading = about.length > 0 ? about.join(words.notebook.between) : words.notebook.withoutNames
    return [`## ${escapeLine(heading)}`, ...entries.map((entry) => entryMarkdown(entry, addressOf(entry.document)))]
  })
  return [`# ${escapeLine(words.markdown.title(project))}`, ...groups.flat()].join('\n\n') + '\n'
}

function entryMarkdown({ text, citation, note }: NotebookEntry, address: string | null): string {
  const link = address === null ? null : (linkTo(address) ?? escapeLine(address))
  const source = [escapeLine(citation), link].filter((part) => part !== null && part !== '').join(', ')
  const written = escapeLines(note)
  return [
    `> ${escapeLine(text)}`,
    ...(source === '' ? [] : [`— ${source}`]),
    ...(written === '' ? [] : [`**${strings.reading.markdown.note}** ${written}`]),
  ].join('\n\n')
}
