/** What corrections say of names that must stay apart → what the corpus pass asks before it merges. */
import type { NamedThing } from '../types.ts'
import type { Correction } from './correction.ts'

/** For each never-merge correction the things that it keeps apart; other corrections don't concern the corpus pass. */
export function keptApart(corrections: readonly Correction[]): NamedThing[][] {
  return corrections.flatMap((correction) =>
    correction.kind === 'never-merge'
      ? [correction.entities.map(({ type, name, aliases = [] }) => ({ type, names: [name, ...aliases] }))]
      : [],
  )
}
