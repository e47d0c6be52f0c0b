import type { Arguments, Option } from './arguments.ts'
import type { Surroundings } from './surroundings.ts'

/** All is well; some file was skipped; nothing was done. */
export const EXIT = { done: 0, skipped: 1, failed: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export interface Command {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What follows the command's name: `FILES… --output graph.json`. */
  usage: string
  /** More to know, in sentences. */
  notes?: string
  options: readonly Option[]
  /** @throws InvalidInputError for what the user can mend; anything else is a bug. */
  run(given: Arguments, surroundings: Surroundings): Promise<ExitCode>
}
