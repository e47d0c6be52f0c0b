/** The languages of the interface, and which of them a person gets. */

export type InterfaceLanguage = 'en' | 'it' | 'de'

/** Each language by its own name, for choosing it. */
export const INTERFACE_LANGUAGES: readonly { code: InterfaceLanguage; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
  { code: 'it', name: 'Italiano' },
]

const KEY = 'dramatis.language'

function known(code: string | null): InterfaceLanguage | null {
  return INTERFACE_LANGUAGES.find((language) => language.code === code)?.code ?? null
}

/**
 * The language to show the interface in.
 *
 * @param chosen what the person chose, if anything
 * @param preferred what the browser is set to, BCP 47, most wanted first; the first that is spoken here counts
 */
export function pickLanguage(chosen: string | null, preferred: readonly string[]): InterfaceLanguage {
  const found = preferred.map((tag) => known(tag.slice(0, 2).toLowerCase())).find((code) => code !== null)
  return known(chosen) ?? found ?? 'en'
}

/** The language for this person and browser. */
export function presentLanguage(): InterfaceLanguage {
  return pickLanguage(readChoice(), typeof navigator === 'undefined' ? [] : (navigator.languages ?? []))
}

/** Keeps a choice. Returns false where the browser keeps nothing. */
export function keepLanguage(code: InterfaceLanguage): boolean {
  try {
    localStorage.setItem(KEY, code)
    return true
  } catch {
    return false
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
