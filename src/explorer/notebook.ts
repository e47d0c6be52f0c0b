/** A passage that a person keeps: found again by its document and offsets, readable without them. */
export interface NotebookEntry {
  document: string
  /** `[start, end)` in UTF-16 code units of the document's text. */
  start: number
  end: number
  /** What stands there. */
  text: string
  /** Title, source and date of the article, as one line. */
  citation: string
  /** The names that it was kept for, as they were shown then: one, both ends of a tie, or none. */
  about: readonly string[]
  /** What the person wrote about it. */
  note: string
}

/** What tells one entry from another: the place of its passage. */
export function entryKey({ document, start, end }: Pick<NotebookEntry, 'document' | 'start' | 'end'>): string {
  return `${document}:${start}-${end}`
}

/** The notebook with `entry` at its end; an entry of the same place makes way, but its note stays. */
export function withEntry(notebook: readonly NotebookEntry[], entry: NotebookEntry): readonly NotebookEntry[] {
  const key = entryKey(entry)
  const before = notebook.find((other) => entryKey(other) === key)
  if (!before) return [...notebook, entry]
  const about = [...new Set([...before.about, ...entry.about])]
  return notebook.map((other) => (other === before ? { ...entry, about, note: entry.note || before.note } : other))
}

/** The notebook without the entry of this key; the same list when there is none. */
export function withoutEntry(notebook: readonly NotebookEntry[], key: string): readonly NotebookEntry[] {
  return notebook.some((entry) => entryKey(entry) === key)
    ? notebook.filter((entry) => entryKey(entry) !== key)
    : notebook
}

/** The notebook with another note for the entry of this key. */
export function withNote(notebook: readonly NotebookEntry[], key: string, note: string): readonly NotebookEntry[] {
  return notebook.map((entry) => (entryKey(entry) === key ? { ...entry, note } : entry))
}
