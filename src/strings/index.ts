import { en, type Strings } from './en.ts'

/** What the interface says, in the language that it is shown in. */
export const strings: Strings = en

const languageNames = new Intl.DisplayNames([en.language], { type: 'language', fallback: 'code' })

/** A language's name, for people; the code itself when it isn't one. */
export function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code
  } catch {
    return code
  }
}
