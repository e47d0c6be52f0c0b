/** Corrections → what the automatic merges must keep apart. */
import type { EntityType } from '../types.ts'
import type { Correction } from './correction.ts'

/** For each correction that keeps things apart, their types and names, the display name first. */
export function neverMergeGroups(corrections: readonly Correction[]): { type: EntityType; names: string[] }[][] {
  return corrections.flatMap((correction) =>
    correction.kind === 'never-merge'
      ? [correction.entities.map(({ type, name, aliases = [] }) => ({ type, names: [name, ...aliases] }))]
      : [],
  )
}
