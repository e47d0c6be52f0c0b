import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Saver, type SaveStatus } from '../../../src/library/saver.ts'
import { StoreError } from '../../../src/library/store-error.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A saver whose savings take 100 ms, and fail as long as `failing`. */
function watched() {
  const saved: number[] = []
  const statuses: SaveStatus['kind'][] = []
  const store = { failing: false, running: 0, most: 0 }
  const saver = new Saver<number>({
    delay: 500,
    retry: 5000,
    onstatus: ({ kind }) => statuses.push(kind),
    save: async (value) => {
      store.most = Math.max(store.most, ++store.running)
      await new Promise((resolve) => setTimeout(resolve, 100))
      store.running--
      if (store.failing) throw new StoreError('full')
      saved.push(value)
    },
  })
  return { saver, saved, statuses, store }
}

describe('Saver', () => {
  it('waits for more, then saves the newest once', async () => {
    const { saver, saved, statuses } = watched()
    for (const value of [1, 2, 3]) {
      saver.change(value)
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(saved).toEqual([])
    expect(saver.dirty).toBe(true)
    await vi.advanceTimersByTimeAsync(200)
    expect(saved).toEqual([3])
    expect(saver.dirty).toBe(false)
    expect(statuses.slice(-2)).toEqual(['saving', 'saved'])
  })

  it('saves what is urgent at once, one at a time, and what came in the meantime after it', async () => {
    const { saver, saved, store } = watched()
    saver.change(1, true)
    saver.change(2, true)
    saver.change(3, true)
    await vi.advanceTimersByTimeAsync(100)
    expect(saved).toEqual([1])
    await vi.advanceTimersByTimeAsync(100)
    expect(saved).toEqual([1, 3])
    expect(store.most).toBe(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved).toEqual([1, 3])
  })

  it('keeps what could not be saved, says so, and tries again', async () => {
    const { saver, saved, statuses, store } = watched()
    store.failing = true
    saver.change(1, true)
    await vi.advanceTimersByTimeAsync(100)
    expect(statuses.at(-1)).toBe('problem')
    expect(saver.dirty).toBe(true)
    store.failing = false
    await vi.advanceTimersByTimeAsync(5100)
    expect(saved).toEqual([1])
    expect(statuses.at(-1)).toBe('saved')
  })

  it('flushes what is waiting', async () => {
    const { saver, saved } = watched()
    saver.change(1)
    const flushed = saver.flush()
    await vi.advanceTimersByTimeAsync(100)
    await flushed
    expect(saved).toEqual([1])
  })

  it('saves nothing that was given up, nor anything once it was stopped', async () => {
    const { saver, saved } = watched()
    saver.change(1)
    saver.drop()
    await vi.advanceTimersByTimeAsync(2000)
    saver.change(2)
    saver.stop()
    saver.change(3, true)
    await vi.advanceTimersByTimeAsync(2000)
    expect(saved).toEqual([])
  })
})
