/** Characters that a reader doesn't see: soft hyphen, zero-width and directional marks, word joiner, byte-order mark. */

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/u
const INVISIBLES = new RegExp(INVISIBLE, 'gu')

/** Whether a text has such a character. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text)
}

/** The text without them. */
export function withoutInvisibles(text: string): string {
  return text.replace(INVISIBLES, '')
}
