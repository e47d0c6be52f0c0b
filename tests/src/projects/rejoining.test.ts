import { describe, expect, it } from 'vitest'
import { assembleGraph, DEFAULT_SETTINGS } from '../../../graph/assemble-graph.ts'
import { reviewCandidates, type Correction, type Graph } from '../../../graph/index.ts'
import { Explorer } from '../../../src/explorer/explorer.svelte.ts'
import type { GraphEngine } from '../../../src/extraction/graph-engine.ts'
import { Rejoining } from '../../../src/projects/rejoining.svelte.ts'
import { extractionOf, NO_KNOWLEDGE } from '../../graph/resolve/extractions.ts'

// the surname in the last article is taken for the only one who could be meant, because two full names are one
const DOCUMENTS = [
  ['Samir Abish', 'Anna Keller', 'Paul Weber'],
  ['Samir Abish'],
  ['Samat Abish', 'Anna Keller', 'Paul Weber'],
  ['Abish', 'Anna Keller'],
]
const extractions = DOCUMENTS.map(extractionOf)
const assemble = (corrections: readonly Correction[]): Graph =>
  assembleGraph(extractions, DEFAULT_SETTINGS, NO_KNOWLEDGE, corrections)

function opened() {
  const joined: (readonly Correction[])[] = [[]]
  let failing = false
  const engine = {
    complete: true,
    get joinedBy() {
      return joined.at(-1) ?? null
    },
    assemble: (_: unknown, corrections: readonly Correction[]) => {
      if (failing) return Promise.reject(new Error('It failed.'))
      joined.push(corrections)
      return Promise.resolve(assemble(corrections))
    },
  } as unknown as GraphEngine
  const explorer = new Explorer()
  const machine = assemble([])
  explorer.open(machine, 'test')
  const [merge] = reviewCandidates(machine).weakMerges.filter(({ text }) => text === 'Samat Abish')
  if (merge?.reject.kind !== 'never-merge') throw new Error('The machine did not join them.')
  const rejoining = new Rejoining(explorer, engine)
  return { explorer, rejoining, apart: merge.reject, machine, fail: () => (failing = true) }
}
const names = (graph: Graph | null | undefined) => graph?.entities.map(({ name, mentions }) => `${name} ${mentions}`)

describe('joining names again', () => {
  it('is due when something was told apart, and gives what opening the project again would', async () => {
    const { explorer, rejoining, apart } = opened()
    expect(rejoining.isDue).toBe(false)
    explorer.correct([apart])
    expect(rejoining.isDue).toBe(true)
    await rejoining.run()
    expect(rejoining.isDue).toBe(false)
    expect(names(explorer.machine)).toEqual(names(assemble([apart])))
  })

  it('takes it back when the correction is undone', async () => {
    const { explorer, rejoining, apart, machine } = opened()
    explorer.correct([apart])
    await rejoining.run()
    explorer.undo()
    expect(rejoining.isDue).toBe(true)
    await rejoining.run()
    expect(names(explorer.index?.graph)).toEqual(names(machine))
  })

  it('shows on what is selected what it became', async () => {
    const { explorer, rejoining, apart } = opened()
    explorer.correct([apart])
    const part = explorer.index?.graph.entities.find(({ name }) => name === 'Samat Abish')
    explorer.select({ kind: 'entity', id: part?.id ?? '' })
    await rejoining.run()
    const { selection } = explorer
    expect(explorer.index?.entityById.get(selection?.id ?? '')?.name).toBe('Samat Abish')
  })

  it('leaves the graph in its place when nothing is joined otherwise', async () => {
    const { explorer, rejoining, machine } = opened()
    explorer.correct([{ kind: 'never-merge', entities: [{ type: 'person', name: 'Anna Keller' }, { type: 'person', name: 'Paul Weber' }] }]) // prettier-ignore
    await rejoining.run()
    expect(rejoining.isDue).toBe(false)
    expect(explorer.machine).toBe(machine)
  })

  it('is not tried again and again when it fails', async () => {
    const { explorer, rejoining, apart, fail } = opened()
    fail()
    explorer.correct([apart])
    await rejoining.run()
    expect(rejoining.isDue).toBe(false)
    expect(rejoining.running).toBe(false)
  })
})
