import { describe, expect, it } from 'vitest'
import { blockKey, KeyedPairs } from '../../../graph/resolve/keyed-pairs.ts'

function pairsOf(blocks: KeyedPairs, largest = 60, reach = 2): string[] {
  const pairs: string[] = []
  blocks.visitPairs(largest, reach, (a, b) => pairs.push(`${a}-${b}`))
  return pairs
}

describe('KeyedPairs', () => {
  it('pairs what shares a key, each pair once, whatever the order of joining', () => {
    const blocks = new KeyedPairs()
    const [anna, keller] = [blockKey('=', 'anna', 'keler'), blockKey('~', 'an', 'keler')]
    for (const [key, index] of [[anna, 9], [keller, 2], [anna, 2], [keller, 9], [keller, 4], [anna, 2]] as const) blocks.join(key, index) // prettier-ignore
    blocks.join(blockKey('=', 'otto', 'keler'), 1)
    expect(pairsOf(blocks)).toEqual(['2-4', '2-9', '4-9'])
  })

  it('lets each member of a large block meet its next neighbours only', () => {
    const blocks = new KeyedPairs()
    for (let index = 0; index < 5; index++) blocks.join(7, index)
    expect(pairsOf(blocks, 4, 1)).toEqual(['0-1', '1-2', '2-3', '3-4'])
    expect(pairsOf(blocks, 5, 1)).toHaveLength(10)
  })

  it('holds more keys than it has room for at first', () => {
    const blocks = new KeyedPairs()
    for (let index = 0; index < 5000; index++) blocks.join(blockKey('=', String(index), ''), index)
    for (let index = 0; index < 5000; index += 1000) blocks.join(blockKey('=', String(index), ''), index + 1)
    expect(pairsOf(blocks)).toEqual(['0-1', '1000-1001', '2000-2001', '3000-3001', '4000-4001'])
  })
})

describe('blockKey', () => {
  it('tells kinds and the two parts apart', () => {
    const keys = [
      blockKey('=', 'ab', 'c'),
      blockKey('=', 'a', 'bc'),
      blockKey('~', 'ab', 'c'),
      blockKey('=', 'c', 'ab'),
    ]
    expect(new Set(keys).size).toBe(4)
    expect(keys.every((key) => Number.isInteger(key) && key >= 0 && key < 2 ** 31)).toBe(true)
  })
})
