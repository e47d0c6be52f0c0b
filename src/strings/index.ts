import type { Strings } from './en.ts'
import { presentLanguage, type InterfaceLanguage } from './languages.ts'

export type { Strings }

// Each catalogue is a file of its own, and only one of them is fetched.
const CATALOGUES: Readonly<Record<InterfaceLanguage, () => Promise<Strings>>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  it: async () => (await import('./it.ts')).it,
}

/**
 * What the interface says, in the language that it is shown in. It is there before anything that says something: modules
 * read it when they are loaded, and another language needs the page to be loaded again.
 */
export const strings: Strings = await CATALOGUES[presentLanguage()]().catch(CATALOGUES.en)

const languageNames = new Intl.DisplayNames([strings.language], { type: 'language', fallback: 'code' })

/** A language's name, for people; the code itself when it isn't one. */
export function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code
  } catch {
    return code
  }
}
