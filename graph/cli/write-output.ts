/** Output is written whole or not at all: into a temporary file beside its place, then moved there. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join, basename } from 'node:path'
import { InvalidInputError } from '../errors.ts'
import type { Effects } from './effects.ts'
import { resolvePath, STREAM } from './paths.ts'

/** Temporary files of this process, removed when it is interrupted. */
export const unfinished = new Set<string>()

async function writeFile(path: string, shown: string, chunks: Iterable<string>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const file = await open(temporary, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new InvalidInputError(
      `${shown} can't be written (${error.code ?? error.message}): choose another place with --output.`,
      shown,
    )
  })
  unfinished.add(temporary)
  try {
    for (const chunk of chunks) await file.write(chunk)
    await file.close()
    await rename(temporary, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(temporary, { force: true })
    throw error
  } finally {
    unfinished.delete(temporary)
  }
}

/** Writes `chunks` to the file at `output`, or to standard output for `-`. */
export async function writeOutput(output: string, chunks: Iterable<string>, effects: Effects): Promise<void> {
  if (output === STREAM) {
    for (const chunk of chunks) await effects.stdout(chunk)
    return
  }
  await writeFile(resolvePath(effects.cwd, output), output, chunks)
}
