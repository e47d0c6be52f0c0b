/** Function words alone, for counting words: without the lexicon and the tagger, which are large. */
import { dataLines } from './languages/language-data.ts'

let loading: Promise<ReadonlyMap<string, ReadonlySet<string>>> | null = null

/** Lower-case function words by language code, loaded once; later calls share them. */
export function loadFunctionWords(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  loading ??= import('./languages/function-word-sources.ts').then(({ functionWordSources }) => {
    const byLanguage = Object.entries(functionWordSources).map(([path, source]): [string, Set<string>] => [
      /([a-z]{2})\/[^/]+$/u.exec(path)?.[1] ?? '',
      new Set(dataLines(source).map(([word = '']) => word.toLowerCase())),
    ])
    return new Map(byLanguage)
  })
  return loading
}
