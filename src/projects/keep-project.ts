/** What a person does about how the open project is kept. */
import { mendState } from '../explorer/saved-state.ts'
import type { Desk } from './desk.svelte.ts'
import { openProject } from './open-projects.ts'

export async function renameProject({ explorer, current }: Desk, name: string): Promise<void> {
  explorer.rename(name)
  await current?.rename(name)
}

/** Takes the project over from the tab that has it, as that tab saved it. */
export async function workHere(desk: Desk): Promise<void> {
  const { current } = desk
  if (current && (await current.takeOver())) await reloadProject(desk)
}

/** Shows the open project as it is in the store. */
export async function reloadProject(desk: Desk): Promise<void> {
  const { current, explorer, library } = desk
  const record = current?.record
  const before = explorer.machine
  if (!current || !record || !before) return
  const mended = mendState(await current.loadState())
  const ids = record.kind === 'articles' ? await library.documentIds(record.id) : null
  if (ids && ids.join() !== before.documents.map(({ id }) => id).join()) return openProject(desk, record.id)
  const { selection } = explorer
  const graph = { ...before, positions: { ...before.positions, ...mended.positions } }
  current.status = { kind: 'saved' }
  const { state, mode, unread } = mended
  desk.show(current, graph, record.name, { state, mode, selection, unread })
}

/** Tries to save again what could not be saved. */
export async function saveAgain(desk: Desk): Promise<void> {
  await desk.current?.saveNow(desk.counts())
}
