import type { Direction } from './step-between-nodes.ts'

/** What a key press on the canvas asks for. */
export type CanvasKey =
  | { kind: 'step'; direction: Direction }
  | { kind: 'open' }
  | { kind: 'focus' }
  | { kind: 'fit' }
  | { kind: 'zoom'; factor: number }

const STEP = 1.25

const KEYS: ReadonlyMap<string, CanvasKey> = new Map<string, CanvasKey>([
  ['ArrowLeft', { kind: 'step', direction: 'left' }],
  ['ArrowRight', { kind: 'step', direction: 'right' }],
  ['ArrowUp', { kind: 'step', direction: 'up' }],
  ['ArrowDown', { kind: 'step', direction: 'down' }],
  ['Enter', { kind: 'open' }],
  ['f', { kind: 'fit' }],
  ['F', { kind: 'fit' }],
  ['e', { kind: 'focus' }],
  ['E', { kind: 'focus' }],
  ['+', { kind: 'zoom', factor: STEP }],
  ['=', { kind: 'zoom', factor: STEP }],
  ['-', { kind: 'zoom', factor: 1 / STEP }],
])

/** What a key press on the canvas asks for, or null when it is for somebody else. */
export function canvasKeyOf(event: KeyboardEvent): CanvasKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  return KEYS.get(event.key) ?? null
}
