/** What corrections say of names that must stay apart → what the corpus pass asks before it merges. */
import type { EntityType } from '../types.ts'
import type { Correction } from './correction.ts'

/** A thing by its names, the display name first. */
interface NamedThing {
  type: EntityType
  names: string[]
}

/** For each never-merge correction the things that it keeps apart; other corrections don't concern the corpus pass. */
export function keptApart(corrections: readonly Correction[]): NamedThing[][] {
  return corrections.flatMap((correction) =>
    correction.kind === 'never-merge'
      ? [correction.entities.map(({ type, name, aliases = [] }) => ({ type, names: [name, ...aliases] }))]
      : [],
  )
}
