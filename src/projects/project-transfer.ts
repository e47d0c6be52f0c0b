/** Projects on their way to a file and back. */
import type { Graph } from '../../graph/index.ts'
import { mendState, type MendedState } from '../explorer/saved-state.ts'
import type { GraphEngine } from '../extraction/graph-engine.ts'
import type { InputFile } from '../extraction/import-documents.ts'
import { contentOf } from '../extraction/input-files.ts'
import type { Progress } from '../extraction/opening.svelte.ts'
import type { ProjectRecord } from '../library/database.ts'
import type { Library } from '../library/library.ts'
import { readProjectFile, writeProjectFile, type ProjectHeader } from '../library/project-file.ts'
import type { OpenProject } from './open-project.svelte.ts'

/** A project file of a project that is kept in the library, as it was saved last. */
export async function fileOfKept(library: Library, record: ProjectRecord): Promise<Blob> {
  const { id, name, kind, created } = record
  const saved = await library.state(id)
  const documents = (await library.documentIds(id)).length
  const graph = kind === 'graph' ? await library.graph(id) : null
  const extractions = library.extractions(id)
  return writeProjectFile({ name, kind, created, documents, state: saved?.state ?? null, extractions, graph })
}

/** What a project file held. */
interface TakenIn {
  session: OpenProject
  name: string
  mended: MendedState
  graph: Graph
}

/**
 * Reads a project file into the engine and, as far as it can be kept, into the library.
 *
 * @param start makes the project, once it is known what it is
 * @throws InvalidInputError when the file isn't one or is damaged; the project that was begun is given up then
 */
export async function takeInProject(
  file: InputFile,
  engine: GraphEngine,
  start: (header: ProjectHeader) => OpenProject,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<TakenIn> {
  const taken: { session?: OpenProject; header?: ProjectHeader; mended?: MendedState; graph?: Graph } = {}
  try {
    await engine.clear()
    await readProjectFile(await contentOf(file), file.name, {
      begin: async (header, state) => {
        taken.header = header
        taken.mended = mendState(state)
        taken.session = start(header)
        await taken.session.create()
      },
      extraction: async (extraction, done) => {
        signal.throwIfAborted()
        await engine.add([extraction])
        await taken.session?.keepExtraction(extraction)
        report({ done, all: taken.header?.documents ?? done })
      },
      graph: async (content) => {
        taken.graph = await engine.open(file.name, content)
        await taken.session?.keepGraph(content)
      },
    })
    const { session, header, mended } = taken
    if (!session || !header || !mended) throw new Error('A project file was read without its head.')
    const { settings, corrections } = mended.state
    const graph = taken.graph ?? (await engine.assemble(settings, corrections))
    signal.throwIfAborted()
    return { session, name: header.name, mended, graph }
  } catch (error) {
    await taken.session?.discard()
    throw error
  }
}
