import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlaps, type Box } from '../../../src/layout/box-grid.ts'
import { packParts } from '../../../src/layout/pack-components.ts'

const anyBox: fc.Arbitrary<Box> = fc
  .tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: 150 }))
  .map(([left, top, side]) => ({ left, top, right: left + side, bottom: top + side / 2 }))

it('leaves the first part where it is and lets no two parts overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyBox, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (boxes) => {
      const offsets = packParts(
        boxes.map((part) => ({ boxes: part })),
        10,
      )
      expect(offsets[0]).toEqual([0, 0])
      const moved = boxes.map((part, i) => {
        const [dx, dy] = offsets[i] ?? [NaN, NaN]
        return part.map(({ left, top, right, bottom }) => ({
          left: left + dx,
          right: right + dx,
          top: top + dy,
          bottom: bottom + dy,
        }))
      })
      moved.forEach((part, i) => {
        for (const other of moved.slice(i + 1).flat()) {
          expect(part.some((box) => overlaps(box, other))).toBe(false)
        }
      })
    }),
    { numRuns: 60 },
  )
})
