import type { StylesheetJson } from 'cytoscape'
import type { CanvasTheme } from './canvas-theme.ts'
import { cornersOf } from './node-shape.ts'

/** Classes of elements. Which ones are shown and how is told by classes only: toggling them in one batch is cheap. */
export const CLASS = {
  off: 'off',
  lit: 'lit',
  dim: 'dim',
  selected: 'selected',
  hovered: 'hovered',
} as const

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
    { selector: `node.${CLASS.dim}`, style: { opacity: 0.28 } },
    { selector: `edge.${CLASS.dim}`, style: { opacity: 0.3 } },
    { selector: `edge.${CLASS.lit}`, style: { 'line-color': theme.textSoft, 'line-opacity': 0.75, 'z-index': 5 } },
    { selector: `node.${CLASS.lit}`, style: { 'z-index': 6 } },
    { selector: 'node:selected', style: outline(theme.accent, 2, 2) },
    { selector: `node.${CLASS.hovered}`, style: outline(theme.text, 2, 1.5) },
    { selector: `node.${CLASS.selected}`, style: outline(theme.accent, 3, 2) },
    { selector: `edge.${CLASS.hovered}`, style: { 'line-color': theme.text, 'line-opacity': 0.9, 'z-index': 8 } },
    { selector: `edge.${CLASS.selected}`, style: { 'line-color': theme.accent, 'line-opacity': 1, 'z-index': 9 } },
    { selector: `.${CLASS.off}`, style: { visibility: 'hidden' } },
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
