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

const LEADING = /^(?:the|die|der|das|den|la|le|les|los|las|il|i|gli|el|o|a|os|as)\s+|^l['’]\s?/iu
const TRAILING = /[)\]»”",;:]+$/u

/** Where in a span a country's name stands alone, without an article or a bracket that its corpus took in. */
function bareRange(text: string): [from: number, to: number] {
  const from = LEADING.exec(text)?.[0].length ?? 0
  const to = text.length - (TRAILING.exec(text)?.[0].length ?? 0)
  return [from, Math.max(from, to)]
}

/**
 * Finds the name or abbreviation of a country that makes up a whole span of text in this language; demonyms are none.
 * Gives its range in the span, which may hold an article or a bracket besides; null when the span is something else.
 */
export function countryFinder(): (text: string, language: string) => [from: number, to: number] | null {
  const forms = formsByLanguage()
  const isCountry = (text: string, language: string): boolean => {
    const words = wordsOf(text)
    const candidates = [...(forms.get(language) ?? []), ...(forms.get('*') ?? [])]
    return candidates.some(
      (form) =>
        form.words.length === words.length &&
        form.words.every((word, index) => isFormOf(words[index] ?? '', word, form.acronym, language)),
    )
  }
  return (text, language) => {
    if (isCountry(text, language)) return [0, text.length]
    const [from, to] = bareRange(text)
    const isShorter = to > from && to - from < text.length
    return isShorter && isCountry(text.slice(from, to), language) ? [from, to] : null
  }
}
