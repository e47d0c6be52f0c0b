/**
 * Takes features and adds up their weights. A group of features that depends on few things together (a class and its
 * place, say) comes again and again: its sum is kept, so that most of a token's features are never looked up.
 */
import { FeatureSink } from './hashing.ts'
import { addScores, type Model } from './model.ts'
import { TAG_COUNT } from './tags.ts'

/** A row: two keys, then a score for each tag; sixteen numbers fill a line of the processor's cache. */
const ROW = 16
const SCORES = 2
const SLOT_BITS = 17
const SLOTS = 2 ** SLOT_BITS
const ROW_MASK = SLOTS - 1
/** Rows for a start; there are ever more until all is forgotten. */
const FIRST_ROWS = 4096
/** Emptied when so many: searches stay short, and memory flat. */
const MOST_ROWS = SLOTS / 4

/** The hash of a group's two numbers. Its upper bits stand in the slot too, so that few wrong rows are looked at. */
function hashOf(group: number, value: number): number {
  const hash = Math.imul(Math.imul(group, 0x9e3779b1) ^ value, 0x85ebca77)
  return hash ^ (hash >>> SLOT_BITS)
}

export class ScoreSink extends FeatureSink {
  /** Where the scores of the token in hand are. */
  private scores: Int32Array = new Int32Array(TAG_COUNT)
  private at = 0
  /** Row + 1 in the lower SLOT_BITS, the hash above them; 0 is empty. Open addressing. */
  private readonly slots = new Int32Array(SLOTS)
  /** Rows in the order in which they were met: what is needed lies together. */
  private table = new Int32Array(FIRST_ROWS * ROW)
  private rows = 0
  /** Where the row being filled begins, and where its features begin among the keys. */
  private open = 0
  private openKeys = 0

  constructor(private readonly model: Model) {
    super()
  }

  /** Starts a token whose scores are to be added to `scores[at..at + TAG_COUNT)`. */
  into(scores: Int32Array, at: number): void {
    this.scores = scores
    this.at = at
    this.count = 0
  }

  /** Adds the weights of all single features to the token's scores. */
  finish(): void {
    addScores(this.model, this.keys, 0, this.count, this.scores, this.at)
  }

  override openGroup(group: number, value: number): boolean {
    const { slots, table } = this
    const hash = hashOf(group, value)
    let slot = hash & ROW_MASK
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      const row = ((entry & ROW_MASK) - 1) * ROW
      if (((entry ^ hash) & ~ROW_MASK) === 0 && table[row] === group && table[row + 1] === value) {
        this.take(row)
        return false
      }
      slot = (slot + 1) & ROW_MASK
    }
    this.openKeys = this.count
    this.open = this.newRow(group, value)
    slots[slot] = (hash & ~ROW_MASK) | this.rows
    return true
  }

  private newRow(group: number, value: number): number {
    const row = this.rows++ * ROW
    if (row === this.table.length) {
      const larger = new Int32Array(this.table.length * 2)
      larger.set(this.table)
      this.table = larger
    }
    const { table } = this
    table[row] = group
    table[row + 1] = value
    table.fill(0, row + SCORES, row + ROW)
    return row
  }

  override closeGroup(): void {
    const { table, open, openKeys } = this
    addScores(this.model, this.keys, openKeys, this.count, table, open + SCORES)
    this.count = openKeys
    this.take(open)
  }

  /** Forgets all sums when there are many. To be called between sentences. */
  tidy(): void {
    if (this.rows >= MOST_ROWS) this.forget()
  }

  forget(): void {
    this.slots.fill(0)
    this.rows = 0
  }

  private take(row: number): void {
    const { table, scores, at } = this
    for (let tag = 0; tag < TAG_COUNT; tag++)
      scores[at + tag] = (scores[at + tag] ?? 0) + (table[row + SCORES + tag] ?? 0)
  }
}
