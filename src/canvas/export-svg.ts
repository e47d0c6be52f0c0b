import { nodeColour } from './canvas-theme.ts'
import { HULL_FILL, HULL_LINE, HULL_WIDTH, hullColour } from './draw-hulls.ts'
import type { Export } from './export-png.ts'
import { labelLines } from './label-text.ts'
import { HALO, LEADING } from './label-sprites.ts'
import { cornersOf, ROUND_SQUARE } from './node-shape.ts'
import { isPlaced, typeOf } from './picture.ts'

const OUTLINES = `fill-rule="evenodd" fill-opacity="${HULL_FILL}" stroke-opacity="${HULL_LINE}" stroke-width="${HULL_WIDTH}"`

/** The picture as SVG, in the cut that is on screen: shapes and text that can be edited on. */
export function exportSvg({ picture, viewport, theme, communities, labels, hulls }: Export): string {
  const { width, height, zoom, panX, panY } = viewport
  const at = (n: number): [x: number, y: number] => [
    (picture.x[n] ?? 0) * zoom + panX,
    (picture.y[n] ?? 0) * zoom + panY,
  ]
  const outlines = hulls.map(({ community, lines }) => {
    const path = lines.map((line) => {
      const points = Array.from({ length: line.length / 2 }, (_, i) => {
        const [x, y] = [(line[2 * i] ?? 0) * zoom + panX, (line[2 * i + 1] ?? 0) * zoom + panY]
        return `${short(x)},${short(y)}`
      })
      return `M${points.join('L')}Z`
    })
    const colour = hullColour(theme, community)
    return `<path fill="${colour}" stroke="${colour}" d="${path.join('')}"/>`
  })
  const edges = picture.edges.map((_, e) => {
    const [a, b] = [picture.source[e] ?? 0, picture.target[e] ?? 0]
    if (!isPlaced(picture, a) || !isPlaced(picture, b)) return ''
    const [[x1, y1], [x2, y2]] = [at(a), at(b)]
    const look = `stroke-width="${short((picture.width[e] ?? 1) * zoom)}" opacity="${short(picture.opacity[e] ?? 1)}"`
    return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" ${look}/>`
  })
  const nodes = picture.entities.map(({ entity }, n) => {
    if (!isPlaced(picture, n)) return ''
    const fill = nodeColour(theme, typeOf(picture, n), communities ? (communities[n] ?? -1) : null)
    const shape = shapeOf(typeOf(picture, n), ...at(n), (picture.radius[n] ?? 0) * zoom)
    return `<g fill="${fill}"><title>${escape(entity.name)}</title>${shape}</g>`
  })
  const names = labels.map(({ node, dx, dy, width: wide, style }) => {
    const [x, y] = at(node)
    const lines = labelLines(picture.entities[node]?.entity.name ?? '').map((line, i) => {
      const baseline = y + dy + style.size * (0.93 + i * LEADING)
      return `<tspan x="${short(x + dx + wide / 2)}" y="${short(baseline)}">${escape(line)}</tspan>`
    })
    return `<text font-size="${style.size}" font-weight="${style.weight}">${lines.join('')}</text>`
  })
  const text = `text-anchor="middle" fill="${theme.text}" stroke="${theme.background}" stroke-width="${HALO}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${theme.background}"/>`,
    `<g ${OUTLINES}>${outlines.join('')}</g>`,
    `<g stroke="${theme.edge}">${edges.reverse().join('')}</g>`,
    `<g stroke="${theme.background}">${nodes.reverse().join('')}</g>`,
    `<g ${text} stroke-linejoin="round" paint-order="stroke" font-family="${escape(theme.fontFamily)}">${names.join('')}</g>`,
    '</svg>',
  ].join('\n')
}

function shapeOf(type: Parameters<typeof cornersOf>[0], x: number, y: number, radius: number): string {
  const corners = cornersOf(type)
  if (corners) {
    const points = corners.map(([dx, dy]) => `${short(x + dx * radius)},${short(y + dy * radius)}`)
    return `<polygon points="${points.join(' ')}"/>`
  }
  if (type === 'person') return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"/>`
  const half = ROUND_SQUARE.half * radius
  const place = `x="${short(x - half)}" y="${short(y - half)}" width="${short(2 * half)}" height="${short(2 * half)}"`
  return `<rect ${place} rx="${short(ROUND_SQUARE.rounding * radius)}"/>`
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Names come from documents: whatever they hold, they stay text. Characters that XML forbids are dropped. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
