import { strings } from '../strings/index.ts'
import type { OpenProject } from './open-project.svelte.ts'

/** How the keeping of a project stands, in words: `label` in a word or two, `about` in a sentence. */
export interface SaveSign {
  kind: 'saved' | 'saving' | 'problem' | 'unkept' | 'reader'
  label: string
  about: string
}

/** What the top bar says of how the open project is kept. */
export function saveSign({ record, reader, problem, status }: OpenProject): SaveSign {
  const text = strings.library.sign
  if (reader) return { kind: 'reader', label: text.reader, about: text.readerAbout }
  if (problem) {
    const { problems, problemAdvice } = strings.library
    return { kind: 'problem', label: text.problem, about: `${problems[problem]} ${problemAdvice[problem]}` }
  }
  if (status.kind !== 'saved') return { kind: 'saving', label: text.saving, about: text.savingAbout }
  if (!record) return { kind: 'unkept', label: text.unkept, about: text.unkeptAbout }
  return { kind: 'saved', label: text.saved, about: text.savedAbout }
}
