/** What the names of two entities say of their being one. */
export interface Nearness {
  /** How much the names alone speak for one, 0 to 1. */
  likeness: number
  /** What they have in common, a sentence fragment to be read by a person. */
  because: string
  /** What spoke against a merge, a sentence fragment to be read by a person. */
  against: string
}
