import { expect, it } from 'vitest'
import { exportSvg } from '../../../src/canvas/export-svg.ts'
import { labelLines } from '../../../src/canvas/label-text.ts'
import { pictureOf } from './picture-fixture.ts'

const THEME = {
  background: '#fff',
  text: '#000',
  textSoft: '#333',
  edge: '#999',
  accent: '#44f',
  border: '#ddd',
  types: { person: '#0072b2', organization: '#d55e00', country: '#009e73', place: '#777' },
  communities: ['#123456'],
  rest: '#777',
  fontFamily: 'sans-serif',
}

it('writes every node and tie, and hostile names as text', () => {
  const hostile = '<script>alert("1")</script>'
  const picture = pictureOf({ [hostile]: [0, 0], B: [50, 20], C: [90, 10] }, [
    [hostile, 'B'],
    ['B', 'C'],
  ])
  const svg = exportSvg({
    picture,
    viewport: { panX: 10, panY: 10, zoom: 2, width: 300, height: 200 },
    theme: THEME,
    communities: null,
    emphasis: { selected: null, hovered: null, lit: null },
    labels: [{ node: 0, dx: 1, dy: 1, width: 60, style: { size: 12, weight: 600 }, dim: false }],
    timeScale: null,
    hulls: [{ community: 0, lines: [Float64Array.from([0, 0, 60, 0, 60, 40])] }],
  })
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  expect(parsed.querySelectorAll('line')).toHaveLength(2)
  expect(parsed.querySelector('path')?.getAttribute('d')).toBe('M10,10L130,10L130,90Z')
  expect(parsed.querySelectorAll('circle')).toHaveLength(3)
  expect(parsed.querySelectorAll('script')).toHaveLength(0)
  expect([...parsed.querySelectorAll('title')].map((title) => title.textContent)).toContain(hostile)
})

it('sets long names in two lines of about the same length and shortens what is still too long', () => {
  expect(labelLines('Karim Massimov')).toEqual(['Karim Massimov'])
  expect(labelLines('Collective Security Treaty Organization')).toEqual(['Collective Security', 'Treaty Organization'])
  expect(labelLines('A'.repeat(60))).toEqual([`${'A'.repeat(25)}…`])
})
