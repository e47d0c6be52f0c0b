import type { Mode } from '../explorer/explorer.svelte.ts'

export type Shortcut =
  | 'palette'
  | 'search'
  | 'back'
  | 'undo'
  | 'redo'
  | 'help'
  | 'merge'
  | 'rename'
  | 'take-out'
  | 'notebook'
  | 'next-region'
  | 'region-before'
  | Mode

/**
 * What a key press asks of the app, or null. Keys typed into fields are left to the fields, Ctrl+Z among them; only the
 * palette opens from everywhere, and F6 leads from everywhere to the next region.
 */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.altKey || isInDialog(event.target)) return null
  const command = event.ctrlKey || event.metaKey
  if (command && event.key.toLowerCase() === 'k') return 'palette'
  if (event.key === 'F6' && !command) return event.shiftKey ? 'region-before' : 'next-region'
  if (isTyping(event.target)) return null
  if (command) {
    if (event.key.toLowerCase() === 'z') return event.shiftKey ? 'redo' : 'undo'
    return event.key.toLowerCase() === 'y' ? 'redo' : null
  }
  return KEYS.get(event.key) ?? null
}

const KEYS: ReadonlyMap<string, Shortcut> = new Map<string, Shortcut>([
  ['/', 'search'],
  ['Escape', 'back'],
  ['?', 'help'],
  ['m', 'merge'],
  ['M', 'merge'],
  ['F2', 'rename'],
  ['Delete', 'take-out'],
  ['b', 'notebook'],
  ['B', 'notebook'],
  ['1', 'graph'],
  ['2', 'entities'],
  ['3', 'ties'],
])

/** Whether a letter was pressed by itself, in either case, and not into a field. */
export function isPlainKey(event: KeyboardEvent, letter: string): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  return event.key.toLowerCase() === letter && !isTyping(event.target)
}

/** Whether something else lies over a panel, so that letters aren't meant for it. */
export function isCovered(panel: Element | undefined): boolean {
  return panel?.closest('[inert]') != null
}

/** What a dialog is asked, Escape above all, is for the dialog. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}

/** Sliders and check boxes take no letters, so shortcuts work there. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['range', 'checkbox', 'radio'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
