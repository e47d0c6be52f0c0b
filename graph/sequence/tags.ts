/** The tags of the sequence model: BIO over people, organizations and places. */
export const TAGS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const
export const TAG_COUNT = TAGS.length

/** Whether `next` may follow `previous`; -1 stands for the sentence's start. */
export function mayFollow(previous: number, next: number): boolean {
  if (next === 0 || next % 2 === 1) return true
  return previous === next || previous === next - 1
}
