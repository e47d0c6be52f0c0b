/** A graph JSON file → the graph. */
import { readFile } from 'node:fs/promises'
import { InvalidInputError } from '../errors.ts'
import { readGraphJson } from '../read/index.ts'
import type { Graph } from '../types.ts'
import type { Effects } from './effects.ts'
import { nameOf, resolvePath, STREAM } from './paths.ts'

/** The text of a file or of standard input, as UTF-8. */
export async function readText(path: string, effects: Effects): Promise<string> {
  if (path === STREAM) return new TextDecoder().decode(await effects.readStdin())
  return readFile(resolvePath(effects.cwd, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InvalidInputError(`${path} can't be read (${error.code ?? error.message}): check the path.`, path)
  })
}

/** @throws InvalidInputError when the file is missing or no graph JSON. */
export async function openGraph(path: string, effects: Effects): Promise<Graph> {
  return readGraphJson(await readText(path, effects), nameOf(path))
}
