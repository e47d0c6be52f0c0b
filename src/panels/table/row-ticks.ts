/** Rows of a table that are chosen together, by tick, and what happens to them. */
export interface RowTicks<Row> {
  ticked: ReadonlySet<string>
  /** Heading of the column of ticks. */
  heading: string
  /** Which keys choose rows. */
  keys: string
  nameOf: (row: Row) => string
  labelOf: (row: Row) => string
  ontick: (ids: readonly string[], on: boolean) => void
  /** A row was dropped onto another one. */
  ondrop: (dragged: Row, onto: Row) => void
}
