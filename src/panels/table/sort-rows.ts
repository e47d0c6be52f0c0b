/** A column of a table: how to show and how to sort by it. */
export interface Column<Row> {
  id: string
  label: string
  numeric: boolean
  /** What the numbers mean. */
  about?: string
  /** A CSS grid track. */
  width: string
  value: (row: Row) => string | number
}

/** A track for numbers: no narrower than told, and wide enough for the heading at the size in which headings are set. */
export function trackFor(label: string, least: number): string {
  return `${Math.max(least, Math.ceil(label.length * 7.2))}px`
}

/** The rows sorted by a column, or in the order they came in. Equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: { column: string; descending: boolean } | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column)
  if (!sort || !column) return rows
  const direction = sort.descending ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: column.value(row) }))
  keyed.sort((a, b) => direction * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ row }) => row)
}
