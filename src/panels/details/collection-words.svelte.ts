import type { GraphSentence, Keyword, KeywordSentence } from '../../../graph/index.ts'
import type { WordsAnswer, WordsRequest } from './words-worker.ts'

/** UTF-16 code units handed over at a time: few enough that no frame is late. */
const PART = 200_000

/** The words of one collection, counted in a worker that stays as long as they may be asked for. */
class CollectionWords {
  /** How much of the collection is counted, 0 to 1. */
  share = $state(0)
  readonly #worker = new Worker(new URL('./words-worker.ts', import.meta.url), { type: 'module' })
  readonly #asked = new Map<number, { resolve: (keywords: Keyword[]) => void; reject: (error: Error) => void }>()
  readonly #waiting: WordsRequest[] = []
  #next = 0
  #requests = 0

  constructor(readonly sentences: readonly GraphSentence[]) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<WordsAnswer>) => {
      if (data.kind === 'counted') return this.#countOn()
      this.#asked.get(data.request)?.resolve(data.keywords)
      this.#asked.delete(data.request)
    })
    this.#worker.addEventListener('error', ({ message }) => this.#fail(new Error(message)))
    // not while whoever asks for it is still computing what it depends on
    queueMicrotask(() => this.#countOn())
  }

  /** The keywords of some sentences; waits until the collection is counted. Rejects when the worker failed or was ended. */
  keywords(sentences: readonly KeywordSentence[]): Promise<Keyword[]> {
    return new Promise((resolve, reject) => {
      const request = this.#requests++
      this.#asked.set(request, { resolve, reject })
      const message: WordsRequest = { kind: 'find', request, sentences }
      if (this.share < 1) this.#waiting.push(message)
      else this.#worker.postMessage(message)
    })
  }

  end(): void {
    this.#fail(new Error('The words are no longer asked for.'))
  }

  /** Hands over the next part, or what waited for the last. */
  #countOn(): void {
    const { sentences } = this
    const texts: (readonly [string, string])[] = []
    for (let size = 0; size < PART && this.#next < sentences.length; this.#next++) {
      const sentence = sentences[this.#next]
      if (!sentence) continue
      texts.push([sentence.language, sentence.text])
      size += sentence.text.length
    }
    if (texts.length > 0) {
      const message: WordsRequest = { kind: 'count', texts }
      this.#worker.postMessage(message)
      // the part that is being counted is not done yet
      this.share = Math.min(0.99, this.#next / sentences.length)
      return
    }
    this.share = 1
    for (const message of this.#waiting.splice(0)) this.#worker.postMessage(message)
  }

  #fail(error: Error): void {
    this.#worker.terminate()
    for (const { reject } of this.#asked.values()) reject(error)
    this.#asked.clear()
    if (current === this) current = null
  }
}

let current: CollectionWords | null = null

/** The words of a collection, told by its sentences. Those counted before are given up when they are of another one. */
export function collectionWords(sentences: readonly GraphSentence[]): CollectionWords {
  if (current?.sentences === sentences) return current
  current?.end()
  current = new CollectionWords(sentences)
  return current
}

/** Gives the counted words up. */
export function endCollectionWords(): void {
  current?.end()
}
