/** The tags of a token: outside, or at the beginning of or inside a name of one type. */

export type SpanType = 'person' | 'organization' | 'place'

/** In the order of their numbers; a type's B tag is odd, its I tag the even number after it. */
export const TAGS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const
export const TAG_COUNT = TAGS.length
export const OUTSIDE = 0

const SPAN_TYPES: readonly SpanType[] = ['person', 'organization', 'place']

/** The type of a B or I tag; for `O` too, which no caller asks. */
export function typeOfTag(tag: number): SpanType {
  return SPAN_TYPES[(tag - 1) >> 1] ?? 'place'
}

export function isInside(tag: number): boolean {
  return tag > 0 && tag % 2 === 0
}

/** An I tag follows only its own B or I. `previous` is −1 at the start of the sentence. */
export function mayFollow(previous: number, tag: number): boolean {
  return !isInside(tag) || previous === tag || previous === tag - 1
}
