import { describe, expect, it } from 'vitest'
import { shortcutOf } from '../../../src/panels/shortcuts.ts'

/** What a key asks for when it is pressed in an element. */
function pressed(key: string, keys: KeyboardEventInit = {}, inside = '<button>There</button>'): string | null {
  document.body.innerHTML = inside
  let shortcut: string | null = null
  document.body.addEventListener('keydown', (event) => (shortcut = shortcutOf(event)), { once: true })
  document.body
    .querySelector('button, input')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...keys }))
  return shortcut
}

describe('the key to the next part of the page', () => {
  it('works from everywhere, while letters belong to the field that they are typed into', () => {
    const field = '<input type="search" />'
    expect([pressed('F6'), pressed('F6', { shiftKey: true })]).toEqual(['next-region', 'region-before'])
    expect([pressed('F6', {}, field), pressed('F6', { shiftKey: true }, field)]).toEqual([
      'next-region',
      'region-before',
    ])
    expect([pressed('m'), pressed('m', {}, field)]).toEqual(['merge', null])
  })

  it('leaves dialogs alone, and what the browser or the system does with other keys held', () => {
    expect(pressed('F6', {}, '<dialog open><button>Yes</button></dialog>')).toBeNull()
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) expect(pressed('F6', held)).toBeNull()
  })
})
