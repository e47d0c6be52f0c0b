/** The files that the user named, folders walked. */
import { join, resolve } from 'node:path'
import { InvalidInputError } from '../index.ts'
import type { Surroundings } from './surroundings.ts'

/** Stands for standard input or output. */
export const STANDARD = '-'

/** A file to read; `path` is null for standard input. */
export interface Input {
  path: string | null
  /** As the user knows it. */
  name: string
  /** In bytes; 0 when it isn't known beforehand. */
  size: number
}

export interface FoundInputs {
  inputs: Input[]
  /** Why a named file or folder is left out, one sentence each. */
  problems: string[]
}

/**
 * Finds the files that `names` name, each once, those in folders sorted by path. In folders, hidden files, `node_modules`
 * and the files in `except` (absolute paths: what is about to be written) are passed over.
 */
export async function findInputs(
  names: readonly string[],
  { folder, files }: Pick<Surroundings, 'folder' | 'files'>,
  except: readonly string[] = [],
): Promise<FoundInputs> {
  const inputs = new Map<string, Input>()
  const problems: string[] = []
  const folders = new Set<string>()

  const visit = async (path: string, name: string, named: boolean): Promise<void> => {
    const info = await files.inspect(path)
    if (info === null) problems.push(`${name} is not there: check its name.`)
    else if (info.kind === 'folder') {
      if (folders.has(info.real)) return // a link to a folder that was walked already, perhaps to one above it
      folders.add(info.real)
      await visitAll(path, name)
    } else if (info.kind === 'other') problems.push(`${name} is neither a file nor a folder: leave it out.`)
    else if (named || !except.includes(path))
      inputs.set(info.real, inputs.get(info.real) ?? { path, name, size: info.size })
  }
  const visitAll = async (path: string, name: string): Promise<void> => {
    const children = await listOrTell(path, name)
    for (const child of children.sort()) {
      if (child.startsWith('.') || child === 'node_modules') continue
      await visit(join(path, child), join(name, child), false)
    }
  }
  const listOrTell = async (path: string, name: string): Promise<string[]> => {
    try {
      return await files.list(path, name)
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      problems.push(error.message)
      return []
    }
  }

  for (const name of names) {
    if (name === STANDARD) inputs.set(STANDARD, { path: null, name: 'standard input', size: 0 })
    else await visit(resolve(folder, name), name, true)
  }
  return { inputs: [...inputs.values()], problems }
}
