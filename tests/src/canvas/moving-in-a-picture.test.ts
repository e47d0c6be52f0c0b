import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NodeFinder } from '../../../src/canvas/node-finder.ts'
import { stepFrom } from '../../../src/canvas/step-between-nodes.ts'
import { fitNodes } from '../../../src/canvas/viewport.ts'
import { workingSet } from '../../../src/canvas/working-set.ts'
import { pictureOf } from './picture-fixture.ts'

const star = pictureOf(
  { middle: [0, 0], right: [300, 10], near: [60, 8], up: [5, -200], left: [-100, 0], far: [-90, 400] },
  [
    ['middle', 'right'],
    ['middle', 'up'],
    ['middle', 'left'],
  ],
)
const name = (n: number | null): string | null => (n === null ? null : (star.entities[n]?.id ?? null))

describe('arrow keys', () => {
  it('lead to the neighbour in that direction, even past a nearer stranger', () => {
    expect(name(stepFrom(star, 0, 'right'))).toBe('right')
    expect(name(stepFrom(star, 0, 'up'))).toBe('up')
    expect(name(stepFrom(star, 0, 'left'))).toBe('left')
  })
  it('lead to any node when no neighbour lies there, and nowhere at the edge', () => {
    expect(name(stepFrom(star, 0, 'down'))).toBe('far')
    expect(stepFrom(star, star.nodeOf.get('far') ?? 0, 'down')).toBeNull()
  })
})

describe('NodeFinder', () => {
  it('finds what looking at every node finds', () => {
    const place = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }))
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), place, (places, [x, y]) => {
        const picture = pictureOf(Object.fromEntries(places.map((at, i) => [`n${i}`, at])), [])
        const reach = 6
        const away = places.map(([px, py]) => Math.hypot(px - x, py - y))
        const within = away.flatMap((distance, n) => (distance - (picture.radius[n] ?? 0) < reach ? [distance] : []))
        const found = new NodeFinder(picture).at(x, y, reach)
        expect(found === null ? null : away[found]).toBe(within.length > 0 ? Math.min(...within) : null)
      }),
    )
  })
})

describe('fitNodes', () => {
  it('shows every node inside the canvas', () => {
    const size = { width: 640, height: 480 }
    const viewport = fitNodes(star, star.entities.keys(), size)
    if (!viewport) throw new Error('Nothing was fitted.')
    star.x.forEach((at, n) => {
      const [x, y] = [at * viewport.zoom + viewport.panX, (star.y[n] ?? 0) * viewport.zoom + viewport.panY]
      expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true)
    })
  })
  it('has nothing to show when nothing is placed', () => {
    expect(fitNodes(pictureOf({}, []), [], { width: 640, height: 480 })).toBeNull()
  })
})

describe('workingSet', () => {
  const calm = { selected: null, hovered: null, lit: null }
  it('is what is on screen with its ties, when that is little', () => {
    const set = workingSet(star, { panX: 20, panY: 20, zoom: 1, width: 100, height: 100 }, calm)
    expect(set.isAllOnScreen).toBe(true)
    expect([...set.nodes].map(name).sort()).toEqual(['left', 'middle', 'near', 'right', 'up'])
    expect(set.edges.size).toBe(3)
  })
  it('is only what is selected or under the pointer when much is on screen', () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`n${i}`, [i % 50, Math.floor(i / 50)]]))
    const crowd = pictureOf(many as Record<string, [number, number]>, [
      ['n1', 'n2'],
      ['n3', 'n4'],
    ])
    const view = { panX: 0, panY: 0, zoom: 1, width: 400, height: 400 }
    const names = ({ nodes }: { nodes: ReadonlySet<number> }): (string | undefined)[] =>
      [...nodes].map((n) => crowd.entities[n]?.id).sort()
    expect(workingSet(crowd, view, calm)).toEqual({ nodes: new Set(), edges: new Set(), isAllOnScreen: false })
    expect(names(workingSet(crowd, view, { ...calm, hovered: { kind: 'entity', id: 'n3' } }))).toEqual(['n3'])
    const selected = workingSet(crowd, view, { ...calm, selected: { kind: 'entity', id: 'n1' } })
    expect(names(selected)).toEqual(['n1', 'n2'])
    expect([...selected.edges]).toEqual([0])
    expect(names(workingSet(crowd, view, { ...calm, selected: { kind: 'edge', id: 'n3~n4' } }))).toEqual(['n3', 'n4'])
  })
})
