import type { Correction, DocumentExtraction, Graph, GraphSettings } from '../../graph/index.ts'
import type { Explorer } from '../explorer/explorer.svelte.ts'
import { encodeState, lookedAtBy, mendState, type KeptState, type MendedState } from '../explorer/saved-state.ts'
import { readUrlState, type UrlState } from '../explorer/url-state.ts'
import { fetchableGraph } from '../extraction/fetch-graph.ts'
import type { GraphEngine } from '../extraction/graph-engine.ts'
import type { InputFile } from '../extraction/import-documents.ts'
import { contentOf, fileOf } from '../extraction/input-files.ts'
import { Opening, type ReadingResult } from '../extraction/opening.svelte.ts'
import { sampleFiles } from '../extraction/samples.ts'
import type { ProjectKind, ProjectRecord } from '../library/database.ts'
import type { Library } from '../library/library.ts'
import { PROJECT_ENDING, writeProjectFile, type ProjectHeader } from '../library/project-file.ts'
import { StoreError } from '../library/store-error.ts'
import { saveFile } from '../save-file.ts'
import { strings } from '../strings/index.ts'
import { fileKind } from './file-kind.ts'
import { loadProject, refillEngine } from './load-project.ts'
import { OpenProject, type Counts, type ProjectSource } from './open-project.svelte.ts'
import { fileOfKept, takeInProject } from './project-transfer.ts'
import { takeCorrections } from './take-corrections.ts'

const text = strings.library

/** What the explorer is opened with. */
interface View extends Partial<UrlState> {
  unread?: MendedState['unread']
}

/** What newly read articles are joined with. */
interface Joining {
  /** Ids of the documents that the engine holds. */
  known: ReadonlySet<string>
  settings: GraphSettings | null
  corrections: readonly Correction[]
  onadded?: (extraction: DocumentExtraction) => void
}

const NEW: Joining = { known: new Set(), settings: null, corrections: [] }

/** Brings together what is open, where it comes from and where it is kept: the explorer, the engine and the library. */
export class Desk {
  readonly opening: Opening
  /** What is open, or null. */
  current = $state.raw<OpenProject | null>(null)
  /** What a person is to know of what was done last, or null. */
  notice = $state<string | null>(null)
  /** What was opened, for those who don't see it. */
  announcement = $state('')
  /** Answers whether to leave a project that could not be kept; null when nobody asks. */
  asking = $state.raw<((leave: boolean) => void) | null>(null)
  /** What is being written to a file, or null. */
  writing = $state<string | null>(null)

  #explorer: Explorer
  #engine: GraphEngine
  #library: Library
  #now: () => number

  /** @param now the present time in ms since 1970 */
  constructor(explorer: Explorer, engine: GraphEngine, library: Library, now: () => number) {
    this.#now = now
    this.#explorer = explorer
    this.#engine = engine
    this.#library = library
    this.opening = new Opening(engine, strings.import)
  }

  /** Opens what an address asks for. Returns false when it asks for nothing. */
  async openAddress(search: URLSearchParams, hash: string): Promise<boolean> {
    const project = search.get('project')
    const graph = search.get('open')
    if (project !== null) await this.openProject(project, hash)
    else if (graph !== null) await this.#openFetched(graph, hash)
    else if (search.has('samples')) await this.openSamples(hash)
    else return false
    return true
  }

