/** From the library into the engine. */
import { InvalidInputError, type Graph } from '../../graph/index.ts'
import { mendState, type MendedState } from '../explorer/saved-state.ts'
import type { GraphEngine } from '../extraction/graph-engine.ts'
import type { Progress } from '../extraction/opening.svelte.ts'
import type { ProjectRecord } from '../library/database.ts'
import type { Library } from '../library/library.ts'
import { StoreError } from '../library/store-error.ts'
import { strings } from '../strings/index.ts'
import type { OpenProject } from './open-project.svelte.ts'

/**
 * Attaches `session` to a project of the library, and makes its graph.
 *
 * @throws Error with words for people when the store fails; InvalidInputError when a part of the project is missing
 */
export async function loadProject(
  session: OpenProject,
  record: ProjectRecord,
  library: Library,
  engine: GraphEngine,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<{ mended: MendedState; graph: Graph }> {
  try {
    const mended = mendState(await session.attach(record))
    await engine.clear()
    if (record.kind === 'graph') return { mended, graph: await loadGraph(session, record, library, engine) }
    const all = (await library.documentIds(record.id)).length
    await refillEngine(record.id, library, engine, (done) => {
      signal.throwIfAborted()
      report({ done, all })
    })
    return { mended, graph: await engine.assemble(mended.state.settings, mended.state.corrections) }
  } catch (error) {
    throw error instanceof StoreError ? new Error(strings.library.failedToOpen, { cause: error }) : error
  }
}

/** Gives the engine a project's extractions; `onprogress` is told how many it has. */
export async function refillEngine(
  project: string,
  library: Library,
  engine: GraphEngine,
  onprogress: (done: number) => void = () => undefined,
): Promise<void> {
  let done = 0
  for await (const batch of library.extractions(project)) {
    await engine.add(batch)
    done += batch.length
    onprogress(done)
  }
}

async function loadGraph(session: OpenProject, { id, name }: ProjectRecord, library: Library, engine: GraphEngine) {
  const content = await library.graph(id)
  if (!content) throw new InvalidInputError(strings.library.noProject, name)
  await session.keepGraph(content)
  return engine.open(name, content)
}
