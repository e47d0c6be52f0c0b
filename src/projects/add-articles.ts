/** Articles on their way into the project that is open. */
import type { DocumentExtraction } from '../../graph/index.ts'
import type { InputFile } from '../extraction/import-documents.ts'
import { fileOf } from '../extraction/input-files.ts'
import type { ReadingResult } from '../extraction/opening.svelte.ts'
import { strings } from '../strings/index.ts'
import type { Desk } from './desk.svelte.ts'
import { refillEngine } from './load-project.ts'
import type { OpenProject } from './open-project.svelte.ts'

const text = strings.library

/** What newly read articles are joined with. */
interface Joining {
  /** Ids of the documents that the engine holds. */
  known: ReadonlySet<string>
  onadded?: (extraction: DocumentExtraction) => void
}

/** Reads files into a project, and joins them with what is known. Null when nothing is to be shown of it. */
export async function readArticles(
  desk: Desk,
  project: OpenProject,
  files: readonly InputFile[],
  { known, onadded }: Joining = { known: new Set() },
): Promise<ReadingResult | null> {
  const { engine, explorer } = desk
  if (known.size === 0) await engine.clear()
  return desk.opening.read({
    files,
    known,
    keep: async (extraction) => {
      onadded?.(extraction)
      await project.keepExtraction(extraction)
    },
    onfile: (name) => project.fileRead(name),
    // as it stands when all is read: a person may have gone on deciding
    assemble: () =>
      explorer.machine ? engine.assemble(explorer.settings, explorer.state.corrections) : engine.assemble(null, []),
  })
}

/** Adds articles to the project that is open; those that are there already are passed over. */
export async function addArticles(desk: Desk, files: readonly InputFile[]): Promise<void> {
  const { current } = desk
  if (!current || files.length === 0) return
  if (current.reader) return void desk.explorer.refusals++
  if (current.source.kind === 'graph') return void (desk.notice = text.notToGraph)
  // not awaited: reading begins at once, and what isn't taken in yet is so while others are read
  void current.keepFiles(files)
  await add(desk, current, files)
}

/** Reads what is still to be read of the open project. */
export async function goOnReading(desk: Desk): Promise<void> {
  const record = desk.current?.record
  if (!record) return
  const waiting = await desk.library.waiting(record.id).catch(() => [])
  const { current } = desk
  if (!current || current.reader || waiting.length === 0) return
  await add(
    desk,
    current,
    waiting.map(({ name, content }) => fileOf(name, content)),
  )
}

async function add(desk: Desk, current: OpenProject, files: readonly InputFile[]): Promise<void> {
  const { explorer, engine } = desk
  const { machine } = explorer
  if (!machine) return
  desk.notice = null
  if (!engine.complete && !(await refill(desk, current))) return void (desk.notice = strings.import.crashed)
  const added = new Set<string>()
  const known = new Set(machine.documents.map(({ id }) => id))
  const onadded = ({ document }: DocumentExtraction): unknown => added.add(document.id)
  const result = await readArticles(desk, current, files, { known, onadded })
  if (!result) {
    await engine.remove(added).catch(() => undefined)
    await current.dropExtractions(added)
  } else if (result.graph) explorer.replaceGraph(result.graph)
  await current.endReading()
  await current.saveNow(desk.counts())
  desk.notice = result ? tellAdded(desk, added.size, result.progress) : desk.opening.problem
}

function tellAdded(desk: Desk, added: number, { extracted, known, failed }: ReadingResult['progress']): string {
  // of articles with the same text one is kept
  const told = text.added(added, known + extracted - added, failed)
  const idle = desk.explorer.idleCorrections.length
  return idle > 0 ? `${told} ${text.idle(idle)}` : told
}

/** Gives the engine a project's extractions again, after a crash. */
async function refill({ engine, library }: Desk, project: OpenProject): Promise<boolean> {
  if (!project.record) return false
  await engine.clear()
  await refillEngine(project.record.id, library, engine)
  return true
}
