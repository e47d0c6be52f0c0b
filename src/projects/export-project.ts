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
  await writing(desk, name, async () =>
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
  await writing(desk, record.name, () => fileOfKept(desk.library, record))
}

async function writing(desk: Desk, name: string, write: () => Promise<Blob>): Promise<void> {
  desk.writing = name
  try {
    saveFile(await write(), `${name}${PROJECT_ENDING}`)
  } catch (error) {
    const isStore = error instanceof StoreError
    desk.notice = isStore ? strings.library.failedToOpen : error instanceof Error ? error.message : String(error)
  } finally {
    desk.writing = null
  }
}
