/** Predicted spans against gold spans: precision, recall and F1, exact and by overlap, with bootstrapped intervals. */

export interface ScoredSpan {
  start: number
  end: number
  type: string
  /** Gold spans only: matches neither count for nor against. */
  optional?: boolean
}

/** Counts of one document. */
export interface Counts {
  truePositives: number
  falsePositives: number
  falseNegatives: number
}

export interface Score extends Counts {
  precision: number
  recall: number
  f1: number
}

export const NO_COUNTS: Counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    truePositives: a.truePositives + b.truePositives,
    falsePositives: a.falsePositives + b.falsePositives,
    falseNegatives: a.falseNegatives + b.falseNegatives,
  }
}

export function scoreOf(counts: Counts): Score {
  const { truePositives: hit, falsePositives, falseNegatives } = counts
  const precision = hit + falsePositives > 0 ? hit / (hit + falsePositives) : 0
  const recall = hit + falseNegatives > 0 ? hit / (hit + falseNegatives) : 0
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { ...counts, precision, recall, f1 }
}

/** Compares the spans of one type in one document. `overlap` counts any shared character as a match, one to one. */
export function countSpans(
  gold: readonly ScoredSpan[],
  predicted: readonly ScoredSpan[],
  type: string,
  overlap: boolean,
): Counts {
  const wanted = gold.filter((span) => span.type === type)
  const given = predicted.filter((span) => span.type === type)
  const used = new Set<ScoredSpan>()
  const matched = new Set<ScoredSpan>()
  const pass = (fits: (a: ScoredSpan, b: ScoredSpan) => boolean) => {
    for (const span of wanted) {
      if (matched.has(span)) continue
      const hit = given.find((other) => !used.has(other) && fits(span, other))
      if (!hit) continue
      used.add(hit)
      matched.add(span)
    }
  }
  pass((a, b) => a.start === b.start && a.end === b.end)
  if (overlap) pass((a, b) => a.start < b.end && b.start < a.end)
  const optional = gold.filter((span) => span.optional)
  return {
    truePositives: [...matched].filter((span) => !span.optional).length,
    falsePositives: given.filter(
      (span) => !used.has(span) && !optional.some((o) => o.start < span.end && span.start < o.end),
    ).length,
    falseNegatives: wanted.filter((span) => !span.optional && !matched.has(span)).length,
  }
}

const RESAMPLES = 1000

/** A small linear congruential generator (Numerical Recipes), so that the intervals are the same every time. */
function* randoms(seed: number): Generator<number, never> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** The 95 % interval of F1, by resampling documents (Efron's percentile bootstrap). */
export function f1Interval(documents: readonly Counts[]): [low: number, high: number] {
  const random = randoms(20260101)
  const values: number[] = []
  for (let sample = 0; sample < RESAMPLES; sample++) {
    let sum = NO_COUNTS
    for (let draw = 0; draw < documents.length; draw++) {
      sum = addCounts(sum, documents[Math.floor(random.next().value * documents.length)] ?? NO_COUNTS)
    }
    values.push(scoreOf(sum).f1)
  }
  values.sort((a, b) => a - b)
  return [values[Math.floor(RESAMPLES * 0.025)] ?? 0, values[Math.floor(RESAMPLES * 0.975)] ?? 0]
}
