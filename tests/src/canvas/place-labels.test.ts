import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps, type Box } from '../../../src/layout/box-grid.ts'
import { placeLabels, type LabelPlace, type LabelWish } from '../../../src/canvas/place-labels.ts'

const SHEET = { width: 800, height: 600, share: 1 }

const anyWish = fc.record({
  x: fc.integer({ min: -50, max: 850 }),
  y: fc.integer({ min: -50, max: 650 }),
  radius: fc.integer({ min: 1, max: 30 }),
  width: fc.integer({ min: 10, max: 140 }),
  height: fc.integer({ min: 11, max: 30 }),
  away: fc.option(fc.double({ min: -3, max: 3, noNaN: true }), { nil: null }),
  mayCover: fc.constantFrom(0, 9, Infinity),
})
type AnyWish = typeof anyWish extends fc.Arbitrary<infer Wish> ? Wish : never

function wishes(all: readonly AnyWish[]): LabelWish[] {
  return all.map(({ width, height, ...wish }, node) => ({ ...wish, node, size: () => ({ width, height }) }))
}

function boxOf(all: readonly AnyWish[], { node, dx, dy }: LabelPlace): Box {
  const wish = all[node]
  if (!wish) throw new Error('A label of no node.')
  return {
    left: wish.x + dx,
    top: wish.y + dy,
    right: wish.x + dx + wish.width,
    bottom: wish.y + dy + wish.height,
  }
}

describe('placeLabels', () => {
  it('lets no label overlap another, and none cover more of nodes than it may', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 60 }), (all) => {
        const places = placeLabels(wishes(all), all, SHEET)
        const boxes = places.map((place) => boxOf(all, place))
        boxes.forEach((box, i) => {
          expect(boxes.slice(i + 1).some((other) => overlaps(box, other))).toBe(false)
          const covered = all.filter(({ x, y, radius: r }) =>
            overlaps(box, { left: x - r, right: x + r, top: y - r, bottom: y + r }),
          )
          const sum = covered.reduce((total, { radius }) => total + radius, 0)
          expect(sum).toBeLessThanOrEqual(all[places[i]?.node ?? -1]?.mayCover ?? 0)
        })
      }),
    )
  })

  it('keeps labels of nodes on the sheet on the sheet', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 30 }), (all) => {
        for (const place of placeLabels(wishes(all), all, SHEET)) {
          const { x = -1, y = -1 } = all[place.node] ?? {}
          if (x <= 0 || x >= SHEET.width || y <= 0 || y >= SHEET.height) continue
          const box = boxOf(all, place)
          expect(box.left >= 0 && box.top >= 0 && box.right <= SHEET.width && box.bottom <= SHEET.height).toBe(true)
        }
      }),
    )
  })

  it('finds a corner for a large node whose four sides are taken', () => {
    const large = { x: 400, y: 300, radius: 20, width: 70, height: 16, away: null, mayCover: 0 }
    const beside = [
      [400, 262],
      [400, 338],
      [440, 300],
      [360, 300],
    ].map(([x = 0, y = 0]) => ({ ...large, x, y, radius: 8 }))
    const places = placeLabels(wishes([large]), [large, ...beside], SHEET)
    expect(places.map(({ node }) => node)).toEqual([0])
  })

  it('stands a label further off rather than on small nodes, when it may do either', () => {
    const large = { x: 400, y: 300, radius: 12, width: 40, height: 14, away: null, mayCover: 9 }
    const ring = Array.from({ length: 24 }, (_, i) => ({
      x: 400 + 18 * Math.cos((i * Math.PI) / 12),
      y: 300 + 18 * Math.sin((i * Math.PI) / 12),
      radius: 3,
    }))
    const [place] = placeLabels(wishes([large]), [large, ...ring], SHEET)
    if (!place) throw new Error('No place was found.')
    const box = boxOf([large], place)
    expect(ring.some(({ x, y }) => overlaps(box, { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }))).toBe(false)
  })

  it('keeps labels clear of what lies over the sheet', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 30 }), (all) => {
        const reserved = [{ left: 500, right: 800, top: 0, bottom: 200 }]
        for (const place of placeLabels(wishes(all), all, { ...SHEET, reserved })) {
          const { x = -1, y = -1 } = all[place.node] ?? {}
          if (x <= 0 || x >= SHEET.width || y <= 0 || y >= SHEET.height) continue
          expect(reserved.some((box) => overlaps(box, boxOf(all, place)))).toBe(false)
        }
      }),
    )
  })

  it('labels the most important first and stops when enough of the sheet is covered', () => {
    const row = Array.from({ length: 8 }, (_, i) => ({
      x: 60 + i * 90,
      y: 300,
      radius: 4,
      width: 80,
      height: 20,
      away: null,
      mayCover: 0,
    }))
    const share = (3 * 80 * 20) / (SHEET.width * SHEET.height)
    expect(placeLabels(wishes(row), row, { ...SHEET, share }).map(({ node }) => node)).toEqual([0, 1, 2])
  })
})
