import { expect, it } from 'vitest'
import { computeLayout } from '../../../src/layout/compute-layout.ts'
import { makeLayoutGraph } from '../../../src/layout/layout-graph.ts'
import { placeNewNodes } from '../../../src/layout/place-new-nodes.ts'
import { generatedParts } from './generated-layout.ts'

it('moves no placed node and puts new ones near their neighbours, where nothing is in the way', async () => {
  const { nodes, edges } = generatedParts(160, 320, 0)
  const graph = makeLayoutGraph(nodes, edges)
  const before = await computeLayout(graph, 'force')
  const isNew = (n: number): boolean => n % 8 === 3
  const known = new Map(graph.ids.map((id, n) => [id, { n, place: [before.x[n] ?? 0, before.y[n] ?? 0] as const }]))
  const after = makeLayoutGraph(
    nodes.map((node) => {
      const found = known.get(node.id)
      return { ...node, fixed: found && !isNew(found.n) ? found.place : null }
    }),
    edges,
  )
  const { x, y } = placeNewNodes(after)
  const away = (a: number, b: number): number => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0))
  const width = Math.max(...x) - Math.min(...x)
  for (let n = 0; n < graph.ids.length; n++) {
    if (!isNew(n)) expect([x[n], y[n]]).toEqual([before.x[n], before.y[n]])
    for (let other = 0; other < n; other++) {
      if (isNew(n) || isNew(other))
        expect(away(n, other)).toBeGreaterThanOrEqual((after.radius[n] ?? 0) + (after.radius[other] ?? 0))
    }
  }
  const toNeighbours = Array.from(graph.source).flatMap((a, e) => {
    const b = graph.target[e] ?? 0
    return isNew(a) !== isNew(b) ? [away(a, b)] : []
  })
  expect(toNeighbours.length).toBeGreaterThan(30)
  expect(toNeighbours.reduce((sum, way) => sum + way, 0) / toNeighbours.length).toBeLessThan(width / 3)
})

it('lays a wholly new graph out as well', () => {
  const { nodes, edges } = generatedParts(30, 40, 0)
  const { x, y } = placeNewNodes(makeLayoutGraph(nodes, edges))
  expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true)
  expect(new Set(x.map((at, n) => at * 1e6 + (y[n] ?? 0))).size).toBe(30)
})
