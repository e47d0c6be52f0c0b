/**
 * Takes features and adds up their weights. A group of features that depends on few things together (a class and its
 * place, say) comes again and again: its sum is kept, so that most of a token's features are never looked up.
 */
import { FeatureSink } from './hashing.ts'
import { addScores, type Model } from './model.ts'
import { TAG_COUNT } from './tags.ts'

/** A row of the table: two keys, then a score for each tag; sixteen numbers fill a line of the processor's cache. */
const ROW = 16
const ROW_SHIFT = 4
const SCORES = 2
const ROWS_BITS = 17
const ROWS = 2 ** ROWS_BITS
/** Emptied when so full: searches stay short, and memory flat. */
const MOST_ROWS = ROWS / 2

export class ScoreSink extends FeatureSink {
  private scores = new Int32Array(256 * TAG_COUNT)
  /** The first of the numbers of the token in hand. */
  private at = 0
  private readonly table = new Int32Array(ROWS * ROW)
  private rows = 0
  /** The row being filled, and where its features begin among the keys. */
  private open = 0
  private openKeys = 0

  constructor(private readonly model: Model) {
    super()
  }

  /** The scores of a sentence, `size` zeros. */
  room(size: number): Int32Array {
    if (this.scores.length < size) this.scores = new Int32Array(size * 2)
    else this.scores.fill(0, 0, size)
    return this.scores
  }

  /** Starts the token whose scores begin at `at`. */
  begin(at: number): void {
    this.at = at
    this.count = 0
  }

  /** Adds the weights of all single features to the token's scores. */
  finish(): void {
    addScores(this.model, this.keys, 0, this.count, this.scores, this.at)
  }

  override openGroup(group: number, value: number): boolean {
    const { table } = this
    let row = (Math.imul(Math.imul(group, 0x9e3779b1) ^ value, 0x85ebca77) >>> (32 - ROWS_BITS)) << ROW_SHIFT
    for (;;) {
      const known = table[row] ?? 0
      if (known === 0) break
      if (known === group && table[row + 1] === value) {
        this.take(row)
        return false
      }
      row = (row + ROW) & (ROWS * ROW - 1)
    }
    table[row] = group
    table[row + 1] = value
    this.rows++
    this.open = row
    this.openKeys = this.count
    return true
  }

  override closeGroup(): void {
    const { table, open, openKeys } = this
    addScores(this.model, this.keys, openKeys, this.count, table, open + SCORES)
    this.count = openKeys
    this.take(open)
  }

  /** Forgets all sums when the table is half full. To be called between sentences. */
  tidy(): void {
    if (this.rows >= MOST_ROWS) this.forget()
  }

  forget(): void {
    this.table.fill(0)
    this.rows = 0
  }

  private take(row: number): void {
    const { table, scores, at } = this
    for (let tag = 0; tag < TAG_COUNT; tag++)
      scores[at + tag] = (scores[at + tag] ?? 0) + (table[row + SCORES + tag] ?? 0)
  }
}
