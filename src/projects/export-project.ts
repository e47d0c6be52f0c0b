/** Projects on their way into a file. */
import { encodeState } from '../explorer/saved-state.ts'
import type { ProjectRecord } from '../library/database.ts'
import { PROJECT_ENDING, writeProjectFile } from '../library/project-file.ts'
import { StoreError } from '../library/store-error.ts'
import { saveFile } from '../save-file.ts'
import { strings } from '../strings/index.ts'
import type { Desk } from './desk.svelte.ts'
import { fileOfKept } from './project-transfer.ts'

/** The project that is open, as one file. */
export async function exportCurrent(desk: Desk): Promise<void> {
  const { current, engine, explorer, library } = desk
  const kept = desk.kept()
  if (!current || !kept) return
  const { record, source } = current
  const { name } = explorer
  await writeFile(desk, name, `${name}${PROJECT_ENDING}`, async () =>
    writeProjectFile({
      name,
      kind: source.kind,
      created: record?.created ?? new Date(desk.now()).toISOString(),
      documents: desk.counts().documents,
      state: encodeState(kept, current.unreadable),
      extractions: record && !engine.complete ? library.extractions(record.id) : engine.extractions(),
      graph: current.graphFile,
    }),
  )
}

/** A project that isn't open, as one file. */
export async function exportKept(desk: Desk, record: ProjectRecord): Promise<void> {
  await writeFile(desk, record.name, `${record.name}${PROJECT_ENDING}`, () => fileOfKept(desk.library, record))
}

/**
 * Has a file written and saved, unless that is given up in the meantime; says so when it fails.
 *
 * @param name what is being written, as people call it
 * @param write gives up at the signal when it can; what it writes after that is left
 */
export async function writeFile(
  desk: Desk,
  name: string,
  file: string,
  write: (signal: AbortSignal) => Promise<Blob>,
): Promise<void> {
  const abort = new AbortController()
  const { signal } = abort
  const writing = { name, cancel: () => abort.abort() }
  desk.writing = writing
  const givenUp = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)))
  try {
    const content = await Promise.race([write(signal), givenUp])
    if (content) saveFile(content, file)
  } catch (error) {
    const isStore = error instanceof StoreError
    if (!signal.aborted)
      desk.notice = isStore ? strings.library.failedToOpen : error instanceof Error ? error.message : String(error)
  } finally {
    if (desk.writing === writing) desk.writing = null
  }
}
