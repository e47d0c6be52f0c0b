import { beforeEach, describe, expect, it, vi } from 'vitest'
import { indexGraph, OUTPUT_FORMATS, type OutputFormat } from '../../../graph/index.ts'
import type { Explorer } from '../../../src/explorer/explorer.svelte.ts'
import { INITIAL_STATE } from '../../../src/explorer/state.ts'
import type { GraphEngine } from '../../../src/extraction/graph-engine.ts'
import type { Desk } from '../../../src/projects/desk.svelte.ts'
import { exportMenu } from '../../../src/projects/export-menu.ts'
import { writeFile } from '../../../src/projects/export-project.ts'
import { saveFile } from '../../../src/save-file.ts'
import { fixtureGraph } from '../fixture-graph.ts'

vi.mock('../../../src/save-file.ts', () => ({ saveFile: vi.fn() }))
beforeEach(() => void vi.mocked(saveFile).mockClear())

const graph = fixtureGraph({ seed: 1, documents: 3, sentences: 3, extraEntities: 0 })

function menu(state = INITIAL_STATE) {
  const written: [OutputFormat, string][] = []
  const explorer = { index: indexGraph(graph), name: 'Mine', positions: {}, state, canvas: null } as unknown as Explorer
  const engine = {
    write: async (_graph: unknown, format: OutputFormat, ending: string) => {
      written.push([format, ending])
      return new Blob()
    },
  } as unknown as GraphEngine
  return {
    written,
    items: exportMenu({
      explorer,
      engine,
      exportProject: async () => undefined,
      writeFile: (name, file, write) => writeFile(deskOf(), name, file, write),
    }),
  }
}

function deskOf(): Desk {
  return { writing: null, notice: null } as unknown as Desk
}

describe('writing a file', () => {
  it('says what is written until it is there, and why it is not when it fails', async () => {
    const desk = deskOf()
    const done = writeFile(desk, 'Names', 'names.csv', async () => new Blob(['a']))
    expect(desk.writing?.name).toBe('Names')
    await done
    expect([desk.writing, desk.notice]).toEqual([null, null])
    expect(saveFile).toHaveBeenCalledTimes(1)
    await writeFile(desk, 'Names', 'names.csv', () => Promise.reject(new Error('No room.')))
    expect([desk.writing, desk.notice]).toEqual([null, 'No room.'])
    expect(saveFile).toHaveBeenCalledTimes(1)
  })

  it('is given up at once, saves nothing then and tells the writer, whatever comes of it later', async () => {
    const desk = deskOf()
    let fail: (error: Error) => void = () => undefined
    let told = false
    const done = writeFile(desk, 'Names', 'names.csv', (signal) => {
      signal.addEventListener('abort', () => (told = true))
      return new Promise((_, reject) => (fail = reject))
    })
    desk.writing?.cancel()
    await done
    fail(new Error('ended'))
    expect([desk.writing, desk.notice, told]).toEqual([null, null, true])
    expect(saveFile).not.toHaveBeenCalled()
  })
})

describe('the export menu', () => {
  it('offers every file of every format, each once', async () => {
    const { items, written } = menu()
    for (const item of items) if (!item.disabled) item.onselect()
    await vi.waitFor(() => expect(saveFile).toHaveBeenCalledTimes(written.length))
    const all = Object.entries(OUTPUT_FORMATS).flatMap(([format, files]) => files.map(({ ending }) => [format, ending]))
    expect(written.map(String).sort()).toEqual(all.map(String).sort())
    const names = vi.mocked(saveFile).mock.calls.map(([, name]) => name)
    expect(names).toContain('Mine.graph.json')
    expect(names).toContain('Mine-edges.csv')
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  it('offers corrections when there are any, and a picture when there is one', () => {
    const disabled = (state = INITIAL_STATE) => menu(state).items.flatMap(({ id, disabled: is }) => (is ? [id] : []))
    expect(disabled()).toEqual(['corrections', 'png', 'svg'])
    const corrections = [{ kind: 'hide', entity: { type: 'person', name: 'Ada' } }] as const
    expect(disabled({ ...INITIAL_STATE, corrections })).toEqual(['png', 'svg'])
  })
})
