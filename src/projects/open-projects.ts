/** Whatever can be opened, on its way into the explorer. */
import type { Graph } from '../../graph/index.ts'
import { lookedAtBy } from '../explorer/saved-state.ts'
import { readUrlState } from '../explorer/url-state.ts'
import { fetchableGraph } from '../extraction/fetch-graph.ts'
import type { InputFile } from '../extraction/import-documents.ts'
import { contentOf } from '../extraction/input-files.ts'
import { sampleFiles } from '../extraction/samples.ts'
import type { ProjectRecord } from '../library/database.ts'
import { strings } from '../strings/index.ts'
import { addArticles, goOnReading, readArticles } from './add-articles.ts'
import type { Desk, View } from './desk.svelte.ts'
import { fileKind } from './file-kind.ts'
import { loadProject } from './load-project.ts'
import type { OpenProject } from './open-project.svelte.ts'
import { takeInProject } from './project-transfer.ts'
import { importCorrections } from './take-corrections.ts'

/** Opens what an address asks for. Returns false when it asks for nothing. */
export async function openAddress(desk: Desk, search: URLSearchParams, hash: string): Promise<boolean> {
  const project = search.get('project')
  const graph = search.get('open')
  if (project !== null) await openProject(desk, project, hash)
  else if (graph !== null) await openFetched(desk, graph, hash)
  else if (search.has('samples')) await openSamples(desk, hash)
  else return false
  return true
}

export async function openSamples(desk: Desk, hash = ''): Promise<void> {
  if (!(await desk.leave())) return
  const name = strings.app.samples
  const project = desk.begin('articles', name, '?samples')
  const result = await readArticles(desk, project, sampleFiles())
  if (result?.graph) desk.show(project, result.graph, name, viewAt(hash, result.graph))
}

/** Opens what a person chose or dropped, in place of what is open. */
export async function openFiles(desk: Desk, files: readonly InputFile[], name: string): Promise<void> {
  const [only] = files
  const kind = only && files.length === 1 ? await fileKind(only) : 'articles'
  if (only && kind === 'graph') return openGraph(desk, only, '', '')
  if (only && kind === 'project') return importProject(desk, only)
  if (only && kind === 'corrections' && desk.explorer.machine) return importCorrections(desk, only)
  return openArticles(desk, files, name)
}

/** Opens what was dropped; articles join the project that is open. */
export async function takeDropped(desk: Desk, files: readonly InputFile[], name: string): Promise<void> {
  const [only] = files
  const kind = only && files.length === 1 ? await fileKind(only) : 'articles'
  if (desk.opening.state.phase !== 'idle') return
  if (kind === 'articles' && desk.current) return addArticles(desk, files)
  return openFiles(desk, files, name)
}

export async function openProject(desk: Desk, id: string, hash = ''): Promise<void> {
  if (!(await desk.leave())) return
  const { library, engine, opening } = desk
  const record = await library.get(id).catch(() => null)
  if (!record) return void (opening.problem = strings.library.noProject)
  const project = desk.begin(record.kind, record.name)
  const opened = await opening.open(record.name, (report, signal) =>
    loadProject(project, record, library, engine, report, signal),
  )
  if (!opened) return project.end()
  const { graph, mended } = opened
  const address = hash === '' ? null : readUrlState(hash, graph.settings)
  const view = { ...lookedAtBy(mended, address), unread: mended.unread }
  desk.show(project, { ...graph, positions: { ...graph.positions, ...mended.positions } }, record.name, view)
  await project.keepCounts(desk.counts())
  await offerToGoOn(desk, project, record)
}

/** Opens a project and reads on what was left when reading was interrupted. */
export async function goOnWith(desk: Desk, id: string): Promise<void> {
  await openProject(desk, id)
  await goOnReading(desk)
}

async function offerToGoOn(desk: Desk, project: OpenProject, { id, reading }: ProjectRecord): Promise<void> {
  if (!reading || project.reader) return
  const waiting = await desk.library.waiting(id).catch(() => [])
  project.unread = waiting.length
  if (reading.stored < reading.files) desk.notice = strings.library.missingFiles
  if (desk.explorer.machine?.documents.length === 0) await goOnReading(desk)
  else if (waiting.length === 0) await project.endReading()
}

async function openArticles(desk: Desk, files: readonly InputFile[], name: string): Promise<void> {
  if (!(await desk.leave())) return
  const project = desk.begin('articles', name)
  await project.create()
  desk.current = project
  const storing = project.keepFiles(files)
  const result = await readArticles(desk, project, files)
  await storing
  if (!result?.graph) {
    desk.current = null
    return project.discard()
  }
  await project.endReading()
  desk.show(project, result.graph, name, {})
  await project.saveNow(desk.counts())
}

/** @param origin the query of an address that opens the same; then it is kept as soon as something is decided in it */
async function openGraph(desk: Desk, file: InputFile, origin: string, hash: string): Promise<void> {
  if (!(await desk.leave())) return
  const name = file.name.replace(/^.*\//, '').replace(/(?:\.graph)?\.json$/, '')
  const opened = await desk.opening.open(file.name, async () => {
    const content = await contentOf(file)
    return { content, graph: await desk.engine.open(file.name, content) }
  })
  if (!opened) return
  const { graph, content } = opened
  const project = desk.begin('graph', name, origin)
  if (origin === '') await project.create()
  await project.keepGraph(content)
  desk.show(project, graph, name, viewAt(hash, graph))
  if (origin === '') await project.saveNow(desk.counts())
}

/** A graph from where the page comes from. */
function openFetched(desk: Desk, address: string, hash: string): Promise<void> {
  const file = fetchableGraph(address, strings.import.notFetched(address))
  return openGraph(desk, file, `?open=${encodeURIComponent(address)}`, hash)
}

async function importProject(desk: Desk, file: InputFile): Promise<void> {
  if (!(await desk.leave())) return
  const opened = await desk.opening.open(file.name, (report, signal) =>
    takeInProject(file, desk.engine, ({ kind, name }) => desk.begin(kind, name), report, signal),
  )
  if (!opened) return
  const { session, graph, mended, name } = opened
  const { state, mode, unread, positions } = mended
  desk.show(session, { ...graph, positions: { ...graph.positions, ...positions } }, name, { state, mode, unread })
  await session.saveNow(desk.counts())
}

function viewAt(hash: string, graph: Graph): View {
  return hash === '' ? {} : readUrlState(hash, graph.settings)
}
