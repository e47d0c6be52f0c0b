/** Everything that can be turned about training, with the values that were chosen on the development sets. */

export interface ExampleSettings {
  seed: number
  /** Share of the lexicon's names that are taken for unknown. */
  phraseDropout: number
  /** Share of first names and surnames that are. */
  nameDropout: number
  /** Share of sentences in which all of them are. */
  sentenceDropout: number
  /** Shares of sentences that get a copy in capitals, in title case, without full stop. */
  capitals: number
  titleCase: number
  noStop: number
  copyWeight: number
  /** Share of Portuguese sentences whose contractions are put together again. */
  contracted: number
}

export interface CrfSettings {
  seed: number
  epochs: number
  /** The weights after this many last epochs are averaged. */
  averaged: number
  /** AdaGrad's rate. */
  rate: number
  /** Strength of the L1 penalty, over the whole of the examples. */
  l1: number
  /** Share of tokens at which, in an epoch, the features that know the word itself are left out. */
  wordDropout: number
  /** Features seen fewer times are left out; features never seen in a name need more. */
  minCount: number
  minOutside: number
  /** Weights below this are set to nothing after training: most of all, at a cost within the noise. */
  prune: number
}

export const EXAMPLES: ExampleSettings = {
  seed: 20240229,
  phraseDropout: 0.4,
  nameDropout: 0.15,
  sentenceDropout: 0.05,
  capitals: 0.05,
  titleCase: 0.03,
  noStop: 0.06,
  copyWeight: 0.7,
  contracted: 0.5,
}

export const CRF: CrfSettings = {
  seed: 1917,
  epochs: 8,
  averaged: 4,
  rate: 0.05,
  l1: 0.35,
  wordDropout: 0.3,
  minCount: 2,
  minOutside: 12,
  prune: 0.03,
}

/**
 * Added to the score of a name's first tag, person, organization, place: the likelihood alone finds too few names, as
 * precision above recall showed on the development sets.
 */
export const NAME_BIAS = [0.3, 0.35, 0.3] as const

const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['btc.en.train', 0.4],
  ['wnut17.en.train', 0.4],
])

/** How much a corpus counts. */
export function corpusWeight(name: string): number {
  return WEIGHTS.get(name) ?? 1
}
