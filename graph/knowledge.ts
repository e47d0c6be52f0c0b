/** All that recognition knows, loaded at first use: lexicon, language data, the tagger's weights. */
import { buildLanguages, type LanguageData } from './languages/language-data.ts'
import { foldToken } from './lexicon/fold-token.ts'
import { buildLexicon, type Lexicon } from './lexicon/lexicon.ts'
import { tokenize } from './segment/tokens.ts'

export interface Knowledge {
  languages: ReadonlyMap<string, LanguageData>
  /** Function words by language, for telling languages apart. */
  vocabularies: ReadonlyMap<string, ReadonlySet<string>>
  lexicon: Lexicon
}

/** Builds the knowledge from the texts of `languages/` and `lexicon/`, by path. Pure; about 150 ms. */
export function buildKnowledge(
  languageSources: Readonly<Record<string, string>>,
  lexiconSources: Readonly<Record<string, string>>,
): Knowledge {
  const languages = buildLanguages(languageSources, foldToken)
  const firstNames = [...languages.values()].flatMap((language) =>
    [...language.firstNames.values()].map((name) => name.written),
  )
  return {
    languages,
    vocabularies: new Map([...languages].map(([code, data]) => [code, data.functionWords])),
    lexicon: buildLexicon(lexiconSources, tokenize, firstNames),
  }
}

let loading: Promise<Knowledge> | null = null

/** Loads the knowledge once; later calls share it. The data are separate chunks, fetched only now. */
export function loadKnowledge(): Promise<Knowledge> {
  loading ??= Promise.all([import('./languages/sources.ts'), import('./lexicon/sources.ts')]).then(
    ([languages, lexicon]) => buildKnowledge(languages.languageSources, lexicon.lexiconSources),
  )
  return loading
}
