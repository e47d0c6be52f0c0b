/** All that recognition knows, loaded at first use: lexicon, language data, the tagger's weights. */
import { buildLanguages, inAnyLanguage, type LanguageData } from './languages/language-data.ts'
import { foldToken } from './lexicon/fold-token.ts'
import { buildLexicon, type Lexicon } from './lexicon/lexicon.ts'
import type { Tagger } from './recognize/tagger-recognizer.ts'
import { tokenize } from './segment/tokens.ts'
import { loadModel, TokenClassifier, type Model } from './tagger/index.ts'

export interface Knowledge {
  languages: ReadonlyMap<string, LanguageData>
  /** Words by language that tell it apart from others. */
  vocabularies: ReadonlyMap<string, ReadonlySet<string>>
  /** What an apostrophe ties to the next word, in any language. */
  elided: ReadonlySet<string>
  /** Lines of page furniture in any language. */
  boilerplate: ReadonlySet<string>
  lexicon: Lexicon
  tagger: Tagger | null
}

function* givenNames(languages: ReadonlyMap<string, LanguageData>): Iterable<string> {
  for (const { firstNames } of languages.values()) for (const { written } of firstNames.values()) yield written
}

/** Builds the knowledge from the texts of `languages/` and `lexicon/`, by path, and the tagger's model. Pure. */
export function buildKnowledge(
  languageSources: Readonly<Record<string, string>>,
  lexiconSources: Readonly<Record<string, string>>,
  model: Model | null = null,
): Knowledge {
  const languages = buildLanguages(languageSources, foldToken)
  const elided = inAnyLanguage(languages, 'elided')
  const rules = { splitGlued: () => 0, elided }
  const lexicon = buildLexicon(lexiconSources, (form) => tokenize(form, 0, form.length, rules), {
    given: () => givenNames(languages),
    adjectiveIn: (language) => languages.get(language)?.inflection.adjective ?? null,
  })
  return {
    languages,
    vocabularies: new Map([...languages].map(([code, data]) => [code, data.tellingWords])),
    elided,
    boilerplate: inAnyLanguage(languages, 'boilerplate'),
    lexicon,
    tagger: model && { model, classifier: new TokenClassifier(languages, lexicon) },
  }
}

let loading: Promise<Knowledge> | null = null

/** Loads the knowledge once; later calls share it. The data are separate chunks, fetched only now. */
export function loadKnowledge(): Promise<Knowledge> {
  loading ??= Promise.all([import('./languages/sources.ts'), import('./lexicon/sources.ts'), loadModel()]).then(
    ([languages, lexicon, model]) => buildKnowledge(languages.languageSources, lexicon.lexiconSources, model),
  )
  return loading
}
