// @vitest-environment node
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Library } from '../../../src/library/library.ts'
import { storeErrorOf } from '../../../src/library/store-error.ts'
import { extractionOf } from './sample-extractions.ts'

let factory: IDBFactory
let time: number
let library: Library

/** Another tab, so to speak: the same store. */
function openLibrary(indexedDB: IDBFactory = factory): Library {
  let id = 0
  return new Library({
    now: () => (time += 1000),
    newId: () => `p${time}-${id++}`,
    dependencies: { indexedDB, IDBKeyRange: IDBKeyRange as unknown as typeof globalThis.IDBKeyRange },
  })
}

beforeEach(async () => {
  factory = new IDBFactory()
  time = Date.UTC(2026, 0, 1)
  library = openLibrary()
  await library.open()
})
afterEach(() => library.close())

async function allExtractions(from: Library, project: string): Promise<string[]> {
  const found: string[] = []
  for await (const batch of from.extractions(project)) for (const { document } of batch) found.push(document.name)
  return found
}

describe('Library', () => {
  it('lists projects, the one changed last first', async () => {
    const first = await library.create('First', 'articles')
    const second = await library.create('Second', 'graph')
    expect((await library.list()).map(({ name }) => name)).toEqual(['Second', 'First'])
    await library.saveState(first.id, { a: 1 }, 0)
    expect((await library.list()).map(({ name }) => name)).toEqual(['First', 'Second'])
    await library.update(second.id, { name: 'Third', documents: 3 })
    expect(await library.get(second.id)).toMatchObject({ name: 'Third', documents: 3, kind: 'graph' })
  })

  it('has every extraction again after another start, in order, more than one batch of them', async () => {
    const { id } = await library.create('Many', 'articles')
    const other = await library.create('Other', 'articles')
    for (let n = 250; n > 0; n--) await library.addExtraction(id, extractionOf(n))
    await library.addExtraction(other.id, extractionOf(7))
    library.close()
    library = openLibrary()
    const names = await allExtractions(library, id)
    expect(names).toEqual(Array.from({ length: 250 }, (_, n) => `article-${n + 1}.md`))
    expect(await allExtractions(library, other.id)).toEqual(['article-7.md'])
    await library.removeExtractions(id, [extractionOf(1).document.id])
    expect(await library.documentIds(id)).toHaveLength(249)
  })

  it.each([
    ['a.md', 'b.md'],
    ['b.md', 'a.md'],
  ])('keeps the same one of two documents with one text: %s, then %s', async (first, second) => {
    const { id } = await library.create('Twins', 'articles')
    await library.addExtraction(id, extractionOf(1, first))
    await library.addExtraction(id, extractionOf(1, second))
    expect(await allExtractions(library, id)).toEqual(['a.md'])
  })

  it('keeps the files that are still to be read until each is read', async () => {
    const { id } = await library.create('Cut short', 'articles')
    await library.update(id, { reading: { files: 2, stored: 2 } })
    await library.addWaiting(
      id,
      ['a', 'b'].map((name) => ({ name, content: new Blob([`text of ${name}`]) })),
    )
    await library.removeWaiting(id, 'a')
    const [left, ...others] = await library.waiting(id)
    expect(others).toEqual([])
    expect(left?.name).toBe('b')
    expect(await left?.content.text()).toBe('text of b')
    await library.endReading(id)
    expect(await library.waiting(id)).toEqual([])
    expect(await library.get(id)).toMatchObject({ reading: null })
  })

  it('never writes over what another tab has saved', async () => {
    const { id } = await library.create('Two tabs', 'articles')
    const other = openLibrary()
    const seen = await library.saveState(id, { by: 'first' }, 0)
    expect(await other.saveState(id, { by: 'second' }, seen)).toBe(seen + 1)
    await expect(library.saveState(id, { by: 'first again' }, seen)).rejects.toMatchObject({ problem: 'elsewhere' })
    expect(await library.state(id)).toEqual({ state: { by: 'second' }, revision: seen + 1 })
    other.close()
  })

  it('deletes all of a project and nothing of others', async () => {
    const { id } = await library.create('Gone', 'articles')
    const kept = await library.create('Kept', 'articles')
    for (const project of [id, kept.id]) {
      await library.addExtraction(project, extractionOf(1))
      await library.setGraph(project, new Blob(['{}']))
      await library.addWaiting(project, [{ name: 'a', content: new Blob(['a']) }])
      await library.saveState(project, {}, 0)
    }
    await library.remove(id)
    expect(await library.get(id)).toBeNull()
    expect(await library.state(id)).toBeNull()
    expect(await library.graph(id)).toBeNull()
    expect(await library.documentIds(id)).toEqual([])
    expect(await library.waiting(id)).toEqual([])
    expect(await library.documentIds(kept.id)).toHaveLength(1)
    expect(await library.waiting(kept.id)).toHaveLength(1)
    await expect(library.saveState(id, {}, 1)).rejects.toMatchObject({ problem: 'gone' })
    await expect(library.update(id, { name: 'x' })).rejects.toMatchObject({ problem: 'gone' })
  })

  it('says that the store is full when it is', async () => {
    const { id } = await library.create('Full', 'articles')
    const { IDBObjectStore } = await import('fake-indexeddb')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError')
    })
    await expect(library.addExtraction(id, extractionOf(1))).rejects.toMatchObject({ problem: 'full' })
    await expect(library.saveState(id, {}, 0)).rejects.toMatchObject({ problem: 'full' })
    put.mockRestore()
    expect(await library.saveState(id, {}, 0)).toBe(1)
  })

  it('says that the store is blocked when there is none, when it refuses, and when it doesn’t answer', async () => {
    const none = new Library({ now: () => 0, newId: () => '', name: 'none' })
    await expect(none.open()).rejects.toMatchObject({ problem: 'blocked' })
    const refusing = new IDBFactory()
    refusing.open = () => {
      throw new DOMException('Not here.', 'SecurityError')
    }
    await expect(openLibrary(refusing).open()).rejects.toMatchObject({ problem: 'blocked' })
    const silent = new IDBFactory()
    silent.open = () => ({}) as IDBOpenDBRequest
    await expect(openLibrary(silent).open(20)).rejects.toMatchObject({ problem: 'blocked' })
  })
})

describe('storeErrorOf', () => {
  it('finds what browsers and Dexie wrap', () => {
    const quota = new DOMException('', 'QuotaExceededError')
    expect(storeErrorOf({ name: 'AbortError', inner: quota }).problem).toBe('full')
    expect(storeErrorOf(new Error('', { cause: quota })).problem).toBe('full')
    expect(storeErrorOf(new DOMException('', 'SecurityError')).problem).toBe('blocked')
    expect(storeErrorOf(new Error('something')).problem).toBe('failed')
    expect(storeErrorOf(null).problem).toBe('failed')
  })
})
