import { describe, expect, it } from 'vitest'
import { LAYOUTS, type LayoutName } from '../../../src/explorer/state.ts'
import { overlaps } from '../../../src/layout/box-grid.ts'
import { computeLayout } from '../../../src/layout/compute-layout.ts'
import { findCommunities } from '../../../src/layout/find-communities.ts'
import { makeLayoutGraph, type LayoutGraph, type Points } from '../../../src/layout/layout-graph.ts'
import { boxAt, nodeBoxes } from '../../../src/layout/node-boxes.ts'
import { seededRandom } from '../../seeded-random.ts'
import { generatedLayout, generatedParts } from './generated-layout.ts'

function shuffled<Item>(items: readonly Item[]): Item[] {
  const random = seededRandom(5)
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

/** Pairs whose shapes or labels, as large as on a canvas at a zoom of 1, overlap. */
function overlappingPairs(graph: LayoutGraph, { x, y }: Points): [string, string][] {
  const boxes = nodeBoxes(graph, 1)
  const found: [string, string][] = []
  for (let a = 0; a < graph.ids.length; a++) {
    for (let b = a + 1; b < graph.ids.length; b++) {
      const discs = boxes.isRound[a] && boxes.isRound[b]
      const distance = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0))
      const hit = discs
        ? distance < (graph.radius[a] ?? 0) + (graph.radius[b] ?? 0)
        : overlaps(boxAt(boxes, a, x[a] ?? 0, y[a] ?? 0), boxAt(boxes, b, x[b] ?? 0, y[b] ?? 0))
      if (hit) found.push([graph.ids[a] ?? '', graph.ids[b] ?? ''])
    }
  }
  return found
}

/** Share of each node's eight nearest that belong to its community. */
function purity(graph: LayoutGraph, { x, y }: Points, communities: Int32Array): number {
  let same = 0
  let all = 0
  communities.forEach((community, n) => {
    if (community < 0) return
    const others = Array.from(graph.ids.keys()).filter((other) => other !== n)
    const away = (other: number): number => Math.hypot((x[other] ?? 0) - (x[n] ?? 0), (y[other] ?? 0) - (y[n] ?? 0))
    const nearest = others.sort((a, b) => away(a) - away(b)).slice(0, 8)
    all += nearest.length
    same += nearest.filter((other) => communities[other] === community).length
  })
  return same / all
}

describe('computeLayout', () => {
  it.each(LAYOUTS)('gives the same positions for any order of nodes and edges: %s', async (layout: LayoutName) => {
    const { nodes, edges } = generatedParts(90, 150, 40)
    const once = await computeLayout(makeLayoutGraph(nodes, edges), layout)
    const turned = edges.map(({ source, target, weight }) => ({ source: target, target: source, weight }))
    const again = await computeLayout(makeLayoutGraph(shuffled(nodes), shuffled(turned)), layout)
    expect(again).toEqual(once)
    expect(once.x.every(Number.isFinite) && once.y.every(Number.isFinite)).toBe(true)
  })

  it.each(['force', 'fcose', 'timeline'] as const)('lets no shapes or labels overlap: %s', async (layout) => {
    const graph = generatedLayout(140, 260, 50)
    expect(overlappingPairs(graph, await computeLayout(graph, layout))).toEqual([])
  })

  it('keeps communities together', async () => {
    const graph = generatedLayout(400, 900, 0)
    const points = await computeLayout(graph, 'force')
    const communities = findCommunities(graph)
    expect(new Set(communities).size).toBeGreaterThan(6)
    expect(purity(graph, points, communities)).toBeGreaterThan(0.85)
  })

  it('leaves fixed nodes exactly where they are, free of others', async () => {
    const { nodes, edges } = generatedParts(90, 150, 30)
    const fixed = nodes.map((node, i) => (i % 15 === 0 ? { ...node, fixed: [i * 20, -i * 7] as const } : node))
    const graph = makeLayoutGraph(fixed, edges)
    const points = await computeLayout(graph, 'force')
    const places = new Map(graph.ids.map((id, n) => [id, [points.x[n], points.y[n]]]))
    for (const node of fixed) if (node.fixed) expect(places.get(node.id)).toEqual([...node.fixed])
    expect(overlappingPairs(graph, points)).toEqual([])
  })

  it('stands names without a tie in even rows below all others', async () => {
    const { nodes, edges } = generatedParts(60, 80, 0)
    const loners = nodes.slice(0, 25).map((node, i) => ({ ...node, id: `lone/${i}` }))
    const graph = makeLayoutGraph([...nodes, ...loners], edges)
    const points = await computeLayout(graph, 'force')
    const isLoner = (n: number): boolean => !graph.source.includes(n) && !graph.target.includes(n)
    const alone = Array.from(graph.ids.keys()).filter(isLoner)
    const rows = new Set(alone.map((n) => points.y[n] ?? 0))
    const tied = Array.from(graph.ids.keys()).filter((n) => !isLoner(n))
    expect(alone.length).toBeGreaterThanOrEqual(25)
    expect(Math.min(...rows)).toBeGreaterThan(Math.max(...tied.map((n) => points.y[n] ?? 0)))
    expect(rows.size).toBeLessThan(alone.length / 3)
  })

  it('draws a timeline to scale', async () => {
    const graph = generatedLayout(90, 150, 30)
    const { x } = await computeLayout(graph, 'timeline')
    const dated = Array.from(graph.ids.keys()).filter((n) => !Number.isNaN(graph.day[n]))
    const [first = 0] = dated
    const last = dated.find((n) => graph.day[n] !== graph.day[first]) ?? 0
    const width = ((x[last] ?? 0) - (x[first] ?? 0)) / ((graph.day[last] ?? 0) - (graph.day[first] ?? 0))
    for (const n of dated) {
      expect((x[n] ?? 0) - (x[first] ?? 0)).toBeCloseTo(width * ((graph.day[n] ?? 0) - (graph.day[first] ?? 0)), 6)
    }
    expect(width).toBeGreaterThan(0)
  })

  it('draws no timeline of what has no date', async () => {
    const graph = { ...generatedLayout(40, 80, 10), day: new Float64Array(40).fill(NaN) }
    expect(await computeLayout(graph, 'timeline')).toEqual(await computeLayout(graph, 'force'))
  })

  it('tells how far it is, from the start positions on', async () => {
    const told: number[] = []
    await computeLayout(generatedLayout(120, 240, 0), 'force', (share) => told.push(share))
    expect(told[0]).toBe(0)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.length).toBeGreaterThan(5)
  })

  it('places nothing without complaint', async () => {
    for (const layout of LAYOUTS) expect((await computeLayout(makeLayoutGraph([], []), layout)).x).toHaveLength(0)
  })
})
