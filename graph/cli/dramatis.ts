#!/usr/bin/env node
/** The command line: picks the command, and is the one place where errors end. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { InvalidInputError } from '../errors.ts'
import { graphJsonSchema } from '../read/index.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { convertCommand } from './commands/convert.ts'
import { correctionsCommand } from './commands/corrections.ts'
import { exploreCommand } from './commands/explore.ts'
import { assembleCommand, extractCommand } from './commands/extract.ts'
import { graphCommand } from './commands/graph.ts'
import { statsCommand } from './commands/stats.ts'
import type { Effects } from './effects.ts'
import { HELP } from './help.ts'
import { openGraph } from './open-graph.ts'
import { userFolder } from './paths.ts'
import { unfinished } from './write-output.ts'

const EXIT_USAGE = 2
const EXIT_BUG = 3

/** The package's folder: this file is built to dist/cli/. */
const ROOT = join(import.meta.dirname, '../..')

async function readAllStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

function writeStdout(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

async function run(command: string, args: string[], effects: Effects): Promise<number> {
  switch (command) {
    case 'graph':
      return graphCommand(args, effects)
    case 'extract':
      return extractCommand(args, effects)
    case 'assemble':
      return assembleCommand(args, effects)
    case 'explore':
      return exploreCommand(args, ROOT, effects)
    case 'stats':
      return statsCommand(args, effects)
    case 'convert':
      return convertCommand(args, effects)
    case 'corrections':
      return correctionsCommand(args, effects)
    case 'validate':
      await openGraph(args[0] ?? '-', effects)
      await effects.stdout('The graph obeys the format.\n')
      return 0
    case 'schema':
      await effects.stdout(`${JSON.stringify(graphJsonSchema(), null, 2)}\n`)
      return 0
    case 'help':
      await effects.stdout(HELP)
      return 0
    default:
      throw new InvalidInputError(`There is no command "${command}": dramatis help lists them.`, command)
  }
}

/** Expected errors become one clear line; bugs show their stack under --debug. */
function explain(error: unknown, debug: boolean): number {
  if (error instanceof InvalidInputError) {
    process.stderr.write(`dramatis: ${error.message}\n`)
    return EXIT_USAGE
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EPIPE') return 0
  if (code.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(
      `dramatis: ${(error as Error).message.split('. ')[0] ?? ''}. dramatis help lists the options.\n`,
    )
    return EXIT_USAGE
  }
  const text = error instanceof Error ? (debug ? (error.stack ?? error.message) : error.message) : String(error)
  process.stderr.write(
    `dramatis: an unexpected error, please report it${debug ? '' : ' (--debug shows more)'}: ${text}\n`,
  )
  return EXIT_BUG
}

const given = process.argv.slice(2)
const debug = given.includes('--debug')
const [command = 'help', ...args] = given.filter((argument) => argument !== '--debug')

// a reader that went away is told by the callback of the write
process.stdout.on('error', () => undefined)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const file of unfinished) rmSync(file, { force: true })
    process.exit(signal === 'SIGINT' ? 130 : 143)
  })
}

try {
  if (command === '--version') process.stdout.write(`${packageJson.version}\n`)
  else {
    process.exitCode = await run(command === '--help' || command === '-h' ? 'help' : command, args, {
      cwd: userFolder(process.env, process.cwd()),
      stdout: writeStdout,
      stderr: (text) => void process.stderr.write(text),
      isTerminal: process.stderr.isTTY,
      readStdin: readAllStdin,
      now: () => performance.now(),
      debug,
    })
  }
} catch (error) {
  process.exitCode = explain(error, debug)
}
