import cytoscape from 'cytoscape'
import type { Graph } from '../../../graph/types.ts'
import { readTheme } from '../../../src/canvas/canvas-theme.ts'

/** Cytoscape alone with everything in it, set up for speed: haystack edges and no labels under 10 px. */
export async function drawWithCytoscape(host: HTMLElement, graph: Graph): Promise<() => void> {
  const theme = readTheme(document.documentElement)
  const place = document.createElement('div')
  place.style.cssText = 'width:100%;height:100%'
  host.append(place)
  const cy = cytoscape({
    container: place,
    elements: [
      ...graph.entities.map(({ id, name, type, mentions }) => ({
        data: { id, name, size: 10 + 2 * Math.sqrt(mentions), colour: theme.types[type] },
        position: { x: graph.positions?.[id]?.[0] ?? 0, y: graph.positions?.[id]?.[1] ?? 0 },
      })),
      ...graph.edges.map(({ id, source, target, count }) => ({
        data: { id, source, target, width: 0.8 + Math.log(count) },
      })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          width: 'data(size)',
          height: 'data(size)',
          'background-color': 'data(colour)',
          label: 'data(name)',
          'font-size': 11,
          'min-zoomed-font-size': 10,
        },
      },
      {
        selector: 'edge',
        style: { 'curve-style': 'haystack', width: 'data(width)', 'line-color': theme.edge, opacity: 0.4 },
      },
    ],
    layout: { name: 'preset', fit: true },
  })
  return () => cy.destroy()
}
