import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Correction } from '../../../graph/index.ts'
import { mendState, type KeptState } from '../../../src/explorer/saved-state.ts'
import { INITIAL_STATE, type ExplorerState } from '../../../src/explorer/state.ts'
import { Library } from '../../../src/library/library.ts'
import { OpenProject } from '../../../src/projects/open-project.svelte.ts'
import { extractionOf, inBatches } from '../library/sample-extractions.ts'

const HIDE: Correction = { kind: 'hide', entity: { type: 'person', name: 'Ada' } }
const COUNTS = { documents: 3, entities: 2, edges: 1 }
const EXTRACTIONS = [extractionOf(1), extractionOf(2), extractionOf(3)]

let library: Library
let time: number

beforeEach(async () => {
  time = Date.UTC(2026, 0, 1)
  const dependencies = {
    indexedDB: new IDBFactory(),
    IDBKeyRange: IDBKeyRange as unknown as typeof globalThis.IDBKeyRange,
  }
  library = new Library({ now: () => (time += 1000), newId: () => `project-${time}`, dependencies })
  await library.open()
})
afterEach(() => {
  vi.restoreAllMocks()
  library.close()
})

function kept(change: Partial<ExplorerState> = {}): KeptState {
  return { state: { ...INITIAL_STATE, ...change }, mode: 'graph', positions: {} }
}

function openDraft(): OpenProject {
  const source = {
    kind: 'articles' as const,
    name: () => 'Samples',
    origin: '?samples',
    extractions: () => inBatches(EXTRACTIONS),
  }
  const project = new OpenProject(library, source, () => undefined)
  project.begin(kept(), COUNTS)
  return project
}

/** The corrections that the library has of the only project. */
async function savedCorrections(): Promise<readonly Correction[]> {
  const [record] = await library.list()
  return record ? mendState((await library.state(record.id))?.state).state.corrections : []
}

describe('OpenProject', () => {
  it('is kept, with all articles, as soon as something is decided, and not before', async () => {
    const project = openDraft()
    project.note(kept({ limit: 10 }))
    await project.flush()
    expect(await library.list()).toEqual([])
    expect(project.origin).toBe('?samples')

    project.note(kept({ limit: 10, corrections: [HIDE] }))
    await project.flush()
    const [record, ...others] = await library.list()
    expect(others).toEqual([])
    expect(record).toMatchObject({ name: 'Samples', kind: 'articles', ...COUNTS, reading: null })
    expect(project.origin).toBe(`?project=${record?.id}`)
    expect(await library.documentIds(record?.id ?? '')).toHaveLength(3)
    expect(await savedCorrections()).toEqual([HIDE])
    expect(project.status).toEqual({ kind: 'saved' })
  })

  it('tells what is wrong while the store is full, and then keeps everything that it could not', async () => {
    const project = openDraft()
    await project.create()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError')
    })
    for (const extraction of EXTRACTIONS) await project.keepExtraction(extraction)
    project.note(kept({ corrections: [HIDE] }))
    await project.flush()
    expect(project.problem).toBe('full')
    expect(project.atRisk).toBe(true)

    put.mockRestore()
    await project.saveNow(COUNTS)
    expect(project.problem).toBeNull()
    expect(project.atRisk).toBe(false)
    expect(await library.documentIds(project.record?.id ?? '')).toHaveLength(3)
    expect(await savedCorrections()).toEqual([HIDE])
  })

  it('opens with what was saved, and writes nothing over what another tab has saved since', async () => {
    const first = openDraft()
    first.note(kept({ corrections: [HIDE] }))
    await first.flush()
    const record = first.record
    if (!record) throw new Error('It was not kept.')
    // without locks, as in jsdom, revisions alone keep tabs apart
    const second = openDraft()
    const mended = mendState(await second.attach(record))
    expect(mended.state.corrections).toEqual([HIDE])
    second.begin(mended, COUNTS)
    second.note({ ...mended, state: { ...mended.state, corrections: [] } })
    await second.flush()
    first.note(kept({ corrections: [HIDE, { ...HIDE, note: 'again' }] }))
    await first.flush()
    expect(first.problem).toBe('elsewhere')
    expect(await savedCorrections()).toEqual([])
  })

  it('counts a new layout as no change by a person', async () => {
    const project = openDraft()
    await project.create()
    await project.saveNow(COUNTS)
    const changed = (await library.list())[0]?.changed
    project.note({ ...kept(), state: INITIAL_STATE })
    await project.flush()
    const before = (await library.list())[0]?.changed
    project.note({ ...kept(), state: INITIAL_STATE, positions: { a: [1, 2] } })
    await project.flush()
    const [record] = await library.list()
    expect(record?.changed).toBe(before)
    expect(before).not.toBe(changed)
    expect(mendState((await library.state(record?.id ?? ''))?.state).positions).toEqual({ a: [1, 2] })
  })

  it('is renamed together with its record', async () => {
    let name = 'Before'
    const source = { kind: 'articles' as const, name: () => name, origin: '', extractions: () => inBatches([]) }
    const project = new OpenProject(library, source, () => undefined)
    project.begin(kept(), COUNTS)
    await project.create()
    name = 'After'
    await project.rename('After')
    expect(await library.list()).toMatchObject([{ name: 'After' }])
  })
})
