/** A command's arguments. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { InvalidInputError } from '../index.ts'

/** The command was called in a way that it doesn't know. */
export class UsageError extends InvalidInputError {}

/** `value` says what the option takes; null for a switch. */
export interface Option {
  name: string
  short?: string
  value: string | null
  /** For the help text. */
  meaning: string
}

/** What was given to a command, by name; asking for an option that it doesn't have is a bug. */
export class Arguments {
  readonly files: readonly string[]
  readonly #values: ReadonlyMap<string, unknown>

  /** @throws UsageError when there is an option that is not among `options`, or one lacks its value. */
  constructor(args: readonly string[], options: readonly Option[]) {
    const config: NonNullable<ParseArgsConfig['options']> = {}
    for (const { name, short, value } of options) {
      config[name] = { type: value === null ? 'boolean' : 'string', ...(short !== undefined && { short }) }
    }
    try {
      const { values, positionals } = parseArgs({
        args: [...args],
        options: config,
        allowPositionals: true,
        strict: true,
      })
      this.#values = new Map(Object.entries(values))
      this.files = positionals
    } catch (error) {
      if (error instanceof TypeError) throw new UsageError(`${firstSentence(error.message)}.`)
      throw error
    }
  }

  flag(name: string): boolean {
    return this.#values.get(name) === true
  }

  text(name: string): string | null {
    const value = this.#values.get(name)
    return typeof value === 'string' ? value : null
  }

  /** A whole number from `least` to `most`, or null when the option isn't given. */
  number(name: string, least: number, most: number): number | null {
    const value = this.text(name)
    if (value === null) return null
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN
    if (number >= least && number <= most) return number
    throw new UsageError(`--${name} ${value} is not a whole number from ${least} to ${most}.`)
  }
}

function firstSentence(message: string): string {
  return /^.*?(?=\. |\.?$)/s.exec(message)?.[0] ?? message
}
