import { foldText } from '../../../graph/index.ts'
import type { Command } from './commands.ts'

/** Commands of which every word of the query begins a word; those that begin with the query first. All without a query. */
export function matchCommands(commands: readonly Command[], query: string): readonly Command[] {
  const folded = foldText(query)
  if (folded === '') return commands
  const words = folded.split(' ')
  const found = commands.flatMap((command) => {
    const label = ` ${foldText(command.match)}`
    return words.every((word) => label.includes(` ${word}`)) ? [{ command, first: label.startsWith(` ${folded}`) }] : []
  })
  return [...found.filter(({ first }) => first), ...found.filter(({ first }) => !first)].map(({ command }) => command)
}