  async openSamples(hash = ''): Promise<void> {
    if (!(await this.#leave())) return
    const session = this.#session(this.#source('articles', strings.app.samples, '?samples'))
    const result = await this.#read(session, sampleFiles(), NEW)
    if (result?.graph) this.#show(session, result.graph, strings.app.samples, this.#viewAt(hash, result.graph))
  }

  /** Opens what a person chose or dropped, in place of what is open. */
  async openFiles(files: readonly InputFile[], name: string): Promise<void> {
    const [only] = files
    const kind = only && files.length === 1 ? await fileKind(only) : 'articles'
    if (only && kind === 'graph') return this.#openGraph(only, '', null)
    if (only && kind === 'project') return this.#importProject(only)
    if (only && kind === 'corrections' && this.#explorer.machine) return this.importCorrections(only)
    return this.#openArticles(files, name)
  }

  /** Opens what was dropped; articles join the project that is open. */
  async takeDropped(files: readonly InputFile[], name: string): Promise<void> {
    const [only] = files
    const kind = only && files.length === 1 ? await fileKind(only) : 'articles'
    if (this.opening.state.phase !== 'idle') return
    if (kind === 'articles' && this.current) return this.addFiles(files)
    return this.openFiles(files, name)
  }

  async openProject(id: string, hash = ''): Promise<void> {
    if (!(await this.#leave())) return
    const record = await this.#library.get(id).catch(() => null)
    if (!record) return void (this.opening.problem = text.noProject)
    const session = this.#session(this.#source(record.kind, record.name, ''))
    const opened = await this.opening.open(record.name, (report, signal) =>
      loadProject(session, record, this.#library, this.#engine, report, signal),
    )
    if (!opened) return session.end()
    const { graph, mended } = opened
    const address = hash === '' ? null : readUrlState(hash, graph.settings)
    const view = { ...lookedAtBy(mended, address), unread: mended.unread }
    this.#show(session, { ...graph, positions: { ...graph.positions, ...mended.positions } }, record.name, view)
    await session.keepCounts(this.#counts())
    await this.#offerToGoOn(session, record)
  }

  /** Opens a project and reads on what was left when reading was interrupted. */
  async goOnWith(id: string): Promise<void> {
    await this.openProject(id)
    await this.goOn()
  }

  /** Reads what is still to be read of the open project. */
  async goOn(): Promise<void> {
    const record = this.current?.record
    if (!record) return
    const waiting = await this.#library.waiting(record.id).catch(() => [])
    if (this.current?.reader || waiting.length === 0) return
    await this.#add(waiting.map(({ name, content }) => fileOf(name, content)))
  }

  /** Adds articles to the project that is open; those that are there already are passed over. */
  async addFiles(files: readonly InputFile[]): Promise<void> {
    const { current } = this
    if (!current || files.length === 0) return
    if (current.reader) return void this.#explorer.refusals++
    if (current.source.kind === 'graph') return void (this.notice = text.notToGraph)
    // not awaited: reading begins at once, and what isn't taken in yet is so while others are read
    void current.keepFiles(files)
    await this.#add(files)
  }

  /** Takes over the corrections of a file. */
  async importCorrections(file: InputFile): Promise<void> {
    this.notice = await takeCorrections(this.#explorer, file)
  }

  /** The project that is open, as one file. */
  async exportCurrent(): Promise<void> {
    const { current } = this
    const kept = this.kept()
    if (!current || !kept) return
    const { record, source } = current
    const { name } = this.#explorer
    await this.#export(name, async () =>
      writeProjectFile({
        name,
        kind: source.kind,
        created: record?.created ?? new Date(this.#now()).toISOString(),
        documents: this.#counts().documents,
        state: encodeState(kept, current.unreadable),
        extractions:
          record && !this.#engine.complete ? this.#library.extractions(record.id) : this.#engine.extractions(),
        graph: current.graphFile,
      }),
    )
  }

  /** A project that isn't open, as one file. */
  async exportProject(record: ProjectRecord): Promise<void> {
    await this.#export(record.name, () => fileOfKept(this.#library, record))
  }

  async rename(name: string): Promise<void> {
    this.#explorer.rename(name)
    await this.current?.rename(name)
  }

  /** Takes the project over from the tab that has it, as that tab saved it. */
  async workHere(): Promise<void> {
    const { current } = this
    if (current && (await current.takeOver())) await this.reload()
  }

  /** Shows the open project as it is in the store. */
  async reload(): Promise<void> {
    const { current } = this
    const record = current?.record
    const before = this.#explorer.machine
    if (!current || !record || !before) return
    const mended = mendState(await current.loadState())
    const ids = record.kind === 'articles' ? await this.#library.documentIds(record.id) : null
    if (ids && ids.join() !== before.documents.map(({ id }) => id).join()) return this.openProject(record.id)
    const { selection } = this.#explorer
    const graph = { ...before, positions: { ...before.positions, ...mended.positions } }
    current.status = { kind: 'saved' }
    this.#show(current, graph, record.name, {
      state: mended.state,
      mode: mended.mode,
      selection,
      unread: mended.unread,
    })
  }

  /** Tries to save again what could not be saved. */
  async tryAgain(): Promise<void> {
    await this.current?.saveNow(this.#counts())
  }

  /** Closes what is open. Returns false when a person chose to stay. */
  async close(): Promise<boolean> {
    return this.#leave()
  }

  /** What is to be kept of the explorer, or null when nothing is open. */
  kept(): KeptState | null {
    const { state, mode, positions, machine } = this.#explorer
    return machine ? { state, mode, positions } : null
  }

  async #openArticles(files: readonly InputFile[], name: string): Promise<void> {
    if (!(await this.#leave())) return
    const session = this.#session(this.#source('articles', name, ''))
    await session.create()
    this.current = session
    const storing = session.keepFiles(files)
    const result = await this.#read(session, files, NEW)
    await storing
    if (!result?.graph) {
      this.current = null
      return session.discard()
    }
    await session.endReading()
    this.#show(session, result.graph, name, {})
    await session.saveNow(this.#counts())
  }

  async #openGraph(file: InputFile, origin: string, hash: string | null): Promise<void> {
    if (!(await this.#leave())) return
    const name = file.name.replace(/^.*\//, '').replace(/(?:\.graph)?\.json$/, '')
    const opened = await this.opening.open(file.name, async () => {
      const content = await contentOf(file)
      return { content, graph: await this.#engine.open(file.name, content) }
    })
    if (!opened) return
    const { graph, content } = opened
    const session = this.#session(this.#source('graph', name, origin))
    if (origin === '') await session.create()
    await session.keepGraph(content)
    this.#show(session, graph, name, this.#viewAt(hash ?? '', graph))
    if (origin === '') await session.saveNow(this.#counts())
  }

  /** A graph from where the page comes from: kept as soon as something is decided in it. */
  #openFetched(address: string, hash: string): Promise<void> {
    const file = fetchableGraph(address, strings.import.notFetched(address))
    return this.#openGraph(file, `?open=${encodeURIComponent(address)}`, hash)
  }

  async #importProject(file: InputFile): Promise<void> {
    if (!(await this.#leave())) return
    const start = ({ kind, name }: ProjectHeader): OpenProject => this.#session(this.#source(kind, name, ''))
    const opened = await this.opening.open(file.name, (report, signal) =>
      takeInProject(file, this.#engine, start, report, signal),
    )
    if (!opened) return
    const { session, graph, mended, name } = opened
    const { state, mode, unread, positions } = mended
    this.#show(session, { ...graph, positions: { ...graph.positions, ...positions } }, name, { state, mode, unread })
    await session.saveNow(this.#counts())
  }

  /** Reads files into a project that is about to be opened. */
  async #read(
    session: OpenProject,
    files: readonly InputFile[],
    { known, settings, corrections, onadded }: Joining,
  ): Promise<ReadingResult | null> {
    if (known.size === 0) await this.#engine.clear()
    return this.opening.read({
      files,
      known,
      keep: async (extraction) => {
        onadded?.(extraction)
        await session.keepExtraction(extraction)
      },
      onfile: (name) => session.fileRead(name),
      assemble: () => this.#engine.assemble(settings, corrections),
    })
  }

  async #add(files: readonly InputFile[]): Promise<void> {
    const { current } = this
    const machine = this.#explorer.machine
    if (!current || !machine) return
    this.notice = null
    if (!this.#engine.complete && !(await this.#refill(current))) return void (this.notice = strings.import.crashed)
    const added = new Set<string>()
    const known = new Set(machine.documents.map(({ id }) => id))
    const { settings, state } = this.#explorer
    const onadded = ({ document }: DocumentExtraction): unknown => added.add(document.id)
    const result = await this.#read(current, files, { known, settings, corrections: state.corrections, onadded })
    if (!result) {
      await this.#engine.remove(added).catch(() => undefined)
      await current.dropExtractions(added)
    } else if (result.graph) this.#explorer.replaceGraph(result.graph)
    await current.endReading()
    await current.saveNow(this.#counts())
    this.notice = result ? this.#tellAdded(added.size, result.progress) : this.opening.problem
  }

  #tellAdded(added: number, { extracted, known, failed }: ReadingResult['progress']): string {
    // of articles with the same text one is kept
    const told = text.added(added, known + extracted - added, failed)
    const idle = this.#explorer.idleCorrections.length
    return idle > 0 ? `${told} ${text.idle(idle)}` : told
  }

  /** Gives the engine a project's extractions again, after a crash. */
  async #refill(session: OpenProject): Promise<boolean> {
    if (!session.record) return false
    await this.#engine.clear()
    await refillEngine(session.record.id, this.#library, this.#engine)
    return true
  }

  async #offerToGoOn(session: OpenProject, { id, reading }: ProjectRecord): Promise<void> {
    if (!reading || session.reader) return
    const waiting = await this.#library.waiting(id).catch(() => [])
    session.unread = waiting.length
    if (reading.stored < reading.files) this.notice = text.missingFiles
    if (this.#explorer.machine?.documents.length === 0) await this.goOn()
    else if (waiting.length === 0) await session.endReading()
  }

  #show(session: OpenProject, graph: Graph, name: string, { unread, ...view }: View): void {
    this.current = session
    this.notice = null
    this.#explorer.open(graph, name, view)
    this.#freeze()
    const kept = this.kept()
    if (kept) session.begin(kept, this.#counts(), unread)
    this.announcement = strings.notices.opened(name, graph.entities.length, graph.edges.length)
  }

  #freeze(): void {
    this.#explorer.frozen = this.current?.reader ? text.readerShort : null
  }

  #viewAt(hash: string, graph: Graph): View {
    return hash === '' ? {} : readUrlState(hash, graph.settings)
  }

  #counts(): Counts {
    const graph = this.#explorer.index?.graph
    return {
      documents: graph?.documents.length ?? 0,
      entities: graph?.entities.length ?? 0,
      edges: graph?.edges.length ?? 0,
    }
  }

  #session(source: ProjectSource): OpenProject {
    return new OpenProject(this.#library, source, () => this.#freeze())
  }

  #source(kind: ProjectKind, name: string, origin: string): ProjectSource {
    return {
      kind,
      name: () => (this.#explorer.machine ? this.#explorer.name : name),
      origin,
      extractions: () => this.#engine.extractions(),
    }
  }

  /** Lets go of what is open. Returns false when a person chose to stay because it could not be kept. */
  async #leave(): Promise<boolean> {
    const { current } = this
    if (current) {
      await current.flush()
      if (current.atRisk && !(await this.#mayLeave())) return false
      await current.end()
    }
    this.current = null
    this.notice = null
    this.opening.failures = []
    this.#explorer.frozen = null
    this.#explorer.close()
    return true
  }

  async #mayLeave(): Promise<boolean> {
    const leave = await new Promise<boolean>((resolve) => (this.asking = resolve))
    this.asking = null
    return leave
  }

  async #export(name: string, write: () => Promise<Blob>): Promise<void> {
    this.writing = name
    try {
      saveFile(await write(), `${name}${PROJECT_ENDING}`)
    } catch (error) {
      this.notice =
        error instanceof StoreError ? text.failedToOpen : error instanceof Error ? error.message : String(error)
    } finally {
      this.writing = null
    }
  }
}
