import { describe, expect, it } from 'vitest'
import { communityHulls, type Hull } from '../../../src/canvas/hulls.ts'
import { pictureOf } from './picture-fixture.ts'

/** Whether a point lies inside, by the even-odd rule. */
function holds({ lines }: Hull, x: number, y: number): boolean {
  let inside = false
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const next = (i + 2) % line.length
      const [ax = 0, ay = 0, bx = 0, by = 0] = [line[i], line[i + 1], line[next], line[next + 1]]
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    }
  }
  return inside
}

describe('communityHulls', () => {
  const places = {
    a: [0, 0],
    b: [90, 10],
    c: [60, 80],
    stranger: [48, 32],
    d: [400, 400],
    e: [470, 400],
    f: [430, 460],
    pair: [700, 0],
    other: [760, 0],
  } satisfies Record<string, [number, number]>
  const communities = Int32Array.from([0, 0, 0, 1, 1, 1, 1, 2, 2])
  const hulls = communityHulls(pictureOf(places, []), communities, 10)

  it('holds every member, and nobody else', () => {
    expect(hulls.map(({ community }) => community)).toEqual([0, 1])
    Object.values(places).forEach(([x, y], n) => {
      for (const hull of hulls) expect(holds(hull, x, y)).toBe(communities[n] === hull.community)
    })
  })

  it('is the same for the same picture, and outlines no more communities than it is told to', () => {
    expect(communityHulls(pictureOf(places, []), communities, 10)).toEqual(hulls)
    expect(communityHulls(pictureOf(places, []), communities, 1)).toEqual(hulls.slice(0, 1))
  })

  it('leaves out what has no place yet', () => {
    const picture = pictureOf(places, [])
    picture.x[0] = NaN
    expect(communityHulls(picture, communities, 10).map(({ community }) => community)).toEqual([1])
  })
})
