import { describe, expect, it } from 'vitest'
import { findTimeScale, ticksOn } from '../../../src/canvas/time-axis.ts'

const day = (date: string): number => Date.parse(date) / 86_400_000

describe('findTimeScale', () => {
  it('finds the scale again by which nodes were placed', () => {
    const nodes = ['2022-01-01', '2022-02-10', '2022-06-30'].map((date) => ({ x: 40 + 3 * day(date), day: day(date) }))
    const scale = findTimeScale(nodes)
    expect(scale?.width).toBeCloseTo(3)
    expect(scale?.start).toBeCloseTo(40)
    expect(scale?.days).toEqual([day('2022-01-01'), day('2022-06-30')])
  })
  it('finds none where nodes do not stand by date', () => {
    expect(findTimeScale([3, 1, 4, 1, 5].map((x, i) => ({ x: x * 100, day: i })))).toBeNull()
    expect(findTimeScale([])).toBeNull()
  })
})

describe('ticksOn', () => {
  const scale = { start: -day('2022-01-01') * 10, width: 10, days: [day('2022-01-01'), day('2022-12-31')] } as const
  const view = { panX: 0, panY: 0, width: 1000, height: 600 }
  it('marks round dates at their places, far enough apart', () => {
    const ticks = ticksOn(scale, { ...view, zoom: 1 })
    expect(ticks.map(({ date }) => date)).toEqual(['2022-01', '2022-02', '2022-03', '2022-04'])
    expect(ticks.map(({ x }) => Math.round(x))).toEqual([0, 310, 590, 900])
  })
  it('goes down to days when there is room, and to years when there is none', () => {
    expect(ticksOn(scale, { ...view, zoom: 12 })[1]?.date).toBe('2022-01-02')
    expect(ticksOn(scale, { ...view, zoom: 0.03 })[0]?.date).toBe('2022')
  })
})
