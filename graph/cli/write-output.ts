/** Output is written whole or not at all: into a temporary file beside its place, then moved there. */
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InvalidInputError } from '../errors.ts'
import type { Effects } from './effects.ts'
import { resolvePath, STREAM } from './paths.ts'

/** Temporary files of this process, removed when it is interrupted. */
export const unfinished = new Set<string>()

export interface OpenOutput {
  write(text: string): Promise<void>
  /** Puts the file in its place. */
  finish(): Promise<void>
  /** Leaves nothing behind, unless it was finished. */
  discard(): Promise<void>
}

/**
 * Opens the file at `output`, or standard output for `-`.
 * @throws InvalidInputError when it can't be written.
 */
export async function openOutput(output: string, effects: Effects): Promise<OpenOutput> {
  if (output === STREAM) {
    return {
      write: async (text) => effects.stdout(text),
      finish: () => Promise.resolve(),
      discard: () => Promise.resolve(),
    }
  }
  const path = await placeOf(resolvePath(effects.cwd, output), output)
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  unfinished.add(temporary)
  const file = await open(temporary, 'w').catch((error: unknown) => {
    unfinished.delete(temporary)
    throw refused(error, output)
  })
  const discard = async (): Promise<void> => {
    if (!unfinished.has(temporary)) return
    await file.close().catch(() => undefined)
    await rm(temporary, { force: true })
    unfinished.delete(temporary)
  }
  const write = async (text: string): Promise<void> => {
    // a single write may take only a part
    await file.appendFile(text).catch((error: unknown) => {
      throw refused(error, output)
    })
  }
  const finish = async (): Promise<void> => {
    await file.close()
    await rename(temporary, path).catch((error: unknown) => {
      throw refused(error, output)
    })
    unfinished.delete(temporary)
  }
  return { write, finish, discard }
}

/** Writes `chunks` to the file at `output`, or to standard output for `-`. */
export async function writeOutput(output: string, chunks: Iterable<string>, effects: Effects): Promise<void> {
  const file = await openOutput(output, effects)
  try {
    for (const chunk of chunks) await file.write(chunk)
    await file.finish()
  } finally {
    await file.discard()
  }
}

/** Fails early, before long work, when `output` can't be written. */
export async function checkOutput(output: string, effects: Effects): Promise<void> {
  const file = await openOutput(output, effects)
  await file.discard()
}

/** Where a link leads, so that the link stays one. */
async function placeOf(path: string, shown: string): Promise<string> {
  const info = await stat(path).catch(() => null)
  if (info && !info.isFile()) {
    throw new InvalidInputError(
      `${shown} is not a file that can be replaced: choose another name with --output.`,
      shown,
    )
  }
  return info ? realpath(path) : path
}

function refused(error: unknown, shown: string): InvalidInputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return new InvalidInputError(`${shown} can't be written (${code}): choose another place with --output.`, shown)
}
