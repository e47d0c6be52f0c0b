import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { LayoutGraph, Points } from './layout-graph.ts'
import { nodeBoxes } from './node-boxes.ts'
import { removeOverlaps } from './remove-overlaps.ts'

cytoscape.use(fcose)

/**
 * The compound spring embedder of cytoscape-fcose (Balci and Dogrusoz 2021) from given start positions, so that nothing is
 * left to chance; the boxes are pushed apart afterwards.
 */
export function layoutByFcose(graph: LayoutGraph, start: Points): Points {
  const boxes = nodeBoxes(graph, 1)
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: [
      ...graph.ids.map((_, n) => ({
        data: { id: String(n), width: 2 * (boxes.half[n] ?? 1), height: (boxes.above[n] ?? 1) + (boxes.below[n] ?? 1) },
        position: { x: start.x[n] ?? 0, y: start.y[n] ?? 0 },
      })),
      ...Array.from(graph.source, (a, e) => ({
        data: { id: `e${e}`, source: String(a), target: String(graph.target[e] ?? 0) },
      })),
    ],
  })
  const options = {
    name: 'fcose',
    randomize: false,
    animate: false,
    quality: 'proof',
    packComponents: false,
    nodeSeparation: 60,
    idealEdgeLength: 90,
  }
  cy.layout(options as cytoscape.LayoutOptions).run()
  const placed = graph.ids.map((_, n) => cy.getElementById(String(n)).position())
  cy.destroy()
  return removeOverlaps(
    { x: Float64Array.from(placed, ({ x }) => x), y: Float64Array.from(placed, ({ y }) => y) },
    boxes,
  )
}
