import type { NotebookEntry } from '../../explorer/notebook.ts'

/** Passages that were kept for the same names. */
export interface EntryGroup {
  /** Unique among the groups. */
  key: string
  about: readonly string[]
  entries: readonly NotebookEntry[]
}

/** A notebook by the names that its passages were kept for; groups and passages in the order of keeping. */
export function groupEntries(notebook: readonly NotebookEntry[]): EntryGroup[] {
  const groups = new Map<string, NotebookEntry[]>()
  for (const entry of notebook) {
    const key = JSON.stringify(entry.about)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups].map(([key, entries]) => ({ key, about: entries[0]?.about ?? [], entries }))
}
