/** How much more often two entities meet than chance would have it. */

/** The four cells of a pair's contingency table: windows with both, with either, and all windows. */
export interface PairCounts {
  both: number
  first: number
  second: number
  total: number
}

/**
 * Normalised pointwise mutual information, −1 (never together) to 1 (only together).
 * G. Bouma, "Normalized (Pointwise) Mutual Information in Collocation Extraction", GSCL 2009.
 */
export function npmi({ both, first, second, total }: PairCounts): number {
  if (both === 0 || total === 0) return -1
  if (both === total) return 1
  const joint = both / total
  const pmi = Math.log((both * total) / (first * second))
  return Math.max(-1, Math.min(1, pmi / -Math.log(joint)))
}

/**
 * The log-likelihood ratio G² of the 2×2 table.
 * T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19(1), 1993.
 */
export function logLikelihood({ both, first, second, total }: PairCounts): number {
  const cells = [both, first - both, second - both, total - first - second + both]
  const rows = [first, total - first]
  const columns = [second, total - second]
  let sum = 0
  cells.forEach((observed, index) => {
    const row = rows[index === 0 || index === 1 ? 0 : 1] ?? 0
    const column = columns[index === 0 || index === 2 ? 0 : 1] ?? 0
    const expected = total === 0 ? 0 : (row * column) / total
    if (observed > 0 && expected > 0) sum += observed * Math.log(observed / expected)
  })
  return Math.max(0, 2 * sum)
}

/** Rounds to six decimals, so that the same graph is written with the same bytes everywhere. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
