import type { DocumentRecord, Passage } from '../../graph/index.ts'
import type { Explorer } from './explorer.svelte.ts'
import { entryKey, type NotebookEntry } from './notebook.ts'

/** What is shown in a passage where its sentences don't follow one another. */
const GAP = ' … '

/** A passage's sentences as one text. */
export function quotationOf({ sentences }: Pick<Passage, 'sentences'>): string {
  return sentences.map(({ text }) => text.trim()).join(GAP)
}

/** Where a document comes from, as one line: title, source, date. */
export function citationOf({ title, name, source, date }: DocumentRecord): string {
  return [title ?? name, source, date].filter((part) => part !== null).join(', ')
}

/** The key that a passage has, or would have, in the notebook. */
export function passageKey({ document, sentences }: Pick<Passage, 'document' | 'sentences'>): string {
  return entryKey({ document: document.id, start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 })
}

/**
 * Keeps a passage in the notebook, or takes it out when it is there.
 *
 * @param about the names that it is kept for
 */
export function togglePin(
  explorer: Explorer,
  passage: Pick<Passage, 'document' | 'sentences'>,
  about: readonly string[],
): void {
  const key = passageKey(passage)
  if (explorer.state.notebook.some((entry) => entryKey(entry) === key)) {
    explorer.apply({ kind: 'drop-passage', key })
    return
  }
  const { document, sentences } = passage
  const entry: NotebookEntry = {
    document: document.id,
    start: sentences[0]?.start ?? 0,
    end: sentences.at(-1)?.end ?? 0,
    text: quotationOf(passage),
    citation: citationOf(document),
    about,
    note: '',
  }
  explorer.apply({ kind: 'keep-passage', entry })
}
