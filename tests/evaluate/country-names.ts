/** Which gold places are countries: those that the lexicon's country files name, in a text's language and its cases. */
import { foldToken, isCaseOf } from '../../graph/lexicon/fold-token.ts'
import { expandGroups, scanLexicon } from '../../graph/lexicon/parse-lexicon.ts'
import { textFiles } from '../../graph/tagger/train/knowledge.ts'

interface CountryForm {
  words: string[]
  acronym: boolean
}

const withoutHidden = (text: string): string => text.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF.]/gu, '')
const wordsOf = (text: string): string[] =>
  withoutHidden(text).split(/[\s\u00A0'’-]+/u).filter((word) => word !== '') // prettier-ignore

function formsByLanguage(): Map<string, CountryForm[]> {
  const forms = new Map<string, CountryForm[]>()
  for (const [path, source] of Object.entries(textFiles('lexicon'))) {
    if (!path.startsWith('./countries/')) continue
    for (const { lines } of scanLexicon(source)) {
      for (const line of lines.filter(({ role }) => role === 'name')) {
        const written = line.forms
          .filter(({ marks }) => !marks.includes('~'))
          .flatMap(({ text, marks }) =>
            expandGroups(text).map((form) => ({ words: wordsOf(form), acronym: marks.includes('#') })),
          )
        for (const language of line.languages) forms.set(language, [...(forms.get(language) ?? []), ...written])
      }
    }
  }
  return forms
}

function isFormOf(text: string, written: string, acronym: boolean, language: string): boolean {
  if (acronym) return text === written
  const [a, b] = [foldToken(text), foldToken(written)]
  if (a === b) return true
  return language === 'ru' ? isCaseOf(a, b) : language === 'de' && a === `${b}s`
}

/** Tells whether a whole span of text is the name or abbreviation of a country in this language; demonyms are not. */
export function countryTest(): (text: string, language: string) => boolean {
  const forms = formsByLanguage()
  return (text, language) => {
    const words = wordsOf(text)
    const candidates = [...(forms.get(language) ?? []), ...(forms.get('*') ?? [])]
    return candidates.some(
      (form) =>
        form.words.length === words.length &&
        form.words.every((word, index) => isFormOf(words[index] ?? '', word, form.acronym, language)),
    )
  }
}
