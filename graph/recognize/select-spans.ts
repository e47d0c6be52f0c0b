/**
 * The one policy for overlaps: of all that the recognizers propose for a sentence, the set of candidates that
 * don't overlap and weigh most together (weighted interval scheduling, by dynamic programming).
 */
import type { Candidate } from './candidate.ts'

/**
 * What a candidate weighs: its confidence grows with its length, so that `Russian Security Council` beats the
 * country inside it, while a doubtful long span doesn't beat two sure short ones.
 */
export function weightOf(candidate: Candidate): number {
  const length = candidate.to - candidate.from
  return candidate.confidence * (1 + 0.55 * (length - 1)) + (candidate.lexicon ? 0.12 : 0)
}

/** Candidates that overlap none of each other, in text order. Ties go to the earlier and longer. */
export function selectSpans(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) => a.to - b.to || a.from - b.from || (a.recognizer < b.recognizer ? -1 : 1),
  )
  const best: { weight: number; take: boolean; previous: number }[] = []
  sorted.forEach((candidate, index) => {
    let previous = index - 1
    while (previous >= 0 && (sorted[previous]?.to ?? 0) > candidate.from) previous--
    const taken = weightOf(candidate) + (best[previous]?.weight ?? 0)
    const left = best[index - 1]?.weight ?? 0
    best.push(
      taken > left + 1e-9
        ? { weight: taken, take: true, previous }
        : { weight: left, take: false, previous: index - 1 },
    )
  })
  const chosen: Candidate[] = []
  for (let index = sorted.length - 1; index >= 0;) {
    const step = best[index]
    const candidate = sorted[index]
    if (!step || !candidate) break
    if (step.take) chosen.push(candidate)
    index = step.take ? step.previous : index - 1
  }
  return chosen.reverse()
}
