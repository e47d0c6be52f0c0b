/** All that recognition knows, loaded at first use: lexicon, language data, the tagger's weights. */
import { buildLanguages, type LanguageData } from './languages/language-data.ts'
import { foldToken } from './lexicon/fold-token.ts'
import { buildLexicon, type Lexicon } from './lexicon/lexicon.ts'
import type { Tagger } from './recognize/tagger-recognizer.ts'
import { tokenize } from './segment/tokens.ts'
import { taggerKnowledge } from './sequence/sentence-input.ts'
import { decodeWeights } from './sequence/weights-format.ts'

export interface Knowledge {
  languages: ReadonlyMap<string, LanguageData>
  /** Function words by language, for telling languages apart. */
  vocabularies: ReadonlyMap<string, ReadonlySet<string>>
  lexicon: Lexicon
  tagger: Tagger | null
}

/** Builds the knowledge from the texts of `languages/` and `lexicon/`, by path, and the tagger's weights. Pure. */
export function buildKnowledge(
  languageSources: Readonly<Record<string, string>>,
  lexiconSources: Readonly<Record<string, string>>,
  weights: string | null = null,
): Knowledge {
  const languages = buildLanguages(languageSources, foldToken)
  const firstNames = [...languages.values()].flatMap((language) =>
    [...language.firstNames.values()].map((name) => name.written),
  )
  const lexicon = buildLexicon(lexiconSources, tokenize, firstNames)
  return {
    languages,
    vocabularies: new Map([...languages].map(([code, data]) => [code, data.functionWords])),
    lexicon,
    tagger:
      weights === null ? null : { model: decodeWeights(weights), knowledge: taggerKnowledge({ languages, lexicon }) },
  }
}

let loading: Promise<Knowledge> | null = null

/** Loads the knowledge once; later calls share it. The data are separate chunks, fetched only now. */
export function loadKnowledge(): Promise<Knowledge> {
  loading ??= Promise.all([
    import('./languages/sources.ts'),
    import('./lexicon/sources.ts'),
    import('./sequence/weights.ts'),
  ]).then(([languages, lexicon, weights]) =>
    buildKnowledge(languages.languageSources, lexicon.lexiconSources, weights.weightsText),
  )
  return loading
}
