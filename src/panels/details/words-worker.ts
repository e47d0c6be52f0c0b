/** Runs in a Web Worker: counts the words of a collection once, and finds the keywords of some of its sentences. */
import {
  findKeywords,
  loadFunctionWords,
  WordCounter,
  type FunctionWords,
  type Keyword,
  type KeywordSentence,
} from '../../../graph/index.ts'

export type WordsRequest =
  /** A part of the collection. */
  | { kind: 'count'; texts: readonly (readonly [language: string, text: string])[] }
  | { kind: 'find'; request: number; sentences: readonly KeywordSentence[] }

export type WordsAnswer =
  /** The part was counted: the next, please. */
  { kind: 'counted' } | { kind: 'found'; request: number; keywords: Keyword[] }

const loaded: Promise<{ functionWords: FunctionWords; counter: WordCounter }> = loadFunctionWords().then(
  (functionWords) => ({ functionWords, counter: new WordCounter(functionWords) }),
)

addEventListener('message', ({ data }: MessageEvent<WordsRequest>) => {
  const answer = (message: WordsAnswer): void => postMessage(message)
  void loaded.then(({ functionWords, counter }) => {
    if (data.kind === 'count') {
      for (const [language, text] of data.texts) counter.add(language, text)
      answer({ kind: 'counted' })
      return
    }
    const keywords = findKeywords(data.sentences, counter.counts, functionWords)
    answer({ kind: 'found', request: data.request, keywords })
  })
})
