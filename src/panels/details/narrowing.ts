/** What the passages of a tie are narrowed to, chosen among what stands out in them. */
export interface Narrowing {
  kind: 'word' | 'verb'
  /** Tells it from others of its kind. */
  id: string
  /** As it is written. */
  text: string
  /** Words to be found at a glance in the passages, in lower case. */
  words: ReadonlySet<string>
  /** The passages that have it, by their place in the list. */
  passages: ReadonlySet<number>
}
