/** The key under which equal names meet, whatever their case, accents and case endings. */
import { tokenKey } from '../lexicon/fold-token.ts'
import type { LanguageCode } from '../types.ts'

/** The parts of a name: hyphens and spaces part them. */
export function nameParts(text: string): string[] {
  return text.split(/[\s\u00A0‐‑-]+/u).filter((part) => part !== '' && part !== '.')
}

/** The key of `text` as written in `language`. */
export function nameKey(text: string, language: LanguageCode): string {
  const keys = nameParts(text).map(tokenKey)
  const last = keys.length - 1
  const lastKey = keys[last]
  if (language === 'de' && lastKey && keys.length > 1 && lastKey.length > 4 && lastKey.endsWith('s'))
    keys[last] = lastKey.slice(0, -1)
  return keys.join(' ')
}
