import type { StylesheetJson } from 'cytoscape'
import type { CanvasTheme } from './canvas-theme.ts'
import { cornersOf } from './node-shape.ts'

/** The class of elements that aren't shown: toggling it in one batch is cheap, removing elements is not. */
export const OFF = 'off'

/** The look of nodes and ties; sizes, colours and widths of single elements come from their data. */
export function cytoscapeStyle(theme: CanvasTheme): StylesheetJson {
  return [
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'selection-box-color': theme.accent,
        'selection-box-opacity': 0.12,
        'selection-box-border-color': theme.accent,
        'selection-box-border-width': 1,
        'outside-texture-bg-color': theme.background,
        'outside-texture-bg-opacity': 0,
      } as never,
    },
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(colour)',
        'border-width': 1.2,
        'border-color': theme.background,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    { selector: '.person', style: { shape: 'ellipse' } },
    {
      selector: '.organization',
      style: {
        shape: 'round-rectangle',
        'corner-radius': 'data(corner)',
        width: 'data(side)',
        height: 'data(side)',
      } as never,
    },
    { selector: '.country', style: { shape: 'polygon', 'shape-polygon-points': polygon('country') } as never },
    { selector: '.place', style: { shape: 'polygon', 'shape-polygon-points': polygon('place') } as never },
    {
      selector: 'edge',
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        width: 'data(width)',
        'line-color': theme.edge,
        'line-opacity': 'data(opacity)' as unknown as number,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node:selected', style: outline(theme.accent, 2, 2) },
    { selector: `.${OFF}`, style: { visibility: 'hidden' } },
  ]
}

function outline(colour: string, width: number, offset: number): never {
  return { 'outline-color': colour, 'outline-width': width, 'outline-offset': offset, 'outline-opacity': 1 } as never
}

/** Corners as cytoscape wants them: pairs from −1 to 1, in one string. */
function polygon(type: 'country' | 'place'): string {
  return (cornersOf(type) ?? [])
    .flat()
    .map((value) => value.toFixed(4))
    .join(' ')
}
