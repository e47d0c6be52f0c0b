/** Options that several commands share, checked before any work is done. */
import { availableParallelism } from 'node:os'
import { DEFAULT_SETTINGS } from '../assemble-graph.ts'
import { InvalidInputError } from '../errors.ts'
import { windowRadius } from '../relate/windows.ts'
import type { EntityType, GraphSettings, Window } from '../types.ts'

const TYPES: readonly EntityType[] = ['person', 'organization', 'country', 'place']

function isType(name: string): name is EntityType {
  return (TYPES as readonly string[]).includes(name)
}

/** For parseArgs: what decides the graph. */
export const GRAPH_OPTIONS = {
  window: { type: 'string' },
  types: { type: 'string' },
  'min-count': { type: 'string' },
  'no-demonyms': { type: 'boolean' },
} as const

/** For parseArgs: where the graph goes, and in which format. */
export const OUTPUT_OPTIONS = {
  output: { type: 'string', short: 'o', default: '-' },
  format: { type: 'string', default: 'graph-json' },
} as const

/** For parseArgs: a person's decisions. */
export const CORRECTIONS_OPTIONS = {
  corrections: { type: 'string' },
} as const

export interface GraphOptions {
  window?: string | undefined
  types?: string | undefined
  'min-count'?: string | undefined
  'no-demonyms'?: boolean | undefined
}

function wholeNumber(option: string, given: string, least: number): number {
  const value = Number(given)
  if (Number.isInteger(value) && value >= least) return value
  throw new InvalidInputError(`--${option} takes a whole number from ${least} up, not "${given}".`, given)
}

/**
 * The graph's settings from the command line.
 * @throws InvalidInputError for a window, type or number that doesn't exist.
 */
export function settingsOf(options: GraphOptions): GraphSettings {
  const window = (options.window ?? DEFAULT_SETTINGS.window) as Window
  windowRadius(window)
  const types =
    options.types === undefined ? DEFAULT_SETTINGS.types : options.types.split(',').map((name) => name.trim())
  const unknown = types.find((name) => !isType(name))
  if (unknown !== undefined)
    throw new InvalidInputError(`--types takes ${TYPES.join(', ')}, not "${unknown}".`, unknown)
  return {
    window,
    types: TYPES.filter((type) => types.includes(type)),
    minCount:
      options['min-count'] === undefined
        ? DEFAULT_SETTINGS.minCount
        : wholeNumber('min-count', options['min-count'], 1),
    demonyms: options['no-demonyms'] !== true,
  }
}

/** How many worker threads to use; the machine's cores unless told. */
export function workersOf(given: string | undefined): number {
  return given === undefined ? availableParallelism() : wholeNumber('workers', given, 0)
}

/** An ISO 639-1 code, or null when none is given. */
export function languageOf(given: string | undefined): string | null {
  if (given === undefined) return null
  if (/^[a-z]{2}$/u.test(given)) return given
  throw new InvalidInputError(`--language takes a two-letter code such as de, not "${given}".`, given)
}
